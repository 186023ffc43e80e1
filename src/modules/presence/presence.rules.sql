-- Rows of liaison.presence: who may see and change them.
alter table liaison.presence enable row level security, force row level security;
