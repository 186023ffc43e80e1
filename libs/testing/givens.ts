import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Sql } from './sql.js';

export interface GivenOrganization {
  id: string;
  providerId: string;
  slug: string;
}
export interface GivenIncident {
  /** Also the workspace of its room. */
  id: string;
  general: string;
  log: string;
}
export interface GivenPerson {
  id: string;
  name: string;
  email: string;
  organizationId: string;
  /** The session cookie's token. */
  token: string;
  sessionId: string;
}

/** Rows that a test begins with, written straight to the database: named, unique, and committed. */
export class Givens {
  private serial = 0;

  constructor(private readonly sql: Sql) {}

  private async id(text: string, values: unknown[]): Promise<string> {
    const [row] = await this.sql<{ id: string }>(text, values);
    return row!.id;
  }

  async organization(name: string, kind = 'fusion_center', listed = true): Promise<GivenOrganization> {
    const slug = `org-${++this.serial}-${randomUUID().slice(0, 8)}`;
    const id = await this.id(
      `insert into liaison.organization (slug, name, short_name, kind, country, listed) values ($1, $2, $3, $4, 'USA', $5) returning id`,
      [slug, name, name.slice(0, 40), kind, listed],
    );
    const providerId = await this.id(
      `insert into liaison.identity_provider (organization_id, name, issuer, client_id, client_authentication)
       values ($1, $2, $3, 'liaison', 'private_key_jwt') returning id`,
      [id, `${name} sign-in`, `https://${slug}.example`],
    );
    return { id, providerId, slug };
  }

  /** The operator, of whom there is one in a database. */
  async operator(): Promise<GivenOrganization> {
    const [found] = await this.sql<GivenOrganization>(
      `select o.id, p.id as "providerId", o.slug from liaison.organization o
       join liaison.identity_provider p on p.organization_id = o.id where o.kind = 'operator' limit 1`,
    );
    return found ?? this.organization('NIRU', 'operator');
  }

  /** An administrator of NIRU, who opens rooms. */
  async administrator(name: string): Promise<GivenPerson> {
    return this.person(name, await this.operator(), 'administrator');
  }

