import type { Role, World } from './world.js';

/**
 * What a person meets: `sees` = answered, and the canary of W is in the answer; `blank` = answered, and it is not;
 * `ok` = answered; anything else is the code of the refusal.
 */
export type Outcome = 'sees' | 'blank' | 'ok' | (string & {});

export interface Row {
  /** The operation of the schema. */
  operation: string;
  /** Another question to the same operation. */
  variant?: string;
  text: string;
  variables?: (world: World, role: Role) => Record<string, unknown>;
  /** Who meets what; everybody of the cast stands once. */
  outcomes: Partial<Record<string, readonly Role[]>>;
  /** Asks for exercises; every other answer tells of none. */
  exercise?: boolean;
  /** The actions of policies that this row asks. */
  actions?: readonly string[];
}

const MEMBERS = ['owner', 'manager', 'contributor', 'reader', 'partner'] as const;
const CONTRIBUTORS = ['owner', 'manager', 'contributor', 'partner'] as const;
const MANAGERS = ['owner', 'manager'] as const;
/** Signed in, with no standing in W. */
const OUTSIDERS = [
  'removed',
  'expartner',
  'lapsed',
  'adminA',
  'adminB',
  'stranger',
  'adminC',
  'operator',
  'opener',
] as const;
/** Without a session in force. */
const SIGNED_OUT = ['nobody', 'signedOut', 'disabled'] as const;
const NOT_SIGNED_IN = { 'access.sign_in_required': SIGNED_OUT } as const;
const OPERATORS = ['operator', 'opener'] as const;
const ADMINISTRATORS = ['adminA', 'adminB', 'adminC', ...OPERATORS] as const;
const NOT_ADMINISTRATORS = [...MEMBERS, 'removed', 'expartner', 'lapsed', 'stranger'] as const;
const NOT_OPERATORS = [...NOT_ADMINISTRATORS, 'adminA', 'adminB', 'adminC'] as const;

const members = (
  sees: readonly Role[] = MEMBERS,
  refused: readonly Role[] = [],
): Record<string, readonly Role[]> => ({
  sees,
  'access.refused': refused,
  'request.not_found': OUTSIDERS,
  ...NOT_SIGNED_IN,
});
const readersRefused = (ok: readonly Role[]) => ({
  ok,
  'access.refused': MEMBERS.filter((role) => !ok.includes(role)),
  'request.not_found': OUTSIDERS,
  ...NOT_SIGNED_IN,
});
const everyoneSignedIn = { ok: [...MEMBERS, ...OUTSIDERS], ...NOT_SIGNED_IN };
const operatorOnly = { ok: OPERATORS, 'access.refused': NOT_OPERATORS, ...NOT_SIGNED_IN } as const;
const w = (world: World) => ({ id: world.workspace });
const d = (world: World) => ({ id: world.document });
const PAGE = '{ edges { node { id } } pageInfo { hasNextPage } }';

