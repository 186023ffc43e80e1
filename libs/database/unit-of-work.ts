import type { Actor, Person, Unit } from '@liaison/request';
import type { PoolClient, QueryConfig, QueryResultRow } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

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
  breadth: number;
}

const HEX_SHA256 = /^[0-9a-f]{64}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The statement that sets who acts. Its argument is checked for shape, because BEGIN and it travel in one text without parameters. */
function enterStatement(identity: Identity): string {
  const checked = (value: string, shape: RegExp) => {
    if (!shape.test(value)) throw new Error('an identity of the wrong shape reached the database');
    return value;
  };
  switch (identity.by) {
    case 'token':
      return `select * from fence.enter_by_token('\\x${checked(identity.tokenHash, HEX_SHA256)}')`;
    case 'session':
      return `select * from fence.enter_by_session('${checked(identity.sessionId, UUID)}')`;
    case 'system':
      return `select fence.enter_as_system('${checked(identity.organizationId, UUID)}')`;
    case 'nobody':
      return 'select fence.enter_as_nobody()';
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

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    readonly readOnly: boolean,
  ) {}

  actor: Actor = { kind: 'nobody' };
  /** The session has not been marked as used for a while (fence.enter_by_token says so). */
  stale = false;
  /** In how many workspaces the actor may read; counted up to a hundred. */
  breadth = 0;

  static async open(dataSource: DataSource, identity: Identity, readOnly: boolean): Promise<UnitOfWork> {
    const statement = enterStatement(identity);
    const runner = dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const unit = new UnitOfWork(runner, client, readOnly);
      const results = (await client.query(
        `begin isolation level read committed ${readOnly ? 'read only' : 'read write'}; ${statement}`,
      )) as unknown as { rows: EnteredRow[] }[];
      unit.identify(identity, results[1]?.rows[0]);
      unit.adoptRunner();
      return unit;
    } catch (error) {
      await discard(runner);
      throw error;
    }
  }

  private identify(identity: Identity, row: EnteredRow | undefined): void {
    if (identity.by === 'system') this.actor = { kind: 'system', organizationId: identity.organizationId };
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
      this.breadth = row.breadth;
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
    const next = this.tail.then(work);
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
      const result = await this.client.query('commit');
      // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error.
      if (result.command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
    } catch (error) {
      await discard(this.runner);
      throw error;
    }
    await this.runner.release();
    for (const work of this.afterCommit) work();
  }

  async rollback(): Promise<void> {
    if (this.ended) return;
    await this.close();
    try {
      await this.client.query('rollback');
      await this.runner.release();
    } catch {
      await discard(this.runner);
    }
  }
}

/** A connection in an unknown state never goes back to the pool: PostgreSQL's runner closes it when it is given an error. */
async function discard(runner: QueryRunner): Promise<void> {
  const closing = runner as unknown as { releasePostgresConnection(error: Error): Promise<void> };
  await closing.releasePostgresConnection(new Error('connection in an unknown state'));
}
