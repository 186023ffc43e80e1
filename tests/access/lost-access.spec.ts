import { jest } from '@jest/globals';
import { RunAs } from '@liaison/database';
import { LiveAccess } from '@liaison/live';
import { ObjectStore, PART_BYTES } from '@liaison/object-store';
import { PdfRenderer } from '@liaison/pdf';
import {
  graphqlClient,
  listenToChannel,
  startTestPortal,
  type GivenIncident,
  type GivenOrganization,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';
import { createHash, randomUUID } from 'node:crypto';
import { get, request, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { HostileProvider } from '../hostile/hostile-provider.js';

/** What the issue allows between the loss of access and the last that is seen. */
const LIMIT_MS = 1000;
const CANARY = 'harborwave';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let niru: GivenOrganization;
let opener: GivenPerson;
let provider: HostileProvider;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  niru = await portal.given.organization('NIRU', 'operator');
  opener = await portal.given.person('Nora', niru, 'administrator');
  provider = await new HostileProvider().start();
});
afterAll(async () => {
  await provider.stop();
  await portal.close();
});

interface Setting {
  /** Who loses access. */
  person: GivenPerson;
  organization: GivenOrganization;
  incident: GivenIncident;
  channel: string;
  /** The document of the room; the closed channel’s loss does not take it away. */
  document: string;
  assignment: string;
}

/** A room with a message and a large document, and Ana who represents an agency, or Sam who is there by surge access. */
async function room(surgeSeconds?: number): Promise<Setting> {
  const { given } = portal;
  const incident = await given.incident('Storm', opener);
  await given.message(incident.general, opener, `${CANARY} at pier 4`);
  const organization = await given.organization('Agency', surgeSeconds ? 'private_sector' : 'federal');
  const document = await large(incident.id);
  if (surgeSeconds) {
    const responder = await given.responder('Sam', organization);
    await given.surge(incident.id, responder, surgeSeconds);
    const person = { ...responder, ...(await given.session(responder.id, organization)) };
    return { person, organization, incident, channel: incident.general, document, assignment: '' };
  }
  const person = await given.person('Ana', organization, 'administrator');
  await given.participation(incident.id, organization);
  const assignment = await given.holder(await given.position(incident.id, 'Agency Representative'), person);
  return { person, organization, incident, channel: incident.general, document, assignment };
}

/** The file of a document that takes longer to download than access lasts. */
async function large(workspaceId: string): Promise<string> {
  const id = await portal.given.fileOf(await portal.given.document(workspaceId, opener, 'Plume model'));
  const size = 4 * PART_BYTES;
  const sha256 = createHash('sha256').update(Buffer.alloc(size)).digest();
  await portal.sql('update liaison.file set size = $2, sha256 = $3 where id = $1', [id, size, sha256]);
  const store = portal.app.get(ObjectStore);
  const object = { key: id, size, reference: await store.begin(id, size) };
  for (let n = 0; n < 4; n++) await store.keep(object, n * PART_BYTES, Buffer.alloc(PART_BYTES));
  await store.settle(object);
  await store.complete(object);
  return id;
}

/** A chronology whose exports take longer than access lasts, and more than the line holds. */
async function longChronology(incidentId: string, lines = 6000): Promise<void> {
  await portal.sql(
    `with log as (update liaison.channel set last_sequence = last_sequence + $3 where incident_id = $1 and kind = 'log'
       returning id, organization_id, last_sequence - $3 as last)
     insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, category, body, tlp, account_id,
       author_name, author_organization, created_at)
     select log.id, log.last + i, n.id, log.organization_id, 'message', n.id, n.id, 'significant_event', repeat('Line ' || i || ' of the night. ', 400),
       'TLP:GREEN', $2, 'Nora', 'NIRU', now()
     from log cross join generate_series(1, $3::int) i cross join lateral (select md5(log.id::text || i)::uuid as id) n`,
    [incidentId, opener.id, lines],
  );
}

/** A file that is not read on, so that it is still being sent; reading the rest tells whether it was cut or came whole. */
function fetchFile(person: GivenPerson, path: string): Promise<{ rest: () => Promise<'cut' | 'whole'> }> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: `liaison-session=${person.token}` };
    get(portal.url + path, { headers, agent: false }, (response: IncomingMessage) => {
      if (response.statusCode !== 200) {
        reject(new Error(`status ${response.statusCode}`));
        return;
      }
      // A line that is cut while nobody reads says so at once, and once.
      const outcome = new Promise<'cut' | 'whole'>((settle) => {
        response
          .on('error', () => undefined)
          .once('close', () => settle(response.complete ? 'whole' : 'cut'));
      });
      const rest = () => {
        response.resume();
        return outcome;
      };
      resolve({ rest });
    }).on('error', reject);
  });
}

const oneTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

const READ = 'query ($id: ID!) { messages(channelId: $id) { edges { node { body } } } }';
const SEARCH = `query ($id: ID) { searchMessages(text: "${CANARY}", incidentId: $id) { edges { node { message { body } } } }
  search(text: "${CANARY}") { groups { hits { title note } } } }`;

async function told(person: GivenPerson, query: string, id: string): Promise<string> {
  return JSON.stringify((await as(person, query, { id })).data);
}

const act = async (query: string, variables: Record<string, unknown>, who = opener) => {
  expect((await as(who, query, variables)).codes).toEqual([]);
};

const CAUSES: [cause: string, end: (setting: Setting) => Promise<unknown>, surgeSeconds?: number][] = [
  [
    'the member is removed',
    ({ person, incident }) =>
      portal.sql(
        'update liaison.workspace_member set ended_at = now() where account_id = $1 and workspace_id = $2',
        [person.id, incident.id],
      ),
  ],
  [
    'the role is lowered',
    ({ person }) =>
      act('mutation ($id: ID!) { changePersonRole(id: $id, role: MEMBER) { id } }', { id: person.id }),
  ],
  [
    'the position is relieved',
    ({ assignment }) =>
      act('mutation ($id: ID!) { relievePosition(input: { id: $id }) }', { id: assignment }),
  ],
  [
    'the agreement ends: the organization no longer takes part',
    ({ incident, organization }) =>
      act('mutation ($id: ID!, $o: ID!) { endParticipation(incidentId: $id, organizationId: $o) }', {
        id: incident.id,
        o: organization.id,
      }),
  ],
  [
    'the organization is suspended',
    ({ organization }) =>
      act('mutation ($id: ID!) { suspendOrganization(id: $id) { id } }', { id: organization.id }),
  ],
  [
    'the person is disabled',
    ({ person }) => act('mutation ($id: ID!) { disablePerson(id: $id) { id } }', { id: person.id }),
  ],
  [
    'the session is ended',
    async ({ person, organization }) => {
      const other = { ...person, ...(await portal.given.session(person.id, organization)) };
      await act('mutation ($id: ID!) { endSession(id: $id) { id } }', { id: person.sessionId }, other);
    },
  ],
  ['the account goes to a new provider', confirmJoin],
  ['the provider logs out over the back channel', backChannelLogout],
  ['surge access expires', () => wait(1), 3],
  [
    'the incident is closed for the surged',
    ({ incident }) =>
      act('mutation ($id: ID!) { changeIncidentStatus(input: { id: $id, status: CLOSED }) { id } }', {
        id: incident.id,
      }),
    3600,
  ],
];

/** Whoever signs in by the new provider has the account from then on, and nobody who signed in before. */
async function confirmJoin({ person, organization }: Setting): Promise<void> {
  const { before, since } = await portal.given.renewed('Ana', organization);
  await portal.sql(
    `update liaison.account a set identity_provider_id = b.identity_provider_id, issuer = b.issuer
     from liaison.account b where a.id = $1 and b.id = $2`,
    [person.id, before],
  );
  const by = await portal.given.person('Ben', organization, 'administrator');
  const id = await portal.given.accountJoin({ before: person.id, since }, by);
  await act('mutation ($id: ID!) { confirmAccountJoin(id: $id) { id } }', { id });
}

