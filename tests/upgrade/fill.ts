import { randomUUID } from 'node:crypto';
import { LiaisonClient } from '../acceptance/client.js';

const MARA = 'mara.quinn@niru.example';
const BEN = 'ben.carter@gulf-fc.example';
const ANA = 'ana.ortiz@gulf-fc.example';

interface Named {
  id: string;
}
type Edges<Node> = { edges: { node: Node }[] };

const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/**
 * Does in a portal with the demo what leaves a trace of every kind: each line that the portal itself writes into a
 * chronology, messages in every state, tasks, reports, surge access, templates, documents in and out of the trash.
 */
export async function fill(url: string): Promise<void> {
  const [mara, ben, ana] = await Promise.all([MARA, BEN, ANA].map((who) => LiaisonClient.signIn(url, who)));
  const id = await openIncident(mara!);
  await moveOn(mara!, id);
  await handOver(mara!, ana!, id);
  await letIn(mara!, id);
  await talk(mara!, ana!, id);
  await report(mara!, ben!, id);
  await template(mara!, id);
  await documents(ana!);
}

async function openIncident(mara: LiaisonClient): Promise<string> {
  const { openIncident: opened } = await mara.query<{ openIncident: Named }>(
    `mutation { openIncident(input: { name: "Chlorine at berth 9", kind: INCIDENT, type: 3, location: "Bayside",
       marking: { tlp: AMBER }, bringIn: { kinds: [FUSION_CENTER], everyone: true } }) { id } }`,
  );
  const { organizations } = await mara.query<{ organizations: Edges<Named & { shortName: string }> }>(
    '{ organizations(first: 50) { edges { node { id shortName } } } }',
  );
  const fipa = organizations.edges.find(({ node }) => node.shortName === 'FIPA')!.node.id;
  const port = organizations.edges.find(({ node }) => node.shortName === 'Port of Bayside')!.node.id;
  const bringIn = `mutation ($id: ID!, $ids: [ID!]!, $all: Boolean!) { bringIn(incidentId: $id, input: { organizationIds: $ids, everyone: $all }) }`;
  await mara.query(bringIn, { id: opened.id, ids: [fipa], all: false });
  await mara.query(bringIn, { id: opened.id, ids: [port], all: true });
  await mara.query(
    'mutation ($id: ID!, $port: ID!) { endParticipation(incidentId: $id, organizationId: $port) }',
    { id: opened.id, port },
  );
  return opened.id;
}

async function moveOn(mara: LiaisonClient, id: string): Promise<void> {
  await mara.query(
    `mutation ($id: ID!) { updateIncident(input: { id: $id, name: "Chlorine at berths 9 and 10", type: 2, location: "Port of Bayside",
       reportMinutes: 120, marking: { tlp: AMBER_STRICT, cui: "CUI//EMGT" } }) { id } }`,
    { id },
  );
  const move = `mutation ($id: ID!, $status: IncidentStatus!, $reason: String!) { changeIncidentStatus(input: { id: $id, status: $status, reason: $reason }) { id } }`;
  await mara.query(move, { id, status: 'DEMOBILIZING', reason: '' });
  await mara.query(move, { id, status: 'CLOSED', reason: 'The leak is closed' });
  await mara.query(move, { id, status: 'REOPENED', reason: 'A second leak' });
  await mara.query(
    `mutation ($id: ID!, $from: DateTime!, $to: DateTime!) { addOperationalPeriod(input: { incidentId: $id, startsAt: $from, endsAt: $to, objectives: "Stop the second leak" }) { id } }`,
    { id, from: soon(0), to: soon(12) },
  );
}

async function handOver(mara: LiaisonClient, ana: LiaisonClient, id: string): Promise<void> {
  const { createPosition } = await mara.query<{ createPosition: Named }>(
    'mutation ($id: ID!) { createPosition(input: { incidentId: $id, title: "Air monitoring" }) { id } }',
    { id },
  );
  const { assignPosition } = await mara.query<{ assignPosition: Named & { person: Named } }>(
    'mutation ($id: ID!, $position: ID!, $email: String!) { assignPosition(input: { incidentId: $id, positionId: $position, email: $email }) { id person { id } } }',
    { id, position: createPosition.id, email: ANA },
  );
  await ana.query('mutation ($id: ID!) { checkIn(id: $id) { id } }', { id: assignPosition.id });
  await mara.query(
    'mutation ($id: ID!) { relievePosition(input: { id: $id, handOver: "Batteries are in the van" }) }',
    { id: assignPosition.id },
  );
  const appoint = `mutation ($id: ID!, $person: ID!, $manages: Boolean!) { appointManager(input: { incidentId: $id, personId: $person, manages: $manages }) }`;
  const person = assignPosition.person.id;
  await mara.query(appoint, { id, person, manages: true });
  await mara.query(appoint, { id, person, manages: false });
}

