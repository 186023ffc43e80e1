import type { Policy } from '@liaison/access';
import { Db } from '@liaison/database';
import type { GivenPerson } from '@liaison/testing';
import type { INestApplication } from '@nestjs/common';
import { ChannelService, MessageService } from '../../../src/modules/channels/index.js';
import { channelPolicy } from '../../../src/modules/channels/channel.policy.js';
import { messagePolicy } from '../../../src/modules/channels/message.policy.js';
import { documentPolicy } from '../../../src/modules/documents/document.policy.js';
import { DocumentService } from '../../../src/modules/documents/index.js';
import { accountJoinPolicy } from '../../../src/modules/identity/account-join.policy.js';
import { AccountJoinService } from '../../../src/modules/identity/account-join.service.js';
import { identityProviderPolicy } from '../../../src/modules/identity/identity-provider.policy.js';
import { IdentityProviderService } from '../../../src/modules/identity/identity-provider.service.js';
import { SessionRow } from '../../../src/modules/identity/index.js';
import { sessionPolicy } from '../../../src/modules/identity/session.policy.js';
import { holderPolicy } from '../../../src/modules/incidents/holder.policy.js';
import { incidentPolicy, IncidentService, PositionService } from '../../../src/modules/incidents/index.js';
import { accountPolicy } from '../../../src/modules/organizations/account.policy.js';
import { AccountService } from '../../../src/modules/organizations/account.service.js';
import { OrganizationService } from '../../../src/modules/organizations/organization.service.js';
import { organizationPolicy } from '../../../src/modules/organizations/organization.policy.js';
import { reportPolicy } from '../../../src/modules/reports/report.policy.js';
import { ReportService } from '../../../src/modules/reports/index.js';
import { surgePolicy } from '../../../src/modules/surge/surge.policy.js';
import { SurgeService } from '../../../src/modules/surge/surge.service.js';
import { taskPolicy } from '../../../src/modules/tasks/task.policy.js';
import { TaskService } from '../../../src/modules/tasks/index.js';
import { MemberService, WorkspaceService } from '../../../src/modules/workspaces/index.js';
import { JoinRequestService } from '../../../src/modules/workspaces/join-request.service.js';
import { joinRequestPolicy } from '../../../src/modules/workspaces/join-request.policy.js';
import { memberPolicy } from '../../../src/modules/workspaces/member.policy.js';
import { AgreementService } from '../../../src/modules/workspaces/sharing-agreement.service.js';
import { agreementPolicy } from '../../../src/modules/workspaces/sharing-agreement.policy.js';
import { workspacePolicy } from '../../../src/modules/workspaces/workspace.policy.js';
import type { RandomWorld } from './random-world.js';

/** What stands in the tables of a thing, whoever asks; beside the rules, so that it is not theirs. */
export type Facts = Record<string, unknown>;

export interface Action {
  /** What PostgreSQL is asked, as the portal's role in the person's name: it admits when rows are changed or found. */
  probe: (id: string, world: RandomWorld, facts: Facts) => string;
  /**
   * Where PostgreSQL admits what TypeScript refuses, and why that gives nobody anything: states that are order and not
   * secrecy. In every other case the two must agree.
   */
  order?: (facts: Facts, person: GivenPerson) => boolean;
  /** The operation that does it, and what may refuse it besides the policy. */
  api?: {
    text: string;
    variables?: (id: string, world: RandomWorld, facts: Facts) => Record<string, unknown>;
    besides?: string[];
  };
}

export interface Entity {
  policy: Policy<never>;
  /** Loads the row as the product does, in the transaction of whoever asks; throws or answers nothing when it is hidden. */
  load: (app: INestApplication, id: string) => Promise<unknown>;
  /** By id, as the superuser. */
  facts: string;
  actions: Record<string, Action>;
}

const seen = (table: string): Action => ({
  probe: (id) => `select from liaison.${table} where id = '${id}'`,
});
const update = (table: string, set: string) => (id: string) =>
  `update liaison.${table} set ${set} where id = '${id}'`;
const mutation = (name: string, answer = '{ id }') => ({
  text: `mutation ($id: ID!) { ${name}(id: $id) ${answer} }`,
});
const input = (name: string, rest: string, answer = '{ id }') => ({
  text: `mutation ($id: ID!) { ${name}(input: { id: $id${rest} }) ${answer} }`,
});
const closed = (facts: Facts) => facts['closed'] === true;
const archived = (facts: Facts) => facts['archived'] === true;
const isRoom = (facts: Facts) => facts['room'] === true;

