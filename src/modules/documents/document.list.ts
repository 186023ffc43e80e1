import type { Prepared } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';

export type DocumentSort = 'newest' | 'oldest' | 'title';

export interface DocumentFilter {
  workspaceId?: string | null;
  organizationId?: string | null;
  mediaType?: string | null;
  language?: string | null;
  tag?: string | null;
  sharedAfter?: Date | null;
  trashed?: boolean;
  exercise?: boolean;
}

/** Above this many workspaces a walk of the newest rows is cheaper than the newest of each workspace (docs/performance.md). */
const BROAD = 40;

/** What names a document in a line of a list, with the names around it: round trips are what a small query costs. */
const LINE = `
  d.id, d.title, d.created_at as "createdAt", d.created_at::text as "cursorAt",
  d.created_by as "createdBy", d.author_name as "authorName",
  d.organization_id as "organizationId", coalesce(o.name, '') as "organizationName",
  coalesce(o.short_name, '') as "organizationShortName",
  d.workspace_id as "workspaceId", w.name as "workspaceName", f.name as "fileName", f.size as "fileSize"`;

/** All of a document. */
const COLUMNS = `${LINE}, d.description, d.language, d.tags, d.updated_at as "updatedAt",
  d.trashed_at as "trashedAt", d.trashed_by as "trashedBy", d.erased_at as "erasedAt", d.erased_by_name as "erasedByName",
  d.erasure_reason as "erasureReason", f.media_type as "mediaType", encode(f.sha256, 'hex') as sha256, f.has_piece_hashes as "hasPieceHashes",
  f.id as "fileId", f.state as "fileState", w.state as "workspaceState", w.exercise`;

/** With the caller's standing, for `can`: for somebody in hundreds of workspaces that costs as much as the list. */
export const DOCUMENT_COLUMNS = `${COLUMNS},
  d.workspace_id = any ((select fence.contributable())::uuid[]) as contributable,
  d.workspace_id = any ((select fence.manageable())::uuid[]) as manageable,
  d.workspace_id = any ((select fence.owned())::uuid[]) as owned`;

/** As much of the standing as reading takes: in the trash it decides who does, elsewhere nothing. */
export const COLUMNS_TO_READ = `${COLUMNS},
  d.trashed_at is not null and d.workspace_id = any ((select fence.contributable())::uuid[]) as contributable,
  d.trashed_at is not null and d.workspace_id = any ((select fence.manageable())::uuid[]) as manageable,
  d.trashed_at is not null and d.workspace_id = any ((select fence.owned())::uuid[]) as owned`;

/** One row at a time by its key: PostgreSQL would rather read all workspaces of somebody who is in hundreds. */
export const documentJoins = (fileId = 'd.file_id') => `
  join fence.files f on f.id = ${fileId}
  cross join lateral (select name, state, exercise from fence.spaces where id = d.workspace_id limit 1) w
  left join lateral (select name, short_name from fence.organizations where id = d.organization_id limit 1) o on true`;

/** Who sees a document in the trash, as long as it is there: those who may restore or erase it, as document.policy.ts says. */
const IN_TRASH = `d.trashed_at is not null and d.erased_at is null and (d.workspace_id = any ((select fence.manageable())::uuid[])
  or (select fence.is_operator()) or ((select fence.is_administrator()) and d.organization_id = (select fence.organization_id()))
  or (d.created_by = (select fence.account_id()) and d.workspace_id = any ((select fence.contributable())::uuid[])))`;

/** What is real and what is exercised never stand in one list. */
const IS_EXERCISE = `workspace_id = any ((select fence.exercises())::uuid[])`;

const SORTS = {
  newest: {
    order: 'd.created_at desc, d.id desc',
    key: 'd.created_at',
    type: 'timestamptz',
    after: '<',
    shape: CURSOR.time,
  },
  oldest: {
    order: 'd.created_at, d.id',
    key: 'd.created_at',
    type: 'timestamptz',
    after: '>',
    shape: CURSOR.time,
  },
  title: {
    order: 'd.title collate liaison.by_name, d.id',
    key: 'd.title collate liaison.by_name',
    type: 'text',
    after: '>',
    shape: CURSOR.text,
  },
} as const;

/** How much of its documents a list gives: what names them, all of them, or the caller's standing towards them, too. */
export type Extent = 'line' | 'whole' | 'standing';
const EXTENTS: Record<Extent, string> = { line: LINE, whole: COLUMNS, standing: DOCUMENT_COLUMNS };

/** A tag is the same however it was typed. */
const TAGGED = (tag: string) =>
  `exists (select from unnest(d.tags) t (tag) where fence.fold(t.tag) = fence.fold(${tag}))`;

