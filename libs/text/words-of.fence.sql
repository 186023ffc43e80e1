create or replace function fence.words_of(given text) returns tsvector
  language plpgsql immutable strict parallel safe set search_path = ''
as $$
declare
  plain text := fence.plain_words(given);
  more text := '';
begin
  -- Each two signs that stand together: from the first on, and from the second on.
  if fence.is_spaceless(plain) then
    select string_agg(regexp_replace(run, '(..)', '\1 ', 'g') || ' ' || regexp_replace(substr(run, 2), '(..)', '\1 ', 'g'), ' ')
      into more from regexp_split_to_table(plain, ' +') run where fence.is_spaceless(run);
  end if;
  -- What is found within a word: what a capital begins, or what stands between letters and digits.
  more := concat_ws(' ', more, fence.fold((
    select string_agg(regexp_replace(regexp_replace(word[1], '([[:lower:]])([[:upper:]])', '\1 \2', 'g'),
      '([[:alpha:]])(?=[0-9])|([0-9])(?=[[:alpha:]])', '\1\2 ', 'g'), ' ')
    from regexp_matches(given collate pg_c_utf8,
      '[[:alnum:]]*(?:[[:lower:]][[:upper:]]|[[:alpha:]][0-9]|[0-9][[:alpha:]])[[:alnum:]]*', 'g') word)));
  -- An Arabic noun without its article.
  if plain ~ '[\u0621-\u064a]' then
    more := concat_ws(' ', more, (select string_agg(fence.without_article(word), ' ')
      from regexp_split_to_table(plain, ' +') word where word <> fence.without_article(word)));
  end if;
  return to_tsvector('simple', plain) || to_tsvector('simple', more);
end
$$;
comment on function fence.words_of is 'By what a text is found: its words as they are compared, the parts of names, addresses and identifiers, each two signs of scripts that have no spaces, Arabic nouns with and without their article.';
grant execute on function fence.words_of to liaison_portal;

create or replace function fence.without_article(word text) returns text
  language sql immutable strict parallel safe set search_path = ''
return regexp_replace(word, '^[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)([\u0621-\u064a]{3,})$', '\1');
comment on function fence.without_article is 'An Arabic word without the article and what is written together with it: and, so, by, as, to.';
grant execute on function fence.without_article to liaison_portal;
