import {
  graphqlClient,
  startTestPortal,
  type Answer,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let opener: GivenPerson;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  opener = await portal.given.administrator('Nora');
});
afterAll(() => portal.close());

async function room() {
  const { given } = portal;
  const center = await given.organization('Center');
  const [ana, ben, outsider] = [
    await given.person('Ana', center),
    await given.person('Ben', center),
    await given.person('Olga', center),
  ];
  const incident = await given.incident('Storm', opener);
  await given.participation(incident.id, center);
  const position = await given.position(incident.id, 'Planning Section Chief');
  await given.holder(position, ana);
  await given.holder(await given.position(incident.id, 'Agency Representative'), ben);
  return { incident, position, ana, ben, outsider };
}

const ADD =
  'mutation ($input: AddTasksInput!) { addTasks(input: $input) { id title checklist overdue position { title } assignee { name } } }';
const LIST =
  'query ($id: ID!, $first: Int!, $after: String) { tasks(incidentId: $id, first: $first, after: $after) { edges { node { title overdue state can { update } } } pageInfo { hasNextPage endCursor } } }';
interface Listed {
  tasks: {
    edges: { node: { title: string; overdue: boolean; state: string; can: { update: boolean } } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const inMinutes = (n: number) => new Date(Date.now() + n * 60_000).toISOString();

test('a check list is added whole, and listed by what is open and due first, page by page', async () => {
  const { incident, position, ana } = await room();
  const input = {
    incidentId: incident.id,
    checklist: 'First hour',
    tasks: [
      { title: 'Whenever' },
      { title: 'Soon', dueAt: inMinutes(10), positionId: position },
      { title: 'Late already', dueAt: inMinutes(-10), assigneeId: ana.id },
    ],
  };
  const added = await as<{ addTasks: { id: string; title: string }[] }>(opener, ADD, { input });
  expect(added.data?.addTasks).toMatchObject([
    { title: 'Late already', checklist: 'First hour', overdue: true, assignee: { name: 'Ana' } },
    { title: 'Soon', overdue: false, position: { title: 'Planning Section Chief' } },
    { title: 'Whenever', overdue: false, position: null },
  ]);
  const late = added.data!.addTasks[0]!.id;
  const done = 'mutation ($id: ID!) { changeTaskState(id: $id, state: PREVIOUSLY_ACCOMPLISHED) { state } }';
  expect((await as(ana, done, { id: late })).codes).toEqual([]);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const answer: Answer<Listed> = await as<Listed>(ana, LIST, { id: incident.id, first: 1, after });
    const { edges, pageInfo }: Listed['tasks'] = answer.data!.tasks;
    seen.push(...edges.map(({ node }) => `${node.title} ${node.state}`));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(['Soon OPEN', 'Whenever OPEN', 'Late already PREVIOUSLY_ACCOMPLISHED']);
});

test('who holds the position that a task is given to may change it, and hand it on', async () => {
  const { incident, position, ana, ben } = await room();
  const task = await portal.given.task(incident.id, opener, 'Count the boats');
  const update =
    'mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { position { id } assignee { name } dueAt can { update } } }';
  expect((await as(ana, update, { input: { id: task, positionId: position } })).codes).toEqual([
    'access.refused',
  ]);
  await as(opener, update, { input: { id: task, positionId: position, dueAt: inMinutes(5) } });
  expect((await as(ben, update, { input: { id: task, positionId: null } })).codes).toEqual([
    'access.refused',
  ]);
  const handed = await as(ana, update, { input: { id: task, positionId: null, assigneeId: ben.id } });
  expect(handed.data).toMatchObject({
    updateTask: {
      position: null,
      assignee: { name: 'Ben' },
      dueAt: expect.any(String) as string,
      can: { update: false },
    },
  });
});

test('a task is given to nobody outside of the room, and nothing of a list is added when one is', async () => {
  const { incident, outsider } = await room();
  const tasks = [{ title: 'Mine to do' }, { title: 'Theirs', assigneeId: outsider.id }];
  expect((await as(opener, ADD, { input: { incidentId: incident.id, tasks } })).codes).toEqual([
    'task.not_in_room',
  ]);
  const { data } = await as<Listed>(opener, LIST, { id: incident.id, first: 10 });
  expect(data?.tasks.edges).toEqual([]);
});

test('a closed incident keeps its tasks as they are', async () => {
  const { incident, ana } = await room();
  const task = await portal.given.task(incident.id, ana, 'Write it down');
  await portal.sql(`update liaison.incident set status = 'closed', closed_at = now() where id = $1`, [
    incident.id,
  ]);
  const change = 'mutation ($id: ID!) { changeTaskState(id: $id, state: COMPLETE) { id } }';
  expect((await as(ana, change, { id: task })).codes).toEqual(['incident.closed']);
  expect(
    (await as(ana, ADD, { input: { incidentId: incident.id, tasks: [{ title: 'More' }] } })).codes,
  ).toEqual(['incident.closed']);
});
