import {
  graphqlClient,
  startTestPortal,
  type GivenIncident,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';
import { randomUUID } from 'node:crypto';

interface Answer {
  search: {
    alike: boolean;
    groups: {
      kind: string;
      total: number;
      hits: {
        id: string;
        title: string;
        note: string;
        place: { name: string } | null;
        marking: object | null;
      }[];
    }[];
  };
}

let portal: TestPortal;
let ana: GivenPerson;
let eve: GivenPerson;
let workspace: string;
let room: GivenIncident;
let drill: GivenIncident;
beforeAll(async () => {
  portal = await startTestPortal();
  const niru = await portal.given.organization('NIRU', 'operator');
  ana = await portal.given.person('Ana Ortiz', niru, 'administrator');
  eve = await portal.given.person('Eve', await portal.given.organization('Elsewhere'));
  workspace = await portal.given.workspace('Fuel advisories', ana, 'hidden');
  room = await portal.given.incident('Pipeline rupture at Bayside', ana);
  drill = await portal.given.incident('Night drill', ana, 'exercise');
});
afterAll(() => portal.close());

async function search(as: GivenPerson, text: string, more = ''): Promise<Answer['search']> {
  const { data, codes } = await graphqlClient(portal.url)<Answer>(
    as,
    `query ($text: String!) { search(text: $text ${more}) { alike groups { kind total
       hits { id title note place { name } marking { tlp } } } } }`,
    { text },
  );
  expect(codes).toEqual([]);
  return data!.search;
}
const titles = ({ groups }: Answer['search'], kind: string) =>
  groups.find((group) => group.kind === kind)?.hits.map(({ title }) => title) ?? [];

interface Given {
  title: string;
  description?: string;
  tags?: string[];
  file?: string;
  in?: string;
}
async function share({ title, description = '', tags = [], file = 'a.pdf', in: place = workspace }: Given) {
  const id = await portal.given.document(place, ana, title);
  await portal.sql(
    'update liaison.file set name = $2 where id = (select file_id from liaison.document where id = $1)',
    [id, file],
  );
  await portal.sql('update liaison.document set description = $2, tags = $3 where id = $1', [
    id,
    description,
    tags,
  ]);
  return id;
}
async function post(channel: string, body: string, exercise = false) {
  const input = { channelId: channel, clientId: randomUUID(), body, marking: { tlp: 'RED' }, exercise };
  const { codes } = await graphqlClient(portal.url)(
    ana,
    'mutation ($input: PostMessageInput!) { postMessage(input: $input) { id } }',
    { input },
  );
  expect(codes).toEqual([]);
}

describe('documents', () => {
  test.each([
    ['a word of the title', { title: 'Quarterly Firmware Advisory' }, 'advisory'],
    ['the beginning of a word', { title: 'Turbine maintenance' }, 'turb'],
    ['a word of the description', { title: 'One', description: 'About seismometers.' }, 'seismometers'],
    ['a tag', { title: 'Two', tags: ['chlorine'] }, 'Chlorine'],
    ['a part of the file’s name', { title: 'Three', file: 'iceberg-report.v2.pdf' }, 'iceberg'],
    ['words of title and tag together', { title: 'Ferry timetable', tags: ['harbour'] }, 'harbour timetable'],
    ['without its accents', { title: 'Übung Zürich' }, 'zurich'],
    ['a part of a word without spaces', { title: '港は閉鎖' }, '閉鎖'],
    ['Arabic without the article', { title: 'إغلاق الميناء' }, 'ميناء'],
  ])('are found by %s', async (_by, given: Given, text) => {
    await share(given);
    expect(titles(await search(ana, text), 'DOCUMENT')).toEqual([given.title]);
    expect((await search(eve, text)).groups).toEqual([]);
  });

  test('those with the words in their title come first', async () => {
    await share({ title: 'Anemometer readings' });
    await share({ title: 'Newer', description: 'It mentions an anemometer.' });
    expect(titles(await search(ana, 'anemometer'), 'DOCUMENT')).toEqual(['Anemometer readings', 'Newer']);
  });

  test('are found by what they are called now, and no more when trashed', async () => {
    const id = await share({ title: 'Obelisk' });
    await portal.sql('update liaison.document set title = $2 where id = $1', [id, 'Monolith']);
    expect((await search(ana, 'obelisk')).groups).toEqual([]);
    expect(titles(await search(ana, 'monolith'), 'DOCUMENT')).toEqual(['Monolith']);
    await portal.sql('update liaison.document set trashed_at = now() where id = $1', [id]);
    expect((await search(ana, 'monolith')).groups).toEqual([]);
  });

  test('are chosen by tag, language, organization and time', async () => {
    const id = await share({ title: 'Gyroscope', tags: ['Navigation'] });
    const fits = async (filter: string) =>
      titles(await search(ana, 'gyroscope', `, documents: { ${filter} }`), 'DOCUMENT').length;
    await portal.sql(
      `update liaison.document set language = 'fr', created_at = '2026-03-01Z' where id = $1`,
      [id],
    );
    expect(await fits('tag: "navigation"')).toBe(1);
    expect(await fits('tag: "other"')).toBe(0);
    expect(await fits('language: "fr"')).toBe(1);
    expect(await fits('language: "en"')).toBe(0);
    expect(await fits('sharedSince: "2026-02-01T00:00:00Z"')).toBe(1);
    expect(await fits('sharedSince: "2026-04-01T00:00:00Z"')).toBe(0);
    expect(await fits(`organizationId: "${ana.organizationId}"`)).toBe(1);
    expect(await fits(`organizationId: "${eve.organizationId}"`)).toBe(0);
    expect(await fits(`workspaceId: "${workspace}"`)).toBe(1);
    expect(await fits(`workspaceId: "${room.id}"`)).toBe(0);
  });

  test('are counted, and come page by page without one twice', async () => {
    for (let n = 0; n < 7; n++) await share({ title: `Barograph ${n}` });
    const first = await search(ana, 'barograph', ', kinds: [DOCUMENT], first: 4');
    const second = await search(ana, 'barograph', ', kinds: [DOCUMENT], first: 4, skip: 4');
    expect(first.groups[0]!.total).toBe(7);
    const all = [first, second].flatMap((page) => titles(page, 'DOCUMENT'));
    expect([...new Set(all)].length).toBe(7);
  });
});

test('a misspelt word finds names that are like it, and says so; by others they are not found', async () => {
  await share({ title: 'Hygrometer calibration' });
  const { alike, groups } = await search(ana, 'hygrometre');
  expect([alike, groups[0]?.kind, groups[0]?.hits[0]?.title]).toEqual([
    true,
    'DOCUMENT',
    'Hygrometer calibration',
  ]);
  expect(await search(eve, 'hygrometre')).toEqual({ alike: false, groups: [] });
  expect((await search(ana, 'hygrometer')).alike).toBe(false);
});

test('an incident is found by its name and its place together, and by its number', async () => {
  await portal.sql('update liaison.incident set location = $2 where id = $1', [room.id, 'Corpus Christi']);
  for (const text of ['rupture corpus', 'pipeline'])
    expect(titles(await search(ana, text), 'INCIDENT')).toEqual(['Pipeline rupture at Bayside']);
  const [{ number } = { number: '' }] = await portal.sql<{ number: string }>(
    'select number from liaison.incident where id = $1',
    [room.id],
  );
  expect(titles(await search(ana, number), 'INCIDENT')).toEqual(['Pipeline rupture at Bayside']);
});

test('a message is found with its marking and its room; retracted it is not', async () => {
  await post(room.general, 'The altimeter at 127.0.0.1 fails');
  const { groups } = await search(ana, 'altimeter');
  expect(groups).toMatchObject([
    {
      kind: 'MESSAGE',
      total: 1,
      hits: [
        {
          note: 'The altimeter at 127.0.0.1 fails',
          place: { name: 'Pipeline rupture at Bayside' },
          marking: { tlp: 'RED' },
        },
      ],
    },
  ]);
  await portal.sql(
    `update liaison.channel_entry set retracted_at = now(), words = null where body like 'The altimeter%'`,
  );
  expect((await search(ana, 'altimeter', ', kinds: [MESSAGE]')).groups).toEqual([]);
});

test('what is exercised stands apart from what is real', async () => {
  await post(drill.general, 'Simulated theodolite', true);
  await share({ title: 'Theodolite sheet', in: drill.id });
  await share({ title: 'Theodolite order' });
  const real = await search(ana, 'theodolite');
  expect(real.groups.map(({ kind }) => kind)).toEqual(['DOCUMENT']);
  expect(titles(real, 'DOCUMENT')).toEqual(['Theodolite order']);
  const exercised = await search(ana, 'theodolite', ', exercise: true');
  expect(titles(exercised, 'DOCUMENT')).toEqual(['Theodolite sheet']);
  expect(exercised.groups.map(({ kind }) => kind)).toEqual(['DOCUMENT', 'MESSAGE']);
  expect((await search(ana, 'ortiz', ', exercise: true')).groups).toEqual([]);
});

test('workspaces, organizations and people are found by their names', async () => {
  expect(titles(await search(ana, 'fuel'), 'WORKSPACE')).toEqual(['Fuel advisories']);
  expect(titles(await search(ana, 'elsewhere'), 'ORGANIZATION')).toEqual(['Elsewhere']);
  expect(titles(await search(ana, 'orti'), 'PERSON')).toEqual(['Ana Ortiz']);
  // A hidden workspace, and somebody of whom Eve knows nothing.
  expect((await search(eve, 'fuel')).groups).toEqual([]);
  expect((await search(eve, 'ortiz')).groups).toEqual([]);
});

test('whoever finds a workspace of the directory need not know whose it is', async () => {
  const hidden = await portal.given.organization('Unlisted bureau', 'federal', false);
  const owner = await portal.given.person('Owner', hidden);
  await portal.given.workspace('Lighthouse keepers', owner, 'everyone');
  const [group] = (await search(eve, 'lighthouse')).groups;
  expect(group?.hits).toMatchObject([{ title: 'Lighthouse keepers', place: null }]);
  expect(JSON.stringify(group)).not.toContain('Unlisted');
  expect((await search(eve, 'unlisted')).groups).toEqual([]);
  const [own] = (await search(owner, 'lighthouse')).groups;
  expect(own?.hits[0]?.note).toContain('Unlisted');
});

test.each(['', '   ', '-', '""', '!!!'])('a text without a word finds nothing: “%s”', async (text) => {
  expect(await search(ana, text)).toEqual({ alike: false, groups: [] });
});

test.each([
  ['text: "a", first: 0'],
  ['text: "a", first: 101'],
  ['text: "a", skip: -1'],
  ['text: "a", kinds: []'],
  [`text: "${'a'.repeat(401)}"`],
  ['text: "a", documents: { workspaceId: "x" }'],
])('what is no search is refused: %s', async (args) => {
  const { codes } = await graphqlClient(portal.url)(ana, `{ search(${args}) { alike } }`);
  expect(codes).toEqual(['request.invalid']);
});
