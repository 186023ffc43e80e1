-- Facts without sentences cannot be told by the version before: only an empty log goes back.
do $$ begin
  if exists (select from liaison.channel_entry where fact is not null) then
    raise exception 'chronologies hold facts: restore a backup instead';
  end if;
end $$;
drop index liaison.channel_entry_text;
create index channel_entry_text on liaison.channel_entry using gin (to_tsvector('simple', coalesce(edited_body, body)))
  where kind = 'message' and retracted_at is null;
drop index liaison.incident_template_key;
drop index liaison.channel_key;
drop index liaison.position_key;
alter table liaison.incident_template drop column key;
alter table liaison.channel drop column key;
alter table liaison."position" drop column key;
alter table liaison.channel_entry drop column author_standing, drop column params, drop column fact;
