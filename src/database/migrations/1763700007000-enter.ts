import { createDefinerFunctions, dropDefinerFunctions, type DefinerFunction } from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The functions that row-level security does not bind: they decide who acts and what is in force. They belong to
 * liaison_definer, have an empty search_path, and are listed by name in tests/architecture.
 */
export class Enter1763700007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view fence.live_session as
        select s.id, s.token_hash, s.account_id, s.organization_id, s.last_seen_at, a.role, o.kind as organization_kind
        from liaison.session s
        join liaison.account a on a.id = s.account_id and a.state = 'active'
        join liaison.organization o on o.id = s.organization_id and o.state = 'active'
        join liaison.identity_provider p on p.id = s.identity_provider_id and p.state = 'active'
        where s.ended_at is null and s.expires_at > now()
          and s.last_seen_at > now() - case when a.role = 'administrator' then interval '15 minutes' else interval '30 minutes' end;
      comment on view fence.live_session is
        'Sessions in force: 30 minutes idle (15 for administrators), 12 hours in all, and nothing about the person closed.';
      create view fence.live_membership as
        select m.workspace_id, m.account_id, m.role, m.person_organization_id
        from liaison.workspace_member m
        -- A join and not a subquery: that is planned as one scan of all agreements.
        left join liaison.sharing_agreement g
          on g.workspace_id = m.workspace_id and g.partner_organization_id = m.person_organization_id
          and g.state = 'accepted' and g.expires_at > now()
        where m.ended_at is null and (m.person_organization_id = m.organization_id or g.id is not null);
      comment on view fence.live_membership is
        'Memberships in force: a person of the owner, or of a partner whose sharing agreement is accepted and not expired.';
      alter view fence.live_session owner to liaison_definer;
      alter view fence.live_membership owner to liaison_definer;
    `);
    await createDefinerFunctions(runner, FUNCTIONS);
    await runner.query(`
      create trigger first_owner after insert on liaison.workspace for each row execute function fence.make_first_owner();
      create trigger ended after update of state on liaison.sharing_agreement for each row
        when (new.state = 'ended') execute function fence.end_partner_memberships();
      create trigger closed after update of state, role on liaison.account for each row
        when (old.role <> new.role or old.state = 'active' and new.state <> 'active') execute function fence.end_sessions();
      create trigger closed after update of state on liaison.organization for each row
        when (new.state = 'suspended') execute function fence.end_sessions();
      create trigger closed after update of state on liaison.identity_provider for each row
        when (new.state = 'disabled') execute function fence.end_sessions();
      create trigger guard before update of state on liaison.sharing_agreement for each row
        execute function fence.guard_transition();
      create trigger guard before update of state on liaison.join_request for each row execute function fence.guard_transition();
      create trigger guard before update on liaison.workspace_member for each row execute function fence.guard_transition();
      create trigger guard before update of ended_at on liaison.session for each row execute function fence.guard_transition();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger first_owner on liaison.workspace');
    await runner.query('drop trigger ended on liaison.sharing_agreement');
    for (const table of ['account', 'organization', 'identity_provider'])
      await runner.query(`drop trigger closed on liaison.${table}`);
    for (const table of ['sharing_agreement', 'join_request', 'workspace_member', 'session'])
      await runner.query(`drop trigger guard on liaison.${table}`);
    await dropDefinerFunctions(runner, FUNCTIONS);
    await runner.query('drop view fence.live_membership');
    await runner.query('drop view fence.live_session');
  }
}

const DEFINER = `security definer set search_path = ''`;