export const MATRIX: Row[] = [
  // Identity
  {
    operation: 'viewer',
    text: '{ viewer { id name can { operate } } }',
    outcomes: { ok: [...MEMBERS, ...OUTSIDERS, ...SIGNED_OUT] },
  },
  {
    operation: 'sessions',
    text: `{ sessions ${PAGE.replace('id', 'id can { end }')} }`,
    outcomes: everyoneSignedIn,
    actions: ['session.read'],
  },
  {
    operation: 'endSession',
    text: 'mutation ($id: ID!) { endSession(id: $id) { id } }',
    variables: (world) => ({ id: world.people.reader.sessionId }),
    outcomes: {
      ok: ['reader'],
      'request.not_found': [...MEMBERS.filter((role) => role !== 'reader'), ...OUTSIDERS],
      ...NOT_SIGNED_IN,
    },
    actions: ['session.end'],
  },
  { operation: 'endOtherSessions', text: 'mutation { endOtherSessions }', outcomes: everyoneSignedIn },
  {
    operation: 'identityProviders',
    text: `query ($id: ID!) { identityProviders(organizationId: $id) { edges { node { id issuer can { disable } domains { domain } } } } }`,
    variables: (world) => ({ id: world.organizations.A.id }),
    outcomes: { ok: ADMINISTRATORS, 'access.refused': NOT_ADMINISTRATORS, ...NOT_SIGNED_IN },
    actions: ['identity_provider.read'],
  },
  {
    operation: 'createIdentityProvider',
    text: `mutation ($id: ID!) { createIdentityProvider(input: { organizationId: $id, name: "New", issuer: "https://id.example/${'x'}", clientId: "liaison", clientAuthentication: PRIVATE_KEY_JWT }) { id } }`,
    variables: (world) => ({ id: world.organizations.A.id }),
    outcomes: operatorOnly,
  },
  {
    operation: 'disableIdentityProvider',
    text: 'mutation ($id: ID!) { disableIdentityProvider(id: $id) { id } }',
    variables: (world) => ({ id: world.organizations.C.providerId }),
    outcomes: operatorOnly,
    actions: ['identity_provider.disable'],
  },
  {
    operation: 'enableIdentityProvider',
    text: 'mutation ($id: ID!) { enableIdentityProvider(id: $id) { id } }',
    variables: (world) => ({ id: world.organizations.C.providerId }),
    // It is enabled, so even the operator is refused: the action depends on the state.
    outcomes: { 'access.refused': [...NOT_OPERATORS, ...OPERATORS], ...NOT_SIGNED_IN },
    actions: ['identity_provider.enable'],
  },
  {
    operation: 'addEmailDomain',
    text: 'mutation ($id: ID!) { addEmailDomain(input: { identityProviderId: $id, domain: "added.example" }) { id } }',
    variables: (world) => ({ id: world.organizations.A.providerId }),
    outcomes: operatorOnly,
    actions: ['identity_provider.addDomain'],
  },
  {
    operation: 'verifyEmailDomain',
    text: 'mutation ($id: ID!) { verifyEmailDomain(id: $id) { id } }',
    variables: (world) => ({ id: world.domain }),
    outcomes: operatorOnly,
  },
  // Organizations and people
  {
    operation: 'organizations',
    text: `{ organizations ${PAGE} }`,
    outcomes: everyoneSignedIn,
    actions: ['organization.read'],
  },
  {
    operation: 'organization',
    text: 'query ($id: ID!) { organization(id: $id) { id name can { update } } }',
    variables: (world) => ({ id: world.organizations.A.id }),
    outcomes: everyoneSignedIn,
  },
  {
    operation: 'createOrganization',
    text: 'mutation ($slug: String!) { createOrganization(input: { slug: $slug, name: "New agency", shortName: "New", kind: FEDERAL, country: "USA" }) { id } }',
    variables: (world) => ({ slug: `new-${world.workspace.slice(-12)}` }),
    outcomes: operatorOnly,
  },
  {
    operation: 'updateOrganization',
    text: 'mutation ($id: ID!) { updateOrganization(input: { id: $id, shortName: "Other" }) { id } }',
    variables: (world) => ({ id: world.organizations.C.id }),
    outcomes: operatorOnly,
    actions: ['organization.update'],
  },
  {
    operation: 'suspendOrganization',
    text: 'mutation ($id: ID!) { suspendOrganization(id: $id) { id state } }',
    variables: (world) => ({ id: world.organizations.E.id }),
    outcomes: operatorOnly,
    actions: ['organization.suspend'],
  },
  {
    operation: 'reinstateOrganization',
    text: 'mutation ($id: ID!) { reinstateOrganization(id: $id) { id } }',
    variables: (world) => ({ id: world.organizations.C.id }),
    outcomes: { 'access.refused': [...NOT_OPERATORS, ...OPERATORS], ...NOT_SIGNED_IN },
    actions: ['organization.reinstate'],
  },
  {
    operation: 'people',
    text: `{ people { edges { node { id email can { disable } } } } }`,
    outcomes: { ok: ADMINISTRATORS, 'access.refused': NOT_ADMINISTRATORS, ...NOT_SIGNED_IN },
    actions: ['account.read'],
  },
  {
    operation: 'people',
    variant: 'of another organization',
    text: 'query ($id: ID!) { people(organizationId: $id) { edges { node { email } } } }',
    variables: (world) => ({ id: world.organizations.A.id }),
    outcomes: { ok: ADMINISTRATORS, 'access.refused': NOT_ADMINISTRATORS, ...NOT_SIGNED_IN },
  },
  ...(
    [
      ['validatePerson', 'pending', 'account.validate'],
      ['reinstatePerson', 'locked', 'account.reinstate'],
    ] as const
  ).map(([operation, target, action]): Row => ({
    operation,
    text: `mutation ($id: ID!) { ${operation}(id: $id) { id state } }`,
    variables: (world) => ({ id: world[target] }),
    outcomes: {
      ok: ['adminA', ...OPERATORS],
      'request.not_found': ['adminB', 'adminC'],
      'access.refused': NOT_ADMINISTRATORS,
      ...NOT_SIGNED_IN,
    },
    actions: [action],
  })),
  ...(
    [
      ['disablePerson', '', 'account.disable'],
      ['changePersonRole', ', role: ADMINISTRATOR', 'account.changeRole'],
    ] as const
  ).map(([operation, extra, action]): Row => ({
    operation,
    text: `mutation ($id: ID!) { ${operation}(id: $id${extra}) { id } }`,
    variables: (world) => ({ id: world.people.reader.id }),
    outcomes: {
      ok: ['adminA', ...OPERATORS],
      'request.not_found': ['adminC', 'adminB'],
      'access.refused': NOT_ADMINISTRATORS,
      ...NOT_SIGNED_IN,
    },
    actions: [action],
  })),
  // Workspaces
  {
    operation: 'workspaces',
    text: '{ workspaces { edges { node { id name } } } }',
    outcomes: { sees: MEMBERS, blank: OUTSIDERS, ...NOT_SIGNED_IN },
  },
  {
    operation: 'workspace',
    text: 'query ($id: ID!) { workspace(id: $id) { name can { update } } }',
    variables: w,
    outcomes: members(),
    actions: ['workspace.read'],
  },
  {
    operation: 'workspaceDirectory',
    text: '{ workspaceDirectory(first: 100) { edges { node { id name summary } } } }',
    outcomes: { blank: [...MEMBERS, ...OUTSIDERS], ...NOT_SIGNED_IN },
  },
  {
    operation: 'createWorkspace',
    text: 'mutation { createWorkspace(input: { name: "Mine" }) { id role } }',
    outcomes: everyoneSignedIn,
  },
  {
    operation: 'updateWorkspace',
    text: 'mutation ($id: ID!) { updateWorkspace(input: { id: $id, summary: "New" }) { id } }',
    variables: w,
    outcomes: readersRefused(MANAGERS),
    actions: ['workspace.update'],
  },
  {
    operation: 'archiveWorkspace',
    text: 'mutation ($id: ID!) { archiveWorkspace(id: $id) { id } }',
    variables: w,
    outcomes: readersRefused(['owner']),
    actions: ['workspace.archive'],
  },
  {
    operation: 'reopenWorkspace',
    text: 'mutation ($id: ID!) { reopenWorkspace(id: $id) { id } }',
    variables: (world) => ({ id: world.archived }),
    outcomes: {
      ok: ['owner'],
      'request.not_found': [...MEMBERS.filter((role) => role !== 'owner'), ...OUTSIDERS],
      ...NOT_SIGNED_IN,
    },
    actions: ['workspace.reopen'],
  },
  {
    operation: 'members',
    text: 'query ($id: ID!) { members(workspaceId: $id, first: 100) { edges { node { id person { name } can { remove } } } } }',
    variables: w,
    outcomes: { ok: MEMBERS, 'request.not_found': OUTSIDERS, ...NOT_SIGNED_IN },
    actions: ['workspace_member.read'],
  },
  {
    operation: 'addMember',
    text: 'mutation ($id: ID!, $email: String!) { addMember(input: { workspaceId: $id, email: $email }) { id } }',
    variables: (world) => ({ id: world.workspace, email: world.address }),
    outcomes: readersRefused(MANAGERS),
    actions: ['workspace.addMember'],
  },
  {
    operation: 'addMember',
    variant: 'of an organization without agreement',
    text: 'mutation ($id: ID!, $email: String!) { addMember(input: { workspaceId: $id, email: $email }) { id } }',
    variables: (world) => ({ id: world.workspace, email: world.people.stranger.email }),
    outcomes: {
      'member.no_such_person': MANAGERS,
      'access.refused': ['contributor', 'reader', 'partner'],
      'request.not_found': OUTSIDERS,
      ...NOT_SIGNED_IN,
    },
  },
  {
    operation: 'changeMemberRole',
    text: 'mutation ($id: ID!) { changeMemberRole(id: $id, role: CONTRIBUTOR) { id } }',
    variables: (world) => ({ id: world.members.reader }),
    outcomes: readersRefused(MANAGERS),
    actions: ['workspace_member.changeRole'],
  },
  {
    operation: 'changeMemberRole',
    variant: 'to owner',
    text: 'mutation ($id: ID!) { changeMemberRole(id: $id, role: OWNER) { id } }',
    variables: (world) => ({ id: world.members.reader }),
    outcomes: readersRefused(['owner']),
  },
  {
    operation: 'removeMember',
    text: 'mutation ($id: ID!) { removeMember(id: $id) }',
    variables: (world) => ({ id: world.members.reader }),
    outcomes: readersRefused(MANAGERS),
    actions: ['workspace_member.remove'],
  },
  {
    operation: 'removeMember',
    variant: 'an owner',
    text: 'mutation ($id: ID!) { removeMember(id: $id) }',
    variables: (world) => ({ id: world.members.owner }),
    outcomes: readersRefused([]),
  },
  {
    operation: 'leaveWorkspace',
    text: 'mutation ($id: ID!) { leaveWorkspace(workspaceId: $id) }',
    variables: w,
    outcomes: {
      ok: MEMBERS.filter((role) => role !== 'owner'),
      'workspace.last_owner': ['owner'],
      'request.not_found': OUTSIDERS,
      ...NOT_SIGNED_IN,
    },
    actions: ['workspace.leave'],
  },
  // Sharing agreements
  {
    operation: 'sharingAgreements',
    text: 'query ($id: ID!) { sharingAgreements(workspaceId: $id) { edges { node { workspaceName can { end } } } } }',
    variables: w,
    outcomes: members(),
    actions: ['sharing_agreement.read'],
  },
  {
    operation: 'agreementOffers',
    text: '{ agreementOffers { edges { node { workspaceName } } } }',
    // What is offered names the workspace to the partner's administrator, and to nobody else.
    outcomes: {
      sees: ['adminB', 'adminC'],
      blank: ['adminA', ...OPERATORS],
      'access.refused': NOT_ADMINISTRATORS,
      ...NOT_SIGNED_IN,
    },
  },
  {
    operation: 'offerAgreement',
    text: `mutation ($id: ID!, $partner: ID!) { offerAgreement(input: { workspaceId: $id, partnerOrganizationId: $partner, purpose: "Joint work", markingCeiling: TLP_GREEN, expiresAt: "2099-01-01T00:00:00Z" }) { id } }`,
    variables: (world) => ({ id: world.workspace, partner: world.organizations.E.id }),
    outcomes: readersRefused(MANAGERS),
    actions: ['workspace.offerAgreement'],
  },
  ...(['acceptAgreement', 'declineAgreement'] as const).map((operation): Row => ({
    operation,
    text: `mutation ($id: ID!) { ${operation}(id: $id) { id state } }`,
    variables: (world) => ({ id: world.offer }),
    outcomes: {
      ok: ['adminC'],
      'request.not_found': ['adminA', 'adminB', ...OPERATORS],
      'access.refused': NOT_ADMINISTRATORS,
      ...NOT_SIGNED_IN,
    },
    actions: ['sharing_agreement.answer'],
  })),
  {
    operation: 'endAgreement',
    text: 'mutation ($id: ID!) { endAgreement(id: $id) { id } }',
    variables: (world) => ({ id: world.agreement }),
    outcomes: {
      ok: [...MANAGERS, 'adminB'],
      'access.refused': ['contributor', 'reader', 'partner'],
      'request.not_found': OUTSIDERS.filter((role) => role !== 'adminB'),
      ...NOT_SIGNED_IN,
    },
    actions: ['sharing_agreement.end'],
  },
  // Requests to join
  {
    operation: 'requestToJoin',
    text: 'mutation ($id: ID!) { requestToJoin(input: { workspaceId: $id, reason: "To help" }) { id } }',
    variables: (world) => ({ id: world.listed }),
    outcomes: {
      ok: [...MEMBERS.filter((role) => role !== 'owner'), ...OUTSIDERS.filter((role) => role !== 'stranger')],
      'member.already': ['owner'],
      'join_request.already_open': ['stranger'],
      ...NOT_SIGNED_IN,
    },
  },
  {
    operation: 'requestToJoin',
    variant: 'a hidden workspace',
    text: 'mutation ($id: ID!) { requestToJoin(input: { workspaceId: $id, reason: "To help" }) { id } }',
    variables: w,
    outcomes: { 'request.not_found': OUTSIDERS, 'member.already': MEMBERS, ...NOT_SIGNED_IN },
  },
  {
    operation: 'joinRequests',
    text: 'query ($id: ID!) { joinRequests(workspaceId: $id) { edges { node { id reason can { answer } } } } }',
    variables: w,
    outcomes: readersRefused(MANAGERS),
    actions: ['workspace.answerJoinRequests', 'join_request.read'],
  },
  {
    operation: 'withdrawJoinRequest',
    text: 'mutation ($id: ID!) { withdrawJoinRequest(id: $id) { id state } }',
    variables: (world) => ({ id: world.joinRequest }),
    outcomes: {
      ok: ['stranger'],
      'access.refused': ['owner'],
      'request.not_found': [...MEMBERS, ...OUTSIDERS].filter(
        (role) => role !== 'stranger' && role !== 'owner',
      ),
      ...NOT_SIGNED_IN,
    },
    actions: ['join_request.withdraw'],
  },
  {
    operation: 'acceptJoinRequest',
    text: 'mutation ($id: ID!) { acceptJoinRequest(id: $id) { id } }',
    variables: (world) => ({ id: world.joinRequest }),
    outcomes: {
      'agreement.required': ['owner'],
      'access.refused': ['stranger'],
      'request.not_found': [...MEMBERS, ...OUTSIDERS].filter(
        (role) => role !== 'stranger' && role !== 'owner',
      ),
      ...NOT_SIGNED_IN,
    },
    actions: ['join_request.answer'],
  },
  {
    operation: 'declineJoinRequest',
    text: 'mutation ($id: ID!) { declineJoinRequest(id: $id) { id } }',
    variables: (world) => ({ id: world.joinRequest }),
    outcomes: {
      ok: ['owner'],
      'access.refused': ['stranger'],
      'request.not_found': [...MEMBERS, ...OUTSIDERS].filter(
        (role) => role !== 'stranger' && role !== 'owner',
      ),
      ...NOT_SIGNED_IN,
    },
  },
  // Documents
  {
    operation: 'documents',
    text: '{ documents { edges { node { title workspace { name } } } } }',
    outcomes: { sees: MEMBERS, blank: OUTSIDERS, ...NOT_SIGNED_IN },
  },
  {
    operation: 'documents',
    variant: 'of a workspace',
    text: 'query ($id: ID!) { documents(filter: { workspaceId: $id }) { edges { node { title } } } }',
    variables: w,
    outcomes: members(),
  },
  {
    operation: 'documents',
    variant: 'by the originator',
    text: 'query ($id: ID!) { documents(sort: TITLE, filter: { organizationId: $id, mediaType: "text/plain" }) { edges { node { title can { update } } } } }',
    variables: (world) => ({ id: world.organizations.A.id }),
    outcomes: { sees: MEMBERS, blank: OUTSIDERS, ...NOT_SIGNED_IN },
  },
  {
    operation: 'documents',
    variant: 'in the trash',
    text: '{ documents(filter: { trashed: true }) { edges { node { title } } } }',
    outcomes: {
      sees: ['owner', 'manager', 'contributor'],
      blank: ['reader', 'partner', ...OUTSIDERS],
      ...NOT_SIGNED_IN,
    },
  },
  {
    operation: 'document',
    text: 'query ($id: ID!) { document(id: $id) { title can { read download update } } }',
    variables: d,
    outcomes: members(),
    actions: ['document.read', 'document.download'],
  },
  {
    operation: 'updateDocument',
    text: 'mutation ($id: ID!) { updateDocument(input: { id: $id, description: "New" }) { id } }',
    variables: d,
    outcomes: readersRefused(['owner', 'manager', 'contributor']),
    actions: ['document.update'],
  },
  {
    operation: 'trashDocument',
    text: 'mutation ($id: ID!) { trashDocument(id: $id) { id } }',
    variables: d,
    outcomes: readersRefused(['owner', 'manager', 'contributor']),
    actions: ['document.trash'],
  },
  {
    operation: 'restoreDocument',
    text: 'mutation ($id: ID!) { restoreDocument(id: $id) { id } }',
    variables: (world) => ({ id: world.trashed }),
    outcomes: {
      ok: ['owner', 'manager', 'contributor'],
      'request.not_found': ['reader', 'partner', ...OUTSIDERS],
      ...NOT_SIGNED_IN,
    },
    actions: ['document.restore'],
  },
];

