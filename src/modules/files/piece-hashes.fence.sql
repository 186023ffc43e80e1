create or replace function fence.owe_piece_hashes() returns void
  language sql security definer set search_path = ''
as $$
select fence.start_owed_job('hash_pieces', f.id)
  from (select u.id from liaison.file u where u.piece_hashes is null and u.size > 524288 and u.state <> 'gone' order by u.id limit 1000) f
  where fence.account_id() is null
$$;
comment on function fence.owe_piece_hashes is 'Has the pieces hashed of files that came in before they were, as many at a time. For a worker.';
grant execute on function fence.owe_piece_hashes to liaison_portal;

create or replace function fence.unhashed_file(file uuid) returns table(size bigint, sha256 bytea)
  language sql stable security definer set search_path = ''
as $$
select f.size, f.sha256 from liaison.file f
  where f.id = file and f.piece_hashes is null and f.size > 524288 and f.state <> 'gone' and fence.account_id() is null
$$;
comment on function fence.unhashed_file is 'What a file should be whose pieces are to be hashed. For a worker.';
grant execute on function fence.unhashed_file to liaison_portal;

create or replace function fence.keep_piece_hashes(file uuid, hashes bytea) returns void
  language sql security definer set search_path = ''
as $$
update liaison.file f set piece_hashes = hashes
  where f.id = file and f.piece_hashes is null and f.size > 524288 and f.state <> 'gone' and fence.account_id() is null
    and length(hashes) = 32 * ((f.size + 524287) / 524288)
$$;
comment on function fence.keep_piece_hashes is 'Keeps the hashes of the pieces of a file that is what it should be. For a worker.';
grant execute on function fence.keep_piece_hashes to liaison_portal;