const FUNCTIONS: DefinerFunction[] = [
  {
    signature: 'refresh() returns void',
    comment:
      'Computes the workspaces that the acting person may read, add to and manage, once a transaction.',
    body: `language plpgsql ${DEFINER} as $$
    declare r uuid[]; c uuid[]; m uuid[];
    begin
      select array_agg(workspace_id),
             array_agg(workspace_id) filter (where role in ('contributor', 'manager', 'owner')),
             array_agg(workspace_id) filter (where role in ('manager', 'owner'))
        into r, c, m from fence.live_membership
        -- The organization is the account's own; said here, only its agreements are looked at.
        where account_id = fence.account_id() and person_organization_id = fence.organization_id();
      perform set_config('app.readable', coalesce(r::text, ''), true),
              set_config('app.contributable', coalesce(c::text, ''), true),
              set_config('app.manageable', coalesce(m::text, ''), true);
    end $$`,
  },
  {
    signature: 'enter_as_nobody() returns void',
    comment: 'Nobody acts: every setting is empty.',
    body: `language sql ${DEFINER} as $$
      select set_config('app.account', '', true), set_config('app.organization', '', true), set_config('app.role', '', true),
             set_config('app.readable', '', true), set_config('app.contributable', '', true), set_config('app.manageable', '', true)
    $$`,
  },
  {
    signature: 'enter_as_system(organization uuid) returns void',
    comment: 'The portal itself acts inside one organization: sign-in, jobs. It reaches no workspace.',
    body: `language sql ${DEFINER} as $$
      select fence.enter_as_nobody();
      select set_config('app.organization', organization::text, true), set_config('app.role', 'system', true)
    $$`,
  },
  {
    signature:
      'enter(live fence.live_session) returns table (session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean, breadth integer)',
    comment: 'Sets the identity of the transaction from a session in force; from none, nobody.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      perform fence.enter_as_nobody();
      if live.id is null then return; end if;
      perform set_config('app.account', live.account_id::text, true),
              set_config('app.organization', live.organization_id::text, true),
              set_config('app.role', case when live.role = 'administrator' and live.organization_kind = 'operator' then 'operator' else live.role end, true);
      perform fence.refresh();
      return query select live.id, live.account_id, live.organization_id, live.role, live.organization_kind,
                          live.last_seen_at < now() - interval '30 seconds', cardinality(fence.readable());
    end $$`,
  },
  {
    signature:
      'enter_by_token(hash bytea) returns table (session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean, breadth integer)',
    comment: 'Who holds this token acts. Only the hash is known.',
    body: `language plpgsql ${DEFINER} as $$
    declare live fence.live_session;
    begin
      select * into live from fence.live_session s where s.token_hash = hash;
      return query select * from fence.enter(live);
    end $$`,
  },
  {
    signature:
      'enter_by_session(session uuid) returns table (session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean, breadth integer)',
    comment: 'The person of a session acts again: deliveries to a subscriber.',
    body: `language plpgsql ${DEFINER} as $$
    declare live fence.live_session;
    begin
      select * into live from fence.live_session s where s.id = session;
      return query select * from fence.enter(live);
    end $$`,
  },
  {
    signature: 'touch(session uuid) returns void',
    comment: 'Marks a session as used, at most twice a minute.',
    body: `language sql ${DEFINER} as $$
      update liaison.session s set last_seen_at = now()
      where s.id = session and exists (select from fence.live_session l where l.id = s.id)
    $$`,
  },
  {
    signature: 'lost(sessions uuid[], workspaces uuid[]) returns table (i bigint, session_ended boolean)',
    comment:
      'Of running streams, given as pairs, those whose session or membership is no longer in force. One statement for all.',
    body: `language sql stable ${DEFINER} as $$
      select t.i, l.id is null
      from unnest(sessions, workspaces) with ordinality t (session_id, workspace_id, i)
      left join fence.live_session l on l.id = t.session_id
      where l.id is null or (t.workspace_id is not null and not exists (
        select from fence.live_membership m where m.workspace_id = t.workspace_id and m.account_id = l.account_id))
    $$`,
  },
  {
    signature:
      'route_address(address_domain text) returns table (provider_id uuid, organization_id uuid, organization_name text, provider_name text)',
    comment:
      'Where people of an e-mail domain sign in: verified domains, active providers, active organizations.',
    body: `language sql stable ${DEFINER} as $$
      select p.id, o.id, o.name, p.name from liaison.email_domain d
      join liaison.identity_provider p on p.id = d.identity_provider_id and p.state = 'active'
      join liaison.organization o on o.id = p.organization_id and o.state = 'active'
      where d.domain = lower(address_domain) and d.verified_at is not null order by o.name, p.name limit 20
    $$`,
  },
  {
    signature:
      'route_organization(organization_slug text) returns table (provider_id uuid, organization_id uuid, organization_name text, provider_name text)',
    comment: 'Where people of an organization sign in, by the short name in a link.',
    body: `language sql stable ${DEFINER} as $$
      select p.id, o.id, o.name, p.name from liaison.organization o
      join liaison.identity_provider p on p.organization_id = o.id and p.state = 'active'
      where o.slug = organization_slug and o.state = 'active' order by p.name limit 20
    $$`,
  },
  {
    signature: 'route_provider(provider uuid) returns uuid',
    comment: 'The organization of a provider that may sign people in; null when it may not.',
    body: `language sql stable ${DEFINER} as $$
      select o.id from liaison.identity_provider p
      join liaison.organization o on o.id = p.organization_id and o.state = 'active'
      where p.id = provider and p.state = 'active'
    $$`,
  },
  {
    signature:
      'find_person(workspace uuid, address text) returns table (account_id uuid, organization_id uuid)',
    comment:
      'The active person with exactly this address in the owner or an admitted partner of a workspace that the caller manages.',
    body: `language sql stable ${DEFINER} as $$
      select a.id, a.organization_id from liaison.account a
      join liaison.workspace w on w.id = workspace and w.id = any (fence.manageable())
      where lower(a.email) = lower(address) and a.state = 'active'
        and (a.organization_id = w.organization_id or exists (
          select from liaison.sharing_agreement g where g.workspace_id = w.id and g.partner_organization_id = a.organization_id
            and g.state = 'accepted' and g.expires_at > now()))
      limit 2
    $$`,
  },
  {
    signature: 'bootstrap(operator jsonb, provider jsonb, administrator jsonb) returns uuid',
    comment:
      'Makes the operator, its provider and its first administrator in an empty installation; refuses any other.',
    ownerOnly: true,
    body: `language plpgsql ${DEFINER} as $$
    declare o uuid; p uuid;
    begin
      if exists (select from liaison.organization) then raise exception 'this installation already has organizations'; end if;
      insert into liaison.organization (slug, name, short_name, kind, country)
        values (operator ->> 'slug', operator ->> 'name', operator ->> 'shortName', 'operator', operator ->> 'country') returning id into o;
      insert into liaison.identity_provider (organization_id, name, issuer, client_id, client_authentication, client_secret_sealed, first_sign_in)
        values (o, provider ->> 'name', provider ->> 'issuer', provider ->> 'clientId', provider ->> 'clientAuthentication',
          provider ->> 'clientSecretSealed', 'pending') returning id into p;
      insert into liaison.email_domain (organization_id, identity_provider_id, domain, verified_at)
        values (o, p, lower(provider ->> 'domain'), now());
      insert into liaison.account (organization_id, identity_provider_id, issuer, subject, name, role, state)
        values (o, p, provider ->> 'issuer', administrator ->> 'subject', administrator ->> 'name', 'administrator', 'active');
      return p;
    end $$`,
  },
  {
    signature: 'make_first_owner() returns trigger',
    comment: 'Whoever creates a workspace is its first owner.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
        values (new.organization_id, new.id, new.created_by, new.organization_id, 'owner', new.created_by);
      perform fence.refresh();
      return null;
    end $$`,
  },
  {
    signature: 'end_partner_memberships() returns trigger',
    comment:
      'The end of a sharing agreement ends the memberships that stood on it, so that a later agreement readmits nobody silently.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      update liaison.workspace_member set ended_at = now()
        where workspace_id = new.workspace_id and person_organization_id = new.partner_organization_id and ended_at is null;
      return null;
    end $$`,
  },
  {
    signature: 'end_sessions() returns trigger',
    comment:
      'Closing an account, organization or provider ends its sessions for good; so does a change of role (CJIS IA-11).',
    body: `language plpgsql ${DEFINER} as $$
    begin
      update liaison.session s set ended_at = now(), end_reason = 'account_closed'
        where s.ended_at is null and case tg_table_name
          when 'account' then s.account_id = new.id
          when 'organization' then s.organization_id = new.id
          else s.identity_provider_id = new.id end;
      return null;
    end $$`,
  },
  {
    signature: 'guard_transition() returns trigger',
    comment:
      'What has come to its end stays there, and an agreement is answered by its partner: the database’s own word on it.',
    body: `language plpgsql security definer set search_path = '' as $$
    begin
      if tg_table_name = 'sharing_agreement' then
        if not (old.state = 'offered' and new.state in ('accepted', 'declined', 'ended') or old.state = 'accepted' and new.state = 'ended')
           or new.state in ('accepted', 'declined') and new.partner_organization_id is distinct from fence.organization_id() then
          raise insufficient_privilege using message = 'this agreement cannot go there';
        end if;
      elsif tg_table_name = 'join_request' then
        if old.state <> 'open' or new.state = 'open' then
          raise insufficient_privilege using message = 'this request has been answered';
        end if;
      elsif old.ended_at is not null then
        raise insufficient_privilege using message = 'this has ended';
      end if;
      return new;
    end $$`,
  },
  {
    signature:
      'abandoned_uploads(before timestamptz) returns table (id uuid, organization_id uuid, store_reference text)',
    comment: 'Uploads that no bytes have reached since, for the worker to clean up.',
    body: `language sql stable ${DEFINER} as $$
      select u.id, u.organization_id, u.store_reference from liaison.upload u where u.touched_at < before order by u.touched_at limit 500
    $$`,
  },
  {
    signature: 'forget_sign_ins() returns bigint',
    comment:
      'Removes expired sign-ins and logout tokens, and marks expired sessions; returns how many rows it touched.',
    body: `language plpgsql ${DEFINER} as $$
    declare n bigint; total bigint := 0;
    begin
      delete from liaison.sign_in where expires_at < now(); get diagnostics n = row_count; total := total + n;
      delete from liaison.logout_token where expires_at < now(); get diagnostics n = row_count; total := total + n;
      update liaison.session set ended_at = now(), end_reason = 'expired' where ended_at is null and expires_at < now();
      get diagnostics n = row_count;
      return total + n;
    end $$`,
  },
];
