import { Injectable } from '@nestjs/common';
import { Db, statement } from '@liaison/database';
import type { EventDefinition } from '@liaison/events';
import { v7 as uuidv7 } from 'uuid';

/** What happened, as the announcement carries it: ids only, so that whoever hears it must ask again. */
export interface PortalEvent {
  readonly id: string;
  readonly name: string;
  readonly organizationId: string;
  readonly workspaceId: string | null;
  readonly subjectId: string;
}

const RECORD = statement<{
  id: string;
  organizationId: string;
  workspaceId: string | null;
  name: string;
  subjectId: string;
  accountId: string | null;
}>(
  'outbox.record',
  `insert into liaison.event (id, organization_id, workspace_id, name, subject_id, account_id) values (:id, :organizationId, :workspaceId, :name, :subjectId, :accountId)`,
);

/** Records events in the transaction of the change; PostgreSQL announces them at its commit. */
@Injectable()
export class Outbox {
  constructor(private readonly db: Db) {}

  /** `subjectId` is the id of what the event says its subject is. */
  async record(
    { name }: EventDefinition,
    subjectId: string,
    workspaceId: string | null = null,
  ): Promise<void> {
    const { actor } = this.db;
    if (actor.kind === 'nobody') throw new Error('nobody cannot make an event');
    const accountId = actor.kind === 'person' ? actor.accountId : null;
    await this.db.run(RECORD, {
      id: uuidv7(),
      organizationId: actor.organizationId,
      workspaceId,
      name,
      subjectId,
      accountId,
    });
  }
}
