alter table liaison.identity_provider drop column trusts_addresses, drop column previous_secret_sealed;
