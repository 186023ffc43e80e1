import { Injectable } from '@nestjs/common';
import { currentRequest, type Actor, type Person } from '@liaison/request';
import { fail } from '@liaison/errors';
import type { QueryResultRow } from 'pg';
import type { EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { UnitOfWork } from './unit-of-work.js';

function unit(): UnitOfWork {
  const open = currentRequest()?.unit;
  if (!(open instanceof UnitOfWork))
    throw new Error('no transaction is open here: wrap the work in RunAs.run');
  return open;
}

/** The open transaction of the current request: rows by TypeORM's repositories, or by a named SQL statement. */
@Injectable()
export class Db {
  repository<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return unit().manager.getRepository(entity);
  }

  /** Runs SQL once; for statements that are written by hand because an entity cannot say them. */
  query<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return unit().query<Row>({ text, values });
  }

  /** Runs SQL as a prepared statement, planned once a connection. The name must be unique to the text; without one it is planned anew. */
  prepared<Row extends QueryResultRow>(name: string, text: string, values: unknown[] = []): Promise<Row[]> {
    return unit().query<Row>(name ? { name, text, values } : { text, values });
  }

  /**
   * Runs a SELECT like `prepared`, as all that the operation does: who acts is asked in the statement, which is its own
   * transaction and is not run for whoever is not signed in. For operations with `@AccessAlone`; in a transaction that has
   * begun it is a statement like any other.
   */
  alone<Row extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    return unit().alone<Row>({ name, text, values });
  }

  onCommit(work: () => void): void {
    unit().onCommit(work);
  }

  get actor(): Actor {
    return unit().actor;
  }

  /** In how many workspaces the actor may read, counted up to a hundred in queries; lists choose their plan by it. */
  get breadth(): number {
    return unit().breadth;
  }

  /** The person who acts; refuses nobody and the system. */
  get person(): Person {
    const { actor } = unit();
    if (actor.kind !== 'person') throw fail('access.sign_in_required');
    return actor;
  }
}
