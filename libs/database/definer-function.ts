import type { QueryRunner } from 'typeorm';
import { literal } from './tenant-table.js';

/** A function of the schema `fence` that row-level security does not bind. Each is listed in tests/architecture. */
export interface DefinerFunction {
  /** `name(argument type, …) returns type`. */
  signature: string;
  comment: string;
  /** From `language` on; with `security definer set search_path = ''`. */
  body: string;
  /** Only an operator's command line may call it. */
  ownerOnly?: boolean;
}

/** Name and arguments, by which PostgreSQL knows the function; defaults are not part of it. */
const nameOf = ({ signature }: DefinerFunction) =>
  `fence.${signature.slice(0, signature.indexOf(' returns')).replaceAll(/ default '[^']*'/g, '')}`;

/** Creates functions that belong to liaison_definer, and says who may call them. */
export async function createDefinerFunctions(
  runner: QueryRunner,
  functions: DefinerFunction[],
): Promise<void> {
  for (const one of functions) {
    const name = nameOf(one);
    await runner.query(`create function fence.${one.signature} ${one.body}`);
    await runner.query(`comment on function ${name} is ${literal(one.comment)}`);
    await runner.query(`alter function ${name} owner to liaison_definer`);
    // Only its owner says who may call it, and everybody may until that is taken back.
    await runner.query('set local role liaison_definer');
    await runner.query(`revoke execute on function ${name} from public`);
    await runner.query(
      `grant execute on function ${name} to ${one.ownerOnly ? 'liaison_owner' : 'liaison_portal, liaison_owner'}`,
    );
    await runner.query('reset role');
  }
}

/** Replaces functions that policies and triggers hold on to. They belong to liaison_definer afterwards, callers stay the same. */
export async function replaceDefinerFunctions(
  runner: QueryRunner,
  functions: DefinerFunction[],
): Promise<void> {
  for (const one of functions) {
    const name = nameOf(one);
    await runner.query(`alter function ${name} owner to liaison_definer`);
    await runner.query('set local role liaison_definer');
    await runner.query(`create or replace function fence.${one.signature} ${one.body}`);
    await runner.query(`comment on function ${name} is ${literal(one.comment)}`);
    await runner.query('reset role');
  }
}

export async function dropDefinerFunctions(runner: QueryRunner, functions: DefinerFunction[]): Promise<void> {
  for (const one of [...functions].reverse()) await runner.query(`drop function ${nameOf(one)}`);
}
