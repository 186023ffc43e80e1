import type { DataSource } from 'typeorm';
import { DEFINITIONS, readApplied, remember, type Runs } from './applied.js';
import { asDefiner, lockEverything, patiently } from './beside-others.js';
import { definedIn, definitionsHash, readDefinitions, type Definition } from './definitions.js';

/**
 * Makes the functions, views, triggers, policies and grants of the database those of the files, in one transaction, when
 * anything of them has changed or a migration was run. Returns whether it did.
 *
 * Functions and views are replaced in place, so that statements of a portal that runs meanwhile find them at every moment;
 * another signature therefore takes another name, and what a portal of the previous version calls stays for one version.
 */
export async function applyDefinitions(dataSource: DataSource): Promise<boolean> {
  const definitions = readDefinitions();
  const hash = definitionsHash(definitions);
  if ((await readApplied(dataSource)).get(DEFINITIONS) === hash) return false;
  await patiently(() => inTransaction(dataSource, definitions, hash));
  return true;
}

async function inTransaction(dataSource: DataSource, definitions: Definition[], hash: string): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await apply(runner, definitions);
    await remember(runner, DEFINITIONS, hash);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

async function apply(runner: Runs, definitions: Definition[]): Promise<void> {
  await lockEverything(runner);
  await runner.query(FORGET_RULES);
  const run = async (kind: Definition['kind']) => {
    for (const one of definitions) if (one.kind === kind) await runFile(runner, one);
  };
  await runner.query('set local check_function_bodies = off');
  await asDefiner(runner, () => run('fence'));
  // Once more, now that all are there: bodies are looked into, and whoever may call them is said anew.
  await runner.query('set local check_function_bodies = on');
  await asDefiner(runner, async () => {
    await runner.query(
      'revoke execute on all functions in schema fence from public, liaison_portal, liaison_owner',
    );
    await runner.query('grant execute on all functions in schema fence to liaison_owner');
    await run('fence');
  });
  await run('rules');
  await dropUndefined(runner, definitions);
}

const FORGET_RULES = `
  do $$
  declare rule record;
  begin
    for rule in select polname as name, polrelid::regclass as place from pg_policy
      where polrelid in (select oid from pg_class where relnamespace = 'liaison'::regnamespace) loop
      execute format('drop policy %I on %s', rule.name, rule.place);
    end loop;
    for rule in select tgname as name, tgrelid::regclass as place from pg_trigger where not tgisinternal
      and tgrelid in (select oid from pg_class where relnamespace = 'liaison'::regnamespace) loop
      execute format('drop trigger %I on %s', rule.name, rule.place);
    end loop;
  end $$;
  revoke all on all tables in schema liaison from liaison_portal`;

const FORGET_FENCE = `
  do $$
  declare one record;
  begin
    for one in select oid::regclass::text as name from pg_class where relnamespace = 'fence'::regnamespace and relkind = 'v' loop
      execute format('drop view if exists %s cascade', one.name);
    end loop;
    for one in select oid::regprocedure::text as name from pg_proc where pronamespace = 'fence'::regnamespace loop
      execute format('drop function if exists %s cascade', one.name);
    end loop;
  end $$`;

/** Takes all rules away, before a migration is undone: they speak of columns that go. Nobody reads anything until others are applied. */
export async function forgetDefinitions(runner: Runs): Promise<void> {
  await runner.query(FORGET_RULES);
  await asDefiner(runner, async () => void (await runner.query(FORGET_FENCE)));
}

async function runFile(runner: Runs, { path, text }: Definition): Promise<void> {
  try {
    await runner.query(text);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** What no file defines any more. */
async function dropUndefined(runner: Runs, definitions: Definition[]): Promise<void> {
  const names = definitions.flatMap(({ text }) => definedIn(text));
  const left = await runner.query<{ drop: string }[]>(
    `select 'drop function ' || oid::regprocedure as drop from pg_proc
       where pronamespace = 'fence'::regnamespace and proname <> all ($1)
     union all select 'drop view ' || oid::regclass from pg_class
       where relnamespace = 'fence'::regnamespace and relkind = 'v' and relname <> all ($1)`,
    [names],
  );
  await asDefiner(runner, async () => {
    for (const { drop } of left) await runner.query(drop);
  });
}
