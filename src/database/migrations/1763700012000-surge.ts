import {
  createDefinerFunctions,
  createTenantTable,
  dropDefinerFunctions,
  replaceDefinerFunctions,
  type DefinerFunction,
} from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sixteen sectors of critical infrastructure (NIPP; GFIPM’s NIPPSectorCode). */
export const SECTORS = `'chemical', 'commercial_facilities', 'communications', 'critical_manufacturing', 'dams', 'defense_industrial_base',
  'emergency_services', 'energy', 'financial_services', 'food_and_agriculture', 'government_facilities', 'healthcare_and_public_health',
  'information_technology', 'nuclear', 'transportation_systems', 'water_and_wastewater'`;

/**
 * Surge access: people who were vetted beforehand and have no access in ordinary times are let into the room of one incident
 * until a time, and see that room and nothing else (docs/decisions/0010).
 */
export class Surge1763700012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table liaison.account drop constraint account_state_check;
      alter table liaison.account
        add constraint account_state_check check (state in ('pending', 'active', 'dormant', 'disabled')),
        add column nipp_sector text check (nipp_sector in (${SECTORS})),
        add column region text check (length(region) between 2 and 60),
        add check (state <> 'dormant' or nipp_sector is not null and region is not null and role = 'member');
      comment on column liaison.account.state is 'Only an active account has sessions; a dormant one while it has surge access.';
      comment on column liaison.account.nipp_sector is 'Sector of critical infrastructure of a responder; null for everybody else.';
      comment on column liaison.account.region is 'State or region of a responder.';
      create index account_dormant on liaison.account (nipp_sector, region, name, id) where state = 'dormant';
      grant update (nipp_sector, region) on liaison.account to liaison_portal;
    `);
    await this.access(runner);
    await createDefinerFunctions(runner, ADDED);
    await replaceDefinerFunctions(runner, [admitMember(BY_SURGE), leaveWithOrganization(NOT_SURGED)]);
    await replaceLiveSession(runner, DORMANT_TOO);
    await replacePolicies(runner, NOT_A_RESPONDER);
    await runner.query(`
      drop trigger closed on liaison.account;
      create trigger closed after update of state, role on liaison.account for each row
        when (old.role <> new.role or old.state in ('active', 'dormant') and new.state <> old.state) execute function fence.end_sessions();
      create trigger dormant after update of state on liaison.account for each row
        when (new.state <> old.state and 'dormant' in (new.state, old.state)) execute function fence.leave_everything();
      create trigger vetted before update of state, nipp_sector, region on liaison.account for each row execute function fence.guard_vetting();
      create trigger appointed before insert or update of role on liaison.workspace_member for each row execute function fence.guard_room_role();
      create trigger guard before update on liaison.surge_access for each row execute function fence.guard_surge();
      create trigger admitted after insert on liaison.surge_access for each row execute function fence.let_in();
      create trigger ended after update of expires_at, ended_at on liaison.surge_access for each row execute function fence.carry_surge();
      create trigger closed after update of status on liaison.incident for each row
        when (new.status = 'closed') execute function fence.end_surge();
    `);
  }

  private async access(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'surge_access',
      comment:
        'A responder’s access to the room of one incident: since when, until when, told, ended, reviewed.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        incident_id uuid not null references liaison.incident (id),
        account_id uuid not null,
        person_organization_id uuid not null,
        nipp_sector text not null,
        region text not null,
        activated_by uuid not null references liaison.account (id),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '30 days'),
        ended_at timestamptz,
        ended_by uuid references liaison.account (id),
        telling_since timestamptz,
        told_at timestamptz,
        reviewed_at timestamptz,
        reviewed_by uuid references liaison.account (id),
        review_note text check (length(review_note) <= 5000),
        check ((reviewed_at is null) = (reviewed_by is null)),
        foreign key (account_id, person_organization_id) references liaison.account (id, organization_id)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The operator.',
        incident_id: 'The one incident.',
        account_id: 'The responder.',
        person_organization_id: 'The responder’s organization.',
        nipp_sector: 'Their sector at the time.',
        region: 'Their state or region at the time.',
        activated_by: 'The NIRU administrator who activated it.',
        created_at: 'Since when.',
        expires_at: 'Until when, by the clock; 30 days at most.',
        ended_at:
          'When it was ended before its time: by hand, by closing the incident, by the next activation.',
        ended_by: 'Who ended it; null when the database did.',
        telling_since: 'When a worker last began to tell the responder.',
        told_at: 'When the mail server took the message.',
        reviewed_at: 'When the access was signed off.',
        reviewed_by: 'Who signed it off.',
        review_note: 'What the reviewer noted.',
      },
      index: 'incident_id, created_at, id',
      policies: {
        select: '(select fence.is_operator()) or incident_id = any ((select fence.readable())::uuid[])',
        insert:
          '(select fence.is_operator()) and incident_id = any ((select fence.manageable())::uuid[]) and activated_by = (select fence.account_id())',
        update: '(select fence.is_operator())',
      },
      grants: {
        select: 'all',
        insert: [
          'id',
          'organization_id',
          'incident_id',
          'account_id',
          'person_organization_id',
          'nipp_sector',
          'region',
          'activated_by',
          'expires_at',
        ],
        update: ['expires_at', 'ended_at', 'ended_by', 'reviewed_at', 'reviewed_by', 'review_note'],
      },
    });
    await runner.query(`
      create unique index surge_access_once on liaison.surge_access (incident_id, account_id) where ended_at is null;
      create index surge_access_live on liaison.surge_access (account_id, expires_at) where ended_at is null;
      create index surge_access_untold on liaison.surge_access (created_at) where told_at is null;
      create index surge_access_unreviewed on liaison.surge_access (incident_id) where reviewed_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger closed on liaison.incident;
      drop trigger dormant on liaison.account;
      drop trigger vetted on liaison.account;
      drop trigger appointed on liaison.workspace_member;
      drop trigger closed on liaison.account;
      create trigger closed after update of state, role on liaison.account for each row
        when (old.role <> new.role or old.state = 'active' and new.state <> 'active') execute function fence.end_sessions();
    `);
    await replacePolicies(runner, '');
    await replaceLiveSession(runner, '');
    await replaceDefinerFunctions(runner, [admitMember(''), leaveWithOrganization('')]);
    await runner.query('drop table liaison.surge_access');
    await dropDefinerFunctions(runner, ADDED);
    await runner.query(`
      drop index liaison.account_dormant;
      alter table liaison.account drop constraint account_state_check, drop column nipp_sector, drop column region;
      alter table liaison.account add constraint account_state_check check (state in ('pending', 'active', 'disabled'));
      comment on column liaison.account.state is 'Only an active account has sessions.';
    `);
  }
}

const DEFINER = `security definer set search_path = ''`;

const DORMANT_TOO = `or a.state = 'dormant' and exists (select from liaison.surge_access x
            where x.account_id = a.id and x.ended_at is null and x.expires_at > now())`;

/** A responder acts under a role of their own, which opens no list of the portal. */
async function replaceLiveSession(runner: QueryRunner, dormant: string): Promise<void> {
  const role = dormant ? `case a.state when 'dormant' then 'responder' else a.role end` : 'a.role';
  await runner.query(`
    set local role liaison_definer;
    create or replace view fence.live_session as
      select s.id, s.token_hash, s.account_id, s.organization_id, s.last_seen_at, ${role} as role, o.kind as organization_kind
      from liaison.session s
      join liaison.account a on a.id = s.account_id and (a.state = 'active' ${dormant})
      join liaison.organization o on o.id = s.organization_id and o.state = 'active'
      join liaison.identity_provider p on p.id = s.identity_provider_id and p.state = 'active'
      where s.ended_at is null and s.expires_at > now()
        and s.last_seen_at > now() - case when a.role = 'administrator' then interval '15 minutes' else interval '30 minutes' end;
    reset role;
  `);
}

const NOT_A_RESPONDER = 'and not (select fence.is_responder())';

/** What is listed for everybody is not listed for responders. */
async function replacePolicies(runner: QueryRunner, also: string): Promise<void> {
  await runner.query(`
    drop policy account_select on liaison.account;
    create policy account_select on liaison.account for select to liaison_portal using (
      organization_id = (select fence.organization_id()) ${also}
      or id = (select fence.account_id())
      or (select fence.is_operator())
      or fence.knows_person(id));
    comment on policy account_select on liaison.account is
      'Colleagues, and those with whom one shares or shared a workspace. A function, because a subquery is planned as one scan of all memberships.';
    drop policy organization_select on liaison.organization;
    create policy organization_select on liaison.organization for select to liaison_portal using (
      (listed and (select fence.account_id()) is not null ${also})
      or id = (select fence.organization_id())
      or (select fence.is_operator())
      or fence.knows_organization(id));
    drop policy workspace_select on liaison.workspace;
    create policy workspace_select on liaison.workspace for select to liaison_portal using (
      id = any ((select fence.readable())::uuid[])
      or directory = 'organization' and organization_id = (select fence.organization_id()) and (select fence.account_id()) is not null ${also}
      or directory = 'everyone' and (select fence.account_id()) is not null ${also}
      or kind = 'room' and (select fence.is_operator()));
    drop policy workspace_insert on liaison.workspace;
    create policy workspace_insert on liaison.workspace for insert to liaison_portal with check (
      organization_id = (select fence.organization_id()) and created_by = (select fence.account_id()) ${also}
      and (kind = 'workspace' or (select fence.is_operator())));
  `);
}

const BY_SURGE = `-- Locked, so that nobody who is becoming dormant is let in beside it.
      perform from liaison.account a where a.id = new.account_id for share;
      if exists (select from liaison.account a where a.id = new.account_id and a.state = 'dormant') then
        select s.expires_at into new.admitted_until from liaison.surge_access s
          where s.incident_id = new.workspace_id and s.account_id = new.account_id and s.ended_at is null and s.expires_at > now() for share;
        if not found then
          raise insufficient_privilege using message = 'only surge access admits a dormant responder';
        end if;
        return new;
      end if;`;

const admitMember = (surge: string): DefinerFunction => ({
  signature: 'admit_member() returns trigger',
  comment: `A member of a partner is admitted until its agreement expires, to a room while its organization takes part${surge && '; a dormant responder while surge access lasts'}. Locks what admits, so that what is being ended admits nobody.`,
  body: `language plpgsql ${DEFINER} as $$
    begin
      new.admitted_until := 'infinity';
      ${surge}
      if new.person_organization_id <> new.organization_id then
        if exists (select from liaison.workspace w where w.id = new.workspace_id and w.kind = 'room') then
          perform from liaison.incident_organization p
            where p.incident_id = new.workspace_id and p.participant_id = new.person_organization_id and p.ended_at is null for share;
          if not found then
            raise insufficient_privilege using message = 'this organization takes no part in the incident';
          end if;
          return new;
        end if;
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

