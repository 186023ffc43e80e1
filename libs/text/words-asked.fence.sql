create or replace function fence.words_asked(given text) returns tsquery
  language plpgsql immutable strict parallel safe set search_path = ''
as $$
declare
  term text;
  word text;
  phrase text;
  asked tsquery := '';
  one tsquery;
begin
  for term in select m[1] from regexp_matches(translate(given, '“”„«»', '"""""'), '-?"[^"]*"?|[^[:space:]"]+', 'g') m loop
    one := '';
    phrase := '';
    -- The space at the end is the last word's: what stands before it is a phrase.
    for word in select * from regexp_split_to_table(fence.plain_words(term) || ' ', ' +') loop
      if word <> '' and not fence.is_spaceless(word) then
        phrase := phrase || ' ' || word;
        continue;
      end if;
      if phrase <> '' then one := one && fence.phrase_asked(btrim(phrase), term not like '%"%'); end if;
      phrase := '';
      if length(word) = 1 then one := one && (quote_literal(word) || ':*')::tsquery; end if;
      for i in 1 .. length(word) - 1 loop
        one := one && quote_literal(substr(word, i, 2))::tsquery;
      end loop;
    end loop;
    if numnode(one) = 0 then continue; end if;
    asked := asked && case when term like '-_%' then !!one else one end;
  end loop;
  return asked;
end
$$;
comment on function fence.words_asked is 'What somebody asks for, of fence.words_of: all the words or their beginnings, what is quoted as it stands, and nothing that has a minus before it.';
grant execute on function fence.words_asked to liaison_portal;

create or replace function fence.phrase_asked(words text, begun boolean) returns tsquery
  language plpgsql immutable strict parallel safe set search_path = ''
as $$
declare
  asked tsquery := phraseto_tsquery('simple', words);
begin
  if not begun then return asked; end if;
  return regexp_replace(phraseto_tsquery('simple', fence.without_article(words))::text, '''$', ''':*')::tsquery;
end
$$;
comment on function fence.phrase_asked is 'Words that follow one another; the last may be only begun.';
grant execute on function fence.phrase_asked to liaison_portal;
