import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { environment } from '@liaison/config';
import { fail } from '@liaison/errors';
import { currentRequest, withRequest, type Actor, type Person } from '@liaison/request';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Identity } from './identity.js';
import { valuesOf, type Statement } from './statement.js';
import { UnitOfWork } from './unit-of-work.js';

/**
 * The one primitive under every path to the data: opens a transaction, tells PostgreSQL who acts, runs the work, commits or
 * rolls back. GraphQL opens it through its plugin; sign-in, uploads, downloads, jobs and deliveries call `run`.
 */
@Injectable()
export class RunAs implements OnApplicationShutdown {
  private readonly log = new Logger(RunAs.name);

  /** A connection of its own: what is to be interrupted may have all of the others. */
  private readonly aside = new pg.Pool({
    connectionString: environment().DATABASE_URL,
    max: 1,
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
    application_name: 'liaison aside',
  });

  constructor(private readonly dataSource: DataSource) {
    this.aside.on('error', () => undefined); // the next question says so
  }

  open(identity: Identity, how: { readOnly: boolean; unasked?: boolean }): Promise<UnitOfWork> {
    const isUse = !currentRequest()?.isUnattended;
    const onStale = (sessionId: string) => {
      if (isUse) this.touch([sessionId]);
    };
    const interrupt = (processId: number) => this.interrupt(processId);
    return UnitOfWork.open(this.dataSource, identity, { ...how, onStale, interrupt });
  }

  async run<T>(
    identity: Identity,
    work: (actor: Actor) => Promise<T>,
    { readOnly = false } = {},
  ): Promise<T> {
    const unit = await this.open(identity, { readOnly });
    const outer = currentRequest();
    try {
      const store = { ...(outer ?? { requestId: randomUUID() }), unit };
      const result = await withRequest(store, () => work(unit.actor));
      await unit.commit();
      return result;
    } catch (error) {
      await unit.rollback();
      throw error;
    }
  }

  /** As the person of the current request's cookie, what one statement does (`Db.alone`). */
  async runAlone<Params extends object, Row>(
    one: Statement<Params, Row>,
    params: Params,
  ): Promise<{ rows: Row[]; person: Person }> {
    const unit = await this.open(callerIdentity(), { readOnly: false, unasked: true });
    try {
      const rows = await unit.alone<Row>({ name: one.name, text: one.text, values: valuesOf(one, params) });
      const { actor } = unit;
      await unit.commit();
      if (actor.kind !== 'person') throw fail('access.sign_in_required');
      return { rows, person: actor };
    } catch (error) {
      await unit.rollback();
      throw error;
    }
  }

  private async interrupt(processId: number): Promise<void> {
    await this.aside.query('select pg_cancel_backend($1)', [processId]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.aside.end();
  }

  /** Marks sessions as used, behind the answer's back: a failure costs at most an earlier idle end. */
  touch(sessionIds: string[]): void {
    this.dataSource
      .query('select fence.touch(id) from unnest($1::uuid[]) id', [sessionIds])
      .catch((error: unknown) => {
        this.log.warn(`sessions were not marked as used: ${(error as Error).message}`);
      });
  }

  /** As the person of the current request's cookie, or nobody. */
  runAsCaller<T>(work: (actor: Actor) => Promise<T>, options: { readOnly?: boolean } = {}): Promise<T> {
    return this.run(callerIdentity(), work, options);
  }

  /** As the person of the current request's cookie; refuses nobody before the work begins. */
  runAsPerson<T>(work: (person: Person) => Promise<T>, options: { readOnly?: boolean } = {}): Promise<T> {
    const asPerson = (actor: Actor) => {
      if (actor.kind !== 'person') throw fail('access.sign_in_required');
      return work(actor);
    };
    return this.runAsCaller(asPerson, options);
  }
}

export function callerIdentity(): Identity {
  const tokenHash = currentRequest()?.tokenHash;
  return tokenHash ? { by: 'token', tokenHash } : { by: 'nobody' };
}
