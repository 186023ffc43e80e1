import { Broadcast, EventStream } from './index.js';

test('what was announced before somebody asked waits, in order', async () => {
  const stream = new EventStream<number>();
  stream.push(1);
  stream.push(2);
  expect(await stream.next()).toEqual({ value: 1, done: false });
  expect(await stream.next()).toEqual({ value: 2, done: false });
});

test('who waits is given what comes', async () => {
  const stream = new EventStream<number>();
  const first = stream.next();
  stream.push(1);
  stream.push(2);
  expect(await first).toEqual({ value: 1, done: false });
  expect(await stream.next()).toEqual({ value: 2, done: false });
});

test('an end drops what still waits, and says why once', async () => {
  const stream = new EventStream<number>();
  const why = new Error('access ended');
  stream.push(1);
  stream.end(why);
  stream.end(new Error('again'));
  stream.push(2);
  await expect(stream.next()).rejects.toBe(why);
  expect(await stream.next()).toEqual({ value: undefined, done: true });
});

test.each([
  ['without a reason', undefined],
  ['with one', new Error('access ended')],
])('who waits learns of the end, %s', async (_how, why) => {
  const stream = new EventStream<number>();
  const waiting = stream.next();
  stream.end(why);
  if (why) await expect(waiting).rejects.toBe(why);
  else expect(await waiting).toEqual({ value: undefined, done: true });
  // They were told: it is not said again.
  expect(await stream.next()).toEqual({ value: undefined, done: true });
});

test('who goes ends it', async () => {
  const stream = new EventStream<number>();
  stream.push(1);
  expect(await stream.return()).toEqual({ value: undefined, done: true });
  expect(await stream.next()).toEqual({ value: undefined, done: true });
});

test('what is to be done at the end is done once, and at once when it is over', () => {
  const stream = new EventStream<number>();
  const done: string[] = [];
  stream.onEnd(() => done.push('first'));
  stream.onEnd(() => done.push('second'));
  expect(done).toEqual([]);
  stream.end();
  stream.end();
  expect(done).toEqual(['first', 'second']);
  stream.onEnd(() => done.push('late'));
  expect(done).toEqual(['first', 'second', 'late']);
});

test('a reader who falls a thousand behind is ended, and told so', async () => {
  const stream = new EventStream<number>();
  for (let n = 0; n < 1000; n++) stream.push(n);
  expect(await stream.next()).toEqual({ value: 0, done: false });
  stream.push(1000);
  expect(await stream.next()).toEqual({ value: 1, done: false });
  stream.push(1001);
  stream.push(1002);
  await expect(stream.next()).rejects.toMatchObject({
    code: 'request.too_many',
    detail: { reason: 'slow_reader' },
  });
});

test('it can be read by for await', async () => {
  const stream = new EventStream<number>();
  const read: number[] = [];
  const reading = (async () => {
    for await (const n of stream) read.push(n);
  })();
  for (const n of [1, 2, 3]) {
    stream.push(n);
    await new Promise((resolve) => setImmediate(resolve));
  }
  stream.end();
  await reading;
  expect(read).toEqual([1, 2, 3]);
});

test('a broadcast is resolved once for all who ask the same', async () => {
  const broadcast = new Broadcast('event');
  let times = 0;
  const execute = () => Promise.resolve({ data: { n: ++times } });
  const [first, second] = await Promise.all([broadcast.answer('a', execute), broadcast.answer('a', execute)]);
  expect([first, second]).toEqual([{ data: { n: 1 } }, { data: { n: 1 } }]);
  expect(await broadcast.answer('b', execute)).toEqual({ data: { n: 2 } });
  expect(broadcast.value).toBe('event');
});
