import { Db, RunAs } from '@liaison/database';
import { ObjectStore } from '@liaison/object-store';
import { PdfRenderer } from '@liaison/pdf';
import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { randomUUID } from 'node:crypto';
import { extractText } from 'unpdf';
import { ReportJob } from '../reports/index.js';

/** Show 5 of the rooms: an exercise of four agencies, and what its chronology, its briefing and its report hold. */
const BANNER = 'EXERCISE EXERCISE EXERCISE';
const AGENCIES = ['Coast Guard', 'Fusion Center', 'Port Authority', 'Health'];
const LINES = 120;

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let pdf: PdfRenderer;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  pdf = new PdfRenderer();
});
afterAll(async () => {
  pdf.onApplicationShutdown();
  await portal.close();
});

async function ask<T>(
  person: GivenPerson,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const { data, codes } = await as<T>(person, query, variables);
  expect(codes).toEqual([]);
  return data!;
}

async function download(person: GivenPerson, path: string): Promise<Buffer> {
  const response = await fetch(portal.url + path, { headers: { cookie: `liaison-session=${person.token}` } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** The text of each page. */
async function pagesOf(bytes: Buffer): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, ' '));
}

const bodyOf = (n: number) => `Inject ${n} answered at pier ${n % 7}`;

/** Opens the exercise with its agencies, and lets each write its lines into the chronology in turn. */
async function play() {
  const { given } = portal;
  const niru = await given.organization('NIRU', 'operator');
  const [nora, otto] = [
    await given.person('Nora', niru, 'administrator'),
    await given.person('Otto', niru, 'administrator'),
  ];
  const agencies = await Promise.all(AGENCIES.map((name) => given.organization(name, 'federal')));
  const players = await Promise.all(agencies.map((agency, n) => given.person(`Player ${n}`, agency)));
  const { openIncident } = await ask<{ openIncident: { id: string } }>(
    nora,
    `mutation ($ids: [ID!]!) { openIncident(input: { name: "Harbor wave", kind: EXERCISE, marking: { tlp: AMBER_STRICT, cui: "CUI//EMGT" }, bringIn: { organizationIds: $ids } }) { id } }`,
    { ids: agencies.map(({ id }) => id) },
  );
  const { id } = openIncident;
  const { channels } = await ask<{ channels: { edges: { node: { id: string; kind: string } }[] } }>(
    nora,
    'query ($id: ID!) { channels(incidentId: $id) { edges { node { id kind } } } }',
    { id },
  );
  const log = channels.edges.find(({ node }) => node.kind === 'LOG')!.node.id;
  for (let n = 0; n < LINES; n++)
    await ask(
      players[n % players.length]!,
      'mutation ($input: PostMessageInput!) { postMessage(input: $input) { id } }',
      {
        input: {
          channelId: log,
          clientId: randomUUID(),
          body: bodyOf(n),
          marking: { tlp: 'AMBER' },
          exercise: true,
          category: n % 10 === 0 ? 'DECISION' : 'SIGNIFICANT_EVENT',
        },
      },
    );
  await ask(
    nora,
    `mutation ($id: ID!, $due: DateTime!) { addTasks(input: { incidentId: $id, checklist: "Hot wash", tasks: [{ title: "Collect the logs", dueAt: $due }, { title: "Thank the players" }] }) { id } }`,
    { id, due: new Date(Date.now() - 60_000).toISOString() },
  );
  return { id, nora, otto, players };
}

