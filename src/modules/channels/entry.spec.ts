import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { randomUUID } from 'node:crypto';

let portal: TestPortal;
let opener: GivenPerson;
let channelId: string;
beforeAll(async () => {
  portal = await startTestPortal();
  const niru = await portal.given.organization('NIRU', 'operator');
  opener = await portal.given.person('Nora', niru, 'administrator');
  channelId = (await portal.given.incident('Storm', opener)).general;
});
afterAll(() => portal.close());

const TWO = `mutation ($first: PostMessageInput!, $second: PostMessageInput!) {
  first: postMessage(input: $first) { sequence } second: postMessage(input: $second) { sequence } }`;
const FRAGMENT = `mutation ($first: PostMessageInput!, $second: PostMessageInput!) { ...both }
  fragment both on Mutation { first: postMessage(input: $first) { sequence } second: postMessage(input: $second) { sequence } }`;
const message = (body: string, more: object = {}) => ({
  channelId,
  clientId: randomUUID(),
  body,
  marking: { tlp: 'GREEN' },
  ...more,
});
const bodies = async () =>
  (
    await portal.sql<{ body: string }>(
      'select body from liaison.channel_entry where channel_id = $1 order by sequence',
      [channelId],
    )
  ).map(({ body }) => body);

test.each([
  ['fields', TWO],
  ['fields of a fragment', FRAGMENT],
])('of two %s in one operation both are kept or none', async (_name, query) => {
  const as = graphqlClient(portal.url);
  const before = await bodies();
  const answersNothing = message('Second', { replyToId: randomUUID() });
  const refused = await as(opener, query, { first: message('First'), second: answersNothing });
  expect([refused.codes, refused.data]).toEqual([['request.conflict'], null]);
  expect(await bodies()).toEqual(before);
  const kept = await as(opener, query, { first: message('First'), second: message('Second') });
  expect(kept.codes).toEqual([]);
  expect(await bodies()).toEqual([...before, 'First', 'Second']);
});

test.each(['account', 'channel', 'organization'])(
  'what the logs name is never deleted: %s',
  async (table) => {
    await expect(portal.sql(`delete from liaison.${table} where false`)).rejects.toMatchObject({
      code: '23001',
    });
  },
);

const UNSOUND: [what: string, change: string][] = [
  ['another kind', `kind = 'whisper'`],
  ['a message without a marking', 'tlp = null'],
  ['a message without text', `body = ''`],
  ['a text that is too long', `body = repeat('x', 20001)`],
  ['another marking', `tlp = 'TLP:PINK'`],
  ['another priority', `priority = 'urgent'`],
  ['another category', `category = 'gossip'`],
  ['a banner of one letter', `cui = 'C'`],
  ['an edit of itself', `kind = 'edit'`],
  ['too many mentions', `mentions = (select jsonb_agg(i) from generate_series(1, 51) i)`],
  ['too many attachments', `attachments = (select jsonb_agg(i) from generate_series(1, 11) i)`],
];
test.each(UNSOUND)('PostgreSQL refuses %s', async (_what, change) => {
  await graphqlClient(portal.url)(opener, TWO, { first: message('One'), second: message('Two') });
  await expect(
    portal.sql(`update liaison.channel_entry set ${change} where channel_id = $1`, [channelId]),
  ).rejects.toMatchObject({ code: '23514', constraint: 'channel_entry_sound' });
});
