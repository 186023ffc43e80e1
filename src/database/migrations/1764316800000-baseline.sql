-- The tables of Liaison as they stood at the first baseline. Rules on them (grants, policies, triggers, functions) stand in
-- files beside the features and are applied after every migration.
create schema liaison;
comment on schema liaison is 'What Liaison keeps. Every table has forced row-level security.';
create schema fence;
comment on schema fence is 'Who acts and what they may reach: the settings of a transaction, and the functions that set them.';
grant usage on schema liaison, fence to liaison_portal, liaison_definer;
grant create on schema fence to liaison_definer;
alter default privileges in schema liaison grant select, insert, update, delete on tables to liaison_definer;
-- Everybody may call a new function unless this is taken back; a default for one schema cannot do that. The owner makes
-- triggers of them.
set local role liaison_definer;
alter default privileges revoke execute on functions from public;
alter default privileges in schema fence grant execute on functions to liaison_owner;
reset role;

create table liaison.organization (
  id uuid default uuidv7() not null,
  organization_id uuid generated always as (id) stored not null,
  slug text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  country text not null,
  region text,
  state text default 'active' not null,
  listed boolean default true not null,
  created_at timestamptz default now() not null,
  nipp_sector text,
  constraint organization_pkey primary key (id),
  constraint organization_country_check check (country ~ '^[A-Z]{3}$'),
  constraint organization_kind_check check (kind in (
    'operator', 'federal', 'fusion_center', 'state_local_tribal_territorial', 'military', 'intelligence',
    'international', 'private_sector')),
  constraint organization_name_check check (length(name) between 2 and 200),
  constraint organization_nipp_sector_check check (nipp_sector in (
    'chemical', 'commercial_facilities', 'communications', 'critical_manufacturing', 'dams',
    'defense_industrial_base', 'emergency_services', 'energy', 'financial_services', 'food_and_agriculture',
    'government_facilities', 'healthcare_and_public_health', 'information_technology', 'nuclear',
    'transportation_systems', 'water_and_wastewater')),
  constraint organization_region_check check (length(region) between 2 and 60),
  constraint organization_short_name_check check (length(short_name) between 2 and 40),
  constraint organization_slug_check check (slug ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'),
  constraint organization_state_check check (state in ('active', 'suspended'))
);
comment on table liaison.organization is 'A tenant: an agency, fusion center or partner. Its organization_id is its own id.';
comment on column liaison.organization.id is 'Identifier.';
comment on column liaison.organization.organization_id is 'The tenant, equal to id.';
comment on column liaison.organization.slug is 'Short name for links, unique over the portal.';
comment on column liaison.organization.name is 'Full name.';
comment on column liaison.organization.short_name is 'Name for tables and badges.';
comment on column liaison.organization.kind is 'What kind of organization it is.';
comment on column liaison.organization.country is 'Country, ISO 3166-1 alpha-3.';
comment on column liaison.organization.region is 'State or region, where that matters.';
comment on column liaison.organization.state is 'Whether its people may sign in.';
comment on column liaison.organization.listed is 'Whether other organizations see it in the directory.';
comment on column liaison.organization.created_at is 'When it was admitted.';
comment on column liaison.organization.nipp_sector is 'Sector of critical infrastructure; null where there is none.';
create index organization_name on liaison.organization (name, id);
create unique index organization_operator on liaison.organization (kind) where kind = 'operator';
create unique index organization_slug on liaison.organization (slug);

create table liaison.identity_provider (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  client_authentication text not null,
  client_secret_sealed text,
  scopes text[] default '{openid,profile,email}' not null,
  endpoint_hosts text[] default '{}' not null,
  claim_mapping jsonb default '{}' not null,
  required_acr text[] default '{}' not null,
  required_amr text[] default '{}' not null,
  max_authentication_age integer,
  first_sign_in text default 'pending' not null,
  state text default 'active' not null,
  created_at timestamptz default now() not null,
  constraint identity_provider_pkey primary key (id),
  constraint identity_provider_organization_id_issuer_client_id_key unique (organization_id, issuer, client_id),
  constraint identity_provider_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint identity_provider_check check (client_authentication <> 'client_secret_basic' or client_secret_sealed is not null),
  constraint identity_provider_client_authentication_check check (client_authentication in ('client_secret_basic', 'private_key_jwt')),
  constraint identity_provider_client_id_check check (length(client_id) between 1 and 300),
  constraint identity_provider_first_sign_in_check check (first_sign_in in ('refused', 'pending', 'active')),
  constraint identity_provider_issuer_check check (length(issuer) between 8 and 500),
  constraint identity_provider_max_authentication_age_check check (max_authentication_age between 60 and 43200),
  constraint identity_provider_name_check check (length(name) between 2 and 100),
  constraint identity_provider_scopes_check check (scopes @> '{openid}'::text[]),
  constraint identity_provider_state_check check (state in ('active', 'disabled'))
);
comment on table liaison.identity_provider is 'An OpenID Connect provider through which the people of one organization sign in.';
comment on column liaison.identity_provider.id is 'Identifier; part of the callback address, so that each provider has its own (RFC 9700, 4.4.2).';
comment on column liaison.identity_provider.organization_id is 'The organization whose people it knows.';
comment on column liaison.identity_provider.name is 'What people see when there is a choice.';
comment on column liaison.identity_provider.issuer is 'Issuer, compared to the letter.';
comment on column liaison.identity_provider.client_id is 'The portal’s client id there.';
comment on column liaison.identity_provider.client_authentication is 'How the portal authenticates at the token endpoint.';
comment on column liaison.identity_provider.client_secret_sealed is 'Client secret as JWE (dir, A256GCM) under SECRETS_KEY.';
comment on column liaison.identity_provider.scopes is 'Scopes asked for.';
comment on column liaison.identity_provider.endpoint_hosts is 'Hosts that its endpoints may have besides the issuer’s own.';
comment on column liaison.identity_provider.claim_mapping is 'From our attribute to the name of their claim.';
comment on column liaison.identity_provider.required_acr is 'One of these acr values is required; empty for none.';
comment on column liaison.identity_provider.required_amr is 'All of these amr values are required (RFC 8176); empty for none.';
comment on column liaison.identity_provider.max_authentication_age is 'Oldest authentication in seconds; null for any.';
comment on column liaison.identity_provider.first_sign_in is 'What an unknown subject becomes: refused, a pending account, or an active one.';
comment on column liaison.identity_provider.state is 'A disabled provider signs nobody in, and its sessions end.';
comment on column liaison.identity_provider.created_at is 'When it was configured.';
create index identity_provider_fence on liaison.identity_provider (organization_id);

create table liaison.email_domain (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  identity_provider_id uuid not null,
  domain text not null,
  verified_at timestamptz,
  constraint email_domain_pkey primary key (id),
  constraint email_domain_organization_id_identity_provider_id_domain_key unique (organization_id, identity_provider_id, domain),
  constraint email_domain_identity_provider_id_fkey foreign key (identity_provider_id) references liaison.identity_provider(id),
  constraint email_domain_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint email_domain_domain_check check (domain = lower(domain) and domain ~ '^[a-z0-9.-]{3,253}$')
);
comment on table liaison.email_domain is 'Which e-mail domains route to which provider at sign-in. Routing only: an address never identifies anybody.';
comment on column liaison.email_domain.id is 'Identifier.';
comment on column liaison.email_domain.organization_id is 'The organization that uses the domain.';
comment on column liaison.email_domain.identity_provider_id is 'The provider that its people go to.';
comment on column liaison.email_domain.domain is 'Domain in lower case.';
comment on column liaison.email_domain.verified_at is 'When an operator verified that the organization holds the domain; routes only then.';
create index email_domain_fence on liaison.email_domain (organization_id);
create index email_domain_route on liaison.email_domain (domain) where verified_at is not null;

create table liaison.account (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  identity_provider_id uuid not null,
  issuer text not null,
  subject text not null,
  name text not null,
  email text,
  role text default 'member' not null,
  state text not null,
  attributes jsonb default '{}' not null,
  created_at timestamptz default now() not null,
  last_sign_in_at timestamptz,
  nipp_sector text,
  region text,
  constraint account_pkey primary key (id),
  constraint account_id_organization_id_key unique (id, organization_id),
  constraint account_organization_id_issuer_subject_key unique (organization_id, issuer, subject),
  constraint account_identity_provider_id_fkey foreign key (identity_provider_id) references liaison.identity_provider(id),
  constraint account_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint account_check check (state <> 'dormant' or nipp_sector is not null and region is not null and role = 'member'),
  constraint account_email_check check (length(email) between 3 and 320),
  constraint account_name_check check (length(name) between 1 and 200),
  constraint account_nipp_sector_check check (nipp_sector in (
    'chemical', 'commercial_facilities', 'communications', 'critical_manufacturing', 'dams',
    'defense_industrial_base', 'emergency_services', 'energy', 'financial_services', 'food_and_agriculture',
    'government_facilities', 'healthcare_and_public_health', 'information_technology', 'nuclear',
    'transportation_systems', 'water_and_wastewater')),
  constraint account_region_check check (length(region) between 2 and 60),
  constraint account_role_check check (role in ('member', 'administrator')),
  constraint account_state_check check (state in ('pending', 'active', 'dormant', 'disabled')),
  constraint account_subject_check check (length(subject) between 1 and 255)
);
comment on table liaison.account is 'A person of one organization, known by issuer and subject and by nothing else.';
comment on column liaison.account.id is 'Identifier.';
comment on column liaison.account.organization_id is 'The person’s organization.';
comment on column liaison.account.identity_provider_id is 'The provider that vouched for the person.';
comment on column liaison.account.issuer is 'Issuer of the identity.';
comment on column liaison.account.subject is 'Subject of the identity, unique within the issuer (OpenID Connect Core, 2).';
comment on column liaison.account.name is 'Name as the provider tells it.';
comment on column liaison.account.email is 'Address as the provider tells it; for display and for invitations, never an identity.';
comment on column liaison.account.role is 'Whether the person administers the organization.';
comment on column liaison.account.state is 'Only an active account has sessions; a dormant one while it has surge access.';
comment on column liaison.account.attributes is 'Attributes from mapped claims; the only ones that may decide access.';
comment on column liaison.account.created_at is 'First sign-in or provision.';
comment on column liaison.account.last_sign_in_at is 'Latest sign-in.';
comment on column liaison.account.nipp_sector is 'Sector of critical infrastructure of a responder; null for everybody else.';
comment on column liaison.account.region is 'State or region of a responder.';
create index account_dormant on liaison.account (nipp_sector, region, name, id) where state = 'dormant';
create index account_fence on liaison.account (organization_id, name, id);

create table liaison.session (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  account_id uuid not null,
  identity_provider_id uuid not null,
  token_hash bytea not null,
  provider_session text,
  id_token_sealed text,
  acr text,
  amr text[] default '{}' not null,
  address inet,
  user_agent text,
  created_at timestamptz default now() not null,
  last_seen_at timestamptz default now() not null,
  expires_at timestamptz default (now() + '12:00:00'::interval) not null,
  ended_at timestamptz,
  end_reason text,
  constraint session_pkey primary key (id),
  constraint session_token_hash_key unique (token_hash),
  constraint session_account_id_fkey foreign key (account_id) references liaison.account(id),
  constraint session_identity_provider_id_fkey foreign key (identity_provider_id) references liaison.identity_provider(id),
  constraint session_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint session_end_reason_check check (end_reason in (
    'signed_out', 'ended_by_person', 'ended_by_provider', 'expired', 'account_closed')),
  constraint session_token_hash_check check (length(token_hash) = 32),
  constraint session_user_agent_check check (length(user_agent) <= 400)
);
comment on table liaison.session is 'A signed-in browser. The token itself is never stored.';
comment on column liaison.session.id is 'Identifier that may be shown to its person.';
comment on column liaison.session.organization_id is 'The person’s organization.';
comment on column liaison.session.account_id is 'The person.';
comment on column liaison.session.identity_provider_id is 'The provider that vouched.';
comment on column liaison.session.token_hash is 'SHA-256 of the cookie’s token.';
comment on column liaison.session.provider_session is 'The provider’s sid, for back-channel logout.';
comment on column liaison.session.id_token_sealed is 'ID token for RP-initiated logout, as JWE under SECRETS_KEY.';
comment on column liaison.session.acr is 'Authentication context that the provider stated.';
comment on column liaison.session.amr is 'Authentication methods that the provider stated.';
comment on column liaison.session.address is 'Network address at sign-in.';
comment on column liaison.session.user_agent is 'Browser at sign-in.';
comment on column liaison.session.created_at is 'Sign-in.';
comment on column liaison.session.last_seen_at is 'Last use, kept to the half minute.';
comment on column liaison.session.expires_at is 'Absolute end, 12 hours after sign-in (CJIS IA-11).';
comment on column liaison.session.ended_at is 'When it was ended.';
comment on column liaison.session.end_reason is 'Why it was ended.';
create index session_fence on liaison.session (account_id, created_at);
create index session_provider_session on liaison.session (identity_provider_id, provider_session) where ended_at is null;

create table liaison.sign_in (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  identity_provider_id uuid not null,
  state_hash bytea not null,
  browser_hash bytea not null,
  checks_sealed text not null,
  return_to text not null,
  acknowledged_at timestamptz not null,
  expires_at timestamptz default (now() + '00:10:00'::interval) not null,
  constraint sign_in_pkey primary key (id),
  constraint sign_in_state_hash_key unique (state_hash),
  constraint sign_in_identity_provider_id_fkey foreign key (identity_provider_id) references liaison.identity_provider(id),
  constraint sign_in_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint sign_in_return_to_check check (length(return_to) <= 2000)
);
comment on table liaison.sign_in is 'A sign-in under way, from the redirect to the callback; used once.';
comment on column liaison.sign_in.id is 'Identifier.';
comment on column liaison.sign_in.organization_id is 'The organization that is signed in to.';
comment on column liaison.sign_in.identity_provider_id is 'The provider that was asked.';
comment on column liaison.sign_in.state_hash is 'SHA-256 of the state parameter.';
comment on column liaison.sign_in.browser_hash is 'SHA-256 of the cookie that binds the flow to the browser that began it.';
comment on column liaison.sign_in.checks_sealed is 'PKCE verifier, nonce and state, as JWE under SECRETS_KEY.';
comment on column liaison.sign_in.return_to is 'Path to return to.';
comment on column liaison.sign_in.acknowledged_at is 'When the use notification was acknowledged.';
comment on column liaison.sign_in.expires_at is 'After this it is refused.';
create index sign_in_fence on liaison.sign_in (organization_id);

create table liaison.logout_token (
  organization_id uuid not null,
  identity_provider_id uuid not null,
  jti text not null,
  expires_at timestamptz not null,
  constraint logout_token_pkey primary key (organization_id, identity_provider_id, jti),
  constraint logout_token_identity_provider_id_fkey foreign key (identity_provider_id) references liaison.identity_provider(id),
  constraint logout_token_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint logout_token_jti_check check (length(jti) <= 255)
);
comment on table liaison.logout_token is 'Back-channel logout tokens already honoured, so that none is replayed.';
comment on column liaison.logout_token.organization_id is 'The organization.';
comment on column liaison.logout_token.identity_provider_id is 'The provider that sent it.';
comment on column liaison.logout_token.jti is 'The token’s identifier.';
comment on column liaison.logout_token.expires_at is 'When it may be forgotten.';

create table liaison.rate_limit (
  key character varying(255) not null,
  points integer default 0 not null,
  expire bigint,
  constraint rate_limit_pkey primary key (key)
);
comment on table liaison.rate_limit is 'Attempts by key within a window; the layout of rate-limiter-flexible.';
comment on column liaison.rate_limit.key is 'What is limited, hashed.';
comment on column liaison.rate_limit.points is 'Attempts so far.';
comment on column liaison.rate_limit.expire is 'End of the window, milliseconds since 1970.';

create table liaison.workspace (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  name text not null,
  summary text default '' not null,
  directory text default 'hidden' not null,
  state text default 'active' not null,
  created_by uuid not null,
  created_at timestamptz default now() not null,
  kind text default 'workspace' not null,
  exercise boolean default false not null,
  constraint workspace_pkey primary key (id),
  constraint workspace_id_organization_id_key unique (id, organization_id),
  constraint workspace_created_by_fkey foreign key (created_by) references liaison.account(id),
  constraint workspace_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint workspace_check check (kind = 'room' or not exercise),
  constraint workspace_directory_check check (directory in ('hidden', 'organization', 'everyone')),
  constraint workspace_kind_check check (kind in ('workspace', 'room')),
  constraint workspace_name_check check (length(name) between 2 and 120),
  constraint workspace_state_check check (state in ('active', 'archived')),
  constraint workspace_summary_check check (length(summary) <= 2000)
);
comment on table liaison.workspace is 'A space that one organization owns and shares with the partners it chooses.';
comment on column liaison.workspace.id is 'Identifier.';
comment on column liaison.workspace.organization_id is 'The organization that owns it.';
comment on column liaison.workspace.name is 'Name.';
comment on column liaison.workspace.summary is 'What it is for.';
comment on column liaison.workspace.directory is 'Who finds it in the directory and may ask to join.';
comment on column liaison.workspace.state is 'An archived workspace can be read and not changed.';
comment on column liaison.workspace.created_by is 'Who created it.';
comment on column liaison.workspace.created_at is 'When it was created.';
comment on column liaison.workspace.kind is 'A workspace that an organization keeps, or the room of an incident.';
comment on column liaison.workspace.exercise is 'Nothing in it is real, and nothing of it shows among what is real.';
create index workspace_directory on liaison.workspace (name, id) where directory <> 'hidden';
create index workspace_exercise on liaison.workspace (id) where exercise;
create index workspace_fence on liaison.workspace (organization_id, name);

create table liaison.workspace_member (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  workspace_id uuid not null,
  account_id uuid not null,
  person_organization_id uuid not null,
  role text not null,
  added_by uuid not null,
  created_at timestamptz default now() not null,
  ended_at timestamptz,
  admitted_until timestamptz not null,
  constraint workspace_member_pkey primary key (id),
  constraint workspace_member_account_id_fkey foreign key (account_id) references liaison.account(id),
  constraint workspace_member_account_id_person_organization_id_fkey foreign key (account_id, person_organization_id) references liaison.account(id, organization_id),
  constraint workspace_member_added_by_fkey foreign key (added_by) references liaison.account(id),
  constraint workspace_member_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint workspace_member_person_organization_id_fkey foreign key (person_organization_id) references liaison.organization(id),
  constraint workspace_member_workspace_id_fkey foreign key (workspace_id) references liaison.workspace(id),
  constraint workspace_member_workspace_id_organization_id_fkey foreign key (workspace_id, organization_id) references liaison.workspace(id, organization_id),
  constraint workspace_member_check check (role <> 'owner' or organization_id = person_organization_id),
  constraint workspace_member_role_check check (role in ('reader', 'contributor', 'manager', 'owner'))
);
comment on table liaison.workspace_member is 'A person’s membership of a workspace; an ended one stays as the record of who once could read.';
comment on column liaison.workspace_member.id is 'Identifier.';
comment on column liaison.workspace_member.organization_id is 'The organization that owns the workspace.';
comment on column liaison.workspace_member.workspace_id is 'The workspace.';
comment on column liaison.workspace_member.account_id is 'The member.';
comment on column liaison.workspace_member.person_organization_id is 'The member’s own organization.';
comment on column liaison.workspace_member.role is 'What the member may do; an owner is of the owning organization.';
comment on column liaison.workspace_member.added_by is 'Who added the member.';
comment on column liaison.workspace_member.created_at is 'Since when.';
comment on column liaison.workspace_member.ended_at is 'Until when; null while in force.';
comment on column liaison.workspace_member.admitted_until is 'When the sharing agreement that lets the member in expires; infinity for people of the owner. Only the database sets it.';
create index workspace_member_fence on liaison.workspace_member (workspace_id, created_at, id);
create index workspace_member_of_account on liaison.workspace_member (account_id, workspace_id) include (role, organization_id, person_organization_id, ended_at);
create index workspace_member_standing on liaison.workspace_member (account_id) include (workspace_id, role, admitted_until) where ended_at is null;
create unique index workspace_member_once on liaison.workspace_member (workspace_id, account_id) where ended_at is null;

create table liaison.sharing_agreement (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  workspace_id uuid not null,
  partner_organization_id uuid not null,
  workspace_name text not null,
  purpose text not null,
  marking_ceiling text not null,
  state text default 'offered' not null,
  expires_at timestamptz not null,
  offered_by uuid not null,
  offered_at timestamptz default now() not null,
  answered_by uuid,
  answered_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  constraint sharing_agreement_pkey primary key (id),
  constraint sharing_agreement_answered_by_fkey foreign key (answered_by) references liaison.account(id),
  constraint sharing_agreement_ended_by_fkey foreign key (ended_by) references liaison.account(id),
  constraint sharing_agreement_offered_by_fkey foreign key (offered_by) references liaison.account(id),
  constraint sharing_agreement_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint sharing_agreement_partner_organization_id_fkey foreign key (partner_organization_id) references liaison.organization(id),
  constraint sharing_agreement_workspace_id_fkey foreign key (workspace_id) references liaison.workspace(id),
  constraint sharing_agreement_workspace_id_organization_id_fkey foreign key (workspace_id, organization_id) references liaison.workspace(id, organization_id),
  constraint sharing_agreement_check check (partner_organization_id <> organization_id),
  constraint sharing_agreement_marking_ceiling_check check (marking_ceiling in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
  constraint sharing_agreement_purpose_check check (length(purpose) between 3 and 1000),
  constraint sharing_agreement_state_check check (state in ('offered', 'accepted', 'declined', 'ended'))
);
comment on table liaison.sharing_agreement is 'What lets a partner organization’s people into a workspace: offered by one side, accepted by the other.';
comment on column liaison.sharing_agreement.id is 'Identifier.';
comment on column liaison.sharing_agreement.organization_id is 'The organization that owns the workspace and offers.';
comment on column liaison.sharing_agreement.workspace_id is 'The workspace.';
comment on column liaison.sharing_agreement.partner_organization_id is 'The organization that is let in.';
comment on column liaison.sharing_agreement.workspace_name is 'Name of the workspace when it was offered, for those who answer and are not members.';
comment on column liaison.sharing_agreement.purpose is 'Why the two share.';
comment on column liaison.sharing_agreement.marking_ceiling is 'The highest marking that may be shared under it.';
comment on column liaison.sharing_agreement.state is 'Where it stands; an accepted one is in force until expires_at.';
comment on column liaison.sharing_agreement.expires_at is 'When it ends by itself.';
comment on column liaison.sharing_agreement.offered_by is 'Who offered.';
comment on column liaison.sharing_agreement.offered_at is 'When.';
comment on column liaison.sharing_agreement.answered_by is 'Who accepted or declined.';
comment on column liaison.sharing_agreement.answered_at is 'When.';
comment on column liaison.sharing_agreement.ended_by is 'Who ended it.';
comment on column liaison.sharing_agreement.ended_at is 'When.';
create index sharing_agreement_fence on liaison.sharing_agreement (workspace_id, offered_at, id);
create index sharing_agreement_in_force on liaison.sharing_agreement (workspace_id, partner_organization_id, expires_at) where state = 'accepted';
create index sharing_agreement_of_partner on liaison.sharing_agreement (partner_organization_id, offered_at, id);
create unique index sharing_agreement_once on liaison.sharing_agreement (workspace_id, partner_organization_id) where state in ('offered', 'accepted');

create table liaison.join_request (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  workspace_id uuid not null,
  account_id uuid not null,
  person_organization_id uuid not null,
  reason text not null,
  state text default 'open' not null,
  created_at timestamptz default now() not null,
  answered_by uuid,
  answered_at timestamptz,
  constraint join_request_pkey primary key (id),
  constraint join_request_account_id_fkey foreign key (account_id) references liaison.account(id),
  constraint join_request_answered_by_fkey foreign key (answered_by) references liaison.account(id),
  constraint join_request_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint join_request_person_organization_id_fkey foreign key (person_organization_id) references liaison.organization(id),
  constraint join_request_workspace_id_fkey foreign key (workspace_id) references liaison.workspace(id),
  constraint join_request_reason_check check (length(reason) between 3 and 1000),
  constraint join_request_state_check check (state in ('open', 'accepted', 'declined', 'withdrawn'))
);
comment on table liaison.join_request is 'A person’s request to join a workspace of the directory, answered by a manager.';
comment on column liaison.join_request.id is 'Identifier, which serves as its receipt number.';
comment on column liaison.join_request.organization_id is 'The organization that owns the workspace.';
comment on column liaison.join_request.workspace_id is 'The workspace.';
comment on column liaison.join_request.account_id is 'Who asks.';
comment on column liaison.join_request.person_organization_id is 'The asker’s organization.';
comment on column liaison.join_request.reason is 'Why.';
comment on column liaison.join_request.state is 'Where it stands.';
comment on column liaison.join_request.created_at is 'When it was made.';
comment on column liaison.join_request.answered_by is 'Who answered.';
comment on column liaison.join_request.answered_at is 'When.';
create index join_request_fence on liaison.join_request (workspace_id, created_at, id);
create index join_request_of_account on liaison.join_request (account_id, created_at);
create unique index join_request_once on liaison.join_request (workspace_id, account_id) where state = 'open';

create table liaison.file (
  id uuid not null,
  organization_id uuid not null,
  workspace_id uuid not null,
  name text not null,
  size bigint not null,
  media_type text not null,
  sha256 bytea not null,
  created_at timestamptz default now() not null,
  constraint file_pkey primary key (id),
  constraint file_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint file_workspace_id_fkey foreign key (workspace_id) references liaison.workspace(id),
  constraint file_media_type_check check (length(media_type) between 3 and 200),
  constraint file_name_check check (length(name) between 1 and 255),
  constraint file_sha256_check check (length(sha256) = 32),
  constraint file_size_check check (size >= 0)
);
comment on table liaison.file is 'A stored object, whole and fingerprinted.';
comment on column liaison.file.id is 'Identifier and key of the object in the store.';
comment on column liaison.file.organization_id is 'The organization that it comes from.';
comment on column liaison.file.workspace_id is 'The workspace that holds it.';
comment on column liaison.file.name is 'File name for downloads.';
comment on column liaison.file.size is 'Bytes.';
comment on column liaison.file.media_type is 'Type by content.';
comment on column liaison.file.sha256 is 'Fingerprint, computed while it came in and checked when it is read.';
comment on column liaison.file.created_at is 'When it was complete.';
create index file_fence on liaison.file (workspace_id, created_at);

create table liaison.document (
  id uuid not null,
  organization_id uuid not null,
  workspace_id uuid not null,
  file_id uuid not null,
  title text not null,
  description text default '' not null,
  language text default 'und' not null,
  tags text[] default '{}' not null,
  created_by uuid not null,
  author_name text not null,
  created_at timestamptz default now() not null,
  updated_at timestamptz default now() not null,
  trashed_at timestamptz,
  trashed_by uuid,
  constraint document_pkey primary key (id),
  constraint document_created_by_fkey foreign key (created_by) references liaison.account(id),
  constraint document_file_id_fkey foreign key (file_id) references liaison.file(id),
  constraint document_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint document_trashed_by_fkey foreign key (trashed_by) references liaison.account(id),
  constraint document_workspace_id_fkey foreign key (workspace_id) references liaison.workspace(id),
  constraint document_author_name_check check (length(author_name) between 1 and 200),
  constraint document_description_check check (length(description) <= 5000),
  constraint document_language_check check (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$'),
  constraint document_tags_check check (cardinality(tags) <= 30),
  constraint document_title_check check (length(title) between 1 and 300)
);
comment on table liaison.document is 'What is shared in a workspace.';
comment on column liaison.document.id is 'Identifier.';
comment on column liaison.document.organization_id is 'The organization that it comes from.';
comment on column liaison.document.workspace_id is 'The workspace that holds it.';
comment on column liaison.document.file_id is 'Its file.';
comment on column liaison.document.title is 'Title.';
comment on column liaison.document.description is 'What it is about.';
comment on column liaison.document.language is 'Language, BCP 47; und when unknown.';
comment on column liaison.document.tags is 'Tags.';
comment on column liaison.document.created_by is 'Who shared it.';
comment on column liaison.document.author_name is 'Their name when they shared it; the record of who said so does not change with the account.';
comment on column liaison.document.created_at is 'When it was shared.';
comment on column liaison.document.updated_at is 'When its description last changed.';
comment on column liaison.document.trashed_at is 'When it went to the trash; null while it is out of it.';
comment on column liaison.document.trashed_by is 'Who put it there.';
create index document_fence on liaison.document (workspace_id, created_at desc, id desc) where trashed_at is null;
create index document_newest on liaison.document (created_at desc, id desc) where trashed_at is null;
create index document_title on liaison.document (workspace_id, title, id) where trashed_at is null;
create index document_trash on liaison.document (workspace_id, trashed_at desc, id desc) where trashed_at is not null;

create table liaison.upload (
  id uuid not null,
  organization_id uuid not null,
  workspace_id uuid not null,
  account_id uuid not null,
  size bigint not null,
  name text not null,
  metadata jsonb not null,
  store_reference text,
  created_at timestamptz default now() not null,
  touched_at timestamptz default now() not null,
  abandoned_at timestamptz,
  constraint upload_pkey primary key (id),
  constraint upload_account_id_fkey foreign key (account_id) references liaison.account(id),
  constraint upload_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint upload_workspace_id_fkey foreign key (workspace_id) references liaison.workspace(id),
  constraint upload_name_check check (length(name) between 1 and 255),
  constraint upload_size_check check (size >= 0)
);
comment on table liaison.upload is 'A file on its way in. The object store knows how much of it has arrived; this row is removed when it is complete.';
comment on column liaison.upload.id is 'Identifier; the key of the object, and of the document that it becomes.';
comment on column liaison.upload.organization_id is 'The organization of the person who uploads.';
comment on column liaison.upload.workspace_id is 'Where the document will be.';
comment on column liaison.upload.account_id is 'Who uploads.';
comment on column liaison.upload.size is 'Bytes announced.';
comment on column liaison.upload.name is 'File name as announced; a name only, never a path.';
comment on column liaison.upload.metadata is 'Title, description, language and tags for the document.';
comment on column liaison.upload.store_reference is 'The object store’s own reference of the unfinished object.';
comment on column liaison.upload.created_at is 'When it began.';
comment on column liaison.upload.touched_at is 'When bytes last arrived; cleaned up a day later.';
comment on column liaison.upload.abandoned_at is 'When the worker began to clean it up; it can no longer be completed.';
create index upload_fence on liaison.upload (workspace_id, account_id);
create index upload_touched on liaison.upload (touched_at);

create table liaison.event (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  workspace_id uuid,
  name text not null,
  subject_id uuid not null,
  account_id uuid,
  occurred_at timestamptz default now() not null,
  constraint event_pkey primary key (id),
  constraint event_account_id_fkey foreign key (account_id) references liaison.account(id),
  constraint event_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint event_workspace_id_fkey foreign key (workspace_id) references liaison.workspace(id),
  constraint event_name_check check (name ~ '^[a-z_]+\.[a-z_]+$')
);
comment on table liaison.event is 'What happened, ids only. Written in the transaction of the change and announced at its commit.';
comment on column liaison.event.id is 'Identifier; reactions are idempotent by it.';
comment on column liaison.event.organization_id is 'The organization that acted.';
comment on column liaison.event.workspace_id is 'The workspace, where there is one.';
comment on column liaison.event.name is 'What happened, in the past tense.';
comment on column liaison.event.subject_id is 'What it happened to.';
comment on column liaison.event.account_id is 'Who did it; null for the portal itself.';
comment on column liaison.event.occurred_at is 'When.';
create index event_fence on liaison.event (workspace_id, occurred_at);

create table liaison.incident (
  id uuid not null,
  organization_id uuid not null,
  number text not null,
  kind text not null,
  type smallint,
  event_rating text,
  continuity_phase text,
  status text default 'active' not null,
  location text default '' not null,
  tlp text not null,
  cui text,
  lead_organization_id uuid not null,
  began_at timestamptz default now() not null,
  opened_by uuid not null,
  opened_at timestamptz default now() not null,
  closed_at timestamptz,
  report_minutes integer,
  constraint incident_pkey primary key (id),
  constraint incident_organization_id_number_key unique (organization_id, number),
  constraint incident_id_organization_id_fkey foreign key (id, organization_id) references liaison.workspace(id, organization_id),
  constraint incident_lead_organization_id_fkey foreign key (lead_organization_id) references liaison.organization(id),
  constraint incident_opened_by_fkey foreign key (opened_by) references liaison.account(id),
  constraint incident_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint incident_check check ((kind = 'special_event') = (event_rating is not null)),
  constraint incident_check1 check ((kind = 'continuity') = (continuity_phase is not null)),
  constraint incident_check2 check ((status = 'closed') = (closed_at is not null)),
  constraint incident_continuity_phase_check check (continuity_phase in ('I', 'II', 'III', 'IV')),
  constraint incident_cui_check check (length(cui) between 3 and 200),
  constraint incident_event_rating_check check (event_rating in ('NSSE', 'SEAR1', 'SEAR2', 'SEAR3', 'SEAR4', 'SEAR5', 'UNRATED')),
  constraint incident_kind_check check (kind in ('incident', 'exercise', 'special_event', 'continuity')),
  constraint incident_location_check check (length(location) <= 300),
  constraint incident_report_minutes_check check (report_minutes between 15 and 10080),
  constraint incident_status_check check (status in ('monitoring', 'active', 'demobilizing', 'closed', 'reopened')),
  constraint incident_tlp_check check (tlp in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
  constraint incident_type_check check (type between 1 and 5)
);
comment on table liaison.incident is 'What NIRU opens a room for. Its id is its room’s.';
comment on column liaison.incident.id is 'Identifier, the same as its room’s.';
comment on column liaison.incident.organization_id is 'The operator.';
comment on column liaison.incident.number is 'Number that people say: what, year, serial. The database gives it.';
comment on column liaison.incident.kind is 'Incident, exercise, special event, or continuity activation.';
comment on column liaison.incident.type is 'ICS incident type, 5 the smallest to 1.';
comment on column liaison.incident.event_rating is 'Rating of a special event: NSSE, or SEAR level.';
comment on column liaison.incident.continuity_phase is 'Phase of a continuity activation, I to IV.';
comment on column liaison.incident.status is 'Where it stands.';
comment on column liaison.incident.location is 'Where it is.';
comment on column liaison.incident.tlp is 'TLP 2.0 label of the whole.';
comment on column liaison.incident.cui is 'CUI banner, as text; null when it holds none.';
comment on column liaison.incident.lead_organization_id is 'Who leads.';
comment on column liaison.incident.began_at is 'When it began, which may be before anybody opened it.';
comment on column liaison.incident.opened_by is 'Who opened it.';
comment on column liaison.incident.opened_at is 'When.';
comment on column liaison.incident.closed_at is 'When it was closed; null while it is not.';
comment on column liaison.incident.report_minutes is 'Every how many minutes a situation report is due; null when none is.';
create index incident_newest on liaison.incident (opened_at desc, id desc);

create table liaison.incident_organization (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  incident_id uuid not null,
  participant_id uuid not null,
  brought_in_by uuid not null,
  created_at timestamptz default now() not null,
  ended_at timestamptz,
  constraint incident_organization_pkey primary key (id),
  constraint incident_organization_brought_in_by_fkey foreign key (brought_in_by) references liaison.account(id),
  constraint incident_organization_incident_id_fkey foreign key (incident_id) references liaison.incident(id),
  constraint incident_organization_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint incident_organization_participant_id_fkey foreign key (participant_id) references liaison.organization(id),
  constraint incident_organization_check check (participant_id <> organization_id)
);
comment on table liaison.incident_organization is 'An organization that was brought in; an ended one stays as the record.';
comment on column liaison.incident_organization.id is 'Identifier.';
comment on column liaison.incident_organization.organization_id is 'The operator, who brings in.';
comment on column liaison.incident_organization.incident_id is 'The incident.';
comment on column liaison.incident_organization.participant_id is 'The organization that is brought in.';
comment on column liaison.incident_organization.brought_in_by is 'Who brought it in.';
comment on column liaison.incident_organization.created_at is 'Since when.';
comment on column liaison.incident_organization.ended_at is 'Until when; null while it takes part.';
create index incident_organization_fence on liaison.incident_organization (incident_id, created_at, id);
create unique index incident_organization_once on liaison.incident_organization (incident_id, participant_id) where ended_at is null;

create table liaison."position" (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  incident_id uuid not null,
  title text not null,
  section text not null,
  rank smallint default 100 not null,
  created_at timestamptz default now() not null,
  constraint position_pkey primary key (id),
  constraint position_id_incident_id_key unique (id, incident_id),
  constraint position_incident_id_title_key unique (incident_id, title),
  constraint position_incident_id_fkey foreign key (incident_id) references liaison.incident(id),
  constraint position_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint position_section_check check (section in ('command', 'command_staff', 'general_staff', 'agency_representative', 'other')),
  constraint position_title_check check (length(title) between 2 and 80)
);
comment on table liaison."position" is 'A position of the incident’s organization (ICS), which people hold one after another.';
comment on column liaison."position".id is 'Identifier.';
comment on column liaison."position".organization_id is 'The operator.';
comment on column liaison."position".incident_id is 'The incident.';
comment on column liaison."position".title is 'Title, unique in the incident.';
comment on column liaison."position".section is 'Where it stands in the incident’s organization.';
comment on column liaison."position".rank is 'Order in lists: the lower, the earlier.';
comment on column liaison."position".created_at is 'When it was made.';
create index position_fence on liaison."position" (incident_id, rank, id);

create table liaison.position_assignment (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  incident_id uuid not null,
  position_id uuid not null,
  account_id uuid not null,
  person_organization_id uuid not null,
  assigned_by uuid not null,
  created_at timestamptz default now() not null,
  checked_in_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  hand_over text,
  constraint position_assignment_pkey primary key (id),
  constraint position_assignment_account_id_person_organization_id_fkey foreign key (account_id, person_organization_id) references liaison.account(id, organization_id),
  constraint position_assignment_assigned_by_fkey foreign key (assigned_by) references liaison.account(id),
  constraint position_assignment_ended_by_fkey foreign key (ended_by) references liaison.account(id),
  constraint position_assignment_incident_id_fkey foreign key (incident_id) references liaison.incident(id),
  constraint position_assignment_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint position_assignment_position_id_incident_id_fkey foreign key (position_id, incident_id) references liaison."position"(id, incident_id),
  constraint position_assignment_hand_over_check check (length(hand_over) <= 5000)
);
comment on table liaison.position_assignment is 'Who holds a position, and who held it. The last one that ends takes the room with it.';
comment on column liaison.position_assignment.id is 'Identifier.';
comment on column liaison.position_assignment.organization_id is 'The operator.';
comment on column liaison.position_assignment.incident_id is 'The incident.';
comment on column liaison.position_assignment.position_id is 'The position.';
comment on column liaison.position_assignment.account_id is 'Who holds it.';
comment on column liaison.position_assignment.person_organization_id is 'The holder’s organization.';
comment on column liaison.position_assignment.assigned_by is 'Who assigned it.';
comment on column liaison.position_assignment.created_at is 'When.';
comment on column liaison.position_assignment.checked_in_at is 'When the holder checked in; null before.';
comment on column liaison.position_assignment.ended_at is 'When the holder was relieved; null while the position is held.';
comment on column liaison.position_assignment.ended_by is 'Who relieved.';
comment on column liaison.position_assignment.hand_over is 'What the holder hands over to the next.';
create index position_assignment_fence on liaison.position_assignment (incident_id, created_at, id);
create index position_assignment_held on liaison.position_assignment (account_id, incident_id) include (position_id) where ended_at is null;
create unique index position_assignment_once on liaison.position_assignment (position_id, account_id) where ended_at is null;

create table liaison.channel (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  incident_id uuid not null,
  kind text not null,
  name text not null,
  purpose text default '' not null,
  audience text default 'room' not null,
  last_sequence bigint default 0 not null,
  created_by uuid not null,
  created_at timestamptz default now() not null,
  closed_at timestamptz,
  constraint channel_pkey primary key (id),
  constraint channel_id_incident_id_key unique (id, incident_id),
  constraint channel_created_by_fkey foreign key (created_by) references liaison.account(id),
  constraint channel_incident_id_fkey foreign key (incident_id) references liaison.incident(id),
  constraint channel_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint channel_audience_check check (audience in ('room', 'closed')),
  constraint channel_kind_check check (kind in ('general', 'topic', 'direct', 'log')),
  constraint channel_name_check check (length(name) between 2 and 80),
  constraint channel_purpose_check check (length(purpose) <= 500)
);
comment on table liaison.channel is 'Where a room talks: one gap-free log of entries.';
comment on column liaison.channel.id is 'Identifier.';
comment on column liaison.channel.organization_id is 'The operator.';
comment on column liaison.channel.incident_id is 'The incident.';
comment on column liaison.channel.kind is 'The general one, one by function or group, one between positions, or the chronology.';
comment on column liaison.channel.name is 'Name.';
comment on column liaison.channel.purpose is 'What it is for.';
comment on column liaison.channel.audience is 'Everybody in the room, or those whom channel_audience names.';
comment on column liaison.channel.last_sequence is 'Number of the newest entry; only the database counts.';
comment on column liaison.channel.created_by is 'Who made it.';
comment on column liaison.channel.created_at is 'When.';
comment on column liaison.channel.closed_at is 'Since when nobody may post; null while it is open.';
create index channel_fence on liaison.channel (incident_id, created_at, id);
create unique index channel_one_general on liaison.channel (incident_id) where kind = 'general';
create unique index channel_one_log on liaison.channel (incident_id) where kind = 'log';

create table liaison.channel_audience (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  incident_id uuid not null,
  channel_id uuid not null,
  position_id uuid,
  participant_id uuid,
  constraint channel_audience_pkey primary key (id),
  constraint channel_audience_channel_id_position_id_participant_id_key unique nulls not distinct (channel_id, position_id, participant_id),
  constraint channel_audience_channel_id_incident_id_fkey foreign key (channel_id, incident_id) references liaison.channel(id, incident_id),
  constraint channel_audience_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint channel_audience_participant_id_fkey foreign key (participant_id) references liaison.organization(id),
  constraint channel_audience_position_id_incident_id_fkey foreign key (position_id, incident_id) references liaison."position"(id, incident_id),
  constraint channel_audience_check1 check (num_nonnulls(position_id, participant_id) = 1)
);
comment on table liaison.channel_audience is 'Who reads a closed channel: the holders of a position, or the people of an organization.';
comment on column liaison.channel_audience.id is 'Identifier.';
comment on column liaison.channel_audience.organization_id is 'The operator.';
comment on column liaison.channel_audience.incident_id is 'The incident.';
comment on column liaison.channel_audience.channel_id is 'The channel.';
comment on column liaison.channel_audience.position_id is 'The position whose holders read it.';
comment on column liaison.channel_audience.participant_id is 'The organization whose people read it.';

create table liaison.channel_entry (
  channel_id uuid not null,
  sequence bigint not null,
  id uuid not null,
  organization_id uuid not null,
  kind text not null,
  message_id uuid not null,
  client_id uuid not null,
  category text,
  body text default '' not null,
  tlp text,
  cui text,
  priority text default 'routine' not null,
  reply_to uuid,
  account_id uuid not null,
  author_name text not null,
  author_organization text not null,
  author_position text,
  created_at timestamptz not null,
  edited_body text,
  edited_at timestamptz,
  retracted_at timestamptz,
  pinned_at timestamptz,
  acknowledgements integer default 0 not null,
  mentions jsonb default '[]' not null,
  attachments jsonb default '[]' not null,
  constraint channel_entry_pkey primary key (channel_id, sequence)
);
comment on table liaison.channel_entry is 'A line of a channel’s log: a message, or what happened to one. Never changed but for a message’s present state, never removed.';
comment on column liaison.channel_entry.channel_id is 'The channel.';
comment on column liaison.channel_entry.sequence is 'Place in the channel: 1, 2, 3, without gaps. The database gives it.';
comment on column liaison.channel_entry.id is 'Identifier.';
comment on column liaison.channel_entry.organization_id is 'The author’s organization.';
comment on column liaison.channel_entry.kind is 'A message, or what happened to one.';
comment on column liaison.channel_entry.message_id is 'The message that it is, or that it happened to.';
comment on column liaison.channel_entry.client_id is 'The author’s own id of the posting: sent twice, it is posted once.';
comment on column liaison.channel_entry.category is 'In the chronology: what kind of line; null elsewhere.';
comment on column liaison.channel_entry.body is 'Text of a message as it was posted, or the new text of an edit.';
comment on column liaison.channel_entry.tlp is 'TLP 2.0 label of a message.';
comment on column liaison.channel_entry.cui is 'CUI banner of a message, as text.';
comment on column liaison.channel_entry.priority is 'Precedence of a message; a flash one asks for acknowledgement.';
comment on column liaison.channel_entry.reply_to is 'The message that it answers.';
comment on column liaison.channel_entry.account_id is 'Who wrote it.';
comment on column liaison.channel_entry.author_name is 'Their name then; the record does not change with the account.';
comment on column liaison.channel_entry.author_organization is 'Their organization’s short name then.';
comment on column liaison.channel_entry.author_position is 'The position that they held then.';
comment on column liaison.channel_entry.created_at is 'When; never before the entry ahead of it.';
comment on column liaison.channel_entry.edited_body is 'Present text of a message that was edited.';
comment on column liaison.channel_entry.edited_at is 'When it was last edited.';
comment on column liaison.channel_entry.retracted_at is 'When it was retracted.';
comment on column liaison.channel_entry.pinned_at is 'When it was pinned; null while it is not.';
comment on column liaison.channel_entry.acknowledgements is 'How many people have acknowledged it.';
comment on column liaison.channel_entry.mentions is 'People, positions and organizations that a message names: id, kind, and name then.';
comment on column liaison.channel_entry.attachments is 'Documents of the room that a message shows: id, and title then.';
create index channel_entry_mentions on liaison.channel_entry using gin (mentions jsonb_path_ops) where mentions <> '[]'::jsonb;
create index channel_entry_pinned on liaison.channel_entry (channel_id, sequence) where pinned_at is not null;
create index channel_entry_text on liaison.channel_entry using gin (to_tsvector('simple'::regconfig, coalesce(edited_body, body))) where kind = 'message' and retracted_at is null;
create index channel_entry_versions on liaison.channel_entry (message_id, sequence) where kind in ('message', 'edit');
create unique index channel_entry_acknowledged on liaison.channel_entry (message_id, account_id) where kind = 'acknowledgement';
create unique index channel_entry_id on liaison.channel_entry (id);
create unique index channel_entry_once on liaison.channel_entry (channel_id, account_id, client_id);

create table liaison.surge_access (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  incident_id uuid not null,
  account_id uuid not null,
  person_organization_id uuid not null,
  nipp_sector text not null,
  region text not null,
  activated_by uuid not null,
  created_at timestamptz default now() not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  telling_since timestamptz,
  told_at timestamptz,
  reviewed_at timestamptz,
  reviewed_by uuid,
  review_note text,
  constraint surge_access_pkey primary key (id),
  constraint surge_access_account_id_person_organization_id_fkey foreign key (account_id, person_organization_id) references liaison.account(id, organization_id),
  constraint surge_access_activated_by_fkey foreign key (activated_by) references liaison.account(id),
  constraint surge_access_ended_by_fkey foreign key (ended_by) references liaison.account(id),
  constraint surge_access_incident_id_fkey foreign key (incident_id) references liaison.incident(id),
  constraint surge_access_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint surge_access_reviewed_by_fkey foreign key (reviewed_by) references liaison.account(id),
  constraint surge_access_check check (expires_at > created_at and expires_at <= (created_at + '30 days')),
  constraint surge_access_check1 check ((reviewed_at is null) = (reviewed_by is null)),
  constraint surge_access_review_note_check check (length(review_note) <= 5000)
);
comment on table liaison.surge_access is 'A responder’s access to the room of one incident: since when, until when, told, ended, reviewed.';
comment on column liaison.surge_access.id is 'Identifier.';
comment on column liaison.surge_access.organization_id is 'The operator.';
comment on column liaison.surge_access.incident_id is 'The one incident.';
comment on column liaison.surge_access.account_id is 'The responder.';
comment on column liaison.surge_access.person_organization_id is 'The responder’s organization.';
comment on column liaison.surge_access.nipp_sector is 'Their sector at the time.';
comment on column liaison.surge_access.region is 'Their state or region at the time.';
comment on column liaison.surge_access.activated_by is 'The NIRU administrator who activated it.';
comment on column liaison.surge_access.created_at is 'Since when.';
comment on column liaison.surge_access.expires_at is 'Until when, by the clock; 30 days at most.';
comment on column liaison.surge_access.ended_at is 'When it ended: by hand, by closing the incident, or by the clock, which is marked a little later.';
comment on column liaison.surge_access.ended_by is 'Who ended it; null when the database did.';
comment on column liaison.surge_access.telling_since is 'When a worker last began to tell the responder.';
comment on column liaison.surge_access.told_at is 'When the mail server took the message.';
comment on column liaison.surge_access.reviewed_at is 'When the access was signed off.';
comment on column liaison.surge_access.reviewed_by is 'Who signed it off.';
comment on column liaison.surge_access.review_note is 'What the reviewer noted.';
create index surge_access_fence on liaison.surge_access (incident_id, created_at, id);
create index surge_access_live on liaison.surge_access (account_id, expires_at) where ended_at is null;
create index surge_access_running on liaison.surge_access (expires_at) where ended_at is null;
create index surge_access_unreviewed on liaison.surge_access (incident_id) where reviewed_at is null;
create index surge_access_untold on liaison.surge_access (created_at) where told_at is null;
create unique index surge_access_once on liaison.surge_access (incident_id, account_id) where ended_at is null;

create table liaison.task (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  incident_id uuid not null,
  checklist text default '' not null,
  title text not null,
  detail text default '' not null,
  state text default 'open' not null,
  position_id uuid,
  assignee_id uuid,
  due_at timestamptz,
  created_by uuid not null,
  created_at timestamptz default now() not null,
  changed_by uuid not null,
  changed_at timestamptz default now() not null,
  constraint task_pkey primary key (id),
  constraint task_assignee_id_fkey foreign key (assignee_id) references liaison.account(id),
  constraint task_changed_by_fkey foreign key (changed_by) references liaison.account(id),
  constraint task_created_by_fkey foreign key (created_by) references liaison.account(id),
  constraint task_incident_id_fkey foreign key (incident_id) references liaison.incident(id),
  constraint task_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint task_position_id_incident_id_fkey foreign key (position_id, incident_id) references liaison."position"(id, incident_id),
  constraint task_checklist_check check (length(checklist) <= 80),
  constraint task_detail_check check (length(detail) <= 5000),
  constraint task_state_check check (state in ('open', 'complete', 'previously_accomplished', 'not_applicable')),
  constraint task_title_check check (length(title) between 2 and 200)
);
comment on table liaison.task is 'What is to be done in an incident, by whom and until when. Never removed: what is not to be done is not applicable.';
comment on column liaison.task.id is 'Identifier.';
comment on column liaison.task.organization_id is 'The operator.';
comment on column liaison.task.incident_id is 'The incident.';
comment on column liaison.task.checklist is 'The check list that it belongs to; empty when it stands alone.';
comment on column liaison.task.title is 'What is to be done.';
comment on column liaison.task.detail is 'How, in words.';
comment on column liaison.task.state is 'Open, complete, previously accomplished, or not applicable.';
comment on column liaison.task.position_id is 'The position whose holders do it; null when none is named.';
comment on column liaison.task.assignee_id is 'The person who does it; null when nobody is named.';
comment on column liaison.task.due_at is 'Until when; null when that is open.';
comment on column liaison.task.created_by is 'Who made it.';
comment on column liaison.task.created_at is 'When.';
comment on column liaison.task.changed_by is 'Who changed it last.';
comment on column liaison.task.changed_at is 'When it was last changed.';
create index task_changed on liaison.task (incident_id, changed_at);
create index task_fence on liaison.task (incident_id, ((state <> 'open'::text)), coalesce(due_at, 'infinity'::timestamp with time zone), id);

create table liaison.operational_period (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  incident_id uuid not null,
  number integer not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  objectives text default '' not null,
  created_by uuid not null,
  created_at timestamptz default now() not null,
  constraint operational_period_pkey primary key (id),
  constraint operational_period_incident_id_number_key unique (incident_id, number),
  constraint operational_period_created_by_fkey foreign key (created_by) references liaison.account(id),
  constraint operational_period_incident_id_fkey foreign key (incident_id) references liaison.incident(id),
  constraint operational_period_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint operational_period_check check (ends_at > starts_at and ends_at <= (starts_at + '7 days')),
  constraint operational_period_objectives_check check (length(objectives) <= 5000)
);
comment on table liaison.operational_period is 'A time for which objectives are set (NIMS). They follow one another and do not overlap.';
comment on column liaison.operational_period.id is 'Identifier.';
comment on column liaison.operational_period.organization_id is 'The operator.';
comment on column liaison.operational_period.incident_id is 'The incident.';
comment on column liaison.operational_period.number is 'The first, second, third; the database counts.';
comment on column liaison.operational_period.starts_at is 'From when.';
comment on column liaison.operational_period.ends_at is 'Until when.';
comment on column liaison.operational_period.objectives is 'What is to be reached (ICS 202, block 3).';
comment on column liaison.operational_period.created_by is 'Who set it.';
comment on column liaison.operational_period.created_at is 'When.';

create table liaison.situation_report (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  incident_id uuid not null,
  number integer not null,
  state text default 'draft' not null,
  period_from timestamptz not null,
  period_to timestamptz not null,
  log_through bigint default 0 not null,
  situation text default '' not null,
  events text default '' not null,
  actions text default '' not null,
  planned text default '' not null,
  needs text default '' not null,
  organization_chart text default '' not null,
  tlp text not null,
  cui text,
  version integer default 1 not null,
  prepared_by uuid not null,
  prepared_at timestamptz default now() not null,
  updated_by uuid not null,
  updated_at timestamptz default now() not null,
  approved_by uuid,
  approved_at timestamptz,
  publishing_since timestamptz,
  document_id uuid,
  constraint situation_report_pkey primary key (id),
  constraint situation_report_incident_id_number_key unique (incident_id, number),
  constraint situation_report_approved_by_fkey foreign key (approved_by) references liaison.account(id),
  constraint situation_report_document_id_fkey foreign key (document_id) references liaison.document(id),
  constraint situation_report_incident_id_fkey foreign key (incident_id) references liaison.incident(id),
  constraint situation_report_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint situation_report_prepared_by_fkey foreign key (prepared_by) references liaison.account(id),
  constraint situation_report_updated_by_fkey foreign key (updated_by) references liaison.account(id),
  constraint situation_report_actions_check check (length(actions) <= 20000),
  constraint situation_report_check check (period_to >= period_from),
  constraint situation_report_check1 check ((state = 'approved') = (approved_at is not null)),
  constraint situation_report_check2 check ((approved_by is null) = (approved_at is null)),
  constraint situation_report_cui_check check (length(cui) between 3 and 200),
  constraint situation_report_events_check check (length(events) <= 50000),
  constraint situation_report_needs_check check (length(needs) <= 20000),
  constraint situation_report_organization_chart_check check (length(organization_chart) <= 20000),
  constraint situation_report_planned_check check (length(planned) <= 20000),
  constraint situation_report_situation_check check (length(situation) <= 20000),
  constraint situation_report_state_check check (state in ('draft', 'approved', 'discarded')),
  constraint situation_report_tlp_check check (tlp in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'))
);
comment on table liaison.situation_report is 'A report of an incident over a time: drafted from the chronology, edited, approved by another, and shared as a document.';
comment on column liaison.situation_report.id is 'Identifier.';
comment on column liaison.situation_report.organization_id is 'The organization of whoever drafted it.';
comment on column liaison.situation_report.incident_id is 'The incident.';
comment on column liaison.situation_report.number is 'The first, second, third; the database counts.';
comment on column liaison.situation_report.state is 'A draft, approved, or discarded.';
comment on column liaison.situation_report.period_from is 'From when it reports: the end of the last approved one.';
comment on column liaison.situation_report.period_to is 'Until when.';
comment on column liaison.situation_report.log_through is 'Place in the chronology up to which it tells; the next one goes on from there.';
comment on column liaison.situation_report.situation is 'The situation, in words.';
comment on column liaison.situation_report.events is 'Significant events, and changes of state and participation, in order.';
comment on column liaison.situation_report.actions is 'Decisions, and tasks that were completed.';
comment on column liaison.situation_report.planned is 'What is open, and until when.';
comment on column liaison.situation_report.needs is 'What is needed from others.';
comment on column liaison.situation_report.organization_chart is 'Who holds which position.';
comment on column liaison.situation_report.tlp is 'TLP 2.0 label.';
comment on column liaison.situation_report.cui is 'CUI banner, as text.';
comment on column liaison.situation_report.version is 'Counts changes, so that nobody overwrites what they have not read.';
comment on column liaison.situation_report.prepared_by is 'Who drafted it.';
comment on column liaison.situation_report.prepared_at is 'When.';
comment on column liaison.situation_report.updated_by is 'Who changed it last.';
comment on column liaison.situation_report.updated_at is 'When.';
comment on column liaison.situation_report.approved_by is 'Who approved it: not who prepared it, nor who changed it last.';
comment on column liaison.situation_report.approved_at is 'When.';
comment on column liaison.situation_report.publishing_since is 'When a worker last began to share it as a document.';
comment on column liaison.situation_report.document_id is 'The document that it was shared as; null until then.';
create index situation_report_fence on liaison.situation_report (incident_id, number);
create index situation_report_unpublished on liaison.situation_report (approved_at) where state = 'approved' and document_id is null;
create unique index situation_report_draft on liaison.situation_report (incident_id) where state = 'draft';

create table liaison.incident_template (
  id uuid default uuidv7() not null,
  organization_id uuid not null,
  name text not null,
  kind text not null,
  notice text default '' not null,
  content jsonb not null,
  created_by uuid not null,
  created_at timestamptz default now() not null,
  retired_at timestamptz,
  constraint incident_template_pkey primary key (id),
  constraint incident_template_created_by_fkey foreign key (created_by) references liaison.account(id),
  constraint incident_template_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint incident_template_kind_check check (kind in ('incident', 'exercise', 'special_event', 'continuity')),
  constraint incident_template_name_check check (length(name) between 2 and 80),
  constraint incident_template_notice_check check (length(notice) <= 5000)
);
comment on table liaison.incident_template is 'What a room can begin with: positions, channels, check lists, participants, and a notice.';
comment on column liaison.incident_template.id is 'Identifier.';
comment on column liaison.incident_template.organization_id is 'The operator.';
comment on column liaison.incident_template.name is 'Name, unique among those in use.';
comment on column liaison.incident_template.kind is 'What it is for.';
comment on column liaison.incident_template.notice is 'First message of the room; empty for none.';
comment on column liaison.incident_template.content is 'Positions, channels, check lists and organizations.';
comment on column liaison.incident_template.created_by is 'Who kept it.';
comment on column liaison.incident_template.created_at is 'When.';
comment on column liaison.incident_template.retired_at is 'Since when it is no longer offered.';
create index incident_template_fence on liaison.incident_template (organization_id, name, id);
create unique index incident_template_name on liaison.incident_template (organization_id, name) where retired_at is null;

create unlogged table liaison.presence (
  session_id uuid not null,
  incident_id uuid not null,
  organization_id uuid not null,
  seen_at timestamptz default now() not null,
  typing_in uuid,
  typing_at timestamptz,
  constraint presence_pkey primary key (incident_id, session_id),
  constraint presence_incident_id_fkey foreign key (incident_id) references liaison.incident(id),
  constraint presence_organization_id_fkey foreign key (organization_id) references liaison.organization(id),
  constraint presence_session_id_fkey foreign key (session_id) references liaison.session(id) on delete cascade
);
comment on table liaison.presence is 'Who has a room open, by session. Not in any log; gone with a crash.';
comment on column liaison.presence.session_id is 'The session.';
comment on column liaison.presence.incident_id is 'The room.';
comment on column liaison.presence.organization_id is 'The person’s organization.';
comment on column liaison.presence.seen_at is 'When a portal last said that the room is open; old ones do not count.';
comment on column liaison.presence.typing_in is 'The channel that they type in.';
comment on column liaison.presence.typing_at is 'When they last typed.';
