import type { TestPortal } from '@liaison/testing';

/** Tables of the schema that belong to no tenant, each with its reason. */
const WITHOUT_TENANT: Record<string, string> = {
  rate_limit: 'counters by hashed key; they name nobody',
  quota: 'the portal’s role reads and sets it by functions only',
  storage_count: 'the portal’s role reads and sets it by functions only',
};

/** The functions that row-level security does not bind. A new one is added here, and read twice. */
const DEFINER_FUNCTIONS = [
  'abandoned_uploads',
  'access_of',
  'admit',
  'admit_member',
  'acknowledge',
  'append_entry',
  'append_line',
  'begin_upload',
  'begin_versions',
  'bootstrap',
  'bytes_brought',
  'carry_surge',
  'carry_to_members',
  'change_quota',
  'channels',
  'claim_unpublished',
  'claim_untold',
  'contributable',
  'count_messages',
  'count_anew',
  'count_stored',
  'delivery',
  'dismiss',
  'dismiss_everywhere',
  'end_expired_surge',
  'end_sessions',
  'end_surge',
  'confirm_join',
  'enter',
  'exchange_identities',
  'enter_as_nobody',
  'enter_as_system',
  'enter_by_session',
  'enter_by_token',
  'enter_or_refuse',
  'enter_to_write',
  'erase_document',
  'erase_trashed',
  'exercises',
  'expire_sessions',
  'failing_jobs',
  'find_documents',
  'find_incidents',
  'find_messages',
  'find_organizations',
  'find_people',
  'find_said',
  'find_workspaces',
  'find_participant',
  'find_person',
  'finish_upload',
  'forget_sign_ins',
  'forget_title',
  'hold_accounts',
  'may_be_joined',
  'names_in_join',
  'guard_ended',
  'guard_report',
  'guard_room_role',
  'guard_vetting',
  'heads',
  'is_leaving',
  'is_surged',
  'job_counts',
  'join_room',
  'keep_document',
  'keep_file',
  'keep_piece_hashes',
  'keep_report',
  'keep_to_quota',
  'keep_words_of_document',
  'take_document_words',
  'words_of_document',
  'known_among',
  'knows_organization',
  'knows_person',
  'last_seen',
  'leave_everything',
  'leave_with_organization',
  'let_documents_go',
  'let_files_go',
  'let_in',
  'limit_membership',
  'lost',
  'make_first_owner',
  'manageable',
  'mark_absent',
  'mark_present',
  'mark_removed',
  'mark_told',
  'correct_first',
  'is_in_use',
  'keep_administrator',
  'keep_operator',
  'keep_provider',
  'mark_typing',
  'name_channel',
  'providers_in_use',
  'recover',
  'number_incident',
  'number_period',
  'number_report',
  'open_direct',
  'owe_piece_hashes',
  'owe_removals',
  'owe_reports',
  'owe_telling',
  'owned',
  'postable_channels',
  'present',
  'publish_report',
  'readable',
  'record_event',
  'relieve',
  'relieve_of_all',
  'retry_job',
  'route_address',
  'route_organization',
  'route_provider',
  'seat',
  'share_document',
  'share_upload',
  'standing_of',
  'start_job',
  'start_job_about',
  'start_owed_job',
  'storage_shown',
  'storage_use',
  'surge_deeds',
  'take_words',
  'tell',
  'touch',
  'under_way',
  'unhashed_file',
  'unpublished_report',
  'untold_responder',
];

/** Columns that the portal's role must never read back. */
const UNREADABLE = ['session.token_hash'];

type Sql = TestPortal['sql'];

/** What PostgreSQL itself says against the rules of tenancy, as sentences; none when all is well. */
export async function violations(sql: Sql): Promise<string[]> {
  const checks = [
    tablesWithoutFence,
    ownership,
    bypass,
    views,
    definers,
    tenantColumns,
    unreadable,
    openPolicies,
    comments,
    unindexed,
  ];
  return (await Promise.all(checks.map((check) => check(sql)))).flat();
}

async function names(sql: Sql, text: string, values: unknown[] = []): Promise<string[]> {
  return (await sql<{ name: string }>(text, values)).map(({ name }) => name);
}

const TABLES = `from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'liaison' and c.relkind in ('r', 'p')`;