const APPEND = (id: string, kind: string, { channel, exercise }: Facts) =>
  `select from fence.append_line(gen_random_uuid(), '${String(channel)}', '${kind}', '${id}', gen_random_uuid(), null, 'New', null, null,
     'routine', null, ${String(exercise)}, '{}', '{}', null, null)`;

const message = (kind: string, name: string, order?: Action['order']): Action => ({
  probe: (id, _world, facts) => APPEND(id, kind, facts),
  ...(order ? { order } : {}),
  api: { ...mutation(`${name}Message`, '{ message { id } }'), besides: ['message.retracted'] },
});

const BESIDES_JOIN = [
  'account_join.not_open',
  'account_join.needs_another',
  'account_join.not_possible',
  'person.is_yourself',
];

export const ENTITIES: Record<string, Entity> = {
  workspace: {
    policy: workspacePolicy,
    load: (app, id) => app.get(WorkspaceService).loadFor('read', id),
    facts: `select w.id, jsonb_build_object('archived', w.state = 'archived', 'room', w.kind = 'room', 'organization', w.organization_id,
        'closed', i.status = 'closed') as facts
      from liaison.workspace w left join liaison.incident i on i.id = w.id`,
    actions: {
      read: {
        probe: (id) =>
          `select from liaison.workspace_member where workspace_id = '${id}' and workspace_id = any (fence.readable())`,
      },
      contribute: {
        probe: (id) => `select from fence.begin_upload(gen_random_uuid(), '${id}', 1, 'a', '{}')`,
      },
      update: {
        probe: update('workspace', `summary = 'x'`),
        order: (facts) => archived(facts) || isRoom(facts),
        api: { ...input('updateWorkspace', ', summary: "x"'), besides: ['workspace.archived'] },
      },
      addMember: {
        probe: (id, { addable }, { organization }) => `insert into liaison.workspace_member
            (id, organization_id, workspace_id, account_id, person_organization_id, role, added_by)
          select gen_random_uuid(), '${String(organization)}', '${id}', '${addable.get(String(organization))!.id}', '${String(organization)}', 'reader', fence.account_id()`,
        order: (facts) => archived(facts) || isRoom(facts),
        api: {
          text: 'mutation ($id: ID!, $address: String!) { addMember(input: { workspaceId: $id, email: $address, role: READER }) { id } }',
          variables: (_id, { addable }, { organization }) => ({
            address: addable.get(String(organization))!.email,
          }),
          besides: ['workspace.archived', 'member.already', 'request.conflict'],
        },
      },
      answerJoinRequests: {
        probe: (id) => `select where '${id}' = any (fence.manageable())`,
        order: (facts) => archived(facts) || isRoom(facts),
      },
      offerAgreement: {
        probe: (id, { elsewhere }) => `insert into liaison.sharing_agreement
            (id, organization_id, workspace_id, partner_organization_id, workspace_name, purpose, marking_ceiling, expires_at, offered_by)
          select gen_random_uuid(), w.organization_id, w.id, '${elsewhere.id}', w.name, 'Joint work', 'TLP:AMBER', now() + interval '1 day', fence.account_id()
          from liaison.workspace w where w.id = '${id}'`,
        order: (facts) => archived(facts) || isRoom(facts),
      },
      archive: {
        probe: update('workspace', `state = 'archived'`),
        order: (facts) => archived(facts) || isRoom(facts),
        api: { ...mutation('archiveWorkspace'), besides: ['workspace.archived'] },
      },
      reopen: {
        probe: update('workspace', `state = 'active'`),
        order: (facts) => !archived(facts) || isRoom(facts),
        api: { ...mutation('reopenWorkspace'), besides: ['workspace.not_archived'] },
      },
      leave: {
        probe: (id) => `update liaison.workspace_member set ended_at = now()
          where workspace_id = '${id}' and account_id = fence.account_id() and ended_at is null and workspace_id = any (fence.readable())`,
        order: isRoom,
        api: {
          text: 'mutation ($id: ID!) { leaveWorkspace(workspaceId: $id) }',
          besides: ['workspace.last_owner'],
        },
      },
    },
  },
  workspace_member: {
    policy: memberPolicy,
    load: (app, id) => app.get(MemberService)['loadFor']('read', id),
    facts: `select m.id, jsonb_build_object('archived', w.state = 'archived', 'room', w.kind = 'room', 'account', m.account_id,
        'ended', m.ended_at is not null, 'role', m.role) as facts
      from liaison.workspace_member m join liaison.workspace w on w.id = m.workspace_id`,
    actions: {
      // Whoever was a member knows that they were.
      read: { ...seen('workspace_member'), order: (facts, person) => facts['account'] === person.id },
      changeRole: {
        probe: (id, _world, { role }) =>
          `update liaison.workspace_member set role = '${role === 'reader' ? 'contributor' : 'reader'}' where id = '${id}'`,
        order: (facts) => archived(facts) || isRoom(facts),
        api: {
          text: 'mutation ($id: ID!) { changeMemberRole(id: $id, role: READER) { id } }',
          besides: ['workspace.archived', 'workspace.last_owner'],
        },
      },
      remove: {
        probe: update('workspace_member', 'ended_at = now()'),
        order: (facts, person) => archived(facts) || isRoom(facts) || facts['account'] === person.id,
        api: { ...mutation('removeMember', ''), besides: ['workspace.archived', 'workspace.last_owner'] },
      },
    },
  },
  sharing_agreement: {
    policy: agreementPolicy,
    load: (app, id) => app.get(AgreementService)['loadFor']('read', id),
    facts: 'select id, jsonb_build_object() as facts from liaison.sharing_agreement',
    actions: {
      read: seen('sharing_agreement'),
      answer: {
        probe: update('sharing_agreement', `state = 'accepted'`),
        api: { ...mutation('acceptAgreement'), besides: ['agreement.not_open'] },
      },
      end: {
        probe: update('sharing_agreement', `state = 'ended'`),
        api: { ...mutation('endAgreement'), besides: ['agreement.not_open'] },
      },
    },
  },
  join_request: {
    policy: joinRequestPolicy,
    load: (app, id) => app.get(JoinRequestService)['loadFor']('read', id),
    facts: 'select id, jsonb_build_object() as facts from liaison.join_request',
    actions: {
      read: seen('join_request'),
      withdraw: {
        probe: update('join_request', `state = 'withdrawn'`),
        api: { ...mutation('withdrawJoinRequest'), besides: ['join_request.answered'] },
      },
      answer: {
        probe: update('join_request', `state = 'declined'`),
        api: { ...mutation('declineJoinRequest'), besides: ['join_request.answered'] },
      },
    },
  },
  document: {
    policy: documentPolicy,
    load: (app, id) => app.get(DocumentService).loadFor('read', id),
    facts: `select d.id, jsonb_build_object('archived', w.state = 'archived', 'trashed', d.trashed_at is not null, 'file', d.file_id,
        'held', f.state in ('held', 'refused')) as facts
      from liaison.document d join liaison.workspace w on w.id = d.workspace_id join liaison.file f on f.id = d.file_id`,
    actions: {
      // The trash keeps a list tidy; members could read what is in it before. What is erased has nothing left to read.
      read: { ...seen('document'), order: (facts) => facts['trashed'] === true },
      download: {
        probe: (_id, _world, { file }) => `select from liaison.file where id = '${String(file)}'`,
        order: (facts) => facts['trashed'] === true || facts['held'] === true,
      },
      update: {
        probe: update('document', `title = 'Another'`),
        order: (facts) => archived(facts) || facts['trashed'] === true,
        api: {
          ...input('updateDocument', ', title: "Another"'),
          besides: ['workspace.archived', 'document.in_trash', 'document.erased'],
        },
      },
      trash: {
        probe: update('document', 'trashed_at = now()'),
        order: (facts) => archived(facts) || facts['trashed'] === true,
        api: {
          ...mutation('trashDocument'),
          besides: ['workspace.archived', 'document.in_trash', 'document.erased'],
        },
      },
      restore: {
        probe: update('document', 'trashed_at = null'),
        order: (facts) => archived(facts) || facts['trashed'] === false,
        api: {
          ...mutation('restoreDocument'),
          besides: ['workspace.archived', 'document.not_in_trash', 'document.erased'],
        },
      },
      erase: {
        probe: (id) => `select from fence.erase_document('${id}', 'Spilled') erased where erased`,
        api: { ...input('eraseDocument', ', reason: "Spilled"', ''), besides: ['document.erased'] },
      },
    },
  },
  incident: {
    policy: incidentPolicy,
    load: (app, id) => app.get(IncidentService).loadFor('read', id),
    facts: `select id, jsonb_build_object('closed', status = 'closed', 'organization', organization_id) as facts from liaison.incident`,
    actions: {
      read: seen('incident'),
      enter: {
        probe: (id) =>
          `select from liaison.workspace_member where workspace_id = '${id}' and workspace_id = any (fence.readable())`,
      },
      join: {
        probe: (id) => `select set_config('asked.inside', ('${id}' = any (fence.readable()))::text, true);
          select fence.join_room('${id}');
          select where '${id}' = any (fence.readable()) and current_setting('asked.inside') = 'false'`,
        order: closed,
        api: { ...mutation('joinIncident'), besides: ['incident.closed'] },
      },
      contribute: {
        probe: (
          id,
        ) => `insert into liaison.task (id, organization_id, incident_id, title, created_by, changed_by)
          select gen_random_uuid(), organization_id, id, 'Another', fence.account_id(), fence.account_id() from liaison.incident where id = '${id}'`,
      },
      update: {
        probe: update('incident', `location = 'x'`),
        api: { ...input('updateIncident', ', location: "x"'), besides: ['incident.closed'] },
      },
      changeStatus: {
        probe: (id, _world, facts) =>
          update(
            'incident',
            `status = '${closed(facts) ? 'reopened' : 'demobilizing'}', closed_at = null`,
          )(id),
        api: { ...input('changeIncidentStatus', ', status: DEMOBILIZING'), besides: ['incident.closed'] },
      },
      bringIn: {
        probe: (
          id,
          { elsewhere },
        ) => `insert into liaison.incident_organization (id, organization_id, incident_id, participant_id, brought_in_by)
          select gen_random_uuid(), organization_id, id, '${elsewhere.id}', fence.account_id() from liaison.incident where id = '${id}'`,
        order: closed,
      },
      assign: {
        probe: (id, { addable }, { organization }) => `insert into liaison.position_assignment
            (id, organization_id, incident_id, position_id, account_id, person_organization_id, assigned_by)
          select gen_random_uuid(), p.organization_id, p.incident_id, p.id, '${addable.get(String(organization))!.id}', '${String(organization)}', fence.account_id()
          from liaison.position p where p.incident_id = '${id}' limit 1`,
        order: closed,
      },
      createChannel: {
        probe: (
          id,
        ) => `insert into liaison.channel (id, organization_id, incident_id, kind, name, audience, created_by)
          select gen_random_uuid(), organization_id, id, 'topic', gen_random_uuid()::text, 'room', fence.account_id() from liaison.incident where id = '${id}'`,
        order: closed,
      },
      appoint: {
        probe: (id) => `update liaison.workspace_member set role = 'manager' where id = (
          select m.id from liaison.workspace_member m where m.workspace_id = '${id}' and m.ended_at is null
            and m.role in ('contributor', 'reader') and m.account_id <> fence.account_id() limit 1)`,
        order: closed,
      },
      surge: {
        probe: (id, { responder }) => `insert into liaison.surge_access
            (id, organization_id, incident_id, account_id, person_organization_id, nipp_sector, region, activated_by, expires_at)
          select gen_random_uuid(), i.organization_id, i.id, '${responder.id}', '${responder.organizationId}', 'energy', 'TX', fence.account_id(), now() + interval '1 hour'
          from liaison.incident i where i.id = '${id}'`,
        order: closed,
      },
    },
  },
  position_assignment: {
    policy: holderPolicy,
    load: (app, id) => app.get(PositionService)['loadFor']('read', id),
    facts: `select h.id, jsonb_build_object('closed', i.status = 'closed', 'checked', h.checked_in_at is not null) as facts
      from liaison.position_assignment h join liaison.incident i on i.id = h.incident_id`,
    actions: {
      read: seen('position_assignment'),
      checkIn: {
        probe: update('position_assignment', 'checked_in_at = now()'),
        order: (facts) => closed(facts) || facts['checked'] === true,
        api: { ...mutation('checkIn'), besides: ['incident.closed', 'position.not_held'] },
      },
      relieve: {
        probe: update('position_assignment', 'ended_at = now()'),
        order: closed,
        api: { ...input('relievePosition', '', ''), besides: ['incident.closed', 'position.not_held'] },
      },
    },
  },
  channel: {
    policy: channelPolicy,
    load: (app, id) => app.get(ChannelService).loadFor('read', id),
    facts: `select c.id, jsonb_build_object('exercise', w.exercise, 'closed', c.closed_at is not null) as facts
      from liaison.channel c join liaison.workspace w on w.id = c.incident_id`,
    actions: {
      read: seen('channel'),
      post: {
        probe: (id, _world, { exercise }) => `select from gen_random_uuid() n cross join lateral
          fence.append_line(n, '${id}', 'message', n, n, null, 'Mine', 'TLP:GREEN', null, 'routine', null, ${String(exercise)}, '{}', '{}', null, null)`,
      },
      close: {
        probe: update('channel', 'closed_at = now()'),
        order: closed,
        api: { ...mutation('closeChannel'), besides: ['channel.closed', 'incident.closed'] },
      },
    },
  },
  message: {
    policy: messagePolicy,
    load: (app, id) => app.get(MessageService)['loadFor']('read', id),
    facts: `select e.id, jsonb_build_object('channel', e.channel_id, 'exercise', w.exercise) as facts
      from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id join liaison.workspace w on w.id = c.incident_id`,
    actions: {
      read: seen('channel_entry'),
      edit: {
        ...message('edit', 'edit'),
        api: {
          text: 'mutation ($id: ID!, $client: ID!) { editMessage(input: { id: $id, clientId: $client, body: "New" }) { message { id } } }',
          variables: () => ({ client: crypto.randomUUID() }),
          besides: ['message.retracted'],
        },
      },
      retract: message('retraction', 'retract'),
      pin: message('pin', 'pin'),
      unpin: message('unpin', 'unpin'),
      acknowledge: message('acknowledgement', 'acknowledge'),
    },
  },
  task: {
    policy: taskPolicy,
    load: (app, id) => app.get(TaskService)['loadFor']('read', id),
    facts: 'select id, jsonb_build_object() as facts from liaison.task',
    actions: {
      read: seen('task'),
      update: {
        probe: update('task', `title = 'Another', changed_by = fence.account_id()`),
        api: { ...input('updateTask', ', title: "Another"'), besides: ['incident.closed'] },
      },
      changeState: {
        probe: update('task', `state = 'complete', changed_by = fence.account_id()`),
        api: {
          text: 'mutation ($id: ID!) { changeTaskState(id: $id, state: COMPLETE) { id } }',
          besides: ['incident.closed'],
        },
      },
    },
  },
  situation_report: {
    policy: reportPolicy,
    load: (app, id) => app.get(ReportService).find(id),
    facts: `select id, jsonb_build_object('version', version) as facts from liaison.situation_report`,
    actions: {
      read: seen('situation_report'),
      update: {
        probe: update(
          'situation_report',
          `situation = 'x', version = version + 1, updated_by = fence.account_id()`,
        ),
        api: {
          text: 'mutation ($id: ID!, $version: Int!) { updateSituationReport(input: { id: $id, version: $version, situation: "x" }) { id } }',
          variables: (_id, _world, { version }) => ({ version }),
          besides: ['incident.closed', 'report.not_a_draft', 'report.changed_meanwhile'],
        },
      },
      discard: {
        probe: update('situation_report', `state = 'discarded'`),
        api: { ...mutation('discardSituationReport'), besides: ['incident.closed', 'report.not_a_draft'] },
      },
      approve: {
        probe: update(
          'situation_report',
          `state = 'approved', approved_by = fence.account_id(), approved_at = now()`,
        ),
        api: {
          text: 'mutation ($id: ID!, $version: Int!) { approveSituationReport(id: $id, version: $version) { id } }',
          variables: (_id, _world, { version }) => ({ version }),
          besides: [
            'incident.closed',
            'report.not_a_draft',
            'report.needs_another',
            'report.changed_meanwhile',
          ],
        },
      },
    },
  },
  surge_access: {
    policy: surgePolicy,
    load: async (app, id) => {
      const access = await app.get(SurgeService, { strict: false }).find(id);
      const incident = await app.get(IncidentService).loadFor('read', access.incidentId);
      return { ...access, runs: incidentPolicy.surge(app.get(Db).actor, incident) };
    },
    facts: `select s.id, jsonb_build_object('closed', i.status = 'closed', 'over', s.expires_at <= now()) as facts
      from liaison.surge_access s join liaison.incident i on i.id = s.incident_id`,
    actions: {
      read: seen('surge_access'),
      end: {
        probe: update('surge_access', 'ended_at = now()'),
        // The clock has ended it already; that it has is written down later.
        order: (facts) => closed(facts) || facts['over'] === true,
        api: { ...mutation('endSurge', ''), besides: ['surge.not_in_force', 'incident.closed'] },
      },
    },
  },
  organization: {
    policy: organizationPolicy,
    load: (app, id) => app.get(OrganizationService).find(id),
    facts: `select id, jsonb_build_object('suspended', state = 'suspended', 'operator', kind = 'operator') as facts from liaison.organization`,
    actions: {
      read: seen('organization'),
      update: {
        probe: update('organization', `region = 'XX'`),
        api: input('updateOrganization', ', region: "XX"'),
      },
      suspend: {
        probe: update('organization', `state = 'suspended'`),
        order: (facts) => facts['suspended'] === true || facts['operator'] === true,
      },
      reinstate: {
        probe: update('organization', `state = 'active'`),
        order: (facts) => facts['suspended'] === false,
        api: { ...mutation('reinstateOrganization'), besides: ['organization.not_suspended'] },
      },
    },
  },
  account: {
    policy: accountPolicy,
    load: (app, id) => app.get(AccountService, { strict: false }).find(id),
    facts: `select id, jsonb_build_object('account', id, 'state', state, 'role', role, 'vetted', nipp_sector is not null) as facts from liaison.account`,
    actions: {
      // Who has met somebody in a workspace knows their name and address there.
      read: { ...seen('account'), order: () => true },
      validate: {
        probe: update('account', `state = 'active'`),
        order: (facts) => facts['state'] !== 'pending',
        api: { ...mutation('validatePerson'), besides: ['person.is_yourself'] },
      },
      disable: {
        probe: update('account', `state = 'disabled'`),
        order: (facts) => facts['state'] === 'disabled',
      },
      reinstate: {
        probe: (id, _world, { vetted }) =>
          update('account', `state = '${vetted ? 'dormant' : 'active'}'`)(id),
        order: (facts) => facts['state'] !== 'disabled',
        api: { ...mutation('reinstatePerson'), besides: ['person.is_yourself'] },
      },
      vet: {
        probe: update('account', `state = 'dormant', nipp_sector = 'energy', region = 'TX'`),
        order: (facts) => facts['state'] === 'disabled' || facts['role'] === 'administrator',
      },
      join: {
        probe: (id) => `select where fence.administers('${id}')`,
        order: (facts) => facts['state'] === 'disabled',
      },
      changeRole: {
        probe: (id, _world, { role }) =>
          update('account', `role = '${role === 'member' ? 'administrator' : 'member'}'`)(id),
        order: (facts) => facts['state'] !== 'active',
      },
    },
  },
  identity_provider: {
    policy: identityProviderPolicy,
    load: (app, id) => app.get(IdentityProviderService, { strict: false })['loadFor']('read', id),
    facts: `select id, jsonb_build_object('active', state = 'active') as facts from liaison.identity_provider`,
    actions: {
      read: seen('identity_provider'),
      update: { probe: update('identity_provider', `scopes = '{openid}'`) },
      disable: {
        probe: update('identity_provider', `state = 'disabled'`),
        order: (facts) => facts['active'] === false,
      },
      enable: {
        probe: update('identity_provider', `state = 'active'`),
        order: (facts) => facts['active'] === true,
        api: mutation('enableIdentityProvider'),
      },
      addDomain: {
        probe: (id) => `insert into liaison.email_domain (id, organization_id, identity_provider_id, domain)
          select gen_random_uuid(), organization_id, id, 'added.example' from liaison.identity_provider where id = '${id}'`,
      },
    },
  },
  account_join: {
    policy: accountJoinPolicy,
    load: (app, id) => app.get(AccountJoinService, { strict: false }).loadFor('read', id),
    facts: 'select id, jsonb_build_object() as facts from liaison.account_join',
    actions: {
      read: seen('account_join'),
      confirm: {
        probe: (id) => `select where fence.confirm_join('${id}')`,
        api: { ...mutation('confirmAccountJoin'), besides: BESIDES_JOIN },
      },
      decline: {
        probe: update(
          'account_join',
          `state = 'declined', decided_by = fence.account_id(), decided_at = now()`,
        ),
        api: { ...mutation('declineAccountJoin'), besides: BESIDES_JOIN },
      },
    },
  },
  session: {
    policy: sessionPolicy,
    load: (app, id) => app.get(Db).rows(SessionRow, (rows) => rows.findOneBy({ id })),
    facts: 'select id, jsonb_build_object() as facts from liaison.session',
    actions: {
      read: { probe: (id) => `select id from liaison.session where id = '${id}'` },
      end: { probe: update('session', `ended_at = now(), end_reason = 'ended_by_person'`) },
    },
  },
};