const r = (world: World) => ({ id: world.room.id });
/** In the room; the first two run it. */
const ROOM = ['opener', 'owner', 'contributor', 'partner'] as const;
const RUNS = ['opener', 'owner'] as const;
const NOT_IN_ROOM = [...MEMBERS, ...OUTSIDERS].filter((role) => !(ROOM as readonly Role[]).includes(role));
const UNKNOWING = NOT_IN_ROOM.filter((role) => role !== 'operator');

/** What those who run the room may do; NIRU’s other administrators know of it and are not in it. */
const runs = {
  ok: RUNS,
  'access.refused': ['contributor', 'partner', 'operator'],
  'request.not_found': UNKNOWING,
  ...NOT_SIGNED_IN,
} as const;
/** What those of the room may do whom the list names; everybody else cannot tell that it exists. */
const inRoom = (ok: readonly Role[] = ROOM, outcome: 'ok' | 'sees' = 'ok') => ({
  [outcome]: ok,
  'access.refused': ROOM.filter((role) => !ok.includes(role)),
  'request.not_found': NOT_IN_ROOM,
  ...NOT_SIGNED_IN,
});
const closedGroup = {
  sees: ['owner'],
  'request.not_found': [...ROOM, ...NOT_IN_ROOM].filter((role) => role !== 'owner'),
  ...NOT_SIGNED_IN,
} as const;
const CLIENT_ID = '0198c0de-0000-7000-8000-000000000001';
const DETAIL = '{ message { body } can { edit retract pin acknowledge } versions { body } }';

