import type { GivenIncident, GivenOrganization, GivenPerson, TestPortal } from '@liaison/testing';
import type { Random } from './random.js';

/** Ids of everything that a policy is asked about, by the policy's entity. */
export type Things = Record<string, string[]>;

export interface RandomWorld {
  people: GivenPerson[];
  things: Things;
  /** In each organization somebody who is in nothing. */
  addable: Map<string, GivenPerson>;
  /** An active organization that takes part in nothing. */
  elsewhere: GivenOrganization;
  /** A dormant responder who was let in nowhere. */
  responder: GivenPerson;
}

const KINDS = ['fusion_center', 'federal', 'international', 'fusion_center'] as const;
const ROLES = ['reader', 'contributor', 'manager', 'owner'] as const;

/** Makes worlds of people, agreements, rooms and what is in them, in states that rules speak of. */
export class RandomWorldMaker {
  private readonly things: Things = {};
  private organizations: GivenOrganization[] = [];
  private niru!: GivenOrganization;
  private company!: GivenOrganization;
  private readonly people = new Map<string, GivenPerson[]>();
  private responders: GivenPerson[] = [];

  constructor(
    private readonly portal: TestPortal,
    private readonly random: Random,
  ) {}

  private get given() {
    return this.portal.given;
  }

  async make(): Promise<RandomWorld> {
    await this.makeOrganizations();
    for (let n = 0; n < 6; n++) await this.makeWorkspace(n);
    for (let n = 0; n < 5; n++) await this.makeRoom(n);
    await this.makeProviders();
    await this.makeAccountJoins();
    const people = await this.makeSessions();
    const addable = new Map<string, GivenPerson>();
    for (const organization of [...this.organizations, this.niru])
      addable.set(organization.id, await this.given.person('Addable', organization));
    const elsewhere = await this.given.organization('Elsewhere', 'federal');
    const responder = await this.given.responder('Waiting', this.company);
    await this.changeStates();
    return { people, things: this.things, addable, elsewhere, responder };
  }

  private keep(entity: string, ...ids: string[]): void {
    (this.things[entity] ??= []).push(...ids);
  }

  /** What the rules of the portal would refuse to a person; triggers are off, so nothing follows from it. */
  private force(text: string, values: string): Promise<unknown> {
    const literal = text.replaceAll('$1', `'${values}'`);
    return this.portal.sql(`begin; set local session_replication_role = replica; ${literal}; commit`);
  }

  private async makeOrganizations(): Promise<void> {
    this.niru = await this.given.operator();
    this.company = await this.given.organization('Power', 'private_sector');
    for (const [n, kind] of KINDS.entries())
      this.organizations.push(await this.given.organization(`Agency ${n}`, kind, n !== 3));
    this.keep('organization', this.niru.id, this.company.id, ...this.organizations.map(({ id }) => id));
    for (const organization of [...this.organizations, this.niru]) {
      const people = [
        await this.given.person('Admin', organization, 'administrator'),
        await this.given.person('Member', organization),
        await this.given.person('Other', organization),
      ];
      if (this.random.chance(0.5)) people.push(await this.given.person('Third', organization));
      if (organization === this.niru)
        people.push(await this.given.person('Second', organization, 'administrator'));
      this.people.set(organization.id, people);
    }
    for (let n = 0; n < 3; n++)
      this.responders.push(await this.given.responder(`Responder ${n}`, this.company));
  }

  private of({ id }: GivenOrganization): GivenPerson[] {
    return this.people.get(id)!;
  }

