-- Rows of liaison.rate_limit: who may see and change them.
alter table liaison.rate_limit enable row level security, force row level security;

grant select on liaison.rate_limit to liaison_portal;
grant insert on liaison.rate_limit to liaison_portal;
grant update on liaison.rate_limit to liaison_portal;
grant delete on liaison.rate_limit to liaison_portal;

create policy rate_limit_all on liaison.rate_limit for all to liaison_portal
  using (true);
