import {
  createDefinerFunctions,
  createTenantTable,
  dropDefinerFunctions,
  replaceDefinerFunctions,
  type DefinerFunction,
} from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const IN_ROOM = 'incident_id = any ((select fence.readable())::uuid[])';
const MANAGES_ROOM = 'incident_id = any ((select fence.manageable())::uuid[])';

/**
 * Incidents. The room of one is a workspace with the same id, so that its documents, its fence, and the end of somebody's
 * access are those of every workspace (docs/decisions/0008); what differs is who lets people in: not sharing agreements,
 * but the organizations that were brought in, and the positions that people hold.
 */
export class Incidents1763700010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.rooms(runner);
    await this.incidents(runner);
    await this.organizations(runner);
    await this.positions(runner);
    await this.assignments(runner);
    await replaceDefinerFunctions(runner, [admitMember(TO_ROOMS), knowsOrganization(IN_INCIDENT)]);
    await createDefinerFunctions(runner, ADDED);
    await runner.query(`
      create trigger numbered before insert on liaison.incident for each row execute function fence.number_incident();
      create trigger guard before update on liaison.incident_organization for each row execute function fence.guard_ended();
      create trigger guard before update on liaison.position_assignment for each row execute function fence.guard_ended();
      create trigger departed after update of ended_at on liaison.incident_organization for each row
        execute function fence.leave_with_organization();
      create trigger seated after insert on liaison.position_assignment for each row execute function fence.seat();
      create trigger relieved after update of ended_at on liaison.position_assignment for each row execute function fence.relieve();
      create trigger relieved after update of ended_at on liaison.workspace_member for each row
        when (new.ended_at is not null) execute function fence.relieve_of_all();
    `);
  }

  private async rooms(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table liaison.workspace
        add column kind text not null default 'workspace' check (kind in ('workspace', 'room')),
        add column exercise boolean not null default false,
        add check (kind = 'room' or not exercise);
      comment on column liaison.workspace.kind is 'A workspace that an organization keeps, or the room of an incident.';
      comment on column liaison.workspace.exercise is 'Nothing in it is real, and nothing of it shows among what is real.';
      create index workspace_exercise on liaison.workspace (id) where exercise;
      grant insert (kind, exercise) on liaison.workspace to liaison_portal;
      drop policy workspace_select on liaison.workspace;
      create policy workspace_select on liaison.workspace for select to liaison_portal using (${WORKSPACE_SELECT}
        or kind = 'room' and (select fence.is_operator()));
      drop policy workspace_insert on liaison.workspace;
      create policy workspace_insert on liaison.workspace for insert to liaison_portal
        with check (${WORKSPACE_INSERT} and (kind = 'workspace' or (select fence.is_operator())));
    `);
  }

  private async incidents(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'incident',
      comment: 'What NIRU opens a room for. Its id is its room’s.',
      columns: `
        id uuid primary key,
        organization_id uuid not null references liaison.organization (id),
        number text not null,
        kind text not null check (kind in ('incident', 'exercise', 'special_event', 'continuity')),
        type smallint check (type between 1 and 5),
        event_rating text check (event_rating in ('NSSE', 'SEAR1', 'SEAR2', 'SEAR3', 'SEAR4', 'SEAR5', 'UNRATED')),
        continuity_phase text check (continuity_phase in ('I', 'II', 'III', 'IV')),
        status text not null default 'active' check (status in ('monitoring', 'active', 'demobilizing', 'closed', 'reopened')),
        location text not null default '' check (length(location) <= 300),
        tlp text not null check (tlp in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
        cui text check (length(cui) between 3 and 200),
        lead_organization_id uuid not null references liaison.organization (id),
        began_at timestamptz not null default now(),
        opened_by uuid not null references liaison.account (id),
        opened_at timestamptz not null default now(),
        closed_at timestamptz,
        check ((kind = 'special_event') = (event_rating is not null)),
        check ((kind = 'continuity') = (continuity_phase is not null)),
        check ((status = 'closed') = (closed_at is not null)),
        unique (organization_id, number),
        foreign key (id, organization_id) references liaison.workspace (id, organization_id)`,
      comments: {
        id: 'Identifier, the same as its room’s.',
        organization_id: 'The operator.',
        number: 'Number that people say: what, year, serial. The database gives it.',
        kind: 'Incident, exercise, special event, or continuity activation.',
        type: 'ICS incident type, 5 the smallest to 1.',
        event_rating: 'Rating of a special event: NSSE, or SEAR level.',
        continuity_phase: 'Phase of a continuity activation, I to IV.',
        status: 'Where it stands.',
        location: 'Where it is.',
        tlp: 'TLP 2.0 label of the whole.',
        cui: 'CUI banner, as text; null when it holds none.',
        lead_organization_id: 'Who leads.',
        began_at: 'When it began, which may be before anybody opened it.',
        opened_by: 'Who opened it.',
        opened_at: 'When.',
        closed_at: 'When it was closed; null while it is not.',
      },
      policies: {
        select: 'id = any ((select fence.readable())::uuid[]) or (select fence.is_operator())',
        insert:
          '(select fence.is_operator()) and organization_id = (select fence.organization_id()) and opened_by = (select fence.account_id())',
        update: 'id = any ((select fence.manageable())::uuid[])',
      },
      grants: {
        select: 'all',
        insert: [
          'id',
          'organization_id',
          'number',
          'kind',
          'type',
          'event_rating',
          'continuity_phase',
          'status',
          'location',
          'tlp',
          'cui',
          'lead_organization_id',
          'began_at',
          'opened_by',
        ],
        update: [
          'type',
          'event_rating',
          'continuity_phase',
          'status',
          'location',
          'tlp',
          'cui',
          'lead_organization_id',
          'closed_at',
        ],
      },
    });
    await runner.query('create index incident_newest on liaison.incident (opened_at desc, id desc)');
  }

  private async organizations(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'incident_organization',
      comment: 'An organization that was brought in; an ended one stays as the record.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        incident_id uuid not null references liaison.incident (id),
        participant_id uuid not null references liaison.organization (id) check (participant_id <> organization_id),
        brought_in_by uuid not null references liaison.account (id),
        created_at timestamptz not null default now(),
        ended_at timestamptz`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The operator, who brings in.',
        incident_id: 'The incident.',
        participant_id: 'The organization that is brought in.',
        brought_in_by: 'Who brought it in.',
        created_at: 'Since when.',
        ended_at: 'Until when; null while it takes part.',
      },
      index: 'incident_id, created_at, id',
      policies: { select: IN_ROOM, insert: MANAGES_ROOM, update: MANAGES_ROOM },
      grants: {
        select: 'all',
        insert: ['id', 'organization_id', 'incident_id', 'participant_id', 'brought_in_by'],
        update: ['ended_at'],
      },
    });
    await runner.query(`
      create unique index incident_organization_once on liaison.incident_organization (incident_id, participant_id)
        where ended_at is null`);
  }

  private async positions(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'position',
      comment: 'A position of the incident’s organization (ICS), which people hold one after another.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        incident_id uuid not null references liaison.incident (id),
        title text not null check (length(title) between 2 and 80),
        section text not null check (section in ('command', 'command_staff', 'general_staff', 'agency_representative', 'other')),
        rank smallint not null default 100,
        created_at timestamptz not null default now(),
        unique (incident_id, title),
        unique (id, incident_id)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The operator.',
        incident_id: 'The incident.',
        title: 'Title, unique in the incident.',
        section: 'Where it stands in the incident’s organization.',
        rank: 'Order in lists: the lower, the earlier.',
        created_at: 'When it was made.',
      },
      index: 'incident_id, rank, id',
      policies: { select: IN_ROOM, insert: MANAGES_ROOM },
      grants: {
        select: 'all',
        insert: ['id', 'organization_id', 'incident_id', 'title', 'section', 'rank'],
      },
    });
  }

  private async assignments(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'position_assignment',
      comment: 'Who holds a position, and who held it. The last one that ends takes the room with it.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        incident_id uuid not null references liaison.incident (id),
        position_id uuid not null,
        account_id uuid not null,
        person_organization_id uuid not null,
        assigned_by uuid not null references liaison.account (id),
        created_at timestamptz not null default now(),
        checked_in_at timestamptz,
        ended_at timestamptz,
        ended_by uuid references liaison.account (id),
        hand_over text check (length(hand_over) <= 5000),
        foreign key (position_id, incident_id) references liaison.position (id, incident_id),
        foreign key (account_id, person_organization_id) references liaison.account (id, organization_id)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The operator.',
        incident_id: 'The incident.',
        position_id: 'The position.',
        account_id: 'Who holds it.',
        person_organization_id: 'The holder’s organization.',
        assigned_by: 'Who assigned it.',
        created_at: 'When.',
        checked_in_at: 'When the holder checked in; null before.',
        ended_at: 'When the holder was relieved; null while the position is held.',
        ended_by: 'Who relieved.',
        hand_over: 'What the holder hands over to the next.',
      },
      index: 'incident_id, created_at, id',
      policies: {
        select: IN_ROOM,
        insert: `${MANAGES_ROOM} and assigned_by = (select fence.account_id())`,
        update: `${IN_ROOM} and (account_id = (select fence.account_id()) or ${MANAGES_ROOM})`,
      },
      grants: {
        select: 'all',
        insert: [
          'id',
          'organization_id',
          'incident_id',
          'position_id',
          'account_id',
          'person_organization_id',
          'assigned_by',
        ],
        update: ['checked_in_at', 'ended_at', 'ended_by', 'hand_over'],
      },
    });
    await runner.query(`
      create unique index position_assignment_once on liaison.position_assignment (position_id, account_id) where ended_at is null;
      create index position_assignment_held on liaison.position_assignment (account_id, incident_id)
        include (position_id) where ended_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger relieved on liaison.workspace_member');
    for (const table of ['position_assignment', 'position', 'incident_organization', 'incident'])
      await runner.query(`drop table liaison.${table}`);
    await dropDefinerFunctions(runner, ADDED);
    await replaceDefinerFunctions(runner, [admitMember(''), knowsOrganization('')]);
    await runner.query(`
      drop policy workspace_select on liaison.workspace;
      create policy workspace_select on liaison.workspace for select to liaison_portal using (${WORKSPACE_SELECT});
      drop policy workspace_insert on liaison.workspace;
      create policy workspace_insert on liaison.workspace for insert to liaison_portal with check (${WORKSPACE_INSERT});
      alter table liaison.workspace drop column kind, drop column exercise;
    `);
  }
}

const WORKSPACE_SELECT = `id = any ((select fence.readable())::uuid[])
  or directory = 'organization' and organization_id = (select fence.organization_id()) and (select fence.account_id()) is not null
  or directory = 'everyone' and (select fence.account_id()) is not null`;
const WORKSPACE_INSERT =
  'organization_id = (select fence.organization_id()) and created_by = (select fence.account_id())';

const DEFINER = `security definer set search_path = ''`;

const TO_ROOMS = `if exists (select from liaison.workspace w where w.id = new.workspace_id and w.kind = 'room') then
          perform from liaison.incident_organization p
            where p.incident_id = new.workspace_id and p.participant_id = new.person_organization_id and p.ended_at is null for share;
          if not found then
            raise insufficient_privilege using message = 'this organization takes no part in the incident';
          end if;
          return new;
        end if;`;

const admitMember = (rooms: string): DefinerFunction => ({
  signature: 'admit_member() returns trigger',
  comment: rooms
    ? 'A member of a partner is admitted until its agreement expires, to a room while its organization takes part. Locks what admits, so that what is being ended admits nobody.'
    : 'A member of a partner is admitted until its agreement expires. Locks the agreement, so that one that is being ended admits nobody.',
  body: `language plpgsql ${DEFINER} as $$
    begin
      new.admitted_until := 'infinity';
      if new.person_organization_id <> new.organization_id then
        ${rooms}
        select g.expires_at into new.admitted_until from liaison.sharing_agreement g
          where g.workspace_id = new.workspace_id and g.partner_organization_id = new.person_organization_id
            and g.state = 'accepted' and g.expires_at > now() for share;
        if not found then
          raise insufficient_privilege using message = 'no sharing agreement in force admits this organization';
        end if;
      end if;
      return new;
    end $$`,
});

const IN_INCIDENT = `
        or exists (select from liaison.incident_organization p where p.participant_id = organization and p.incident_id = any (fence.readable()))
        or exists (select from liaison.workspace w where w.organization_id = organization and w.kind = 'room' and w.id = any (fence.readable()))`;

const knowsOrganization = (incidents: string): DefinerFunction => ({
  signature: 'knows_organization(organization uuid) returns boolean',
  comment: incidents
    ? 'The actor shares a workspace or a room with this organization, or it offered theirs an agreement.'
    : 'The actor shares a workspace with this organization, or it offered theirs an agreement.',
  body: `language sql stable ${DEFINER} as $$
      select exists (select from liaison.sharing_agreement g where g.workspace_id = any (fence.readable())
          and organization in (g.organization_id, g.partner_organization_id))
        or fence.is_administrator() and exists (select from liaison.sharing_agreement g
          where g.organization_id = organization and g.partner_organization_id = fence.organization_id())${incidents}
    $$`,
});

const ADDED: DefinerFunction[] = [
  {
    signature: 'number_incident() returns trigger',
    comment:
      'Gives the number: one series a year and kind, without gaps, since people read gaps as what they may not see.',
    body: `language plpgsql ${DEFINER} as $$
    declare stem text := case new.kind when 'exercise' then 'EXR' when 'special_event' then 'EVT' when 'continuity' then 'COOP' else 'INC' end
      || '-' || extract(year from now() at time zone 'utc') || '-';
    begin
      perform pg_advisory_xact_lock(hashtext('incident ' || new.organization_id || stem));
      select stem || lpad(n::text, greatest(4, length(n::text)), '0') into new.number
        from (select 1 + count(*) as n from liaison.incident i
          where i.organization_id = new.organization_id and i.number like stem || '%') taken;
      return new;
    end $$`,
  },
  {
    signature: 'guard_ended() returns trigger',
    comment: 'What has ended stays ended.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      if old.ended_at is not null then
        raise insufficient_privilege using message = 'this has ended';
      end if;
      return new;
    end $$`,
  },
  {
    signature: 'leave_with_organization() returns trigger',
    comment: 'An organization that leaves an incident takes its people along.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      update liaison.workspace_member m set ended_at = new.ended_at
        where m.workspace_id = new.incident_id and m.person_organization_id = new.participant_id and m.ended_at is null;
      return null;
    end $$`,
  },
  {
    signature: 'seat() returns trigger',
    comment: 'Whoever holds a position is in the room.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
        values (new.organization_id, new.incident_id, new.account_id, new.person_organization_id, 'contributor', new.assigned_by)
        -- Takes the row's lock, so that whoever relieves of another position at the same time sees this one.
        on conflict (workspace_id, account_id) where ended_at is null do update set role = workspace_member.role;
      return null;
    end $$`,
  },
  {
    signature: 'relieve() returns trigger',
    comment:
      'Access ends with the role: whoever holds no position any more has left the room, but for those who manage it.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      perform from liaison.workspace_member m
        where m.workspace_id = new.incident_id and m.account_id = new.account_id and m.ended_at is null for update;
      update liaison.workspace_member m set ended_at = new.ended_at
        where m.workspace_id = new.incident_id and m.account_id = new.account_id and m.ended_at is null
          and m.role not in ('manager', 'owner')
          and not exists (select from liaison.position_assignment p
            where p.incident_id = new.incident_id and p.account_id = new.account_id and p.ended_at is null);
      return null;
    end $$`,
  },
  {
    signature: 'relieve_of_all() returns trigger',
    comment: 'Whoever leaves a room holds no position in it.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      update liaison.position_assignment p set ended_at = new.ended_at
        where p.incident_id = new.workspace_id and p.account_id = new.account_id and p.ended_at is null;
      return null;
    end $$`,
  },
  {
    signature: 'join_room(incident uuid) returns void',
    comment: 'A NIRU administrator becomes a manager of a room; nobody else can.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      if not fence.is_operator() then
        raise insufficient_privilege using message = 'only administrators of the operator join a room by themselves';
      end if;
      insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
        select i.organization_id, i.id, fence.account_id(), fence.organization_id(), 'manager', fence.account_id()
        from liaison.incident i where i.id = incident
        on conflict do nothing;
    end $$`,
  },
  {
    signature: 'exercises() returns uuid[]',
    comment: 'Rooms of exercises that the actor may read; lists of what is real leave them out.',
    body: `language sql stable parallel safe ${DEFINER} as $$
      select coalesce(array_agg(w.id), '{}') from liaison.workspace w
      join fence.live_membership m on m.workspace_id = w.id and m.account_id = fence.account_id() where w.exercise
    $$`,
  },
  {
    signature:
      'find_participant(incident uuid, address text) returns table (account_id uuid, organization_id uuid)',
    comment:
      'The active person with exactly this address, of the operator or of an organization that takes part in an incident that the caller manages.',
    body: `language sql stable ${DEFINER} as $$
      select a.id, a.organization_id from liaison.account a
      join liaison.incident i on i.id = incident and i.id = any (fence.manageable())
      where lower(a.email) = lower(address) and a.state = 'active'
        and (a.organization_id = i.organization_id or exists (select from liaison.incident_organization p
          where p.incident_id = i.id and p.participant_id = a.organization_id and p.ended_at is null))
      limit 2
    $$`,
  },
];
