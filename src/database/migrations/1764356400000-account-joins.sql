-- An account whose provider was registered anew is joined to the old one: one administrator asks, another confirms.
create table liaison.account_join (
  id uuid not null,
  organization_id uuid not null,
  account_id uuid not null,
  joined_id uuid not null,
  reason text not null,
  state text not null default 'open',
  requested_by uuid not null,
  requested_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  constraint account_join_pkey primary key (id),
  constraint account_join_organization_id_fkey foreign key (organization_id) references liaison.organization (id),
  constraint account_join_account_id_fkey foreign key (account_id, organization_id) references liaison.account (id, organization_id),
  constraint account_join_joined_id_fkey foreign key (joined_id, organization_id) references liaison.account (id, organization_id),
  constraint account_join_requested_by_fkey foreign key (requested_by) references liaison.account (id),
  constraint account_join_decided_by_fkey foreign key (decided_by) references liaison.account (id),
  constraint account_join_of_two check (account_id <> joined_id),
  constraint account_join_reason_check check (length(reason) between 10 and 1000),
  constraint account_join_state_check check (state in ('open', 'confirmed', 'declined')),
  constraint account_join_decided_check check ((state = 'open') = (decided_by is null) and (state = 'open') = (decided_at is null)),
  constraint account_join_by_two_check check (state <> 'confirmed' or decided_by <> requested_by)
);
comment on table liaison.account_join is 'Requests to join an account, whose provider was registered anew, to the person’s account of before.';
comment on column liaison.account_join.id is 'Identifier.';
comment on column liaison.account_join.organization_id is 'The organization of both accounts.';
comment on column liaison.account_join.account_id is 'The account of before, which stays with all that it may.';
comment on column liaison.account_join.joined_id is 'The account that the new provider made, which ends.';
comment on column liaison.account_join.reason is 'How the two are known to be one person.';
comment on column liaison.account_join.state is 'Where it stands.';
comment on column liaison.account_join.requested_by is 'Who asked.';
comment on column liaison.account_join.requested_at is 'When.';
comment on column liaison.account_join.decided_by is 'Who confirmed or declined.';
comment on column liaison.account_join.decided_at is 'When.';
create index account_join_fence on liaison.account_join (organization_id, requested_at, id);
create unique index account_join_open_account on liaison.account_join (account_id) where state = 'open';
create unique index account_join_open_joined on liaison.account_join (joined_id) where state = 'open';
