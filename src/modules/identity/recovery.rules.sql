-- Rows of liaison.recovery: NIRU's administrators see them, and nobody writes them but fence.recover.
alter table liaison.recovery enable row level security, force row level security;

grant select on liaison.recovery to liaison_portal;

create policy recovery_select on liaison.recovery for select to liaison_portal using ((select fence.is_operator()));

create trigger kept before delete or update on liaison.recovery for each statement
  execute function fence.refuse_deletion();