const leaveWithOrganization = (surged: string): DefinerFunction => ({
  signature: 'leave_with_organization() returns trigger',
  comment: `An organization that leaves an incident takes its people along${surged && ', but not those who are there by surge access'}.`,
  body: `language plpgsql ${DEFINER} as $$
    begin
      update liaison.workspace_member m set ended_at = new.ended_at
        where m.workspace_id = new.incident_id and m.person_organization_id = new.participant_id and m.ended_at is null${surged};
      return null;
    end $$`,
});

const NOT_SURGED = `
          and not exists (select from liaison.surge_access s where s.incident_id = m.workspace_id and s.account_id = m.account_id
            and s.ended_at is null)`;

const ADDED: DefinerFunction[] = [
  {
    signature: 'is_responder() returns boolean',
    comment: 'The person acts by surge access.',
    body: `language sql stable parallel safe
      return coalesce(current_setting('app.role', true) = 'responder', false)`,
  },
  {
    signature: 'leave_everything() returns trigger',
    comment: 'Whoever becomes dormant is a member of nothing, and whoever no longer is has no surge access.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      update liaison.surge_access s set ended_at = now() where s.account_id = new.id and s.ended_at is null and s.expires_at > now();
      update liaison.workspace_member m set ended_at = now() where m.account_id = new.id and m.ended_at is null;
      return null;
    end $$`,
  },
  {
    signature: 'guard_vetting() returns trigger',
    comment:
      'NIRU vets: an organization’s own administrator locks its responders out and lets them back, and no more.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      if fence.account_id() is not null and not fence.is_operator() and (
          (new.nipp_sector, new.region) is distinct from (old.nipp_sector, old.region)
          or new.state <> old.state and (old.state = 'dormant' and new.state <> 'disabled'
            or new.state = 'dormant' and (old.state <> 'disabled' or old.nipp_sector is null)
            or new.state = 'active' and old.nipp_sector is not null)) then
        raise insufficient_privilege using message = 'responders are vetted by the operator';
      end if;
      return new;
    end $$`,
  },
  {
    signature: 'guard_room_role() returns trigger',
    comment: 'NIRU appoints those who run a room; whom it appointed appoints nobody.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      if (new.role in ('manager', 'owner') or tg_op = 'UPDATE' and old.role in ('manager', 'owner'))
          and (tg_op = 'INSERT' or new.role <> old.role)
          and fence.account_id() is not null and not fence.is_operator()
          and exists (select from liaison.workspace w where w.id = new.workspace_id and w.kind = 'room') then
        raise insufficient_privilege using message = 'those who run a room are appointed by the operator';
      end if;
      return new;
    end $$`,
  },
  {
    signature: 'let_in() returns trigger',
    comment:
      'Surge access lets a dormant responder into the room, anew: what remains of an earlier access ends, its sessions too, so that none comes to life again.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      perform from liaison.account a where a.id = new.account_id and a.state = 'dormant' for share;
      if not found then
        raise insufficient_privilege using message = 'only dormant responders have surge access';
      end if;
      update liaison.session s set ended_at = now(), end_reason = 'expired'
        where s.account_id = new.account_id and s.ended_at is null and not exists (select from liaison.surge_access o
          where o.account_id = new.account_id and o.id <> new.id and o.ended_at is null and o.expires_at > now());
      update liaison.workspace_member m set ended_at = now()
        where m.workspace_id = new.incident_id and m.account_id = new.account_id and m.ended_at is null;
      insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
        values (new.organization_id, new.incident_id, new.account_id, new.person_organization_id, 'contributor', new.activated_by);
      return null;
    end $$`,
  },
  {
    signature: 'carry_surge() returns trigger',
    comment:
      'Another end of surge access is that of the membership, and of sessions that nothing else holds up.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      update liaison.workspace_member m set ended_at = case when new.ended_at is not null then now() end, admitted_until = new.expires_at
        where m.workspace_id = new.incident_id and m.account_id = new.account_id and m.ended_at is null;
      if new.ended_at is not null then
        update liaison.session s set ended_at = now(), end_reason = 'expired'
          where s.account_id = new.account_id and s.ended_at is null and not exists (select from liaison.surge_access o
            where o.account_id = new.account_id and o.ended_at is null and o.expires_at > now());
      end if;
      return null;
    end $$`,
  },
  {
    signature: 'guard_surge() returns trigger',
    comment:
      'What was signed off stays as it was; what has ended stays ended; what is still in force cannot be signed off.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      if old.reviewed_at is not null
         or old.ended_at is not null and new.ended_at is distinct from old.ended_at
         or new.expires_at <> old.expires_at and (old.ended_at is not null or old.expires_at <= now())
         or new.reviewed_at is not null and (coalesce(new.ended_at, new.expires_at) > now()
           or fence.account_id() is not null and new.reviewed_by is distinct from fence.account_id()) then
        raise insufficient_privilege using message = 'this access cannot go there';
      end if;
      return new;
    end $$`,
  },
  {
    signature: 'end_surge() returns trigger',
    comment: 'Closing an incident ends its surge access.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      update liaison.surge_access s set ended_at = now(), ended_by = fence.account_id()
        where s.incident_id = new.id and s.ended_at is null and s.expires_at > now();
      return null;
    end $$`,
  },
  {
    signature: 'is_surged(account uuid) returns boolean',
    comment: 'This person has surge access in force: asked at sign-in, as their organization.',
    body: `language sql stable ${DEFINER} as $$
      select exists (select from liaison.surge_access s join liaison.account a on a.id = s.account_id
        where s.account_id = account and a.organization_id = fence.organization_id() and s.ended_at is null and s.expires_at > now())
    $$`,
  },
  {
    signature:
      'surge_deeds(incident uuid) returns table (account_id uuid, messages bigint, documents bigint, last_seen_at timestamptz)',
    comment:
      'What people with surge access did in a room, for its review by NIRU’s administrators: how much, and not what.',
    body: `language sql stable ${DEFINER} as $$
      select a.account_id,
        (select count(*) from liaison.channel c join liaison.channel_entry e on e.channel_id = c.id and e.account_id = a.account_id
          and e.kind = 'message' where c.incident_id = incident),
        (select count(*) from liaison.document d where d.workspace_id = incident and d.created_by = a.account_id),
        (select max(s.last_seen_at) from liaison.session s where s.account_id = a.account_id and s.last_seen_at >= a.since)
      from (select x.account_id, min(x.created_at) as since from liaison.surge_access x where x.incident_id = incident group by 1) a
      where fence.is_operator()
    $$`,
  },
  {
    signature:
      'claim_untold(most integer) returns table (id uuid, address text, name text, incident_id uuid, number text, exercise boolean, expires_at timestamptz, operator text)',
    comment:
      'Surge access in force whose responder was not told yet, for a worker to tell. Nobody else gets the same within five minutes.',
    body: `language sql ${DEFINER} as $$
      with claimed as (
        update liaison.surge_access s set telling_since = clock_timestamp() where s.id in (
          select u.id from liaison.surge_access u
          join liaison.account p on p.id = u.account_id and p.state = 'dormant' and p.email is not null
          where fence.account_id() is null and u.told_at is null and u.ended_at is null and u.expires_at > now()
            and (u.telling_since is null or u.telling_since < now() - interval '5 minutes')
          order by u.created_at limit most for update of u skip locked)
        returning s.id, s.account_id, s.incident_id, s.expires_at)
      select c.id, a.email, a.name, i.id, i.number, w.exercise, c.expires_at, o.name
      from claimed c join liaison.account a on a.id = c.account_id join liaison.incident i on i.id = c.incident_id
      join liaison.workspace w on w.id = i.id join liaison.organization o on o.id = i.organization_id
    $$`,
  },
  {
    signature: 'mark_told(access uuid) returns void',
    comment: 'The mail server has taken the message.',
    body: `language sql ${DEFINER} as $$
      update liaison.surge_access s set told_at = clock_timestamp() where s.id = access and s.told_at is null and fence.account_id() is null
    $$`,
  },
];
