-- Refused where somebody has acknowledged two editions of one message.
drop index liaison.channel_entry_acknowledged;
create unique index channel_entry_acknowledged on liaison.channel_entry (message_id, account_id) where kind = 'acknowledgement';
alter table liaison.channel_entry drop column edition;
