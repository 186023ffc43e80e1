import { fail } from '@liaison/errors';
import { NOBODY, type Actor, type Unit } from '@liaison/request';
import type { Client, QueryConfig, QueryResult } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import {
  actorOf,
  enterStatement,
  foregoingStatement,
  type EnteredRow,
  type Identity,
  type Prepared,
} from './identity.js';
import { Breadths } from './breadths.js';
import { queryAfter } from './query-after.js';
import { isPrepared, queryBehind } from './query-behind.js';

const breadths = new Breadths();
/** SQLSTATE invalid_authorization_specification: fence.enter_or_refuse found nobody. */
const REFUSED = '28000';

/** How a unit of work begins. */
interface Opening {
  readOnly: boolean;
  /** The first statement begins it; only where a token says who acts. */
  unasked?: boolean;
  /** The token's session has not been marked as used for a while (fence.enter_by_token says so). */
  onStale: (sessionId: string) => void;
  /** Ends what a connection, by the number of its process, is doing. */
  interrupt: (processId: number) => Promise<void>;
}

/**
 * The database transaction of one operation, and its identity. BEGIN and the identity are one round trip, because round trips
 * are the cost of a small query. Field resolvers run in parallel on one connection, so its statements are queued here: `pg` drops
 * its own queue in version 9.
 */
export class UnitOfWork implements Unit {
  private tail: Promise<unknown> = Promise.resolve();
  /** A transaction is open. While none is, the next statement begins one. */
  private begun = false;
  private ended = false;
  private readonly afterCommit: (() => void)[] = [];
  private readonly atEnd: (() => void)[] = [];
  /** A statement alone has failed, perhaps because the connection was lost. */
  private doubtful = false;
  private who?: Actor;

