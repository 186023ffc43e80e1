import { Injectable } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { Attempts } from './attempts.js';
import { fail } from './identity.errors.js';

/** A way to sign in, as the sign-in page shows it. */
export interface Route {
  provider: string;
  organization: string;
  name: string;
}

interface RouteRow {
  provider_id: string;
  organization_name: string;
  provider_name: string;
}

const BY_ADDRESS = statement<{ domain: string }, RouteRow>(
  'home-realm.by_address',
  'select * from fence.route_address(:domain)',
);
const BY_ORGANIZATION = statement<{ slug: string }, RouteRow>(
  'home-realm.by_organization',
  'select * from fence.route_organization(:slug)',
);

/** Finds where a person signs in. Unknown, unverified and unrouted addresses get the same answer, to the byte. */
@Injectable()
export class HomeRealmService {
  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly attempts: Attempts,
  ) {}

  async byAddress(address: string): Promise<Route[]> {
    await this.attempts.count(`address ${address}`, 'person');
    const domain = /^[^@\s]{1,64}@([a-z0-9.-]{3,253})$/i.exec(address.trim())?.[1] ?? '';
    return this.routes(() => this.db.run(BY_ADDRESS, { domain }));
  }

  /** For links that name the organization. */
  async byOrganization(slug: string): Promise<Route[]> {
    await this.attempts.count(`organization ${slug}`, 'all');
    return this.routes(() => this.db.run(BY_ORGANIZATION, { slug }));
  }

  private async routes(find: () => Promise<RouteRow[]>): Promise<Route[]> {
    const rows = await this.runAs.run({ by: 'nobody' }, find, { readOnly: true });
    if (!rows.length) throw fail('sign_in.unknown_address');
    return rows.map((row) => ({
      provider: row.provider_id,
      organization: row.organization_name,
      name: row.provider_name,
    }));
  }
}
