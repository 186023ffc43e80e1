create or replace view fence.files with (security_invoker) as
  select id, name, size, media_type, sha256, state, piece_hashes is not null as has_piece_hashes
  from liaison.file;
comment on view fence.files is 'What other features may know of files.';
grant select on fence.files to liaison_portal;