  private counted = 0;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: Client,
    private readonly identity: Identity,
    private readonly opening: Opening,
  ) {}

  /** Takes a connection, and begins unless it is `unasked`. */
  static async open(dataSource: DataSource, identity: Identity, opening: Opening): Promise<UnitOfWork> {
    const runner = dataSource.createQueryRunner();
    const client = (await runner.connect()) as Client;
    try {
      const unit = new UnitOfWork(runner, client, identity, opening);
      if (!opening.unasked || identity.by !== 'token') await unit.begin();
      return unit;
    } catch (error) {
      discard(client);
      await runner.release();
      throw error;
    }
  }

  private async begin(): Promise<void> {
    const begin = `begin isolation level read committed ${this.readOnly ? 'read only' : 'read write'}`;
    // Before it is asked: when entering fails, what BEGIN opened is still to be rolled back.
    this.begun = true;
    const entered = await queryAfter(this.client, begin, enterStatement(this.identity, this.readOnly));
    this.learn(entered.rows[0] as EnteredRow | undefined);
  }

  private learn(row: EnteredRow | undefined): void {
    this.who = actorOf(this.identity, row);
    // What is delivered to an open page is no use of its session.
    if (row?.stale && this.identity.by === 'token') this.opening.onStale(row.session_id);
    if (row?.breadth === undefined) return;
    this.counted = row.breadth;
    if (this.identity.by === 'token') breadths.remember(this.identity.tokenHash, row.breadth);
  }

  /**
   * In how many workspaces the actor may read; counted up to a hundred, and only in what does not write. What was counted a
   * moment ago will do where nobody has been asked yet.
   */
  async breadth(): Promise<number> {
    if (this.who) return this.counted;
    const known = this.identity.by === 'token' ? breadths.of(this.identity.tokenHash) : undefined;
    if (known !== undefined) return known;
    await this.identify();
    return this.counted;
  }

  /** Does work with TypeORM's manager when those before it are done, in the transaction, which is begun if it was not. */
  inTransaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.enqueue(async () => {
      if (!this.begun) await this.begin();
      return work(this.runner.manager);
    });
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    // A late statement would run in whatever transaction the connection serves next.
    if (this.ended) return Promise.reject(new Error('the transaction has ended'));
    const next = this.tail.then(work);
    this.tail = next.catch(() => undefined);
    return next;
  }

  get readOnly(): boolean {
    return this.opening.readOnly;
  }

  get unasked(): boolean {
    return !this.who;
  }

  get actor(): Actor {
    if (!this.who) throw new Error('the database has not been asked who acts');
    return this.who;
  }

  async identify(): Promise<Actor> {
    if (!this.who) await this.inTransaction(() => Promise.resolve());
    return this.actor;
  }

  query<Row>(statement: QueryConfig): Promise<Row[]> {
    return this.inTransaction(() => this.rowsOf<Row>(statement));
  }

  private async rowsOf<Row>(statement: QueryConfig): Promise<Row[]> {
    return (await this.client.query(statement)).rows as Row[];
  }

  /**
   * Runs a statement that is a transaction of its own and sets who acts itself, all in one round trip; what is asked afterwards
   * begins a transaction. Where one has begun it is a statement like any other. Refuses whoever is not signed in.
   */
  alone<Row>(statement: Prepared): Promise<Row[]> {
    const { identity } = this;
    return this.enqueue(async () => {
      if (this.who === NOBODY) throw fail('access.sign_in_required');
      if (this.begun || identity.by !== 'token') return this.rowsOf<Row>(statement);
      const rows = await this.behindEntering<Row>(identity.tokenHash, statement);
      this.tellCommitted();
      return rows;
    });
  }

  /** The statement is sent behind what says who acts, which fails for nobody. */
  private async behindEntering<Row>(tokenHash: string, statement: Prepared): Promise<Row[]> {
    const enter = foregoingStatement(tokenHash, this.readOnly);
    this.doubtful = true;
    try {
      if (!isPrepared(this.client, enter)) await this.client.query(enter);
      const { first, second } = await queryBehind(this.client, enter, statement);
      this.learn(JSON.parse(first!) as EnteredRow);
      this.doubtful = false;
      return second.rows as Row[];
    } catch (error) {
      if ((error as { code?: string }).code !== REFUSED) throw error;
      this.learn(undefined);
      throw fail('access.sign_in_required', {}, error);
    }
  }

  /** Runs after a successful COMMIT, never before; for what must not be told when it did not happen. */
  onCommit(work: () => void): void {
    this.afterCommit.push(work);
  }

  /** Runs when the connection is free for others, however it came to that. */
  onEnd(work: () => void): void {
    this.atEnd.push(work);
  }

  /** Ends what only reads in the middle: nobody waits for it. Its connection serves nobody else before that is settled. */
  abandon(): void {
    if (!this.readOnly || this.ended) return;
    const { processID } = this.client as unknown as { processID: number };
    const interrupted = this.opening.interrupt(processID);
    this.tail = Promise.allSettled([this.tail, interrupted]);
  }

  private async free(): Promise<void> {
    try {
      await this.runner.release();
    } finally {
      for (const work of this.atEnd.splice(0)) work();
    }
  }

  private async close(): Promise<void> {
    this.ended = true;
    await this.tail;
  }

  async commit(): Promise<void> {
    await this.close();
    try {
      if (this.begun) committed(await this.client.query('commit'));
    } catch (error) {
      discard(this.client);
      await this.free();
      throw error;
    }
    await this.free();
    this.tellCommitted();
  }

  private tellCommitted(): void {
    for (const work of this.afterCommit.splice(0)) work();
  }

  async rollback(): Promise<void> {
    if (this.ended) return;
    await this.close();
    try {
      if (this.begun) await this.client.query('rollback');
      // Finds out whether the connection still answers.
      else if (this.doubtful) await this.client.query('select');
    } catch {
      discard(this.client);
    }
    await this.free();
  }
}

/** PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error. */
function committed(result: QueryResult | undefined): void {
  if (result?.command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
}

/** A connection in an unknown state never goes back to the pool, which lets go of one that is closed. */
function discard(client: Client): void {
  // Not waited for: a server that does not answer would hold up who asks.
  client.end().catch(() => undefined);
}
