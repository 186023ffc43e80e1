import { createDefinerFunctions, dropDefinerFunctions, type DefinerFunction } from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is in which room just now, and where they are typing: best effort, and kept nowhere else. */
export class Presence1763700017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table liaison.presence (
        session_id uuid not null references liaison.session (id) on delete cascade,
        incident_id uuid not null references liaison.incident (id),
        organization_id uuid not null references liaison.organization (id),
        seen_at timestamptz not null default now(),
        typing_in uuid,
        typing_at timestamptz,
        primary key (incident_id, session_id));
      comment on table liaison.presence is 'Who has a room open, by session. Not in any log; gone with a crash.';
      comment on column liaison.presence.session_id is 'The session.';
      comment on column liaison.presence.incident_id is 'The room.';
      comment on column liaison.presence.organization_id is 'The person’s organization.';
      comment on column liaison.presence.seen_at is 'When a portal last said that the room is open; old ones do not count.';
      comment on column liaison.presence.typing_in is 'The channel that they type in.';
      comment on column liaison.presence.typing_at is 'When they last typed.';
      alter table liaison.presence enable row level security;
      alter table liaison.presence force row level security;
    `);
    await createDefinerFunctions(runner, FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropDefinerFunctions(runner, FUNCTIONS);
    await runner.query('drop table liaison.presence');
  }
}

const DEFINER = `security definer set search_path = ''`;

const ANNOUNCE = `pg_notify('liaison_event', json_build_object('id', gen_random_uuid(), 'name', 'presence.changed',
        'organizationId', null, 'workspaceId', room, 'subjectId', room)::text)`;

const FUNCTIONS: DefinerFunction[] = [
  {
    signature: 'mark_present(sessions uuid[], incidents uuid[], announce boolean) returns void',
    comment: 'These sessions, in force and in the room, have it open.',
    body: `language plpgsql ${DEFINER} as $$
    declare room uuid;
    begin
      if fence.account_id() is not null then return; end if;
      delete from liaison.presence p where p.seen_at < now() - interval '5 minutes';
      insert into liaison.presence (session_id, incident_id, organization_id)
        select distinct l.id, m.workspace_id, l.organization_id from unnest(sessions, incidents) t (session_id, incident_id)
        join fence.live_session l on l.id = t.session_id
        join fence.live_membership m on m.workspace_id = t.incident_id and m.account_id = l.account_id
        join liaison.incident i on i.id = m.workspace_id
        on conflict (incident_id, session_id) do update set seen_at = now();
      if announce then
        for room in select distinct unnest(incidents) loop perform ${ANNOUNCE}; end loop;
      end if;
    end $$`,
  },
  {
    signature: 'mark_absent(session uuid, room uuid) returns void',
    comment: 'This session has closed the room.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      if fence.account_id() is not null then return; end if;
      delete from liaison.presence p where p.session_id = session and p.incident_id = room;
      perform ${ANNOUNCE};
    end $$`,
  },
  {
    signature: 'mark_typing(session uuid, channel uuid) returns void',
    comment:
      'The actor types in a channel that they may post to and that the whole room reads; of others nothing is told.',
    body: `language plpgsql ${DEFINER} as $$
    declare room uuid;
    begin
      update liaison.presence p set typing_in = mark_typing.channel, typing_at = now(), seen_at = now()
        from liaison.channel c join fence.live_channel r on r.channel_id = c.id and r.account_id = fence.account_id() and r.postable
        where c.id = mark_typing.channel and c.audience = 'room' and p.incident_id = c.incident_id and p.session_id = mark_typing.session
          and exists (select from liaison.session s where s.id = p.session_id and s.account_id = fence.account_id())
        returning p.incident_id into room;
      if room is not null then perform ${ANNOUNCE}; end if;
    end $$`,
  },
  {
    signature:
      'present(room uuid) returns table (account_id uuid, name text, organization_short_name text, typing_in uuid)',
    comment:
      'Who has a room open and may: each person once, 200 at most, with the channel that they type in.',
    body: `language sql stable ${DEFINER} as $$
      select distinct on (a.name, a.id) a.id, a.name, o.short_name,
        case when p.typing_at > now() - interval '6 seconds' then p.typing_in end
      from liaison.presence p
      join fence.live_session l on l.id = p.session_id
      join fence.live_membership m on m.workspace_id = p.incident_id and m.account_id = l.account_id
      join liaison.account a on a.id = l.account_id
      join liaison.organization o on o.id = a.organization_id
      where fence.account_id() is null and p.incident_id = room and p.seen_at > now() - interval '30 seconds'
      order by a.name, a.id, p.typing_at desc nulls last limit 200
    $$`,
  },
];
