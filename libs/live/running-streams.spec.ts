import { RunningStreams, type Stream } from './running-streams.js';

const HOUR_MS = 3_600_000;

let ended: string[];
beforeEach(() => {
  ended = [];
});
const stream = (sessionId: string, more: Partial<Stream> = {}): Stream => ({
  sessionId,
  workspaceId: null,
  end: (reason) => ended.push(`${sessionId} ${reason}`),
  ...more,
});

/** Streams that were asked about once, and are in force for an hour. */
function confirmed(...all: Stream[]): RunningStreams {
  const streams = new RunningStreams();
  for (const one of all) streams.add(one);
  const now = performance.now();
  for (const one of streams.toAsk(now, all.length)) streams.confirm(one, now, now + HOUR_MS);
  return streams;
}
const many = (count: number) => Array.from({ length: count }, (_, n) => stream(`s${n}`));
const namesOf = (asked: { sessionId: string }[]) => asked.map(({ sessionId }) => sessionId);

test('a new stream is asked about at once', () => {
  const streams = new RunningStreams();
  streams.add(stream('a'));
  expect(streams.hasDue(performance.now())).toBe(true);
  expect(namesOf(streams.toAsk(performance.now(), 10))).toEqual(['a']);
});

test('five thousand that nothing has happened to cost a question about sixty-seven', () => {
  const streams = confirmed(...many(5000));
  expect(streams.hasDue(performance.now())).toBe(false);
  expect(streams.toAsk(performance.now(), 1000)).toHaveLength(67);
});

test('the sweep comes to every stream', () => {
  const streams = confirmed(...many(500));
  const seen = new Set<string>();
  for (let n = 0; n < 75; n++)
    for (const name of namesOf(streams.toAsk(performance.now(), 1000))) seen.add(name);
  expect(seen.size).toBe(500);
});

test('what an announcement speaks of is asked about, and nothing else', () => {
  const streams = confirmed(
    ...many(10),
    stream('x', { workspaceId: 'w' }),
    stream('y', { workspaceId: 'v' }),
  );
  expect(streams.doubt(({ workspaceId }) => workspaceId === 'w')).toBe(true);
  const asked = namesOf(streams.toAsk(performance.now(), 1000));
  expect(asked).toContain('x');
  expect(asked.length).toBeLessThanOrEqual(2);
  expect(streams.doubt(({ workspaceId }) => workspaceId === 'u')).toBe(false);
});

test('whom the clock will have ended is asked about then', () => {
  const streams = confirmed(stream('a'), stream('b'));
  const [a] = streams.toAsk(performance.now(), 1);
  streams.confirm(a!, performance.now(), performance.now() + 50);
  expect(streams.hasDue(performance.now())).toBe(false);
  expect(streams.hasDue(performance.now() + 50)).toBe(true);
});

test('more than one question can hold are asked about in the next', () => {
  const streams = new RunningStreams();
  for (const one of many(25)) streams.add(one);
  const now = performance.now();
  for (const size of [10, 10, 5]) {
    const asked = streams.toAsk(now, 10).filter(({ due }) => due <= now);
    expect(asked).toHaveLength(size);
    for (const one of asked) streams.confirm(one, now, now + HOUR_MS);
  }
  expect(streams.hasDue(now)).toBe(false);
});

test('a question without an answer ends whom it was about, a second later, and not the others', () => {
  const streams = confirmed(...many(200));
  const askedAt = performance.now();
  const asked = streams.toAsk(askedAt, 1000);
  streams.leaveInDoubt(asked, askedAt);
  expect(streams.endDoubtedBefore(askedAt - 1)).toBe(0);
  expect(streams.endDoubtedBefore(askedAt)).toBe(asked.length);
  expect(ended).toEqual(asked.map(({ sessionId }) => `${sessionId} session_ended`));
  expect(streams.size).toBe(200 - asked.length);
});

test('a later answer within the second keeps it', () => {
  const streams = confirmed(stream('a'));
  const askedAt = performance.now();
  const asked = streams.toAsk(askedAt, 10);
  streams.leaveInDoubt(asked, askedAt);
  const againAt = performance.now();
  for (const one of streams.toAsk(againAt, 10)) streams.confirm(one, againAt, askedAt + HOUR_MS);
  expect(streams.endDoubtedBefore(askedAt + 500)).toBe(0);
  expect(ended).toEqual([]);
});

test('one that is gone is neither asked about nor ended', () => {
  const streams = new RunningStreams();
  const gone = streams.add(stream('a'));
  const [asked] = streams.toAsk(performance.now(), 10);
  gone();
  streams.end(asked!, 'access_ended');
  expect([ended, streams.toAsk(performance.now(), 10), streams.size]).toEqual([[], [], 0]);
});

test('an answer that was asked for before an announcement does not settle what it speaks of', () => {
  const streams = confirmed(stream('a'));
  const askedAt = performance.now();
  const [a] = streams.toAsk(askedAt, 10);
  streams.doubt(() => true);
  streams.confirm(a!, askedAt, askedAt + HOUR_MS);
  expect(streams.hasDue(performance.now())).toBe(true);
  const againAt = performance.now() + 1;
  expect(namesOf(streams.toAsk(againAt, 10))).toEqual(['a']);
  streams.confirm(a!, againAt, againAt + HOUR_MS);
  expect(streams.hasDue(againAt)).toBe(false);
  expect(streams.endDoubtedBefore(againAt + HOUR_MS)).toBe(0);
});

test('when announcements may not have been heard all are asked about, and nobody ends for waiting his turn', () => {
  const streams = confirmed(...many(30));
  streams.askAll();
  const now = performance.now();
  const first = streams.toAsk(now, 10);
  expect(first).toHaveLength(10);
  for (const one of first) streams.confirm(one, now + 1, now + HOUR_MS);
  expect(streams.endDoubtedBefore(now + 2000)).toBe(0);
  expect(streams.hasDue(now)).toBe(true);
});

test('a database that does not answer at all ends everybody who was due, asked or not', () => {
  const streams = confirmed(...many(30));
  streams.askAll();
  const now = performance.now();
  streams.leaveInDoubt(streams.toAsk(now, 10), now);
  expect(streams.endDoubtedBefore(now)).toBe(30);
});
