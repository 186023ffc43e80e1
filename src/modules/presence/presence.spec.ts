import {
  graphqlClient,
  socketClient,
  startTestPortal,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';
import { setTimeout as wait } from 'node:timers/promises';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let opener: GivenPerson;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  opener = await portal.given.administrator('Nora');
});
afterAll(() => portal.close());

interface Signal {
  changed: string | null;
  present: { person: { name: string }; typingIn: string | null }[] | null;
}

/** Opens a room; `until` resolves with the first sign that fits. */
function openRoom(person: GivenPerson, id: string) {
  const client = socketClient(portal.url, person);
  const signals: Signal[] = [];
  let ended = '';
  client.subscribe<{ roomSignals: Signal }>(
    {
      query:
        'subscription ($id: ID!) { roomSignals(incidentId: $id) { changed present { person { name } typingIn } } }',
      variables: { id },
    },
    {
      next: ({ data, errors }) => {
        if (data) signals.push(data.roomSignals);
        else ended = String(errors?.[0]?.extensions?.['code']);
      },
      error: () => (ended ||= 'closed'),
      complete: () => (ended ||= 'complete'),
    },
  );
  const until = async (fits: (signal: Signal) => boolean): Promise<Signal> => {
    for (;;) {
      const found = signals.find(fits);
      if (found) return found;
      await wait(10);
    }
  };
  const untilEnded = async () => {
    while (!ended) await wait(10);
    return ended;
  };
  return { signals, until, untilEnded, close: () => client.dispose() };
}

const names = ({ present }: Signal) => present?.map(({ person }) => person.name).join();

async function room() {
  const { given } = portal;
  const center = await given.organization('Center');
  const ana = await given.person('Ana', center);
  const incident = await given.incident('Storm', opener);
  await given.participation(incident.id, center);
  const position = await given.position(incident.id, 'Agency Representative');
  const assignment = await given.holder(position, ana);
  return { ana, incident, position, assignment };
}

test('who opens and closes a room is seen by those who have it open', async () => {
  const { ana, incident } = await room();
  const nora = openRoom(opener, incident.id);
  await nora.until((signal) => names(signal) === 'Nora');
  const second = openRoom(ana, incident.id);
  await nora.until((signal) => names(signal) === 'Ana,Nora');
  await second.close();
  nora.signals.length = 0;
  await nora.until((signal) => names(signal) === 'Nora');
  await nora.close();
});

test('typing is told of channels that the whole room reads, and of no others', async () => {
  const { ana, incident, position } = await room();
  const [hers, nora] = [openRoom(ana, incident.id), openRoom(opener, incident.id)];
  await nora.until((signal) => names(signal) === 'Ana,Nora');
  const closed = await portal.given.channel(incident.id, 'Closed', [position]);
  const type = 'mutation ($id: ID!) { signalTyping(channelId: $id) }';
  await as(ana, type, { id: closed });
  await as(ana, type, { id: incident.general });
  const { present } = await nora.until(
    ({ present: told }) => told?.some(({ typingIn }) => typingIn) ?? false,
  );
  expect(present?.map(({ typingIn }) => typingIn)).toEqual([incident.general, null]);
  expect(JSON.stringify(nora.signals)).not.toContain(closed);
  await hers.close();
  await nora.close();
});

test('what changes in a room is named, and whoever loses access hears no more', async () => {
  const { ana, incident, assignment } = await room();
  const hers = openRoom(ana, incident.id);
  await hers.until((signal) => names(signal) === 'Ana');
  await as(
    opener,
    'mutation ($id: ID!) { addTasks(input: { incidentId: $id, tasks: [{ title: "Call" }] }) { id } }',
    { id: incident.id },
  );
  await hers.until(({ changed }) => changed === 'TASKS');
  await as(opener, 'mutation ($id: ID!) { relievePosition(input: { id: $id }) }', { id: assignment });
  expect(await hers.untilEnded()).toBe('access.ended');
  await hers.close();
});