  private async makeWorkspace(n: number): Promise<void> {
    const { random, given } = this;
    const owner = random.one(this.organizations);
    const first = random.one(this.of(owner));
    const id = await given.workspace(
      `Workspace ${n}`,
      first,
      random.one(['hidden', 'organization', 'everyone']),
    );
    this.keep('workspace', id);
    const partners = random.some(
      this.organizations.filter((one) => one !== owner),
      3,
    );
    const agreements: string[] = [];
    for (const partner of partners) {
      const admitted = random.chance(0.6);
      agreements.push(await given.agreement(id, partner, admitted ? 'accepted' : 'offered'));
      if (admitted)
        for (const person of random.some(this.of(partner), 2))
          await given.member(id, person, random.one(['reader', 'contributor', 'manager']));
    }
    this.keep('sharing_agreement', ...agreements);
    const others = this.of(owner).filter((person) => person !== first);
    for (const person of random.some(others, 3)) await given.member(id, person, random.one(ROLES));
    const members = await this.membersOf(id);
    await this.makeDocuments(id, members);
    await this.makeRequests(id, owner);
    for (const { id: member } of members)
      if (random.chance(0.15))
        await this.portal.sql('update liaison.workspace_member set ended_at = now() where id = $1', [member]);
    for (const agreement of agreements) await this.ageAgreement(agreement);
    if (random.chance(0.25))
      await this.portal.sql(`update liaison.workspace set state = 'archived' where id = $1`, [id]);
  }

  private async membersOf(workspaceId: string): Promise<{ id: string; person: GivenPerson }[]> {
    const rows = await this.portal.sql<{ id: string; account: string }>(
      'select id, account_id as account from liaison.workspace_member where workspace_id = $1 order by id',
      [workspaceId],
    );
    this.keep('workspace_member', ...rows.map(({ id }) => id));
    const all = [...this.people.values()].flat().concat(this.responders);
    return rows.map(({ id, account }) => ({ id, person: all.find((one) => one.id === account)! }));
  }

  private async ageAgreement(id: string): Promise<void> {
    const age = this.random.next();
    if (age < 0.15)
      await this.portal.sql(`update liaison.sharing_agreement set state = 'ended' where id = $1`, [id]);
    else if (age < 0.35)
      await this.portal.sql('update liaison.sharing_agreement set expires_at = now() where id = $1', [id]);
    else if (age < 0.45)
      await this.force(
        `update liaison.sharing_agreement set state = 'declined' where id = $1 and state = 'offered'`,
        id,
      );
  }

  private async makeRequests(workspaceId: string, owner: GivenOrganization): Promise<void> {
    const everybody = this.organizations.flatMap((one) => this.of(one));
    for (const person of this.random.some(everybody, 2)) {
      const [row] = await this.portal.sql<{ id: string }>(
        `insert into liaison.join_request (organization_id, workspace_id, account_id, person_organization_id, reason)
         values ($1, $2, $3, $4, 'Please let me in') returning id`,
        [owner.id, workspaceId, person.id, person.organizationId],
      );
      if (this.random.chance(0.3))
        await this.force(`update liaison.join_request set state = 'declined' where id = $1`, row!.id);
      this.keep('join_request', row!.id);
    }
  }

  private async makeDocuments(workspaceId: string, members: { person: GivenPerson }[]): Promise<void> {
    for (let n = 0; n < 4; n++) {
      const id = await this.given.document(workspaceId, this.random.one(members).person, `Document ${n}`);
      this.keep('document', id);
      const fate = this.random.next();
      if (fate < 0.25)
        await this.portal.sql('update liaison.document set trashed_at = now() where id = $1', [id]);
      else if (fate < 0.35)
        await this.force(
          `update liaison.document set trashed_at = now(), erased_at = now(), title = '' where id = $1`,
          id,
        );
      else if (fate < 0.5)
        await this.portal.sql(
          `update liaison.file set state = $2 where id = (select file_id from liaison.document where id = $1)`,
          [id, this.random.one(['clean', 'held', 'refused'])],
        );
    }
  }

