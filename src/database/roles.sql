-- The cluster's roles, created once by a superuser before the first migration. Passwords are set by whoever runs it.
-- liaison_owner   owns the tables and runs migrations
-- liaison_definer owns the functions of the schema `fence`, the only code that row-level security does not bind; nobody logs in as it
-- liaison_portal  is what the portal and the worker log in as: owns nothing, cannot bypass
-- liaison_jobs    is what the worker takes jobs from the queue as
do $$
begin
  if not exists (select from pg_roles where rolname = 'liaison_owner') then
    create role liaison_owner login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'liaison_definer') then
    create role liaison_definer nologin nosuperuser bypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'liaison_portal') then
    create role liaison_portal login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'liaison_jobs') then
    create role liaison_jobs login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end $$;
grant liaison_definer to liaison_owner with inherit false, set true;