/** The statement of a page. Its name is unique to its shape, so that PostgreSQL plans each shape once a connection. */
export function listStatement(
  filter: DocumentFilter,
  sort: DocumentSort,
  page: PageArgs,
  breadth: number,
  extent: Extent = 'standing',
): Prepared {
  const { order, key, type, after, shape } = SORTS[sort];
  const values: unknown[] = [page.first + 1];
  const value = (given: unknown) => `$${values.push(given)}`;
  const conditions: string[] = [filter.trashed ? IN_TRASH : 'd.trashed_at is null'];
  const shapeName: string[] = [sort, filter.trashed ? 'trash' : ''];
  const where = (name: string, condition: string) => {
    conditions.push(condition);
    shapeName.push(name);
  };
  const [cursor, id] = decodeCursor(page.after, [shape, CURSOR.id]);
  if (id) where('after', `(${key}, d.id) ${after} (${value(cursor)}::${type}, ${value(id)}::uuid)`);
  if (filter.workspaceId) where('workspace', `d.workspace_id = ${value(filter.workspaceId)}`);
  if (filter.organizationId) where('organization', `d.organization_id = ${value(filter.organizationId)}`);
  if (filter.language) where('language', `d.language = ${value(filter.language)}`);
  if (filter.tag) where('tag', TAGGED(value(filter.tag)));
  if (filter.sharedAfter) where('since', `d.created_at > ${value(filter.sharedAfter)}`);
  const byType = filter.mediaType
    ? ` and exists (select from fence.files t where t.id = d.file_id and t.media_type = ${value(filter.mediaType)})`
    : '';
  if (byType) shapeName.push('type');
  const chosen = conditions.join(' and ') + byType;
  if (filter.exercise) shapeName.push('exercise');
  const perWorkspace = sort === 'newest' && !filter.workspaceId && breadth <= BROAD;
  const columns = EXTENTS[extent];
  shapeName.push(extent);
  const separated = (row: string) =>
    filter.workspaceId ? 'true' : `${filter.exercise ? '' : 'not '}${row}.${IS_EXERCISE}`;
  const text = perWorkspace
    ? newestOfEach(chosen, separated, columns)
    : firstOf(`${chosen} and ${separated('d')}`, order, columns);
  return { name: nameOf(perWorkspace ? 'each' : 'walk', shapeName), text, values };
}

/** PostgreSQL compares 63 characters of a name, and keeps each plan for as long as the connection lives: rare shapes get none. */
function nameOf(way: string, shape: string[]): string {
  return shape.length > 5 ? '' : `document.list.${way}.${shape.join('.')}`;
}

const SOME_ID = '00000000-0000-7000-8000-000000000000';

/** Every shape that a list can have, for the test that plans them all. */
export function listShapes(): Prepared[] {
  const filters: DocumentFilter[] = [{}];
  const values = {
    workspaceId: SOME_ID,
    organizationId: SOME_ID,
    mediaType: 'text/plain',
    language: 'en',
    tag: 'a',
    sharedAfter: new Date(),
    trashed: true,
    exercise: true,
  };
  for (const [key, value] of Object.entries(values))
    filters.push(...filters.map((filter) => ({ ...filter, [key]: value })));
  const sorts = Object.keys(SORTS) as DocumentSort[];
  return filters.flatMap((filter) =>
    sorts.flatMap((sort) =>
      [1, BROAD + 1].map((breadth) => listStatement(filter, sort, { first: 20 }, breadth)),
    ),
  );
}

/**
 * A walk of one index. The fence is row-level security's alone here: said twice, PostgreSQL thinks that almost nothing
 * fits and sorts everything that does. Names are joined to the one page.
 */
function firstOf(chosen: string, order: string, columns: string): string {
  return `select ${columns} from (
      select d.* from liaison.document d where ${chosen} order by ${order} limit $1) d ${documentJoins()}
    order by ${order}`;
}

/** The newest of each workspace by its index, then the newest of those; names are joined to that one page only. */
function newestOfEach(chosen: string, separated: (row: string) => string, columns: string): string {
  return `select ${columns} from (
      select n.* from unnest((select fence.readable())) as r (workspace_id)
      cross join lateral (
        select d.* from liaison.document d where d.workspace_id = r.workspace_id and ${chosen}
        order by d.created_at desc, d.id desc limit $1) n
      where ${separated('r')}
      order by n.created_at desc, n.id desc limit $1) d ${documentJoins()}
    order by d.created_at desc, d.id desc`;
}
