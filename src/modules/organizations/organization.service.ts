import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import type { EventDefinition } from '@liaison/events';
import { Outbox } from '@liaison/outbox';
import { v7 as uuidv7 } from 'uuid';
import type { NippSector } from './nipp-sector.js';
import { OrganizationRow, type OrganizationState } from './organization.entity.js';
import * as events from './organization.events.js';
import { organizationPolicy } from './organization.policy.js';
import { fail } from './organizations.errors.js';

export type NewOrganization = Pick<
  OrganizationRow,
  'slug' | 'name' | 'shortName' | 'kind' | 'country' | 'listed'
> & {
  region?: string | null;
  nippSector?: NippSector | null;
};
export type OrganizationChange = Partial<
  Pick<OrganizationRow, 'name' | 'shortName' | 'region' | 'nippSector' | 'listed'>
>;

@Injectable()
export class OrganizationService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  async find(id: string): Promise<OrganizationRow> {
    return this.loadFor('read', id);
  }

  /** The directory, by name. Returns one row more than the page, if there is one. */
  async list(page: PageArgs): Promise<OrganizationRow[]> {
    const [name, id] = decodeCursor(page.after, [CURSOR.text, CURSOR.id]);
    return this.db.rows(OrganizationRow, (rows) => {
      const query = rows.createQueryBuilder('o');
      if (id) query.where('(o.name collate liaison.by_name, o.id) > (:name, :id::uuid)', { name, id });
      return query
        .orderBy('o.name collate liaison.by_name')
        .addOrderBy('o.id')
        .limit(page.first + 1)
        .getMany();
    });
  }

  async create(input: NewOrganization): Promise<OrganizationRow> {
    const id = uuidv7();
    await this.db.rows(OrganizationRow, (rows) =>
      rows.insert({ region: null, nippSector: null, ...input, id }),
    );
    await this.outbox.record(events.ORGANIZATION_CREATED, id);
    return this.loadFor('read', id);
  }

  async update(id: string, change: OrganizationChange): Promise<OrganizationRow> {
    await this.loadFor('update', id);
    if (Object.keys(change).length)
      await this.db.rows(OrganizationRow, (rows) => rows.update({ id }, change));
    await this.outbox.record(events.ORGANIZATION_UPDATED, id);
    return this.loadFor('read', id);
  }

  async suspend(id: string): Promise<OrganizationRow> {
    const row = await this.loadFor('read', id);
    if (row.kind === 'operator' && organizationPolicy.update(this.db.actor, row))
      throw fail('organization.is_operator');
    await this.loadFor('suspend', id);
    return this.setState(id, 'suspended', events.ORGANIZATION_SUSPENDED);
  }

  async reinstate(id: string): Promise<OrganizationRow> {
    await this.loadFor('reinstate', id);
    return this.setState(id, 'active', events.ORGANIZATION_REINSTATED);
  }

  private async setState(
    id: string,
    state: OrganizationState,
    event: EventDefinition,
  ): Promise<OrganizationRow> {
    await this.db.rows(OrganizationRow, (rows) => rows.update({ id }, { state }));
    await this.outbox.record(event, id);
    return this.loadFor('read', id);
  }

  private async loadFor(action: keyof typeof organizationPolicy, id: string): Promise<OrganizationRow> {
    const row = await this.db.rows(OrganizationRow, (rows) => rows.findOneBy({ id }));
    return authorize(organizationPolicy, action, this.db.actor, row);
  }
}
