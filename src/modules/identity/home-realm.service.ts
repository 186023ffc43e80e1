import { Injectable } from '@nestjs/common';
import { Db, RunAs } from '@liaison/database';
import { fail } from '@liaison/errors';
import { Attempts } from './attempts.js';

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

/** Finds where a person signs in. Unknown, unverified and unrouted addresses get the same answer, to the byte. */
@Injectable()
export class HomeRealmService {
  constructor(
    private readonly runAs: RunAs,
    private readonly db: Db,
    private readonly attempts: Attempts,
  ) {}

  async byAddress(address: string): Promise<Route[]> {
    await this.attempts.count(`address ${address}`);
    const domain = /^[^@\s]{1,64}@([a-z0-9.-]{3,253})$/i.exec(address.trim())?.[1] ?? '';
    return this.routes('select * from fence.route_address($1)', domain);
  }

  /** For links that name the organization. */
  async byOrganization(slug: string): Promise<Route[]> {
    await this.attempts.count(`organization ${slug}`);
    return this.routes('select * from fence.route_organization($1)', slug);
  }

  private async routes(statement: string, argument: string): Promise<Route[]> {
    const rows = await this.runAs.run(
      { by: 'nobody' },
      () => this.db.query<RouteRow>(statement, [argument]),
      {
        readOnly: true,
      },
    );
    if (!rows.length) throw fail('sign_in.unknown_address');
    return rows.map((row) => ({
      provider: row.provider_id,
      organization: row.organization_name,
      name: row.provider_name,
    }));
  }
}
