import { ROOM_ROWS } from './room-rows.js';
import {
  ADMINISTRATORS,
  CONTRIBUTORS,
  MANAGERS,
  MEMBERS,
  NOT_ADMINISTRATORS,
  NOT_IN_ROOM,
  UNKNOWING,
  NOT_OPERATORS,
  NOT_SIGNED_IN,
  OPERATORS,
  OUTSIDERS,
  PAGE,
  ROOM,
  SIGNED_OUT,
  closedGroup,
  d,
  everyoneSignedIn,
  standingAccess,
  members,
  operatorOnly,
  readersRefused,
  w,
  type Row,
} from './roles.js';
import type { Role, World } from './world.js';

/** What the administrators of A and NIRU's do; those of others cannot tell that it exists. */
const ofA = {
  sees: ['adminA', ...OPERATORS],
  'request.not_found': ['adminB', 'adminC'],
  'access.refused': NOT_ADMINISTRATORS,
  ...NOT_SIGNED_IN,
} as const;

const PORTAL_ROWS: Row[] = [
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
    operation: 'checkIdentityProvider',
    text: '{ checkIdentityProvider(input: { issuer: "no-address", clientAuthentication: PRIVATE_KEY_JWT }) { code } }',
    outcomes: operatorOnly,
  },
  {
    operation: 'createIdentityProvider',
    text: `mutation ($id: ID!) { createIdentityProvider(input: { organizationId: $id, name: "New", issuer: "https://id.example/${'x'}", clientId: "liaison", clientAuthentication: PRIVATE_KEY_JWT }) { id } }`,
    variables: (world) => ({ id: world.organizations.A.id }),
    outcomes: operatorOnly,
  },
  {
    operation: 'updateIdentityProvider',
    text: 'mutation ($id: ID!) { updateIdentityProvider(input: { id: $id, name: "Renamed" }) { id } }',
    variables: (world) => ({ id: world.organizations.C.providerId }),
    outcomes: operatorOnly,
    actions: ['identity_provider.update'],
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
  {
    operation: 'accountJoins',
    text: `query ($id: ID!) { accountJoins(organizationId: $id) { edges { node { id reason account { name email providerName } joined { name } requestedBy { name } can { confirm decline } } } } }`,
    variables: (world) => ({ id: world.organizations.A.id }),
    outcomes: {
      sees: ['adminA', ...OPERATORS],
      blank: ['adminB', 'adminC'],
      'access.refused': NOT_ADMINISTRATORS,
      ...NOT_SIGNED_IN,
    },
    actions: ['account_join.read'],
  },
  {
    operation: 'requestAccountJoin',
    text: `mutation ($before: ID!, $since: ID!) { requestAccountJoin(input: { accountId: $before, joinedId: $since, reason: "Known by telephone" }) { id account { name } } }`,
    variables: (world) => ({ ...world.renewed }),
    outcomes: ofA,
    actions: ['account.join'],
  },
  {
    operation: 'confirmAccountJoin',
    text: 'mutation ($id: ID!) { confirmAccountJoin(id: $id) { id account { name } } }',
    variables: (world) => ({ id: world.accountJoin }),
    outcomes: ofA,
    actions: ['account_join.confirm'],
  },
  {
    operation: 'declineAccountJoin',
    text: 'mutation ($id: ID!) { declineAccountJoin(id: $id) { id account { name } } }',
    variables: (world) => ({ id: world.accountJoin }),
    outcomes: ofA,
    actions: ['account_join.decline'],
  },
  // Organizations and people
  {
    operation: 'organizations',
    text: `{ organizations ${PAGE} }`,
    outcomes: standingAccess,
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
    operation: 'vetResponder',
    text: 'mutation ($id: ID!) { vetResponder(input: { personId: $id, nippSector: DAMS, region: "TX" }) { id state } }',
    variables: (world) => ({ id: world.pending }),
    outcomes: operatorOnly,
    actions: ['account.vet'],
  },
  {
    operation: 'responders',
    text: '{ responders(regions: ["TX"]) { edges { node { name email organization { name } nippSector } } } }',
    outcomes: operatorOnly,
  },
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
    outcomes: { blank: standingAccess.ok, 'access.refused': ['surged'], ...NOT_SIGNED_IN },
  },
  {
    operation: 'createWorkspace',
    text: 'mutation { createWorkspace(input: { name: "Mine" }) { id role } }',
    outcomes: standingAccess,
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
      ok: [
        ...MEMBERS.filter((role) => role !== 'owner'),
        ...OUTSIDERS.filter((role) => role !== 'stranger' && role !== 'surged'),
      ],
      'access.refused': ['surged'],
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
    outcomes: {
      'request.not_found': OUTSIDERS.filter((role) => role !== 'surged'),
      'access.refused': ['surged'],
      'member.already': MEMBERS,
      ...NOT_SIGNED_IN,
    },
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
    operation: 'search',
    text: '{ search(text: "CANARY", kinds: [DOCUMENT, WORKSPACE]) { groups { total hits { title note place { name } } } } }',
    outcomes: { sees: MEMBERS, blank: OUTSIDERS, ...NOT_SIGNED_IN },
  },
  {
    operation: 'search',
    variant: 'of names that are alike',
    text: '{ search(text: "CAMARY", kinds: [DOCUMENT, WORKSPACE]) { alike groups { hits { title } } } }',
    outcomes: { sees: MEMBERS, blank: OUTSIDERS, ...NOT_SIGNED_IN },
  },
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
  {
    operation: 'eraseDocument',
    text: 'mutation ($id: ID!) { eraseDocument(input: { id: $id, reason: "Spilled" }) }',
    variables: d,
    outcomes: readersRefused(['owner']),
    actions: ['document.erase'],
  },
  {
    operation: 'eraseDocument',
    variant: 'in the trash',
    text: 'mutation ($id: ID!) { eraseDocument(input: { id: $id, reason: "Spilled" }) }',
    variables: (world) => ({ id: world.trashed }),
    outcomes: {
      ok: ['owner'],
      'access.refused': ['manager', 'contributor'],
      'request.not_found': ['reader', 'partner', ...OUTSIDERS],
      ...NOT_SIGNED_IN,
    },
  },
  // Storage
  {
    operation: 'storage',
    text: 'query ($w: ID) { storage(workspaceId: $w) { scope subjectId bytes } }',
    variables: (w) => ({ w: w.workspace }),
    outcomes: everyoneSignedIn,
  },
  {
    operation: 'changeQuota',
    text: 'mutation ($w: ID!) { changeQuota(input: { scope: WORKSPACE, subjectId: $w, bytes: 1e12, uploads: 100 }) { mostBytes } }',
    variables: (w) => ({ w: w.workspace }),
    outcomes: operatorOnly,
  },
  // Running the portal
  {
    operation: 'failingJobs',
    text: '{ failingJobs { edges { node { id task lastError } } } }',
    outcomes: operatorOnly,
  },
  {
    operation: 'retryJob',
    text: 'mutation { retryJob(id: "1") }',
    // None fails, so even the operator is refused: the action depends on the state.
    outcomes: { 'job.not_failing': OPERATORS, 'access.refused': NOT_OPERATORS, ...NOT_SIGNED_IN },
  },
];

