import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let nora: GivenPerson;
let incidentId: string;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  nora = await portal.given.person('Nora', await portal.given.operator(), 'administrator');
  incidentId = (await portal.given.incident('Storm', nora)).id;
});
afterAll(() => portal.close());

const ADD = `mutation ($id: ID!, $tasks: [NewTaskInput!]!) {
  addTasks(input: { incidentId: $id, tasks: $tasks }) { id changedAt } }`;
const UPDATE = 'mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { title dueAt changedAt } }';

async function task(): Promise<{ id: string; changedAt: string }> {
  const answer = await as<{ addTasks: { id: string; changedAt: string }[] }>(nora, ADD, {
    id: incidentId,
    tasks: [{ title: 'Count the sandbags' }],
  });
  return answer.data!.addTasks[0]!;
}

test('who saves a task that has changed meanwhile is told, and changes nothing', async () => {
  const { id, changedAt: unchangedSince } = await task();
  const first = await as<{ updateTask: { changedAt: string } }>(nora, UPDATE, {
    input: { id, title: 'Count them twice', unchangedSince },
  });
  expect(first.codes).toEqual([]);
  const late = { id, title: 'Count', unchangedSince };
  expect((await as(nora, UPDATE, { input: late })).codes).toEqual(['request.conflict']);
  const again = { ...late, unchangedSince: first.data!.updateTask.changedAt };
  expect((await as(nora, UPDATE, { input: again })).codes).toEqual([]);
});

test.each([
  '2026-12-01T10:00:00',
  '01.12.2026',
  '2026-12-01',
  '1999-12-01T10:00:00Z',
  '2101-01-01T00:00:00Z',
])('a task that is due %s is refused: nobody knows when that is', async (dueAt) => {
  const { id } = await task();
  expect((await as(nora, UPDATE, { input: { id, dueAt } })).codes).toEqual(['request.invalid']);
  const literal = `mutation { updateTask(input: { id: "${id}", dueAt: "${dueAt}" }) { id } }`;
  expect((await as(nora, literal)).codes).toEqual(['request.invalid']);
});

test('an offset is understood', async () => {
  const { id } = await task();
  const { data } = await as<{ updateTask: { dueAt: string } }>(nora, UPDATE, {
    input: { id, dueAt: '2026-12-01T10:00:00+01:00' },
  });
  expect(data!.updateTask.dueAt).toBe('2026-12-01T09:00:00.000Z');
});
