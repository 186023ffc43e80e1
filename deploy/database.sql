-- Roles with their passwords, and the database, for `psql -f` as a superuser. Passwords come from the environment: OWNER_PASSWORD,
-- PORTAL_PASSWORD, JOBS_PASSWORD, or a file of each that OWNER_PASSWORD_FILE and its like name; they may hold any signs.
\set ON_ERROR_STOP on
\ir ../src/database/roles.sql
\set owner `if [ -n "$OWNER_PASSWORD_FILE" ]; then cat "$OWNER_PASSWORD_FILE"; else printf %s "$OWNER_PASSWORD"; fi`
\set portal `if [ -n "$PORTAL_PASSWORD_FILE" ]; then cat "$PORTAL_PASSWORD_FILE"; else printf %s "$PORTAL_PASSWORD"; fi`
\set jobs `if [ -n "$JOBS_PASSWORD_FILE" ]; then cat "$JOBS_PASSWORD_FILE"; else printf %s "$JOBS_PASSWORD"; fi`
select :'owner' = '' or :'portal' = '' or :'jobs' = '' as empty \gset
\if :empty
  do $$ begin raise exception 'a password is empty: set OWNER_PASSWORD, PORTAL_PASSWORD and JOBS_PASSWORD, or their files'; end $$;
\endif
alter role liaison_owner password :'owner';
alter role liaison_portal password :'portal';
alter role liaison_jobs password :'jobs';
select 'create database liaison owner liaison_owner template template0 encoding ''UTF8'' locale_provider builtin builtin_locale ''C.UTF-8'' locale ''C'''
  where not exists (select from pg_database where datname = 'liaison') \gexec
revoke connect on database liaison from public;
grant connect on database liaison to liaison_owner, liaison_portal, liaison_jobs;