/** Who may do what: every operation of the schema, as everybody of the cast. */
export const MATRIX: Row[] = [...PORTAL_ROWS, ...ROOM_ROWS];

/** Asked over the WebSocket by access.spec.ts. `meets` is what a listener meets at first; `known` are those who know that it exists. */
export const SUBSCRIPTIONS = [
  {
    operation: 'documentShared',
    variant: '',
    text: 'subscription ($id: ID!) { documentShared(workspaceId: $id) { id title } }',
    variables: w,
    meets: 'silence',
    listens: MEMBERS,
    refused: OUTSIDERS,
    known: [],
  },
  {
    operation: 'sessionHeld',
    variant: '',
    text: 'subscription { sessionHeld }',
    variables: () => ({}),
    meets: 'data',
    listens: [...MEMBERS, ...OUTSIDERS],
    refused: [],
    known: [],
  },
  {
    operation: 'channelAppended',
    variant: 'in the room',
    text: 'subscription ($id: ID!) { channelAppended(channelId: $id) { head entry { message { body } } } }',
    variables: (world: World) => ({ id: world.room.general }),
    meets: 'data',
    listens: ROOM,
    refused: NOT_IN_ROOM,
    known: [],
  },
  {
    operation: 'channelAppended',
    variant: 'closed to a position',
    text: 'subscription ($id: ID!) { channelAppended(channelId: $id) { head entry { message { body } } } }',
    variables: (world: World) => ({ id: world.room.closed }),
    meets: 'data',
    listens: closedGroup.sees,
    refused: closedGroup['request.not_found'],
    known: [],
  },
  {
    operation: 'roomSignals',
    variant: '',
    text: 'subscription ($id: ID!) { roomSignals(incidentId: $id) { changed present { person { name } } } }',
    variables: (world: World) => ({ id: world.room.id }),
    meets: 'data',
    listens: ROOM,
    refused: UNKNOWING,
    known: ['operator'],
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
const roomStatuses: Record<number, readonly Role[]> = {
  200: ROOM,
  403: ['operator'],
  404: UNKNOWING,
  401: SIGNED_OUT,
};
/** What leaves a room as a file: who meets which status. */
export const EXPORTS: {
  path: string;
  address: (world: World) => string;
  statuses: Record<number, readonly Role[]>;
}[] = [
  ...['chronology.csv', 'chronology.pdf', 'briefing.pdf'].map((path) => ({
    path,
    address: ({ room }: World) => `/exports/incidents/${room.id}/${path}`,
    statuses: roomStatuses,
  })),
  {
    path: 'situation-reports',
    address: ({ room }) => `/exports/situation-reports/${room.report}.pdf`,
    statuses: { 200: ROOM, 404: NOT_IN_ROOM, 401: SIGNED_OUT },
  },
];
/** The actions that paths ask: tus uploads. */
export const PATH_ACTIONS = ['workspace.contribute'];
