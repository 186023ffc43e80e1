-- Rows of liaison.quota: read and set by functions only.
alter table liaison.quota enable row level security, force row level security;
