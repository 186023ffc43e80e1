import { NOBODY, system, type Actor, type Person, type Unit } from '@liaison/request';
import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { roundTrip } from './round-trip.js';

/** How a transaction learns who acts in it. */
export type Identity =
  | { by: 'token'; tokenHash: string }
  | { by: 'session'; sessionId: string }
  | { by: 'system'; organizationId: string }
  | { by: 'nobody' };

interface EnteredRow extends QueryResultRow {
  session_id: string;
  account_id: string;
  organization_id: string;
  role: Person['role'];
  organization_kind: Person['organizationKind'];
  stale: boolean;
  breadth?: number;
}

/** The statement that sets who acts. */
function enterStatement(identity: Identity, readOnly: boolean): QueryConfig {
  switch (identity.by) {
    case 'token':
      return {
        name: readOnly ? 'enter.token' : 'enter.write',
        text: `select * from fence.${readOnly ? 'enter_by_token' : 'enter_to_write'}($1)`,
        values: [Buffer.from(identity.tokenHash, 'hex')],
      };
    case 'session':
      return {
        name: 'enter.session',
        text: 'select * from fence.enter_by_session($1)',
        values: [identity.sessionId],
      };
    case 'system':
      return {
        name: 'enter.system',
        text: 'select fence.enter_as_system($1)',
        values: [identity.organizationId],
      };
    case 'nobody':
      return { name: 'enter.nobody', text: 'select fence.enter_as_nobody()' };
  }
}

/**
 * One database transaction and its identity. BEGIN and the identity are one round trip, because round trips are the cost
 * of a small query. Field resolvers run in parallel on one connection, so its statements are queued here:
 * `pg` drops its own queue in version 9.
 */
export class UnitOfWork implements Unit {
  private tail: Promise<unknown> = Promise.resolve();
  private ended = false;
  private readonly afterCommit: (() => void)[] = [];

  /** Committed by `finish`, with nothing asked since. */
  private resting = false;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private readonly identity: Identity,
    readonly readOnly: boolean,
  ) {}

  actor: Actor = NOBODY;
  /** The session has not been marked as used for a while (fence.enter_by_token says so). */
  stale = false;
  /** In how many workspaces the actor may read; counted up to a hundred, and only in what does not write. */
  breadth = 0;
  /** Nothing else of the operation has a part in this transaction, so `finish` may commit it. */
  sole = false;

  static async open(dataSource: DataSource, identity: Identity, readOnly: boolean): Promise<UnitOfWork> {
    const runner = dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const unit = new UnitOfWork(runner, client, identity, readOnly);
      await unit.begin();
      unit.adoptRunner();
      return unit;
    } catch (error) {
      await discard(runner);
      throw error;
    }
  }

  private async begin(): Promise<void> {
    const before = `begin isolation level read committed ${this.readOnly ? 'read only' : 'read write'}`;
    // Before it is asked: when entering fails, what BEGIN opened is still to be rolled back.
    this.resting = false;
    const [, entered] = await roundTrip(this.client, enterStatement(this.identity, this.readOnly), {
      before,
    });
    this.identify(entered?.rows[0] as EnteredRow | undefined);
  }

  private identify(row: EnteredRow | undefined): void {
    const { identity } = this;
    this.actor = NOBODY;
    if (identity.by === 'system') this.actor = system(identity.organizationId);
    else if (row?.session_id) {
      this.actor = {
        kind: 'person',
        sessionId: row.session_id,
        accountId: row.account_id,
        organizationId: row.organization_id,
        role: row.role,
        organizationKind: row.organization_kind,
      };
      this.stale = row.stale;
      this.breadth = row.breadth ?? 0;
    }
  }

  /** TypeORM's own statements go through the same queue as ours, and it must not begin a transaction of its own. */
  private adoptRunner(): void {
    (this.runner as { isTransactionActive: boolean }).isTransactionActive = true;
    const direct = this.runner.query.bind(this.runner) as (...args: unknown[]) => Promise<unknown>;
    (this.runner as { query: unknown }).query = (...args: unknown[]) => this.enqueue(() => direct(...args));
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    // A late statement would run in whatever transaction the connection serves next.
    if (this.ended) return Promise.reject(new Error('the transaction has ended'));
    const next = this.tail.then(async () => {
      if (this.resting) await this.begin();
      return work();
    });
    this.tail = next.catch(() => undefined);
    return next;
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<Row extends QueryResultRow>(statement: QueryConfig): Promise<Row[]> {
    const result = await this.enqueue(() => this.client.query<Row>(statement));
    return result.rows;
  }

  /**
   * Runs a statement, and commits in the same round trip when it is the operation's only work. Whatever is asked after that
   * is asked in a transaction of its own, as whoever acts then.
   */
  async finish<Row extends QueryResultRow>(statement: QueryConfig): Promise<Row[]> {
    if (!this.sole) return this.query<Row>(statement);
    const result = await this.enqueue(async () => {
      const [done, end] = await roundTrip(this.client, statement, { after: 'commit' });
      committed(end);
      this.resting = true;
      return done;
    });
    this.tellCommitted();
    return result!.rows as Row[];
  }

  /** Runs after a successful COMMIT, never before; for what must not be told when it did not happen. */
  onCommit(work: () => void): void {
    this.afterCommit.push(work);
  }

  private async close(): Promise<void> {
    this.ended = true;
    await this.tail;
  }

  async commit(): Promise<void> {
    await this.close();
    try {
      if (!this.resting) committed(await this.client.query('commit'));
    } catch (error) {
      await discard(this.runner);
      throw error;
    }
    await this.runner.release();
    this.tellCommitted();
  }

  private tellCommitted(): void {
    for (const work of this.afterCommit.splice(0)) work();
  }

  async rollback(): Promise<void> {
    if (this.ended) return;
    await this.close();
    try {
      if (!this.resting) await this.client.query('rollback');
      await this.runner.release();
    } catch {
      await discard(this.runner);
    }
  }
}

/** PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error. */
function committed(result: QueryResult | undefined): void {
  if (result?.command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
}

/** A connection in an unknown state never goes back to the pool: PostgreSQL's runner closes it when it is given an error. */
async function discard(runner: QueryRunner): Promise<void> {
  const closing = runner as unknown as { releasePostgresConnection(error: Error): Promise<void> };
  await closing.releasePostgresConnection(new Error('connection in an unknown state'));
}
