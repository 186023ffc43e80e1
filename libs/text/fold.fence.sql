create or replace function fence.fold(given text) returns text
  language plpgsql immutable strict parallel safe set search_path = ''
as $$
declare
  bare text;
begin
  -- Of plain English nothing else is left to do.
  if octet_length(given) = length(given) then return lower(given collate pg_c_utf8); end if;
  -- Marks that are written above, below and within letters of Latin, Greek, Cyrillic, Hebrew and Arabic; tatweel; what is not seen.
  bare := regexp_replace(normalize(given, NFKD),
    '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670'
    || '\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]',
    '', 'g');
  return normalize(translate(casefold(bare collate pg_unicode_fast),
    'øłđðħŧıæœþ' || 'ςىیېےةەکٱ' || '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९', 'olddhtiaot' || 'σييييههكا' || '012345678901234567890123456789'), NFC);
end
$$;
comment on function fence.fold is 'A text as it is compared and searched: one normal form, without case, accents, the vowel marks of Arabic and Hebrew, joiners, and in digits of one kind.';
grant execute on function fence.fold to liaison_portal;