test('an exercise’s chronology, briefing and report hold what happened, in order, with nobody’s line missing', async () => {
  const { id, nora, otto, players } = await play();
  const all = Array.from({ length: LINES }, (_, n) => bodyOf(n));

  const csv = (await download(players[0]!, `/exports/incidents/${id}/chronology.csv`)).toString();
  const places = all.map((body) => csv.indexOf(`"${body}"`));
  expect(places.every((place, n) => place > (places[n - 1] ?? 0))).toBe(true);
  for (const line of csv.trim().split('\r\n').slice(1)) expect(line).toContain(BANNER);

  await expectInEveryLanguage(id, players[0]!, csv);

  const chronology = await pagesOf(await download(players[1]!, `/exports/incidents/${id}/chronology.pdf`));
  expect(chronology.length).toBeGreaterThan(3);
  expectMarked(chronology);
  expectInOrder(chronology.join(' '), all);

  const { shiftBriefing } = await ask<{
    shiftBriefing: {
      entries: { body: string }[];
      entryCount: number;
      openTasks: { title: string; overdue: boolean }[];
      positions: { title: string; holders: string[] }[];
    };
  }>(
    players[2]!,
    `query ($id: ID!, $since: DateTime!) { shiftBriefing(incidentId: $id, since: $since) {
       entries { body } entryCount openTasks { title overdue } positions { title holders } } }`,
    { id, since: new Date(Date.now() - 3_600_000).toISOString() },
  );
  const told = shiftBriefing.entries.map(({ body }) => body);
  expect(told.filter((body) => body.startsWith('Inject'))).toEqual(all);
  expect(shiftBriefing.entryCount).toBe(told.length);
  expect(shiftBriefing.openTasks).toEqual([
    { title: 'Collect the logs', overdue: true },
    { title: 'Thank the players', overdue: false },
  ]);
  expect(shiftBriefing.positions).toContainEqual({
    title: 'Liaison Officer',
    holders: ['Nora (NIRU)'],
  });
  const since = new Date(Date.now() - 3_600_000).toISOString();
  const briefing = await pagesOf(
    await download(players[2]!, `/exports/incidents/${id}/briefing.pdf?since=${since}`),
  );
  expectMarked(briefing);
  expectInOrder(briefing.join(' '), all);

  const { draftSituationReport: draft } = await ask<{
    draftSituationReport: { id: string; version: number; events: string; actions: string; planned: string };
  }>(
    nora,
    'mutation ($id: ID!) { draftSituationReport(incidentId: $id) { id version events actions planned } }',
    { id },
  );
  const decisions = all.filter((_, n) => n % 10 === 0);
  expectInOrder(draft.actions, decisions);
  expectInOrder(
    draft.events,
    all.filter((_, n) => n % 10 !== 0),
  );
  expect(draft.planned).toContain('Collect the logs (nobody yet, due');
  expect(draft.planned).toContain('OVERDUE');

  const edit = `mutation ($id: ID!, $version: Int!) { updateSituationReport(input: { id: $id, version: $version, situation: "The wave has passed." }) { version } }`;
  const edited = await ask<{ updateSituationReport: { version: number } }>(nora, edit, draft);
  expect((await as(otto, edit, { ...draft })).codes).toEqual(['request.not_found']);
  expect((await as(nora, edit, { ...draft })).codes).toEqual(['report.changed_meanwhile']);
  const approve =
    'mutation ($id: ID!, $version: Int!) { approveSituationReport(id: $id, version: $version) { state approvedByName } }';
  const { version } = edited.updateSituationReport;
  expect((await as(nora, approve, { id: draft.id, version })).codes).toEqual(['report.needs_another']);
  expect((await as(players[3]!, approve, { id: draft.id, version: draft.version })).codes).toEqual([
    'report.changed_meanwhile',
  ]);
  expect(await ask(players[3]!, approve, { id: draft.id, version })).toEqual({
    approveSituationReport: { state: 'APPROVED', approvedByName: 'Player 3' },
  });
  expect((await as(nora, edit, { id: draft.id, version })).codes).toEqual(['report.not_a_draft']);

  const app = portal.app;
  const job = new ReportJob(app.get(RunAs), app.get(Db), app.get(ObjectStore), pdf);
  const [started] = await portal.sql<{ id: string }>(
    `select payload ->> 'id' as id from queue._private_jobs where key = 'publish_report:' || $1`,
    [draft.id],
  );
  await Promise.all([job.publish(started!.id), job.publish(started!.id)]);
  const documents = await portal.sql('select from liaison.document where workspace_id = $1', [id]);
  expect(documents).toHaveLength(1);
  const { situationReport } = await ask<{ situationReport: { documentId: string } }>(
    players[0]!,
    'query ($id: ID!) { situationReport(id: $id) { documentId } }',
    { id: draft.id },
  );
  const shared = await download(
    players[0]!,
    `/files/${await portal.given.fileOf(situationReport.documentId)}`,
  );
  const report = await pagesOf(shared);
  expectMarked(report);
  expect(report.join(' ')).toContain('The wave has passed.');
  expectInOrder(report.join(' '), decisions);
  // What is shared is what is printed, byte for byte.
  expect(shared.equals(await download(players[0]!, `/exports/situation-reports/${draft.id}.pdf`))).toBe(true);
});

function expectMarked(pages: string[]): void {
  for (const page of pages) {
    // At its head and at its foot; lines say their own marking beside.
    expect(page.split(BANNER).length - 1).toBe(2);
    expect(page.split(`${BANNER} CUI//EMGT TLP:AMBER+STRICT`).length - 1).toBe(2);
  }
}

function expectInOrder(text: string, parts: string[]): void {
  let from = 0;
  const missing = parts.filter((part) => {
    const place = text.indexOf(part, from);
    if (place >= 0) from = place + part.length;
    return place < 0;
  });
  expect(missing).toEqual([]);
}

/** The same lines in each language: what people wrote as they wrote it, what the portal wrote as it is said there. */
async function expectInEveryLanguage(id: string, player: GivenPerson, english: string): Promise<void> {
  const inLanguage = async (language: string) =>
    (await download(player, `/exports/incidents/${id}/chronology.csv?language=${language}`)).toString();
  const own = english.split('\r\n').filter((line) => /"(state|participation|role)"/.test(line));
  expect(own.length).toBeGreaterThanOrEqual(3);
  for (const [language, broughtIn] of [
    ['fr', 'Associés : '],
    ['es', 'Incorporados: '],
    ['ar', 'انضمّت: '],
  ] as const) {
    const text = await inLanguage(language);
    expect(text.split('\r\n')).toHaveLength(english.split('\r\n').length);
    expect(text).toContain(broughtIn);
    expect(text).toContain(`"${bodyOf(0)}"`);
    for (const line of own) expect(text).not.toContain(line);
  }
  const [stored] = await portal.sql<{ told: number; sentences: number }>(
    `select count(*) filter (where e.fact is not null)::int as told,
       count(*) filter (where e.category not in ('significant_event', 'decision') and e.body <> '')::int as sentences
     from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id where c.incident_id = $1`,
    [id],
  );
  expect(stored).toEqual({ told: own.length, sentences: 0 });
}