  async person(
    name: string,
    of: GivenOrganization,
    role: 'member' | 'administrator' = 'member',
  ): Promise<GivenPerson> {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${++this.serial}@${of.slug}.example`;
    const id = await this.id(
      `insert into liaison.account (organization_id, identity_provider_id, issuer, subject, name, email, role, state)
       values ($1, $2, $3, $4, $5, $6, $7, 'active') returning id`,
      [of.id, of.providerId, `https://${of.slug}.example`, randomUUID(), name, email, role],
    );
    const session = await this.session(id, of);
    return { id, name, email, organizationId: of.id, ...session };
  }

  /** Somebody whose provider was registered anew: the account of before, and the one that the new provider made. */
  async renewed(name: string, of: GivenOrganization): Promise<{ before: string; since: string }> {
    const before = await this.person(name, of);
    const since = await this.person(name, of);
    const issuer = `https://${randomUUID()}.example`;
    const retired = await this.id(
      `insert into liaison.identity_provider (organization_id, name, issuer, client_id, client_authentication, state)
       values ($1, 'Before', $2, 'liaison', 'private_key_jwt', 'disabled') returning id`,
      [of.id, issuer],
    );
    await this.sql('update liaison.account set identity_provider_id = $2, issuer = $3 where id = $1', [
      before.id,
      retired,
      issuer,
    ]);
    return { before: before.id, since: since.id };
  }

  /** An open request to join the two. */
  async accountJoin({ before, since }: { before: string; since: string }, by: GivenPerson): Promise<string> {
    return this.id(
      `insert into liaison.account_join (id, organization_id, account_id, joined_id, reason, requested_by)
       select gen_random_uuid(), a.organization_id, a.id, $2, 'Known by telephone', $3 from liaison.account a where a.id = $1 returning id`,
      [before, since, by.id],
    );
  }

  /** A vetted, dormant responder, without a session. */
  async responder(
    name: string,
    of: GivenOrganization,
    nippSector = 'energy',
    region = 'TX',
  ): Promise<GivenPerson> {
    const person = await this.person(name, of);
    await this.sql(
      `update liaison.account set state = 'dormant', nipp_sector = $2, region = $3 where id = $1`,
      [person.id, nippSector, region],
    );
    return person;
  }

  /** Surge access to a room, which nobody is told of. */
  async surge(incidentId: string, responder: GivenPerson, seconds = 3600): Promise<string> {
    return this.id(
      `insert into liaison.surge_access (organization_id, incident_id, account_id, person_organization_id, nipp_sector, region, activated_by, expires_at, told_at)
       select i.organization_id, i.id, a.id, a.organization_id, a.nipp_sector, a.region, i.opened_by, now() + make_interval(secs => $3), now()
       from liaison.incident i, liaison.account a where i.id = $1 and a.id = $2 returning id`,
      [incidentId, responder.id, seconds],
    );
  }

  async session(accountId: string, of: GivenOrganization): Promise<{ token: string; sessionId: string }> {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest();
    const sessionId = await this.id(
      `insert into liaison.session (organization_id, account_id, identity_provider_id, token_hash) values ($1, $2, $3, $4) returning id`,
      [of.id, accountId, of.providerId, hash],
    );
    return { token, sessionId };
  }

  /** A workspace of the owner's organization, with the owner as its first owner. */
  async workspace(name: string, owner: GivenPerson, directory = 'hidden'): Promise<string> {
    return this.id(
      `insert into liaison.workspace (organization_id, name, directory, created_by) values ($1, $2, $3, $4) returning id`,
      [owner.organizationId, name, directory, owner.id],
    );
  }

  async member(workspaceId: string, person: GivenPerson, role = 'reader'): Promise<string> {
    return this.id(
      `insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
       select w.organization_id, w.id, $2, $3, $4, w.created_by from liaison.workspace w where w.id = $1 returning id`,
      [workspaceId, person.id, person.organizationId, role],
    );
  }

  async agreement(
    workspaceId: string,
    partner: GivenOrganization,
    state = 'accepted',
    days = 30,
  ): Promise<string> {
    return this.id(
      `insert into liaison.sharing_agreement (organization_id, workspace_id, partner_organization_id, workspace_name, purpose,
         marking_ceiling, state, expires_at, offered_by)
       select w.organization_id, w.id, $2, w.name, 'Joint work', 'TLP:AMBER', $3, now() + make_interval(days => $4), w.created_by
       from liaison.workspace w where w.id = $1 returning id`,
      [workspaceId, partner.id, state, days],
    );
  }

  /** An incident with its room, its general channel and its chronology; the opener is its owner. */
  async incident(name: string, opener: GivenPerson, kind = 'incident'): Promise<GivenIncident> {
    const id = await this.id(
      `insert into liaison.workspace (organization_id, name, kind, exercise, created_by) values ($1, $2, 'room', $3, $4) returning id`,
      [opener.organizationId, name, kind === 'exercise', opener.id],
    );
    await this.sql(
      `insert into liaison.incident (id, organization_id, kind, tlp, lead_organization_id, opened_by, event_rating, continuity_phase)
       values ($1, $2, $3, 'TLP:AMBER', $2, $4, case $3 when 'special_event' then 'SEAR3' end, case $3 when 'continuity' then 'II' end)`,
      [id, opener.organizationId, kind, opener.id],
    );
    const log = await this.channel(id, 'Chronology', [], 'log');
    return { id, general: await this.channel(id, 'General', [], 'general'), log };
  }

  async participation(incidentId: string, organization: GivenOrganization): Promise<string> {
    return this.id(
      `insert into liaison.incident_organization (organization_id, incident_id, participant_id, brought_in_by)
       select organization_id, id, $2, opened_by from liaison.incident where id = $1 returning id`,
      [incidentId, organization.id],
    );
  }

  async position(incidentId: string, title: string): Promise<string> {
    return this.id(
      `insert into liaison.position (organization_id, incident_id, title, section)
       select organization_id, id, $2, 'other' from liaison.incident where id = $1 returning id`,
      [incidentId, title],
    );
  }

  /** Gives a position, and with it the room. */
  async holder(positionId: string, person: GivenPerson): Promise<string> {
    return this.id(
      `insert into liaison.position_assignment (organization_id, incident_id, position_id, account_id, person_organization_id, assigned_by)
       select p.organization_id, p.incident_id, p.id, $2, $3, i.opened_by from liaison.position p
       join liaison.incident i on i.id = p.incident_id where p.id = $1 returning id`,
      [positionId, person.id, person.organizationId],
    );
  }

  /** A channel; with positions a closed one, for their holders. */
  async channel(
    incidentId: string,
    name: string,
    positionIds: string[] = [],
    kind = 'topic',
  ): Promise<string> {
    const id = await this.id(
      `insert into liaison.channel (organization_id, incident_id, kind, name, audience, created_by)
       select organization_id, id, $3, $2, $4, opened_by from liaison.incident where id = $1 returning id`,
      [incidentId, name, kind, positionIds.length ? 'closed' : 'room'],
    );
    await this.sql(
      `insert into liaison.channel_audience (organization_id, incident_id, channel_id, position_id)
       select organization_id, incident_id, id, p from liaison.channel, unnest($2::uuid[]) p where id = $1`,
      [id, positionIds],
    );
    return id;
  }

  /** A message that nobody hears of: it is not announced. */
  async message(channelId: string, author: GivenPerson, body: string): Promise<string> {
    const id = randomUUID();
    return this.id(
      `with c as (update liaison.channel set last_sequence = last_sequence + 1 where id = $1 returning id, last_sequence)
       insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, body, tlp, account_id,
         author_name, author_organization, created_at, words)
       select c.id, c.last_sequence, $2, $3, 'message', $2, $2, $4, 'TLP:GREEN', $5, $6, 'Theirs', now(), fence.words_of($4) from c returning id`,
      [channelId, id, author.organizationId, body, author.id, author.name],
    );
  }

  async task(incidentId: string, author: GivenPerson, title: string): Promise<string> {
    return this.id(
      `insert into liaison.task (organization_id, incident_id, title, created_by, changed_by)
       select organization_id, id, $2, $3, $3 from liaison.incident where id = $1 returning id`,
      [incidentId, title, author.id],
    );
  }

  /** A draft of a situation report. */
  async report(incidentId: string, author: GivenPerson, situation: string): Promise<string> {
    return this.id(
      `insert into liaison.situation_report (organization_id, incident_id, number, period_from, period_to, situation, tlp, prepared_by, updated_by)
       select $2, id, 0, opened_at, now(), $3, tlp, $4, $4 from liaison.incident where id = $1 returning id`,
      [incidentId, author.organizationId, situation, author.id],
    );
  }

  /** A document's rows; its object is not in the store. */
  async document(workspaceId: string, author: GivenPerson, title: string): Promise<string> {
    const [id, fileId] = [randomUUID(), randomUUID()];
    await this.sql(
      `insert into liaison.file (id, organization_id, workspace_id, name, size, media_type, sha256)
       values ($1, $2, $3, $4, 3, 'text/plain', sha256('abc'))`,
      [fileId, author.organizationId, workspaceId, `${title}.txt`],
    );
    return this.id(
      `insert into liaison.document (id, organization_id, workspace_id, file_id, title, created_by, author_name) values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [id, author.organizationId, workspaceId, fileId, title, author.id, author.name],
    );
  }

  async fileOf(documentId: string): Promise<string> {
    return this.id('select file_id as id from liaison.document where id = $1', [documentId]);
  }
}
