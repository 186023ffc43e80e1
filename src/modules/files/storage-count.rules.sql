-- Rows of liaison.storage_count: read and set by functions only.
alter table liaison.storage_count enable row level security, force row level security;
