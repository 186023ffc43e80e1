import { Db, statement } from '@liaison/database';
import { Injectable } from '@nestjs/common';
import { SearchKind } from './search-kind.js';

/** Something that was found, and how many there are of its kind. */
export interface FoundRow {
  kind: SearchKind;
  id: string;
  title: string;
  note: string;
  placeId: string | null;
  place: string | null;
  channelId: string | null;
  at: Date | null;
  tlp: string | null;
  cui: string | null;
  total: string;
}

/** Which documents. */
export interface DocumentsAsked {
  workspaceId?: string | null;
  organizationId?: string | null;
  mediaType?: string | null;
  language?: string | null;
  tag?: string | null;
  sharedSince?: Date | null;
}

/** What is looked for. */
export interface SearchAsked {
  text: string;
  kinds: SearchKind[];
  exercise: boolean;
  documents?: DocumentsAsked | null;
  /** Of each kind. */
  skip: number;
  first: number;
}

type Params = Omit<SearchAsked, 'documents'> & DocumentsAsked & { alike: boolean };

/** Each feature answers for what is its own, and only what the caller may see; a kind that is not asked for is not looked for. */
const part = (kind: SearchKind, source: string, columns: string) =>
  `select '${kind}' as kind, f.id, f.title, ${columns}, f.total, f.ordinality as rank from ${source} with ordinality f where '${kind}' = any (:kinds)`;
const PARTS = [
  part(
    SearchKind.INCIDENT,
    'fence.find_incidents(:text, :alike, :exercise, :skip, :first)',
    'f.note, null::uuid as organization_id, f.place_id, f.place, null::uuid as channel_id, f.at, f.tlp, f.cui',
  ),
  part(
    SearchKind.DOCUMENT,
    `fence.find_documents(:text, :alike, :exercise, :workspaceId, :organizationId, :mediaType, :language, :tag,
       :sharedSince, :skip, :first)`,
    'f.note, f.organization_id, f.place_id, f.place, null, f.at, null, null',
  ),
  part(
    SearchKind.MESSAGE,
    'fence.find_said(case when not :alike then :text end, :exercise, :skip, :first)',
    'f.note, null, f.place_id, f.place, f.channel_id, f.at, f.tlp, f.cui',
  ),
  part(
    SearchKind.WORKSPACE,
    'fence.find_workspaces(:text, :alike, :skip, :first)',
    'f.note, f.organization_id, f.place_id, f.place, null, f.at, null, null',
  ),
  part(
    SearchKind.ORGANIZATION,
    'fence.find_organizations(:text, :alike, :skip, :first)',
    'f.note, null, null, null, null, null, null, null',
  ),
  part(
    SearchKind.PERSON,
    'fence.find_people(:text, :alike, :skip, :first)',
    `'', f.organization_id, null, null, null, null, null, null`,
  ),
];
/** Organizations are named as row-level security lets the caller know them: whoever may see a workspace need not know whose it is. */
const SEARCH = statement<Params, FoundRow>(
  'search.search',
  `select s.kind, s.id, s.title, concat_ws(' · ', o.short_name, nullif(s.note, '')) as note, s.place_id as "placeId", s.place,
     s.channel_id as "channelId", s.at, s.tlp, s.cui, s.total
   from (${PARTS.join('\n     union all ')}) s
   left join lateral (select short_name from fence.organizations where id = s.organization_id limit 1) o on true
   order by s.rank`,
);

/** Of these exercises have some of their own. */
const IN_EXERCISES = [SearchKind.INCIDENT, SearchKind.DOCUMENT, SearchKind.MESSAGE];

/** Looks for something by its words, in all that the caller may see. */
@Injectable()
export class SearchService {
  constructor(private readonly db: Db) {}

  /** The best of each kind, in their order; where nothing has the words, what has a name that is like them. */
  async search({ documents, ...args }: SearchAsked): Promise<{ rows: FoundRow[]; alike: boolean }> {
    const kinds = args.exercise ? args.kinds.filter((kind) => IN_EXERCISES.includes(kind)) : args.kinds;
    const asked = { ...NO_FILTER, ...documents, ...args, kinds };
    const rows = await this.db.run(SEARCH, { ...asked, alike: false });
    if (rows.length || args.skip) return { rows, alike: false };
    return { rows: await this.db.run(SEARCH, { ...asked, alike: true }), alike: true };
  }
}

const NO_FILTER = {
  workspaceId: null,
  organizationId: null,
  mediaType: null,
  language: null,
  tag: null,
  sharedSince: null,
};