  private async makeRoom(n: number): Promise<void> {
    const { random, given } = this;
    const opener = random.one(this.of(this.niru).slice(0, 1).concat(this.of(this.niru).slice(-1)));
    const incident = await given.incident(`Incident ${n}`, opener, random.one(['incident', 'exercise']));
    this.keep('incident', incident.id);
    this.keep('workspace', incident.id);
    const participants = random.some(this.organizations, 3);
    const ended: string[] = [];
    for (const organization of participants) ended.push(await given.participation(incident.id, organization));
    const positions = [
      await given.position(incident.id, 'Incident Commander'),
      await given.position(incident.id, 'Agency Representative'),
    ];
    const holders: GivenPerson[] = [];
    for (const organization of participants)
      for (const person of random.some(this.of(organization), 2)) {
        const held = await given.holder(random.one(positions), person);
        this.keep('position_assignment', held);
        holders.push(person);
        if (random.chance(0.3))
          await this.portal.sql(
            'update liaison.position_assignment set checked_in_at = now() where id = $1',
            [held],
          );
        if (random.chance(0.15))
          await this.portal.sql('update liaison.position_assignment set ended_at = now() where id = $1', [
            held,
          ]);
      }
    for (const person of random.some(holders, 1))
      await this.force(
        `update liaison.workspace_member set role = 'manager' where workspace_id = '${incident.id}' and account_id = $1`,
        person.id,
      );
    await this.makeSurge(incident);
    const members = await this.membersOf(incident.id);
    const inside = members.map(({ person }) => person);
    await this.makeTalk(incident, positions, inside);
    await this.makeWork(incident, positions, inside);
    await this.makeDocuments(incident.id, members);
    if (random.chance(0.3))
      await this.portal.sql('update liaison.incident_organization set ended_at = now() where id = $1', [
        ended[0],
      ]);
    const status = random.one(['active', 'active', 'closed', 'demobilizing']);
    if (status !== 'active')
      await this.portal.sql(
        `update liaison.incident set status = $2::text, closed_at = case $2::text when 'closed' then now() end where id = $1`,
        [incident.id, status],
      );
  }

  private async makeSurge(incident: GivenIncident): Promise<void> {
    for (const responder of this.random.some(this.responders, 2)) {
      const id = await this.given.surge(incident.id, responder);
      this.keep('surge_access', id);
      const fate = this.random.next();
      if (fate < 0.2)
        await this.portal.sql('update liaison.surge_access set expires_at = now() where id = $1', [id]);
      else if (fate < 0.35)
        await this.portal.sql('update liaison.surge_access set ended_at = now() where id = $1', [id]);
    }
  }

  private async makeTalk(incident: GivenIncident, positions: string[], inside: GivenPerson[]): Promise<void> {
    const { random, given } = this;
    const channels = [
      incident.general,
      incident.log,
      await given.channel(incident.id, 'Topic'),
      await given.channel(incident.id, 'Command', [positions[0]!]),
      await given.channel(incident.id, 'Between', [positions[1]!], 'direct'),
    ];
    this.keep('channel', ...channels);
    for (const channel of channels)
      for (let n = 0; n < 2; n++) {
        const id = await given.message(channel, random.one(inside), `Message ${n}`);
        this.keep('message', id);
        const fate = random.next();
        const set = (what: string) =>
          this.portal.sql(`update liaison.channel_entry set ${what} where id = $1`, [id]);
        if (channel === incident.log)
          await set(`category = '${random.one(['significant_event', 'decision', 'state'])}'`);
        if (fate < 0.15) await set('retracted_at = now()');
        else if (fate < 0.35) await set('pinned_at = now()');
        else if (fate < 0.5) await this.acknowledge(channel, id, random.one(inside));
      }
    if (random.chance(0.4))
      await this.portal.sql('update liaison.channel set closed_at = now() where id = $1', [channels[2]]);
  }

  private async acknowledge(channel: string, message: string, person: GivenPerson): Promise<void> {
    await this.portal.sql(
      `with c as (update liaison.channel set last_sequence = last_sequence + 1 where id = $1 returning id, last_sequence)
       insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, body, priority, account_id, author_name, author_organization, created_at)
       select c.id, c.last_sequence, gen_random_uuid(), $2, 'acknowledgement', $3, gen_random_uuid(), '', 'routine', $4, 'Who', 'Theirs', now() from c`,
      [channel, person.organizationId, message, person.id],
    );
  }

