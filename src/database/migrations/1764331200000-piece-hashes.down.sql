drop index liaison.file_unhashed;
alter table liaison.file drop column piece_hashes;
