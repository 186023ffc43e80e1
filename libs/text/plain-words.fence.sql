create or replace function fence.spaceless() returns text
  language sql immutable parallel safe
return '\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff';
comment on function fence.spaceless is 'What is written without spaces between words, as ranges for a regular expression: Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese.';
grant execute on function fence.spaceless to liaison_portal;

create or replace function fence.is_spaceless(given text) returns boolean
  language plpgsql immutable strict parallel safe set search_path = ''
as $$
begin
  return octet_length(given) <> length(given) and given ~ ('[' || fence.spaceless() || ']');
end
$$;
comment on function fence.is_spaceless is 'Something of the text is written without spaces between words.';
grant execute on function fence.is_spaceless to liaison_portal;

create or replace function fence.plain_words(given text) returns text
  language plpgsql immutable strict parallel safe set search_path = ''
as $$
declare
  plain text := regexp_replace(fence.fold(given) collate pg_c_utf8, '[[:punct:][:space:][:cntrl:]]+', ' ', 'g');
begin
  if fence.is_spaceless(plain) then
    plain := regexp_replace(plain, '([' || fence.spaceless() || ']+)', ' \1 ', 'g');
  end if;
  return btrim(plain);
end
$$;
comment on function fence.plain_words is 'The words of a text as they are compared, with a space between each two; what is written without spaces is one word.';
grant execute on function fence.plain_words to liaison_portal;
