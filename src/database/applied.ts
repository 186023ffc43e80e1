/** Whatever runs a statement: a data source or a query runner of TypeORM. */
export interface Runs {
  query<T = unknown>(text: string, values?: unknown[]): Promise<T>;
}

/** The name under which the hash of all definitions is kept. */
export const DEFINITIONS = 'definitions';

/** What has been applied to a database, by name, with the SHA-256 of its text. The portal reads it when it starts. */
export async function prepareApplied(runs: Runs): Promise<void> {
  await runs.query(`
    create table if not exists public.liaison_applied (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now());
    comment on table public.liaison_applied is 'What has been applied to this database, with the SHA-256 of its text.';
    grant usage on schema public to liaison_portal;
    grant select on public.liaison_applied to liaison_portal`);
}

export async function remember(runs: Runs, name: string, sha256: string): Promise<void> {
  await runs.query(
    `insert into public.liaison_applied (name, sha256) values ($1, $2)
     on conflict (name) do update set sha256 = excluded.sha256, applied_at = now()`,
    [name, sha256],
  );
}

export async function forget(runs: Runs, name: string): Promise<void> {
  await runs.query('delete from public.liaison_applied where name = $1', [name]);
}

/** By name; empty where nothing was ever applied. */
export async function readApplied(runs: Runs): Promise<Map<string, string>> {
  const [found] = await runs.query<{ present: boolean }[]>(
    `select to_regclass('public.liaison_applied') is not null as present`,
  );
  if (!found?.present) return new Map();
  const rows = await runs.query<{ name: string; sha256: string }[]>(
    'select name, sha256 from public.liaison_applied',
  );
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}
