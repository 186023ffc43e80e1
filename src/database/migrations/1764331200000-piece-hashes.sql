-- A range of a file, and each piece of a whole one, is checked before it leaves.
alter table liaison.file add column piece_hashes bytea
  constraint file_piece_hashes_check check (piece_hashes is null or length(piece_hashes) % 32 = 0 and size > 524288);
comment on column liaison.file.piece_hashes is 'SHA-256 of each 524,288 bytes, the last of what is left; null for a smaller file, and for one whose pieces were not hashed yet.';
-- Hashes do not compress, and are read by their place.
alter table liaison.file alter column piece_hashes set storage external;
create index file_unhashed on liaison.file (id) where piece_hashes is null and size > 524288 and state <> 'gone';
