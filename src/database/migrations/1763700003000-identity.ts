import { createTenantTable } from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_SYSTEM = '(select fence.is_system()) and organization_id = (select fence.organization_id())';
const OPERATOR_OR_OWN_ADMINISTRATOR = `(select fence.is_operator())
  or ((select fence.is_administrator()) and organization_id = (select fence.organization_id()))`;

/** Federated sign-in: providers, their e-mail domains, accounts, sessions, running sign-ins. */
export class Identity1763700003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.providers(runner);
    await this.domains(runner);
    await this.accounts(runner);
    await this.sessions(runner);
    await this.signIns(runner);
    await this.logoutTokens(runner);
  }

  private async providers(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'identity_provider',
      comment: 'An OpenID Connect provider through which the people of one organization sign in.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        name text not null check (length(name) between 2 and 100),
        issuer text not null check (length(issuer) between 8 and 500),
        client_id text not null check (length(client_id) between 1 and 300),
        client_authentication text not null check (client_authentication in ('client_secret_basic', 'private_key_jwt')),
        client_secret_sealed text check (client_authentication <> 'client_secret_basic' or client_secret_sealed is not null),
        scopes text[] not null default '{openid,profile,email}' check (scopes @> '{openid}'),
        endpoint_hosts text[] not null default '{}',
        claim_mapping jsonb not null default '{}',
        required_acr text[] not null default '{}',
        required_amr text[] not null default '{}',
        max_authentication_age integer check (max_authentication_age between 60 and 43200),
        first_sign_in text not null default 'pending' check (first_sign_in in ('refused', 'pending', 'active')),
        state text not null default 'active' check (state in ('active', 'disabled')),
        created_at timestamptz not null default now(),
        unique (organization_id, issuer, client_id)`,
      comments: {
        id: 'Identifier; part of the callback address, so that each provider has its own (RFC 9700, 4.4.2).',
        organization_id: 'The organization whose people it knows.',
        name: 'What people see when there is a choice.',
        issuer: 'Issuer, compared to the letter.',
        client_id: 'The portal’s client id there.',
        client_authentication: 'How the portal authenticates at the token endpoint.',
        client_secret_sealed: 'Client secret as JWE (dir, A256GCM) under SECRETS_KEY.',
        scopes: 'Scopes asked for.',
        endpoint_hosts: 'Hosts that its endpoints may have besides the issuer’s own.',
        claim_mapping: 'From our attribute to the name of their claim.',
        required_acr: 'One of these acr values is required; empty for none.',
        required_amr: 'All of these amr values are required (RFC 8176); empty for none.',
        max_authentication_age: 'Oldest authentication in seconds; null for any.',
        first_sign_in: 'What an unknown subject becomes: refused, a pending account, or an active one.',
        state: 'A disabled provider signs nobody in, and its sessions end.',
        created_at: 'When it was configured.',
      },
      index: 'organization_id',
      policies: {
        select: `(${OPERATOR_OR_OWN_ADMINISTRATOR}) or (${OWN_SYSTEM})`,
        insert: '(select fence.is_operator())',
        update: '(select fence.is_operator())',
      },
      grants: {
        select: 'all',
        insert: [
          'id',
          'organization_id',
          'name',
          'issuer',
          'client_id',
          'client_authentication',
          'client_secret_sealed',
          'scopes',
          'endpoint_hosts',
          'claim_mapping',
          'required_acr',
          'required_amr',
          'max_authentication_age',
          'first_sign_in',
        ],
        update: ['name', 'state', 'first_sign_in', 'required_acr', 'required_amr', 'max_authentication_age'],
      },
    });
  }

  private async domains(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'email_domain',
      comment:
        'Which e-mail domains route to which provider at sign-in. Routing only: an address never identifies anybody.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        identity_provider_id uuid not null references liaison.identity_provider (id),
        domain text not null check (domain = lower(domain) and domain ~ '^[a-z0-9.-]{3,253}$'),
        verified_at timestamptz,
        unique (organization_id, identity_provider_id, domain)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The organization that uses the domain.',
        identity_provider_id: 'The provider that its people go to.',
        domain: 'Domain in lower case.',
        verified_at: 'When an operator verified that the organization holds the domain; routes only then.',
      },
      index: 'organization_id',
      policies: {
        select: `(${OPERATOR_OR_OWN_ADMINISTRATOR}) or (${OWN_SYSTEM})`,
        insert: '(select fence.is_operator())',
        update: '(select fence.is_operator())',
      },
      grants: {
        select: 'all',
        insert: ['id', 'organization_id', 'identity_provider_id', 'domain', 'verified_at'],
        update: ['verified_at'],
      },
    });
    await runner.query(
      'create index email_domain_route on liaison.email_domain (domain) where verified_at is not null',
    );
  }

  private async accounts(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'account',
      comment: 'A person of one organization, known by issuer and subject and by nothing else.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        identity_provider_id uuid not null references liaison.identity_provider (id),
        issuer text not null,
        subject text not null check (length(subject) between 1 and 255),
        name text not null check (length(name) between 1 and 200),
        email text check (length(email) between 3 and 320),
        role text not null default 'member' check (role in ('member', 'administrator')),
        state text not null check (state in ('pending', 'active', 'disabled')),
        attributes jsonb not null default '{}',
        created_at timestamptz not null default now(),
        last_sign_in_at timestamptz,
        unique (organization_id, issuer, subject),
        unique (id, organization_id)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The person’s organization.',
        identity_provider_id: 'The provider that vouched for the person.',
        issuer: 'Issuer of the identity.',
        subject: 'Subject of the identity, unique within the issuer (OpenID Connect Core, 2).',
        name: 'Name as the provider tells it.',
        email: 'Address as the provider tells it; for display and for invitations, never an identity.',
        role: 'Whether the person administers the organization.',
        state: 'Only an active account has sessions.',
        attributes: 'Attributes from mapped claims; the only ones that may decide access.',
        created_at: 'First sign-in or provision.',
        last_sign_in_at: 'Latest sign-in.',
      },
      index: 'organization_id, name, id',
      policies: {
        // Widened by the workspaces migration to those one shares a workspace with.
        select: 'organization_id = (select fence.organization_id()) or (select fence.is_operator())',
        insert: OWN_SYSTEM,
        update: `(${OPERATOR_OR_OWN_ADMINISTRATOR}) or (${OWN_SYSTEM})`,
      },
      grants: {
        select: 'all',
        insert: [
          'id',
          'organization_id',
          'identity_provider_id',
          'issuer',
          'subject',
          'name',
          'email',
          'role',
          'state',
          'attributes',
          'last_sign_in_at',
        ],
        update: ['name', 'email', 'role', 'state', 'attributes', 'last_sign_in_at'],
      },
    });
  }

  private async sessions(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'session',
      comment: 'A signed-in browser. The token itself is never stored.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        account_id uuid not null references liaison.account (id),
        identity_provider_id uuid not null references liaison.identity_provider (id),
        token_hash bytea not null unique check (length(token_hash) = 32),
        provider_session text,
        id_token_sealed text,
        acr text,
        amr text[] not null default '{}',
        address inet,
        user_agent text check (length(user_agent) <= 400),
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null default now() + interval '12 hours',
        ended_at timestamptz,
        end_reason text check (end_reason in ('signed_out', 'ended_by_person', 'ended_by_provider', 'expired', 'account_closed'))`,
      comments: {
        id: 'Identifier that may be shown to its person.',
        organization_id: 'The person’s organization.',
        account_id: 'The person.',
        identity_provider_id: 'The provider that vouched.',
        token_hash: 'SHA-256 of the cookie’s token.',
        provider_session: 'The provider’s sid, for back-channel logout.',
        id_token_sealed: 'ID token for RP-initiated logout, as JWE under SECRETS_KEY.',
        acr: 'Authentication context that the provider stated.',
        amr: 'Authentication methods that the provider stated.',
        address: 'Network address at sign-in.',
        user_agent: 'Browser at sign-in.',
        created_at: 'Sign-in.',
        last_seen_at: 'Last use, kept to the half minute.',
        expires_at: 'Absolute end, 12 hours after sign-in (CJIS IA-11).',
        ended_at: 'When it was ended.',
        end_reason: 'Why it was ended.',
      },
      index: 'account_id, created_at',
      policies: {
        select: `account_id = (select fence.account_id()) or (${OWN_SYSTEM})`,
        insert: OWN_SYSTEM,
        update: `account_id = (select fence.account_id()) or (${OWN_SYSTEM})`,
      },
      grants: {
        select: [
          'id',
          'organization_id',
          'account_id',
          'identity_provider_id',
          'provider_session',
          'id_token_sealed',
          'acr',
          'amr',
          'address',
          'user_agent',
          'created_at',
          'last_seen_at',
          'expires_at',
          'ended_at',
          'end_reason',
        ],
        insert: [
          'id',
          'organization_id',
          'account_id',
          'identity_provider_id',
          'token_hash',
          'provider_session',
          'id_token_sealed',
          'acr',
          'amr',
          'address',
          'user_agent',
        ],
        update: ['ended_at', 'end_reason'],
      },
    });
    await runner.query(
      'create index session_provider_session on liaison.session (identity_provider_id, provider_session) where ended_at is null',
    );
  }

  private async signIns(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'sign_in',
      comment: 'A sign-in under way, from the redirect to the callback; used once.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        identity_provider_id uuid not null references liaison.identity_provider (id),
        state_hash bytea not null unique,
        browser_hash bytea not null,
        checks_sealed text not null,
        return_to text not null check (length(return_to) <= 2000),
        acknowledged_at timestamptz not null,
        expires_at timestamptz not null default now() + interval '10 minutes'`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The organization that is signed in to.',
        identity_provider_id: 'The provider that was asked.',
        state_hash: 'SHA-256 of the state parameter.',
        browser_hash: 'SHA-256 of the cookie that binds the flow to the browser that began it.',
        checks_sealed: 'PKCE verifier, nonce and state, as JWE under SECRETS_KEY.',
        return_to: 'Path to return to.',
        acknowledged_at: 'When the use notification was acknowledged.',
        expires_at: 'After this it is refused.',
      },
      index: 'organization_id',
      policies: { select: OWN_SYSTEM, insert: OWN_SYSTEM, delete: OWN_SYSTEM },
      grants: {
        select: 'all',
        insert: [
          'id',
          'organization_id',
          'identity_provider_id',
          'state_hash',
          'browser_hash',
          'checks_sealed',
          'return_to',
          'acknowledged_at',
        ],
        delete: true,
      },
    });
  }

  private async logoutTokens(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'logout_token',
      comment: 'Back-channel logout tokens already honoured, so that none is replayed.',
      columns: `
        organization_id uuid not null references liaison.organization (id),
        identity_provider_id uuid not null references liaison.identity_provider (id),
        jti text not null check (length(jti) <= 255),
        expires_at timestamptz not null,
        primary key (organization_id, identity_provider_id, jti)`,
      comments: {
        organization_id: 'The organization.',
        identity_provider_id: 'The provider that sent it.',
        jti: 'The token’s identifier.',
        expires_at: 'When it may be forgotten.',
      },
      policies: { select: OWN_SYSTEM, insert: OWN_SYSTEM, delete: OWN_SYSTEM },
      grants: {
        select: 'all',
        insert: ['organization_id', 'identity_provider_id', 'jti', 'expires_at'],
        delete: true,
      },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'logout_token',
      'sign_in',
      'session',
      'account',
      'email_domain',
      'identity_provider',
    ])
      await runner.query(`drop table liaison.${table}`);
  }
}