MATRIX.push(
  {
    operation: 'incidents',
    text: '{ incidents { edges { node { name can { enter } } } } }',
    outcomes: { sees: [...ROOM, 'operator'], blank: UNKNOWING, ...NOT_SIGNED_IN },
  },
  {
    operation: 'incidents',
    variant: 'of exercises',
    text: '{ incidents(exercise: true) { edges { node { name } } } }',
    exercise: true,
    outcomes: { sees: [...MEMBERS, ...OUTSIDERS], ...NOT_SIGNED_IN },
  },
  {
    operation: 'documents',
    variant: 'of exercises',
    text: '{ documents(filter: { exercise: true }) { edges { node { title } } } }',
    exercise: true,
    outcomes: { sees: [...MEMBERS, ...OUTSIDERS], ...NOT_SIGNED_IN },
  },
  {
    operation: 'incident',
    text: 'query ($id: ID!) { incident(id: $id) { name number can { read } } }',
    variables: r,
    outcomes: { sees: [...ROOM, 'operator'], 'request.not_found': UNKNOWING, ...NOT_SIGNED_IN },
    actions: ['incident.read'],
  },
  {
    operation: 'workspace',
    variant: 'that is a room',
    text: 'query ($id: ID!) { workspace(id: $id) { name can { addMember offerAgreement archive leave } } }',
    variables: r,
    outcomes: { sees: ROOM, 'request.not_found': NOT_IN_ROOM, ...NOT_SIGNED_IN },
  },
  {
    operation: 'addMember',
    variant: 'to a room',
    text: 'mutation ($id: ID!, $address: String!) { addMember(input: { workspaceId: $id, email: $address }) { id } }',
    variables: (world) => ({ id: world.room.id, address: world.address }),
    outcomes: { 'access.refused': ROOM, 'request.not_found': NOT_IN_ROOM, ...NOT_SIGNED_IN },
  },
  {
    operation: 'openIncident',
    text: `mutation ($organization: ID!) { openIncident(input: { name: "New", kind: INCIDENT, marking: { tlp: AMBER }, bringIn: { organizationIds: [$organization] } }) { id number } }`,
    variables: (world) => ({ organization: world.organizations.C.id }),
    outcomes: operatorOnly,
  },
  {
    operation: 'joinIncident',
    text: 'mutation ($id: ID!) { joinIncident(id: $id) { id } }',
    variables: r,
    outcomes: { ok: ['operator'], 'access.refused': [...NOT_OPERATORS, 'opener'], ...NOT_SIGNED_IN },
    actions: ['incident.join'],
  },
  {
    operation: 'updateIncident',
    text: 'mutation ($id: ID!) { updateIncident(input: { id: $id, location: "Pier 4" }) { id } }',
    variables: r,
    outcomes: runs,
    actions: ['incident.update'],
  },
  {
    operation: 'changeIncidentStatus',
    text: 'mutation ($id: ID!) { changeIncidentStatus(input: { id: $id, status: CLOSED }) { id } }',
    variables: r,
    outcomes: runs,
    actions: ['incident.changeStatus'],
  },
  {
    operation: 'bringIn',
    text: 'mutation ($id: ID!, $organization: ID!) { bringIn(incidentId: $id, input: { organizationIds: [$organization] }) }',
    variables: (world) => ({ id: world.room.id, organization: world.organizations.C.id }),
    outcomes: runs,
    actions: ['incident.bringIn'],
  },
  {
    operation: 'endParticipation',
    text: 'mutation ($id: ID!, $organization: ID!) { endParticipation(incidentId: $id, organizationId: $organization) }',
    variables: (world) => ({ id: world.room.id, organization: world.organizations.B.id }),
    outcomes: runs,
  },
  {
    operation: 'createPosition',
    text: 'mutation ($id: ID!) { createPosition(input: { incidentId: $id, title: "Harbor Master" }) { id } }',
    variables: r,
    outcomes: runs,
    actions: ['incident.assign'],
  },
  {
    operation: 'assignPosition',
    text: 'mutation ($id: ID!, $position: ID!, $address: String!) { assignPosition(input: { incidentId: $id, positionId: $position, email: $address }) { id } }',
    variables: (world) => ({
      id: world.room.id,
      position: world.room.representative,
      address: world.address,
    }),
    outcomes: runs,
  },
  {
    operation: 'createChannel',
    text: 'mutation ($id: ID!) { createChannel(input: { incidentId: $id, name: "Air" }) { id } }',
    variables: r,
    outcomes: runs,
    actions: ['incident.createChannel'],
  },
  ...(
    [
      ['participations', `query ($id: ID!) { participations(incidentId: $id) ${PAGE} }`, 'incident.enter'],
      [
        'positions',
        'query ($id: ID!) { positions(incidentId: $id) { edges { node { title holders { person { name } can { relieve } } } } } }',
        'position_assignment.read',
      ],
    ] as const
  ).map(([operation, text, action]): Row => ({
    operation,
    text,
    variables: r,
    outcomes: {
      ok: ROOM,
      'access.refused': ['operator'],
      'request.not_found': UNKNOWING,
      ...NOT_SIGNED_IN,
    },
    actions: [action],
  })),
  {
    operation: 'checkIn',
    text: 'mutation ($id: ID!) { checkIn(id: $id) { id } }',
    variables: (world) => ({ id: world.room.assignment }),
    outcomes: inRoom(['contributor']),
    actions: ['position_assignment.checkIn'],
  },
  {
    operation: 'relievePosition',
    text: 'mutation ($id: ID!) { relievePosition(input: { id: $id }) }',
    variables: (world) => ({ id: world.room.assignment }),
    outcomes: inRoom([...RUNS, 'contributor']),
    actions: ['position_assignment.relieve'],
  },
  {
    operation: 'channels',
    text: 'query ($id: ID!) { channels(incidentId: $id) { edges { node { name can { post } } } } }',
    variables: r,
    outcomes: inRoom(ROOM, 'sees'),
  },
  {
    operation: 'channel',
    text: 'query ($id: ID!) { channel(id: $id) { name } }',
    variables: (world) => ({ id: world.room.topic }),
    outcomes: inRoom(ROOM, 'sees'),
    actions: ['channel.read'],
  },
  {
    operation: 'channel',
    variant: 'closed to a position',
    text: 'query ($id: ID!) { channel(id: $id) { name } }',
    variables: (world) => ({ id: world.room.closed }),
    outcomes: closedGroup,
  },
  {
    operation: 'closeChannel',
    text: 'mutation ($id: ID!) { closeChannel(id: $id) { id } }',
    variables: (world) => ({ id: world.room.topic }),
    outcomes: inRoom(RUNS),
    actions: ['channel.close'],
  },
  ...(
    [
      ['in the room', 'general', 'message', inRoom(ROOM, 'sees')],
      ['closed to a position', 'closed', 'secret', closedGroup],
    ] as const
  ).flatMap(([variant, channel, message, outcomes]): Row[] => [
    {
      operation: 'messages',
      variant,
      text: 'query ($id: ID!) { messages(channelId: $id) { edges { node { body } } } }',
      variables: (world) => ({ id: world.room[channel] }),
      outcomes,
    },
    {
      operation: 'channelEntries',
      variant,
      text: 'query ($id: ID!) { channelEntries(channelId: $id) { head entries { message { body } } } }',
      variables: (world) => ({ id: world.room[channel] }),
      outcomes,
    },
    {
      operation: 'message',
      variant,
      text: `query ($id: ID!) { message(id: $id) ${DETAIL} }`,
      variables: (world) => ({ id: world.room[message] }),
      outcomes,
      actions: ['message.read'],
    },
  ]),
  {
    operation: 'postMessage',
    text: `mutation ($id: ID!) { postMessage(input: { channelId: $id, clientId: "${CLIENT_ID}", body: "All clear", marking: { tlp: GREEN } }) { id } }`,
    variables: (world) => ({ id: world.room.general }),
    outcomes: inRoom(),
    actions: ['channel.post'],
  },
  {
    operation: 'postMessage',
    variant: 'to a channel closed to a position',
    text: `mutation ($id: ID!) { postMessage(input: { channelId: $id, clientId: "${CLIENT_ID}", body: "All clear", marking: { tlp: GREEN } }) { id } }`,
    variables: (world) => ({ id: world.room.closed }),
    outcomes: {
      ok: closedGroup.sees,
      'request.not_found': closedGroup['request.not_found'],
      ...NOT_SIGNED_IN,
    },
  },
  {
    operation: 'editMessage',
    text: `mutation ($id: ID!) { editMessage(input: { id: $id, clientId: "${CLIENT_ID}", body: "Better" }) ${DETAIL} }`,
    variables: (world) => ({ id: world.room.message }),
    outcomes: inRoom(['contributor']),
    actions: ['message.edit'],
  },
  {
    operation: 'retractMessage',
    text: `mutation ($id: ID!) { retractMessage(id: $id) ${DETAIL} }`,
    variables: (world) => ({ id: world.room.message }),
    outcomes: inRoom([...RUNS, 'contributor']),
    actions: ['message.retract'],
  },
  {
    operation: 'pinMessage',
    text: `mutation ($id: ID!) { pinMessage(id: $id) ${DETAIL} }`,
    variables: (world) => ({ id: world.room.message }),
    outcomes: inRoom(),
    actions: ['message.pin'],
  },
  {
    operation: 'unpinMessage',
    text: `mutation ($id: ID!) { unpinMessage(id: $id) ${DETAIL} }`,
    variables: (world) => ({ id: world.room.pinned }),
    outcomes: inRoom(),
    actions: ['message.unpin'],
  },
  {
    operation: 'acknowledgeMessage',
    text: `mutation ($id: ID!) { acknowledgeMessage(id: $id) ${DETAIL} }`,
    variables: (world) => ({ id: world.room.message }),
    outcomes: inRoom(ROOM.filter((role) => role !== 'contributor')),
    actions: ['message.acknowledge'],
  },
);

