import { ask, graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { extractText } from 'unpdf';

let portal: TestPortal;
let nora: GivenPerson;
let room: { id: string; log: string };
let report: string;
beforeAll(async () => {
  portal = await startTestPortal();
  nora = await portal.given.administrator('Nora');
  room = await portal.given.incident('Harbor wave', nora, 'exercise');
  report = await portal.given.report(room.id, nora, 'The wave has passed.');
});
afterAll(() => portal.close());

const get = (path: string, who = nora) =>
  ask(`${portal.url}/exports/${path}`, 'GET', { cookie: `liaison-session=${who.token}` });
const codeOf = ({ body }: { body: string }) => (JSON.parse(body) as { error: { code: string } }).error.code;

async function numberOf(id: string): Promise<string> {
  const { data } = await graphqlClient(portal.url)<{ incident: { number: string } }>(
    nora,
    'query ($id: ID!) { incident(id: $id) { number } }',
    { id },
  );
  return data!.incident.number;
}

test.each([
  ['chronology.csv', 'text/csv; charset=utf-8; header=present'],
  ['chronology.pdf', 'application/pdf'],
  ['shift-briefing.pdf', 'application/pdf'],
])('%s is named for its incident and its marking', async (name, type) => {
  const answer = await get(`incidents/${room.id}/${name.replace('shift-', '')}`);
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': type,
    'content-disposition': `attachment; filename=EXERCISE-${await numberOf(room.id)}-TLP-AMBER-${name}`,
  });
});

test('the file of a real incident says nothing of an exercise', async () => {
  const real = await portal.given.incident('Flood', nora);
  const answer = await get(`incidents/${real.id}/chronology.csv`);
  expect(answer.headers['content-disposition']).toBe(
    `attachment; filename=${await numberOf(real.id)}-TLP-AMBER-chronology.csv`,
  );
});

/** The incident of a chronology of so many lines. */
async function ofLines(count: number): Promise<string> {
  const { id, log } = await portal.given.incident(`Of ${count} lines`, nora);
  const first = await portal.given.message(log, nora, 'Line 1');
  await portal.sql(
    `insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, body, tlp, account_id,
       author_name, author_organization, created_at, words)
     select channel_id, n, m, organization_id, kind, m, m, 'Line ' || n, tlp, account_id, author_name, author_organization, created_at, words
     from liaison.channel_entry, lateral (select n, gen_random_uuid() m from generate_series(2, $2::integer) n) l where id = $1`,
    [first, count],
  );
  return id;
}

const numbersIn = (text: string) => [...text.matchAll(/Line (\d+)/g)].map(([, n]) => Number(n));
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

test.each([499, 500, 501, 1000, 1203])(
  'a chronology of %i lines holds each once, in order',
  async (count) => {
    const { body } = await get(`incidents/${await ofLines(count)}/chronology.csv`);
    expect(numbersIn(body)).toEqual(upTo(count));
  },
);

test('so does one that is printed', async () => {
  const answer = await fetch(`${portal.url}/exports/incidents/${await ofLines(1002)}/chronology.pdf`, {
    headers: { cookie: `liaison-session=${nora.token}` },
  });
  const { text } = await extractText(await answer.bytes(), { mergePages: true });
  expect(text).toContain('1002 lines.');
  expect(numbersIn(text)).toEqual(upTo(1002));
});

test('a report is drawn for whoever is in its room', async () => {
  const answer = await get(`situation-reports/${report}.pdf`);
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(answer.headers['content-disposition']).toContain(
    `EXERCISE-${await numberOf(room.id)}-situation-report-1.pdf`,
  );
});

test.each(['', '?since=', '?since=2026-11-28T08:00:00Z', '?since=2026-11-28T08:00:00%2B05:30'])(
  'a briefing since %j is given',
  async (since) => {
    expect((await get(`incidents/${room.id}/briefing.pdf${since}`)).status).toBe(200);
  },
);

test.each([
  '01.12.2026',
  '2026-11-28',
  '2026-11-28T08:00:00',
  'yesterday',
  '2026-02-30T08:00:00Z',
  '1998-11-28T08:00:00Z',
  '2026-11-28T08:00:00Z&since=2026-11-28T09:00:00Z',
])('a briefing since %s would mean another time elsewhere, and is refused', async (since) => {
  const answer = await get(`incidents/${room.id}/briefing.pdf?since=${since}`);
  expect([answer.status, codeOf(answer)]).toEqual([400, 'request.invalid']);
});

describe.each([
  'incidents/%s/chronology.csv',
  'incidents/%s/chronology.pdf',
  'incidents/%s/briefing.pdf',
  'situation-reports/%s.pdf',
])('%s', (path) => {
  test.each([
    ['is refused for what is no id', 'one', 400, 'request.invalid'],
    ['is not found where there is none', '0199c0de-0000-7000-8000-000000000000', 404, 'request.not_found'],
  ])('%s', async (_what, id, status, code) => {
    const answer = await get(path.replace('%s', id));
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  test('is not found for another agency, and asks nobody to sign in first', async () => {
    const id = path.startsWith('situation') ? report : room.id;
    const other = await portal.given.person('Olga', await portal.given.organization('Elsewhere'));
    expect(codeOf(await get(path.replace('%s', id), other))).toBe('request.not_found');
    const nobody = await ask(`${portal.url}/exports/${path.replace('%s', id)}`);
    expect([nobody.status, codeOf(nobody)]).toEqual([401, 'access.sign_in_required']);
  });
});
