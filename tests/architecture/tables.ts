import { loadModule, parsePlPgSQLSync, parseSync } from 'libpg-query';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allStatements } from '@liaison/database';
import { listShapes } from '../../src/modules/documents/document.list.js';

/** SQL with the feature whose file it stands in. */
interface Text {
  feature: string;
  file: string;
  sql: string;
}
export interface Mention {
  feature: string;
  file: string;
  table: string;
  owner: string;
}

const featureOf = (file: string) => file.split('/')[file.startsWith('libs') ? 1 : 2]!;

function filesWith(pattern: RegExp): string[] {
  return ['libs', 'src/modules', 'apps/worker']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((file) => pattern.test(file) && !/\.spec\.ts$|^libs\/testing/.test(file));
}

/** A table belongs to the feature whose `.rules.sql` says who may see its rows. */
export function ownersOf(): Map<string, string> {
  const owners = new Map<string, string>();
  for (const file of filesWith(/\.rules\.sql$/)) {
    const table = /^alter table liaison\."?(\w+)"? enable row level security/m.exec(
      readFileSync(file, 'utf8'),
    )?.[1];
    if (table) owners.set(table, featureOf(file));
  }
  return owners;
}

/** Every text of SQL that the portal holds: the files, and the statements where they are defined. */
function texts(): Text[] {
  const files = filesWith(/\.sql$/).map((file) => ({
    feature: featureOf(file),
    file,
    sql: readFileSync(file, 'utf8'),
  }));
  const sources = filesWith(/\.ts$/).map((file) => ({ file, source: readFileSync(file, 'utf8') }));
  const statements = [...allStatements().values()].map(({ name, text }) => {
    // A family of statements has names that are put together.
    const home =
      sources.find(({ source }) => source.includes(`'${name}'`)) ??
      sources.find(({ source }) => source.includes(`\`${name.split('.').slice(0, 2).join('.')}`));
    if (!home) throw new Error(`nobody defines the statement ${name}`);
    return { feature: featureOf(home.file), file: home.file, sql: text };
  });
  const shape = listShapes()[0]!;
  const list = { feature: 'documents', file: 'src/modules/documents/document.list.ts', sql: shape.text };
  return [...files, ...statements, list];
}

/** Tables of the schema `liaison` that a statement names, each as often as it does. */
function tablesIn(sql: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return void node.forEach(walk);
    for (const [key, value] of Object.entries(node as Record<string, unknown>)) {
      const range = (key === 'RangeVar' || key === 'relation' ? value : null) as Record<
        string,
        string
      > | null;
      if (range?.['schemaname'] === 'liaison') found.push(range['relname']!);
      if (key === 'CreateFunctionStmt') found.push(...tablesInFunction(value));
      else walk(value);
    }
  };
  walk(parseSync(sql));
  return found;
}

/** What a function says stands in a literal; PL/pgSQL holds statements and expressions within that. */
function tablesInFunction(statement: unknown): string[] {
  const text = JSON.stringify(statement);
  const found: string[] = [];
  const { options = [] } = statement as { options?: { DefElem: { defname: string; arg: unknown } }[] };
  const body = options.find(({ DefElem }) => DefElem.defname === 'as');
  const literal = body && /"sval":("(?:[^"\\]|\\.)*")/.exec(JSON.stringify(body))?.[1];
  if (!literal) return found;
  const sql = JSON.parse(literal) as string;
  if (!text.includes('"sval":"plpgsql"')) return tablesIn(sql);
  for (const query of queriesIn(sql, text)) found.push(...tablesIn(query));
  return found;
}

function queriesIn(body: string, header: string): string[] {
  const returns = header.includes('"names":[{"String":{"sval":"trigger"}}]')
    ? 'trigger'
    : header.includes('"setof":true')
      ? 'setof record'
      : 'void';
  const variants = [returns, 'setof record', 'trigger', 'uuid', 'boolean', 'bigint', 'void'];
  let failed: unknown;
  for (const variant of variants)
    try {
      const tree = JSON.stringify(
        parsePlPgSQLSync(
          `create function f() returns ${variant} language plpgsql as $liaison$${body}$liaison$`,
        ),
      );
      return [...tree.matchAll(/"query":("(?:[^"\\]|\\.)*")/g)].map(([, query]) =>
        asStatement(JSON.parse(query!) as string),
      );
    } catch (error) {
      failed = error;
    }
  throw failed;
}

/** An expression, or an assignment, as a statement that the parser takes. */
function asStatement(query: string): string {
  const assigned = /^\s*[\w.]+\s*:=\s*([\s\S]*)$/.exec(query)?.[1];
  const text = assigned ?? query;
  return /^\s*(select|insert|update|delete|with|perform)\b/i.test(text) ? text : `select ${text}`;
}

/** Where a feature's SQL names a table of another. */
export async function foreignMentions(): Promise<Mention[]> {
  await loadModule();
  const owners = ownersOf();
  return texts().flatMap(({ feature, file, sql }) =>
    tablesIn(sql).flatMap((table) => {
      const owner = owners.get(table);
      if (!owner) throw new Error(`${file} names liaison.${table}, which nobody owns`);
      return owner === feature ? [] : [{ feature, file, table, owner }];
    }),
  );
}

export { tablesIn };