  private async makeWork(incident: GivenIncident, positions: string[], inside: GivenPerson[]): Promise<void> {
    const { random, given } = this;
    for (let n = 0; n < 4; n++) {
      const id = await given.task(incident.id, random.one(inside), `Task ${n}`);
      this.keep('task', id);
      if (random.chance(0.4))
        await this.portal.sql('update liaison.task set assignee_id = $2 where id = $1', [
          id,
          random.one(inside).id,
        ]);
      else if (random.chance(0.5))
        await this.portal.sql('update liaison.task set position_id = $2 where id = $1', [
          id,
          random.one(positions),
        ]);
    }
    const report = await given.report(incident.id, random.one(inside), 'As it is');
    this.keep('situation_report', report);
    if (random.chance(0.5))
      await this.force(
        `update liaison.situation_report set updated_by = '${random.one(inside).id}' where id = $1`,
        report,
      );
    if (random.chance(0.25))
      await this.force(`update liaison.situation_report set state = 'discarded' where id = $1`, report);
  }

  private async makeProviders(): Promise<void> {
    for (const organization of [...this.organizations, this.niru]) {
      this.keep('identity_provider', organization.providerId);
      const [second] = await this.portal.sql<{ id: string }>(
        `insert into liaison.identity_provider (organization_id, name, issuer, client_id, client_authentication, state)
         values ($1, 'Second', 'https://second.example', gen_random_uuid()::text, 'private_key_jwt', $2) returning id`,
        [organization.id, this.random.one(['active', 'disabled'])],
      );
      this.keep('identity_provider', second!.id);
    }
  }

  private async makeAccountJoins(): Promise<void> {
    for (const organization of [...this.organizations, this.niru]) {
      const by = this.random.one([...this.of(organization), this.of(this.niru)[0]!]);
      const two = await this.given.renewed('Renewed', organization);
      // Now and then it is about somebody who is asked.
      if (this.random.chance(0.4)) two.since = this.random.one(this.of(organization)).id;
      const id = await this.given.accountJoin(two, by);
      this.keep('account_join', id);
      const fate = this.random.next();
      if (fate < 0.2)
        await this.force(
          `update liaison.account_join set state = 'declined', decided_by = requested_by, decided_at = now() where id = $1`,
          id,
        );
      else if (fate < 0.4)
        await this.force(`update liaison.account set state = 'disabled' where id = $1`, two.before);
      this.keep('account', two.before);
    }
  }

  /** Responders sign in while they may; some people have a session that is over, which nobody ends again. */
  private async makeSessions(): Promise<GivenPerson[]> {
    const people = [...this.people.values()].flat();
    for (const responder of this.responders)
      Object.assign(responder, await this.given.session(responder.id, this.company));
    const all = [...people, ...this.responders];
    this.keep('session', ...all.map(({ sessionId }) => sessionId));
    this.keep('account', ...all.map(({ id }) => id));
    for (const person of this.random.some(people, 4)) {
      const organization = [...this.organizations, this.niru].find(({ id }) => id === person.organizationId)!;
      const { sessionId } = await this.given.session(person.id, organization);
      await this.portal.sql('update liaison.session set ended_at = now() where id = $1', [sessionId]);
      this.keep('session', sessionId);
    }
    return all;
  }

  private async changeStates(): Promise<void> {
    const members = this.organizations.flatMap((one) => this.of(one).slice(1));
    const [pending, disabled, signedOut] = this.random.some(members, 3);
    await this.portal.sql(`update liaison.account set state = 'pending' where id = $1`, [pending!.id]);
    await this.portal.sql(`update liaison.account set state = 'disabled' where id = $1`, [disabled!.id]);
    await this.portal.sql('update liaison.session set ended_at = now() where id = $1 and ended_at is null', [
      signedOut!.sessionId,
    ]);
    if (this.random.chance(0.3))
      await this.portal.sql(`update liaison.organization set state = 'suspended' where id = $1`, [
        this.random.one(this.organizations).id,
      ]);
  }
}
