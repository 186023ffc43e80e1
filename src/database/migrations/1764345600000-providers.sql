-- Providers are changed without an outage: two secrets may be valid while one takes over from the other. And some that say nothing
-- of an address are trusted for the domains that were verified for them.
alter table liaison.identity_provider
  add column previous_secret_sealed text,
  add column trusts_addresses boolean not null default false;
comment on column liaison.identity_provider.previous_secret_sealed is 'The secret before, sealed as the present one: tried where that is refused.';
comment on column liaison.identity_provider.trusts_addresses is 'An address of which the provider does not say whether it is verified counts, where its domain was verified for this provider.';