/** Asked over the WebSocket by access.spec.ts. `meets` is what a listener meets at first. */
export const SUBSCRIPTIONS = [
  {
    operation: 'documentShared',
    variant: '',
    text: 'subscription ($id: ID!) { documentShared(workspaceId: $id) { id title } }',
    variables: w,
    meets: 'silence',
    listens: MEMBERS,
    refused: OUTSIDERS,
  },
  {
    operation: 'channelAppended',
    variant: 'in the room',
    text: 'subscription ($id: ID!) { channelAppended(channelId: $id) { head entry { message { body } } } }',
    variables: (world: World) => ({ id: world.room.general }),
    meets: 'data',
    listens: ROOM,
    refused: NOT_IN_ROOM,
  },
  {
    operation: 'channelAppended',
    variant: 'closed to a position',
    text: 'subscription ($id: ID!) { channelAppended(channelId: $id) { head entry { message { body } } } }',
    variables: (world: World) => ({ id: world.room.closed }),
    meets: 'data',
    listens: closedGroup.sees,
    refused: closedGroup['request.not_found'],
  },
] as const;
export const TURNED_AWAY = SIGNED_OUT;
export const UPLOADERS = {
  ok: CONTRIBUTORS,
  refused: ['reader'] as const,
  hidden: OUTSIDERS,
  signedOut: SIGNED_OUT,
};
export const DOWNLOADERS = { ok: MEMBERS, hidden: OUTSIDERS, signedOut: SIGNED_OUT };
/** The actions that paths ask: tus uploads. */
export const PATH_ACTIONS = ['workspace.contribute'];
