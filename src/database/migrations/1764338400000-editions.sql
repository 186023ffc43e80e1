-- An acknowledgement belongs to the words that it confirmed: each edit makes a new edition of a message, which is acknowledged anew.
alter table liaison.channel_entry add column edition integer not null default 1;
comment on column liaison.channel_entry.edition is 'Of a message, how often its words were written: 1, and 1 more with each edit. Of what happened to one, the edition that it made or met.';

-- Forced row-level security binds the owner of the tables too.
set local role liaison_definer;
update liaison.channel_entry e
  set edition = 1 + (select count(*) from liaison.channel_entry c
    where c.channel_id = e.channel_id and c.message_id = e.message_id and c.kind = 'edit' and c.sequence <= e.sequence)
  where e.kind <> 'message' and exists (select from liaison.channel_entry m
    where m.channel_id = e.channel_id and m.id = e.message_id and m.edited_at is not null);
update liaison.channel_entry m
  set edition = 1 + (select count(*) from liaison.channel_entry c
    where c.channel_id = m.channel_id and c.message_id = m.id and c.kind = 'edit')
  where m.kind = 'message' and m.edited_at is not null;
update liaison.channel_entry m
  set acknowledgements = (select count(*) from liaison.channel_entry k
    where k.message_id = m.id and k.kind = 'acknowledgement' and k.edition = m.edition)
  where m.kind = 'message' and m.edited_at is not null and m.acknowledgements > 0;
reset role;

drop index liaison.channel_entry_acknowledged;
create unique index channel_entry_acknowledged on liaison.channel_entry (message_id, account_id, edition) where kind = 'acknowledgement';
