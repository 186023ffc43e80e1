import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { MessageService } from '../channels/index.js';
import type { SurgeAccessView, SurgeDeeds, SurgeReviewView } from './surge.entity.js';
import * as events from './surge.events.js';
import { surgeFact } from './surge.facts.js';
import { surgePolicy } from './surge.policy.js';
import { fail } from './surge.errors.js';

export interface Surge {
  nippSectors: string[];
  regions: string[];
  personIds: string[];
  until: Date;
}

/** As many as one activation lets in; a second one lets in the rest. */
const MOST_AT_ONCE = 1000;
const LONGEST_MS = 30 * 24 * 60 * 60 * 1000;

const VIEW = `
  select s.id, s.incident_id as "incidentId", s.account_id as "accountId", coalesce(a.name, '') as name,
         coalesce(o.short_name, '') as "organizationShortName", s.nipp_sector as "nippSector", s.region,
         coalesce(b.name, '') as "activatedByName", s.created_at as "createdAt", s.expires_at as "expiresAt",
         coalesce(s.ended_at, case when s.expires_at <= now() then s.expires_at end) as "endedAt",
         s.told_at as "toldAt", s.reviewed_at as "reviewedAt", r.name as "reviewedByName", s.review_note as "reviewNote",
         s.created_at::text as "cursorAt"
  from liaison.surge_access s
  left join fence.people a on a.id = s.account_id
  left join fence.organizations o on o.id = s.person_organization_id
  left join fence.people b on b.id = s.activated_by
  left join fence.people r on r.id = s.reviewed_by`;

const LIST = statement<
  { incidentId: string; at: string | null | undefined; id: string | null | undefined; most: number },
  SurgeAccessView
>(
  'surge.list',
  `${VIEW} where s.incident_id = :incidentId and (:id::uuid is null or (s.created_at, s.id) < (:at::timestamptz, :id))
       order by s.created_at desc, s.id desc limit :most`,
);
const ACTIVATE = statement<
  {
    organizationId: string;
    incidentId: string;
    accountId: string;
    until: Date;
    nippSectors: string[];
    regions: string[];
    personIds: string[];
    most: number;
  },
  { nipp_sector: string }
>(
  'surge.activate',
  `insert into liaison.surge_access (id, organization_id, incident_id, account_id, person_organization_id, nipp_sector, region,
         activated_by, expires_at)
       select uuidv7(), :organizationId, :incidentId, a.id, a.organization_id, a.nipp_sector, a.region, :accountId, :until
       from fence.people a join fence.organizations o on o.id = a.organization_id and o.state = 'active'
       where a.state = 'dormant' and (:nippSectors::text[] = '{}' or a.nipp_sector = any (:nippSectors)) and (:regions::text[] = '{}' or a.region = any (:regions))
         and (:personIds::uuid[] = '{}' or a.id = any (:personIds))
         and not exists (select from liaison.surge_access s
           where s.incident_id = :incidentId and s.account_id = a.id and s.ended_at is null)
       order by a.name collate liaison.by_name limit :most returning nipp_sector`,
);
const EXTEND = statement<{ incidentId: string; until: Date }>(
  'surge.extend',
  `update liaison.surge_access set expires_at = least(:until, created_at + interval '30 days')
       where incident_id = :incidentId and ended_at is null and expires_at > now() returning id`,
);
const END = statement<{ id: string; accountId: string }>(
  'surge.end',
  'update liaison.surge_access set ended_at = now(), ended_by = :accountId where id = :id',
);
const FIND = statement<{ id: string }, SurgeAccessView>('surge.find', `${VIEW} where s.id = :id`);
const REVIEWS = statement<
  { exercise: boolean; at: string | null | undefined; id: string | null | undefined; most: number },
  SurgeReviewView
>(
  'surge.reviews',
  `select i.id as "incidentId", i.number, w.name, w.exercise, x.responders, x."inForce",
         case when x."inForce" = 0 then x."endedAt" end as "endedAt", x."endedAt"::text as "cursorAt"
       from fence.incidents i join fence.spaces w on w.id = i.id
       join lateral (select count(*)::int as responders, max(coalesce(s.ended_at, s.expires_at)) as "endedAt",
           count(*) filter (where s.ended_at is null and s.expires_at > now())::int as "inForce"
         from liaison.surge_access s where s.incident_id = i.id and s.reviewed_at is null) x on x.responders > 0
       where w.exercise = :exercise and (:id::uuid is null or (x."endedAt", i.id) > (:at::timestamptz, :id))
       order by x."endedAt", i.id limit :most`,
);
const DEEDS = statement<{ incidentId: string }, SurgeDeeds>(
  'surge.deeds',
  `select account_id as "accountId", messages::int, documents::int, last_seen_at as "lastSeenAt" from fence.surge_deeds(:incidentId)`,
);
const UNENDED = statement<{ incidentId: string }>(
  'surge.unended',
  'select from liaison.surge_access where incident_id = :incidentId and ended_at is null limit 1',
);
const SIGN = statement<{ incidentId: string; accountId: string; note: string }>(
  'surge.sign',
  `update liaison.surge_access set reviewed_at = now(), reviewed_by = :accountId, review_note = nullif(:note, '')
       where incident_id = :incidentId and reviewed_at is null returning id`,
);
const END_EXPIRED = statement<{ incidentId: string }>(
  'surge.end_expired',
  'select fence.end_expired_surge(:incidentId)',
);

