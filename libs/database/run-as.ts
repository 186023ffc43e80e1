import { Injectable, Logger } from '@nestjs/common';
import { fail } from '@liaison/errors';
import { currentRequest, withRequest, type Actor, type Person } from '@liaison/request';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Identity } from './identity.js';
import { valuesOf, type Statement } from './statement.js';
import { UnitOfWork } from './unit-of-work.js';

/**
 * The one primitive under every path to the data: opens a transaction, tells PostgreSQL who acts, runs the work, commits or
 * rolls back. GraphQL opens it through its plugin; sign-in, uploads, downloads, jobs and deliveries call `run`.
 */
@Injectable()
export class RunAs {
  private readonly log = new Logger(RunAs.name);

  constructor(private readonly dataSource: DataSource) {}

  open(identity: Identity, how: { readOnly: boolean; unasked?: boolean }): Promise<UnitOfWork> {
    const onStale = (sessionId: string) => {
      this.touch([sessionId]);
    };
    return UnitOfWork.open(this.dataSource, identity, { ...how, onStale });
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
