-- Rows of liaison.channel_entry: who may see and change them.
alter table liaison.channel_entry enable row level security, force row level security;

grant select on liaison.channel_entry to liaison_portal;

create policy channel_entry_select on liaison.channel_entry for select to liaison_portal
  using (channel_id = any ((select fence.channels())::uuid[]));

create trigger sound before insert or update on liaison.channel_entry for each row
  execute function fence.sound_entry();
