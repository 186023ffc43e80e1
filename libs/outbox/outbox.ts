import { Injectable } from '@nestjs/common';
import { Db } from '@liaison/database';
import { v7 as uuidv7 } from 'uuid';

/** What happened, as the announcement carries it: ids only, so that whoever hears it must ask again. */
export interface PortalEvent {
  readonly id: string;
  readonly name: string;
  readonly organizationId: string;
  readonly workspaceId: string | null;
  readonly subjectId: string;
}

/** Records events in the transaction of the change; PostgreSQL announces them at its commit. */
@Injectable()
export class Outbox {
  constructor(private readonly db: Db) {}

  async record(name: string, subjectId: string, workspaceId: string | null = null): Promise<void> {
    const { actor } = this.db;
    if (actor.kind === 'nobody') throw new Error('nobody cannot make an event');
    const accountId = actor.kind === 'person' ? actor.accountId : null;
    await this.db.prepared(
      'outbox.record',
      `insert into liaison.event (id, organization_id, workspace_id, name, subject_id, account_id) values ($1, $2, $3, $4, $5, $6)`,
      [uuidv7(), actor.organizationId, workspaceId, name, subjectId, accountId],
    );
  }
}
