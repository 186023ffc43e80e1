-- Ways back in that were made with the database's own rights, when the operator's provider was lost: each says why.
create table liaison.recovery (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  identity_provider_id uuid not null,
  account_id uuid not null,
  reason text not null,
  database_role text not null,
  recovered_at timestamptz not null default now(),
  constraint recovery_pkey primary key (id),
  constraint recovery_organization_id_fkey foreign key (organization_id) references liaison.organization (id),
  constraint recovery_identity_provider_id_fkey foreign key (identity_provider_id) references liaison.identity_provider (id),
  constraint recovery_account_id_fkey foreign key (account_id) references liaison.account (id),
  constraint recovery_reason_check check (length(reason) between 10 and 1000)
);
comment on table liaison.recovery is 'Ways back in that somebody made with the rights of the database.';
comment on column liaison.recovery.id is 'Identifier.';
comment on column liaison.recovery.organization_id is 'The operator.';
comment on column liaison.recovery.identity_provider_id is 'The provider that was made or changed.';
comment on column liaison.recovery.account_id is 'The administrator whom it vouches for.';
comment on column liaison.recovery.reason is 'Why.';
comment on column liaison.recovery.database_role is 'As whom in the database.';
comment on column liaison.recovery.recovered_at is 'When.';
create index recovery_fence on liaison.recovery (organization_id, recovered_at);