async function letIn(mara: LiaisonClient, id: string): Promise<void> {
  await mara.query(
    `mutation ($id: ID!, $until: DateTime!) { activateSurge(input: { incidentId: $id, nippSectors: [ENERGY, WATER_AND_WASTEWATER], regions: ["Texas"], until: $until }) }`,
    { id, until: soon(24) },
  );
  await mara.query(
    'mutation ($id: ID!, $until: DateTime!) { extendSurge(input: { incidentId: $id, until: $until }) }',
    {
      id,
      until: soon(48),
    },
  );
  const { surgeAccesses } = await mara.query<{ surgeAccesses: Edges<Named> }>(
    'query ($id: ID!) { surgeAccesses(incidentId: $id) { edges { node { id } } } }',
    { id },
  );
  await mara.query('mutation ($id: ID!) { endSurge(id: $id) }', { id: surgeAccesses.edges[0]!.node.id });
}

async function talk(mara: LiaisonClient, ana: LiaisonClient, id: string): Promise<void> {
  const { channels } = await mara.query<{ channels: Edges<Named & { kind: string }> }>(
    'query ($id: ID!) { channels(incidentId: $id) { edges { node { id kind } } } }',
    { id },
  );
  const idOf = (kind: string) => channels.edges.find(({ node }) => node.kind === kind)!.node.id;
  const post = async (who: LiaisonClient, kind: string, body: string, more: object = {}) => {
    const { postMessage } = await who.query<{ postMessage: Named }>(
      'mutation ($input: PostMessageInput!) { postMessage(input: $input) { id } }',
      {
        input: {
          channelId: idOf(kind),
          clientId: randomUUID(),
          body,
          marking: { tlp: 'AMBER' },
          exercise: false,
          ...more,
        },
      },
    );
    return postMessage.id;
  };
  const first = await post(ana, 'GENERAL', 'Wind from the south-east, 12 knots.');
  await post(mara, 'GENERAL', 'Thank you.', { replyToId: first });
  await ana.query(
    'mutation ($id: ID!, $client: ID!) { editMessage(input: { id: $id, clientId: $client, body: "Wind from the south, 12 knots." }) { message { id } } }',
    { id: first, client: randomUUID() },
  );
  await mara.query('mutation ($id: ID!) { pinMessage(id: $id) { message { id } } }', { id: first });
  const wrong = await post(ana, 'GENERAL', 'Ignore this.');
  await ana.query('mutation ($id: ID!) { retractMessage(id: $id) { message { id } } }', { id: wrong });
  const flash = await post(mara, 'GENERAL', 'Berth 10 is evacuated.', { priority: 'FLASH' });
  await ana.query('mutation ($id: ID!) { acknowledgeMessage(id: $id) { message { id } } }', { id: flash });
  await post(ana, 'LOG', 'Two divers are out of the water.', { category: 'SIGNIFICANT_EVENT' });
  await post(mara, 'LOG', 'Berth 10 stays closed until noon.', { category: 'DECISION' });
  // As the portal itself would write, but written by a person: it stays a person's text.
  await post(ana, 'LOG', 'Brought in: two more pumps', { category: 'SIGNIFICANT_EVENT' });
}

async function report(mara: LiaisonClient, ben: LiaisonClient, id: string): Promise<void> {
  await mara.query(
    `mutation ($id: ID!, $due: DateTime!) { addTasks(input: { incidentId: $id, checklist: "Berth 10", tasks: [{ title: "Seal the valve", dueAt: $due }, { title: "Call the pilot" }] }) { id } }`,
    { id, due: soon(2) },
  );
  const { draftSituationReport } = await mara.query<{ draftSituationReport: Named & { version: number } }>(
    'mutation ($id: ID!) { draftSituationReport(incidentId: $id) { id version } }',
    { id },
  );
  await ben.query(
    'mutation ($id: ID!, $version: Int!) { approveSituationReport(id: $id, version: $version) { id } }',
    draftSituationReport,
  );
  await mara.query('mutation ($id: ID!) { draftSituationReport(incidentId: $id) { id } }', { id });
}

async function template(mara: LiaisonClient, id: string): Promise<void> {
  const { saveIncidentTemplate } = await mara.query<{ saveIncidentTemplate: Named }>(
    'mutation ($id: ID!) { saveIncidentTemplate(input: { incidentId: $id, name: "Chemical release", notice: "Stay upwind." }) { id } }',
    { id },
  );
  await mara.query(
    `mutation ($id: ID!) { openIncidentFromTemplate(id: $id, input: { name: "Chemical drill", kind: EXERCISE, marking: { tlp: GREEN } }) { id } }`,
    saveIncidentTemplate,
  );
}

async function documents(ana: LiaisonClient): Promise<void> {
  const { workspaces } = await ana.query<{ workspaces: Edges<Named & { name: string }> }>(
    '{ workspaces { edges { node { id name } } } }',
  );
  const workspaceId = workspaces.edges[0]!.node.id;
  for (const title of ['Kept', 'Thrown away']) {
    const id = await ana.upload(Buffer.from(`${title}\n`), { workspaceId, filename: `${title}.txt`, title });
    if (title !== 'Kept') await ana.query('mutation ($id: ID!) { trashDocument(id: $id) { id } }', { id });
  }
}