/** Surge access: who is let into a room in a crisis, and its review afterwards. The caller has asked the incident’s policy. */
@Injectable()
export class SurgeService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly messages: MessageService,
  ) {}

  /** Who was let into a room, latest first. One row more than the page, if there is one. */
  async list(incidentId: string, page: PageArgs): Promise<SurgeAccessView[]> {
    const [at, id] = decodeCursor(page.after, [CURSOR.time, CURSOR.id]);
    return this.db.run(LIST, { incidentId, at, id, most: page.first + 1 });
  }

  /** Lets everybody in who fits and has no access to this room; answers how many. */
  async activate(incidentId: string, { nippSectors, regions, personIds, until }: Surge): Promise<number> {
    assertPossible(until);
    if (!nippSectors.length && !regions.length && !personIds.length) throw fail('surge.nobody');
    await this.endExpired(incidentId);
    const rows = await this.db.run(ACTIVATE, {
      organizationId: this.db.person.organizationId,
      incidentId,
      accountId: this.db.person.accountId,
      until,
      nippSectors,
      regions,
      personIds,
      most: MOST_AT_ONCE,
    });
    if (!rows.length) throw fail('surge.nobody');
    const sectors = countsOf(rows.map(({ nipp_sector: sector }) => sector));
    const fact = { until, responders: rows.length, sectors, regions };
    await this.messages.tell(incidentId, 'participation', surgeFact('surge.activated', fact));
    await this.outbox.record(events.SURGE_ACTIVATED, incidentId, incidentId);
    return rows.length;
  }

  /** Gives all access in force another end; answers for how many. */
  async extend(incidentId: string, until: Date): Promise<number> {
    assertPossible(until);
    const rows = await this.db.run(EXTEND, { incidentId, until });
    if (!rows.length) throw fail('surge.not_in_force');
    const fact = { responders: rows.length, until };
    await this.messages.tell(incidentId, 'participation', surgeFact('surge.extended', fact));
    await this.outbox.record(events.SURGE_EXTENDED, incidentId, incidentId);
    return rows.length;
  }

  async end(id: string, runs: boolean): Promise<string> {
    const access = await this.find(id);
    if (access.endedAt && surgePolicy.end(this.db.actor, { endedAt: null, runs }))
      throw fail('surge.not_in_force');
    authorize(surgePolicy, 'end', this.db.actor, { ...access, runs });
    await this.db.run(END, { id, accountId: this.db.person.accountId });
    const { name, organizationShortName: organization, incidentId } = access;
    const fact = { person: { id: access.accountId, name }, organization };
    await this.messages.tell(incidentId, 'participation', surgeFact('surge.ended', fact));
    await this.outbox.record(events.SURGE_ENDED, id, incidentId);
    return id;
  }

  /** The access, if the caller may know of it. */
  async find(id: string): Promise<SurgeAccessView> {
    const [row] = await this.db.run(FIND, { id });
    if (!row) throw fail('request.not_found');
    return row;
  }

  /** Incidents whose surge access has not been signed off, the longest over first. One row more than the page, if there is one. */
  async reviews(page: PageArgs, exercise: boolean): Promise<SurgeReviewView[]> {
    const [at, id] = decodeCursor(page.after, [CURSOR.time, CURSOR.id]);
    return this.db.run(REVIEWS, { exercise, at, id, most: page.first + 1 });
  }

  /** What the responders of an incident did there. */
  async deeds(incidentId: string): Promise<Map<string, SurgeDeeds>> {
    const rows = await this.db.run(DEEDS, { incidentId });
    return new Map(rows.map((row) => [row.accountId, row]));
  }

  /** Signs off all access to an incident, none of which may be in force; answers how many. */
  async sign(incidentId: string, note: string): Promise<number> {
    await this.endExpired(incidentId);
    const [live] = await this.db.run(UNENDED, { incidentId });
    if (live) throw fail('surge.in_force');
    const rows = await this.db.run(SIGN, { incidentId, accountId: this.db.person.accountId, note });
    if (!rows.length) throw fail('surge.nothing_to_review');
    await this.outbox.record(events.SURGE_REVIEWED, incidentId, incidentId);
    return rows.length;
  }

  /** The worker does so each minute; nobody is let in anew, and nothing signed off, before it is done. */
  private async endExpired(incidentId: string): Promise<void> {
    await this.db.run(END_EXPIRED, { incidentId });
  }
}

function assertPossible(until: Date): void {
  const ms = until.getTime() - Date.now();
  if (!(ms > 0 && ms <= LONGEST_MS)) throw fail('surge.until_invalid');
}

function countsOf(codes: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
