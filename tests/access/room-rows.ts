import {
  OPERATORS,
  MEMBERS,
  NOT_IN_ROOM,
  NOT_OPERATORS,
  NOT_SIGNED_IN,
  OUTSIDERS,
  PAGE,
  ROOM,
  RUNS,
  UNKNOWING,
  closedGroup,
  inRoom,
  operatorOnly,
  r,
  runs,
  type Row,
} from './roles.js';

const CLIENT_ID = '0198c0de-0000-7000-8000-000000000001';
const DETAIL = '{ message { body } can { edit retract pin acknowledge } versions { body } }';

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
/** NIRU's administrators let responders in, those who are in the room and run it. */
const surges = {
  ok: ['opener'],
  'access.refused': [...NOT_OPERATORS, 'operator'],
  ...NOT_SIGNED_IN,
} as const;

/** Incidents, their rooms, and what is said in them. */
export const ROOM_ROWS: Row[] = [
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
  {
    operation: 'surgeAccesses',
    text: 'query ($id: ID!) { surgeAccesses(incidentId: $id) { edges { node { person { name } can { end } deeds { messages } } } } }',
    variables: r,
    outcomes: { ok: [...ROOM, 'operator'], 'request.not_found': UNKNOWING, ...NOT_SIGNED_IN },
    actions: ['surge_access.read'],
  },
  {
    operation: 'activateSurge',
    text: 'mutation ($id: ID!, $person: ID!, $until: DateTime!) { activateSurge(input: { incidentId: $id, personIds: [$person], until: $until }) }',
    variables: (world) => ({ id: world.room.id, person: world.responder, until: inAnHour() }),
    outcomes: surges,
    actions: ['incident.surge'],
  },
  {
    operation: 'extendSurge',
    text: 'mutation ($id: ID!, $until: DateTime!) { extendSurge(input: { incidentId: $id, until: $until }) }',
    variables: (world) => ({ id: world.room.id, until: inAnHour() }),
    outcomes: surges,
  },
  {
    operation: 'endSurge',
    text: 'mutation ($id: ID!) { endSurge(id: $id) }',
    variables: (world) => ({ id: world.room.surge }),
    outcomes: surges,
    actions: ['surge_access.end'],
  },
  {
    operation: 'surgeReviews',
    text: '{ surgeReviews { edges { node { number responders } } } }',
    outcomes: operatorOnly,
  },
  {
    operation: 'signSurgeReview',
    text: 'mutation ($id: ID!) { signSurgeReview(input: { incidentId: $id }) }',
    variables: r,
    outcomes: { 'surge.in_force': OPERATORS, 'access.refused': NOT_OPERATORS, ...NOT_SIGNED_IN },
  },
];