async function tablesWithoutFence(sql: Sql): Promise<string[]> {
  const open = await names(
    sql,
    `select c.relname as name ${TABLES} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  return open.map((name) => `${name} has no forced row-level security`);
}

async function ownership(sql: Sql): Promise<string[]> {
  const owned = await names(
    sql,
    `select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('liaison_portal', 'liaison_jobs') and c.relnamespace in (select oid from pg_namespace where nspname in ('liaison', 'fence'))`,
  );
  return owned.map((name) => `${name} belongs to a role that serves requests`);
}

async function bypass(sql: Sql): Promise<string[]> {
  const roles = await names(
    sql,
    `select rolname as name from pg_roles where rolname in ('liaison_portal', 'liaison_owner', 'liaison_jobs') and (rolsuper or rolbypassrls or rolcreaterole)`,
  );
  const members = await names(
    sql,
    `select m.rolname || ' in ' || r.rolname as name from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid where m.rolname in ('liaison_portal', 'liaison_jobs')`,
  );
  return [
    ...roles.map((name) => `${name} can go round row-level security`),
    ...members.map((name) => `${name}: a serving role is member of another`),
  ];
}

/** A plain view reads as its owner; a materialized one keeps what it read. */
async function views(sql: Sql): Promise<string[]> {
  const found = await names(
    sql,
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname not in ('pg_catalog', 'information_schema') and c.relkind in ('v', 'm')
       and coalesce(not c.reloptions @> '{security_invoker=true}', true)
       and (has_table_privilege('liaison_portal', c.oid, 'select') or has_any_column_privilege('liaison_portal', c.oid, 'select'))`,
  );
  return found.map((name) => `the view ${name} shows the portal what its owner sees`);
}

async function definers(sql: Sql): Promise<string[]> {
  const found = await sql<{ name: string; pinned: boolean; public: boolean }>(
    `select p.proname as name, coalesce(p.proconfig @> '{"search_path=\\"\\""}', false) as pinned,
            has_function_privilege('public', p.oid, 'execute') as public
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  const unknown = found
    .filter(({ name }) => !DEFINER_FUNCTIONS.includes(name))
    .map(({ name }) => `${name} is a definer function that is not listed`);
  const loose = found.filter(({ pinned }) => !pinned).map(({ name }) => `${name} has no empty search_path`);
  const open = found
    .filter(({ public: everybody }) => everybody)
    .map(({ name }) => `${name} may be called by everybody`);
  return [...unknown, ...loose, ...open];
}

async function tenantColumns(sql: Sql): Promise<string[]> {
  const found = await names(
    sql,
    `select c.relname as name ${TABLES} and not exists (
       select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and a.attnotnull)`,
  );
  return found.filter((name) => !(name in WITHOUT_TENANT)).map((name) => `${name} has no organization_id`);
}

async function unreadable(sql: Sql): Promise<string[]> {
  const found = await names(
    sql,
    `select c.relname || '.' || a.attname as name ${TABLES.replace('where', 'join pg_attribute a on a.attrelid = c.oid where')}
       and a.attnum > 0 and not a.attisdropped and has_column_privilege('liaison_portal', c.oid, a.attnum, 'select')`,
  );
  return UNREADABLE.filter((name) => found.includes(name)).map((name) => `the portal may read ${name}`);
}

/** A policy that asks nothing lets everybody through. */
async function openPolicies(sql: Sql): Promise<string[]> {
  const found = await sql<{ name: string; table: string }>(
    `select policyname as name, tablename as table from pg_policies
     where schemaname = 'liaison' and (coalesce(qual, with_check) = 'true' or roles <> '{liaison_portal}')`,
  );
  return found
    .filter(({ table }) => !(table in WITHOUT_TENANT))
    .map(({ name }) => `the policy ${name} asks nothing`);
}

async function comments(sql: Sql): Promise<string[]> {
  const tables = await names(
    sql,
    `select c.relname as name ${TABLES} and obj_description(c.oid, 'pg_class') is null`,
  );
  const columns = await names(
    sql,
    `select c.relname || '.' || a.attname as name ${TABLES.replace('where', 'join pg_attribute a on a.attrelid = c.oid where')}
       and a.attnum > 0 and not a.attisdropped and col_description(c.oid, a.attnum) is null`,
  );
  return [...tables, ...columns].map((name) => `${name} has no comment`);
}

/** Policies name these columns, so an index must lead with the fence. */
async function unindexed(sql: Sql): Promise<string[]> {
  const found = await names(
    sql,
    `select c.relname as name ${TABLES} and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')
       and not exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                       where i.indrelid = c.oid and a.attname = 'workspace_id')`,
  );
  return found.map((name) => `${name} has no index led by workspace_id`);
}