async function backChannelLogout({ person, organization }: Setting): Promise<void> {
  await portal.sql('update liaison.identity_provider set issuer = $2 where id = $1', [
    organization.providerId,
    provider.issuer,
  ]);
  await portal.sql('update liaison.account set issuer = $2, subject = $3 where id = $1', [
    person.id,
    provider.issuer,
    person.id,
  ]);
  const token = await provider.logoutToken((claims) => {
    delete claims['sid'];
    Object.assign(claims, { sub: person.id, jti: randomUUID() });
  });
  const response = await fetch(`${portal.url}/auth/back-channel-logout/${organization.providerId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ logout_token: token }),
  });
  expect(response.status).toBe(200);
}

describe.each(CAUSES)('when %s', (cause, end, surgeSeconds) => {
  test('subscription, download, query and search stop within a second', async () => {
    const setting = await room(surgeSeconds);
    const { person, channel, document, incident } = setting;
    const listener = await listenToChannel(portal.url, person, channel);
    const running = await fetchFile(person, `/files/${document}`);
    expect(await told(person, READ, channel)).toContain(CANARY);
    expect(await told(person, SEARCH, incident.id)).toContain(CANARY);

    await end(setting);
    if (cause === 'surge access expires') await wait(await leftOf(setting));
    const limit = wait(LIMIT_MS, 'still running', { ref: false });
    // Whoever is not told of it by the database is told nothing either.
    await portal.given.message(channel, opener, `${CANARY} again`);
    expect(await Promise.race([listener.ended, limit])).not.toBe('still running');
    expect(listener.places()).toEqual([]);
    expect(await told(person, READ, channel)).not.toContain(CANARY);
    expect(await told(person, SEARCH, incident.id)).not.toContain(CANARY);
    await expect(fetchFile(person, `/files/${document}`)).rejects.toThrow(/status 40[14]/);
    await limit;
    expect(await running.rest()).toBe('cut');
    await listener.close();
  });

  test('what is being exported is not sent on, and what is being drawn is not sent', async () => {
    const setting = await room(surgeSeconds);
    const { person, incident } = setting;
    await longChronology(incident.id);
    const exported = `/exports/incidents/${incident.id}/chronology`;
    const running = await fetchFile(person, `${exported}.csv`);
    const drawn = fetchFile(person, `${exported}.pdf`).then(
      () => 'sent',
      (error: Error) => error.message,
    );
    await end(setting);
    if (cause === 'surge access expires') await wait(await leftOf(setting));
    const limit = wait(LIMIT_MS, 'still drawing', { ref: false });
    expect(await Promise.race([drawn, limit])).toMatch(/^status 40[134]$/);
    await limit;
    expect(await running.rest()).toBe('cut');
    for (const path of [
      `${exported}.csv`,
      `${exported}.pdf`,
      `/exports/incidents/${incident.id}/briefing.pdf`,
    ])
      await expect(fetchFile(person, path)).rejects.toThrow(/^status 40[134]$/);
  }, 30_000);
});

test.each([
  ['sixteen downloads', 16, ({ document }: Setting) => `/files/${document}`],
  ['eight exports', 8, ({ incident }: Setting) => `/exports/incidents/${incident.id}/chronology.csv`],
])(
  'a session has %s at a time, and another session its own',
  async (_what, most, pathOf) => {
    const setting = await room();
    await longChronology(setting.incident.id);
    const { person, organization } = setting;
    const other = { ...person, ...(await portal.given.session(person.id, organization)) };
    const running = await Promise.all(oneTo(most).map(() => fetchFile(person, pathOf(setting))));
    await expect(fetchFile(person, pathOf(setting))).rejects.toThrow('status 429');
    expect(await (await fetchFile(other, pathOf(setting))).rest()).toBe('whole');
    expect(await running[0]!.rest()).toBe('whole');
    expect(await (await fetchFile(person, pathOf(setting))).rest()).toBe('whole');
    await Promise.all(running.map(({ rest }) => rest()));
  },
  60_000,
);

test('planted: an export that is neither watched nor asked for again reaches whom it may not', async () => {
  const setting = await room();
  await longChronology(setting.incident.id, 40);
  jest.spyOn(portal.app.get(LiveAccess), 'watch').mockReturnValue(() => undefined);
  const render = jest.spyOn(portal.app.get(PdfRenderer), 'render');
  try {
    const sent = fetchFile(setting.person, `/exports/incidents/${setting.incident.id}/chronology.pdf`);
    while (render.mock.calls.length === 0) await wait(5);
    await CAUSES[0]![1](setting);
    jest.spyOn(portal.app.get(RunAs), 'runAsPerson').mockResolvedValue(undefined);
    expect(await (await sent).rest()).toBe('whole');
  } finally {
    jest.restoreAllMocks();
  }
}, 30_000);

test('control: who keeps access is sent the whole export', async () => {
  const { person, incident } = await room();
  await longChronology(incident.id);
  const { rest } = await fetchFile(person, `/exports/incidents/${incident.id}/chronology.csv`);
  expect(await rest()).toBe('whole');
});

test('when a document is erased, its running download is cut within a second, and the room stays', async () => {
  const { person, channel, document } = await room();
  const running = await fetchFile(person, `/files/${document}`);
  const listener = await listenToChannel(portal.url, person, channel);
  const [row] = await portal.sql<{ id: string }>('select id from liaison.document where file_id = $1', [
    document,
  ]);
  await act('mutation ($id: ID!) { eraseDocument(input: { id: $id, reason: "Spilled" }) }', { id: row!.id });
  const limit = wait(LIMIT_MS, 'still running', { ref: false });
  await expect(fetchFile(person, `/files/${document}`)).rejects.toThrow('status 410');
  await limit;
  expect(await running.rest()).toBe('cut');
  await portal.given.message(channel, opener, 'For everybody');
  await listener.until(2);
  await listener.close();
});

test('control: who keeps access is sent the whole file', async () => {
  const { person, document } = await room();
  expect(await (await fetchFile(person, `/files/${document}`)).rest()).toBe('whole');
});

/** Milliseconds until surge access ends. */
async function leftOf({ person }: Setting): Promise<number> {
  const [row] = await portal.sql<{ left: number }>(
    'select extract(epoch from expires_at - clock_timestamp())::float * 1000 as left from liaison.surge_access where account_id = $1',
    [person.id],
  );
  return Math.max(0, row!.left);
}

test('whoever writes ids in capitals is cut off as soon as others', async () => {
  const setting = await room();
  const { person, channel, document } = setting;
  const listener = await listenToChannel(portal.url, person, channel.toUpperCase());
  const running = await fetchFile(person, `/files/${document.toUpperCase()}`);
  const [row] = await portal.sql<{ id: string }>('select id from liaison.document where file_id = $1', [
    document,
  ]);
  await act('mutation ($id: ID!) { eraseDocument(input: { id: $id, reason: "Spilled" }) }', { id: row!.id });
  await wait(LIMIT_MS);
  expect(await running.rest()).toBe('cut');
  await CAUSES[0]![1](setting);
  const limit = wait(LIMIT_MS, 'still running', { ref: false });
  expect(await Promise.race([listener.ended, limit])).not.toBe('still running');
  await listener.close();
});

test('when a channel is closed to a position, and its holder relieved of it: that channel stops, and the room stays', async () => {
  const { given } = portal;
  const { person, incident } = await room();
  const planning = await given.position(incident.id, 'Planning Section Chief');
  const held = await given.holder(planning, person);
  const closed = await given.channel(incident.id, 'Planning', [planning]);
  await given.message(closed, opener, `${CANARY} plans`);
  const [inClosed, inGeneral] = [
    await listenToChannel(portal.url, person, closed),
    await listenToChannel(portal.url, person, incident.general),
  ];
  expect(await told(person, SEARCH, incident.id)).toContain(`${CANARY} plans`);
  await act('mutation ($id: ID!) { relievePosition(input: { id: $id }) }', { id: held });
  const limit = wait(LIMIT_MS, 'still running', { ref: false });
  await given.message(closed, opener, `${CANARY} more plans`);
  expect(await Promise.race([inClosed.ended, limit])).toBe('access.ended');
  expect(inClosed.places()).toEqual([]);
  expect(await told(person, READ, closed)).not.toContain(CANARY);
  expect(await told(person, SEARCH, incident.id)).not.toContain('plans');
  await given.message(incident.general, opener, 'For everybody');
  await inGeneral.until(2);
  expect(inGeneral.places()).toEqual([2]);
  await inClosed.close();
  await inGeneral.close();
});

test.each([
  [
    'the role is lowered to reader',
    (id: string) => act('mutation ($id: ID!) { changeMemberRole(id: $id, role: READER) { id } }', { id }),
  ],
  [
    'the workspace is archived',
    async (id: string) => {
      const [row] = await portal.sql<{ workspace: string }>(
        'select workspace_id as workspace from liaison.workspace_member where id = $1',
        [id],
      );
      await act('mutation ($id: ID!) { archiveWorkspace(id: $id) { id } }', { id: row!.workspace });
    },
  ],
])('when %s, a running upload is cut within a second, and a download goes on', async (_cause, end) => {
  const { given } = portal;
  const workspaceId = await given.workspace('Work', opener);
  const person = await given.person('Ana', niru);
  const member = await given.member(workspaceId, person, 'contributor');
  const running = await fetchFile(person, `/files/${await large(workspaceId)}`);
  const sent = startUpload(person, workspaceId);
  const kept = await sent.begun;
  await end(member);
  const limit = wait(LIMIT_MS, 'still running', { ref: false });
  expect(await Promise.race([sent.ended, limit])).toBe('cut');
  const after = await portal.sql('select store_reference from liaison.upload where id = $1', [kept]);
  expect(after).toHaveLength(1);
  expect(await running.rest()).toBe('whole');
});

/** An upload that sends a little now and then. */
function startUpload(person: GivenPerson, workspaceId: string) {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const headers = { cookie: `liaison-session=${person.token}`, 'tus-resumable': '1.0.0' };
  const created = fetch(`${portal.url}/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(PART_BYTES),
      'upload-metadata': `workspaceId ${base64(workspaceId)},filename ${base64('a.bin')}`,
    },
  });
  const line = created.then((answer) => {
    const to = request(new URL(answer.headers.get('location')!, portal.url), {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    });
    const sending = setInterval(() => to.write(Buffer.alloc(1000)), 50);
    const ended = new Promise<'cut' | number>((resolve) => {
      to.once('response', ({ statusCode }) => resolve(statusCode!)).once('error', () => resolve('cut'));
    }).finally(() => clearInterval(sending));
    return { id: answer.headers.get('location')!.split('/').at(-1)!, ended };
  });
  return {
    begun: line.then(async ({ id }) => {
      await wait(300);
      return id;
    }),
    ended: line.then(({ ended }) => ended),
  };
}
