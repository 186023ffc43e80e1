import type { QueryRunner } from 'typeorm';

/** A table of the schema `liaison`: who may see and change its rows, decided by PostgreSQL. */
export interface TenantTable {
  name: string;
  comment: string;
  /** Column and constraint definitions; `organization_id` is one of them. */
  columns: string;
  /** What each column is; every column has a sentence. */
  comments: Record<string, string>;
  /** The column that leads the fence's index, with what follows it. */
  index?: string;
  /** Restricts the fence's index to the rows that lists read. */
  indexWhere?: string;
  /** Row-level security by command; a command without a policy is refused. */
  policies: Partial<Record<'select' | 'insert' | 'update' | 'delete', string>>;
  /** Columns that the portal's role may read and write. */
  grants: { select: string[] | 'all'; insert?: string[]; update?: string[]; delete?: boolean };
}

/**
 * Creates a table with forced row-level security, its policies, an index led by the fence, and grants by column.
 * `force` binds the owner too; see docs/decisions/0001.
 */
export async function createTenantTable(runner: QueryRunner, table: TenantTable): Promise<void> {
  const name = `liaison.${table.name}`;
  const run = (sql: string) => runner.query(sql);
  await run(`create table ${name} (${table.columns})`);
  await run(`comment on table ${name} is ${literal(table.comment)}`);
  for (const [column, comment] of Object.entries(table.comments))
    await run(`comment on column ${name}.${column} is ${literal(comment)}`);
  if (table.index) {
    const where = table.indexWhere ? ` where ${table.indexWhere}` : '';
    await run(`create index ${table.name}_fence on ${name} (${table.index})${where}`);
  }
  await run(`alter table ${name} enable row level security`);
  await run(`alter table ${name} force row level security`);
  for (const [command, rule] of Object.entries(table.policies)) await run(policy(table.name, command, rule));
  await grant(runner, table);
}

function policy(table: string, command: string, rule: string): string {
  const clause =
    command === 'insert'
      ? `with check (${rule})`
      : command === 'update'
        ? `using (${rule}) with check (${rule})`
        : `using (${rule})`;
  return `create policy ${table}_${command} on liaison.${table} for ${command} to liaison_portal ${clause}`;
}

async function grant(runner: QueryRunner, { name, grants }: TenantTable): Promise<void> {
  const columns = (list: string[] | 'all') => (list === 'all' ? '' : ` (${list.join(', ')})`);
  const to = `on liaison.${name} to liaison_portal`;
  await runner.query(`grant select${columns(grants.select)} ${to}`);
  if (grants.insert) await runner.query(`grant insert${columns(grants.insert)} ${to}`);
  if (grants.update) await runner.query(`grant update${columns(grants.update)} ${to}`);
  if (grants.delete) await runner.query(`grant delete ${to}`);
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
