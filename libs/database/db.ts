import { Injectable } from '@nestjs/common';
import { currentRequest, type Actor, type Person } from '@liaison/request';
import { fail } from '@liaison/errors';
import type { EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { Prepared } from './identity.js';
import { valuesOf, type Statement } from './statement.js';
import { UnitOfWork } from './unit-of-work.js';

function unit(): UnitOfWork {
  const open = currentRequest()?.unit;
  if (!(open instanceof UnitOfWork))
    throw new Error('no transaction is open here: wrap the work in RunAs.run');
  return open;
}

function prepared<Params extends object>(one: Statement<Params, unknown>, params: Params): Prepared {
  return { name: one.name, text: one.text, values: valuesOf(one, params) };
}

/** What of a repository is one statement; `save` and `remove` begin transactions of their own. */
export type Rows<Row extends ObjectLiteral> = Pick<
  Repository<Row>,
  'find' | 'findBy' | 'findOneBy' | 'findOneByOrFail' | 'insert' | 'update' | 'createQueryBuilder'
>;

/** The open transaction of the current request: rows by TypeORM's repositories, or by a named SQL statement. */
@Injectable()
export class Db {
  /** Works with TypeORM's repository of a row. Statements of a transaction go one after another, so this waits for its turn. */
  rows<Row extends ObjectLiteral, T>(
    entity: EntityTarget<Row>,
    work: (rows: Rows<Row>) => Promise<T>,
  ): Promise<T> {
    return unit().inTransaction((manager) => work(manager.getRepository(entity)));
  }

  /** Runs a statement, prepared on this connection. */
  run<Params extends object, Row>(one: Statement<Params, Row>, params: Params): Promise<Row[]> {
    return unit().query(prepared(one, params));
  }

  /** Runs a list whose text is composed of what is asked for; prepared when it has a name, which is unique to the text. */
  composed<Row>({ name, text, values }: Prepared): Promise<Row[]> {
    return unit().query<Row>(name ? { name, text, values } : { text, values });
  }

  /**
   * Runs a SELECT as all that the operation does: who acts is asked in the statement, which is its own transaction and is not
   * run for whoever is not signed in. For operations with `@AccessAlone`; in a transaction that has begun it is a statement
   * like any other.
   */
  alone<Params extends object, Row>(one: Statement<Params, Row>, params: Params): Promise<Row[]> {
    return unit().alone(prepared(one, params));
  }

  /** As `alone`, for a list whose text is composed of what is asked for. */
  composedAlone<Row>(list: Prepared): Promise<Row[]> {
    return list.name ? unit().alone<Row>(list) : this.composed<Row>(list);
  }

  onCommit(work: () => void): void {
    unit().onCommit(work);
  }

  /** Who acts, asked now where it has not been: for what needs to know before the first statement of an `@AccessAlone`. */
  identify(): Promise<Actor> {
    return unit().identify();
  }

  get actor(): Actor {
    return unit().actor;
  }

  /** In how many workspaces the actor may read, counted up to a hundred in queries; lists choose their plan by it. */
  breadth(): Promise<number> {
    return unit().breadth();
  }

  /** The person who acts; refuses nobody and the system. */
  get person(): Person {
    const { actor } = unit();
    if (actor.kind !== 'person') throw fail('access.sign_in_required');
    return actor;
  }
}
