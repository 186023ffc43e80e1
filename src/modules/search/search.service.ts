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

const placed = 'f.place_id, f.place';
/** Each feature answers for what is its own, and only what the caller may see; a kind that is not asked for is not looked for. */
const part = (kind: SearchKind, source: string, columns: string) =>
  `select '${kind}' as kind, f.id, f.title, f.note, ${columns}, f.total from ${source} f where '${kind}' = any (:kinds)`;
const SEARCH = statement<Params, FoundRow>(
  'search.search',
  `select s.kind, s.id, s.title, s.note, s.place_id as "placeId", s.place, s.channel_id as "channelId", s.at, s.tlp, s.cui, s.total from (
     ${[
       part(
         SearchKind.INCIDENT,
         'fence.find_incidents(:text, :alike, :exercise, :skip, :first)',
         `${placed}, null::uuid as channel_id, f.at, f.tlp, f.cui`,
       ),
       part(
         SearchKind.DOCUMENT,
         `fence.find_documents(:text, :alike, :exercise, :workspaceId, :organizationId, :mediaType, :language, :tag,
            :sharedSince, :skip, :first)`,
         `${placed}, null, f.at, null, null`,
       ),
       part(
         SearchKind.MESSAGE,
         'fence.find_said(case when not :alike then :text end, :exercise, :skip, :first)',
         `${placed}, f.channel_id, f.at, f.tlp, f.cui`,
       ),
       part(
         SearchKind.WORKSPACE,
         'fence.find_workspaces(:text, :alike, :skip, :first)',
         `${placed}, null, f.at, null, null`,
       ),
       part(
         SearchKind.ORGANIZATION,
         'fence.find_organizations(:text, :alike, :skip, :first)',
         'null, null, null, f.at, null, null',
       ),
       part(
         SearchKind.PERSON,
         'fence.find_people(:text, :alike, :skip, :first)',
         `${placed}, null, f.at, null, null`,
       ),
     ].join('\n     union all ')}) s`,
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
