import { createTenantTable } from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tenants. */
export class Organizations1763700002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'organization',
      comment: 'A tenant: an agency, fusion center or partner. Its organization_id is its own id.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null generated always as (id) stored,
        slug text not null check (slug ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'),
        name text not null check (length(name) between 2 and 200),
        short_name text not null check (length(short_name) between 2 and 40),
        kind text not null check (kind in ('operator', 'federal', 'fusion_center', 'state_local_tribal_territorial',
          'military', 'intelligence', 'international', 'private_sector')),
        country text not null check (country ~ '^[A-Z]{3}$'),
        region text check (length(region) between 2 and 60),
        state text not null default 'active' check (state in ('active', 'suspended')),
        listed boolean not null default true,
        created_at timestamptz not null default now()`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The tenant, equal to id.',
        slug: 'Short name for links, unique over the portal.',
        name: 'Full name.',
        short_name: 'Name for tables and badges.',
        kind: 'What kind of organization it is.',
        country: 'Country, ISO 3166-1 alpha-3.',
        region: 'State or region, where that matters.',
        state: 'Whether its people may sign in.',
        listed: 'Whether other organizations see it in the directory.',
        created_at: 'When it was admitted.',
      },
      policies: {
        select: `(select fence.is_operator()) or id = (select fence.organization_id())
          or (listed and (select fence.account_id()) is not null)`,
        insert: '(select fence.is_operator())',
        update: '(select fence.is_operator())',
      },
      grants: {
        select: 'all',
        insert: ['id', 'slug', 'name', 'short_name', 'kind', 'country', 'region', 'listed'],
        update: ['name', 'short_name', 'region', 'state', 'listed'],
      },
    });
    await runner.query('create unique index organization_slug on liaison.organization (slug)');
    await runner.query('create index organization_name on liaison.organization (name, id)');
    await runner.query(
      `create unique index organization_operator on liaison.organization (kind) where kind = 'operator'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table liaison.organization');
  }
}
