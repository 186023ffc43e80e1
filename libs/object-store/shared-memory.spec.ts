import { setTimeout as wait } from 'node:timers/promises';
import { SharedMemory, sharedMemory } from './shared-memory.js';

const MB = 1024 * 1024;

test('what is given back is lent again, and what may still be read is not', () => {
  const first = sharedMemory.lend(100_000);
  expect(first.length).toBe(100_000);
  const { buffer } = first;
  expect(sharedMemory.lend(100_000).buffer).not.toBe(buffer);
  sharedMemory.takeBack(first);
  const again = sharedMemory.lend(70_000);
  expect([again.length, again.buffer === buffer]).toEqual([70_000, true]);
  sharedMemory.takeBack(again, { lost: true });
  expect(sharedMemory.lend(100_000).buffer).not.toBe(buffer);
});

test('when too much is lent whoever comes is asked to come again, and nothing is taken for it', () => {
  const lent: Buffer[] = [];
  const lendAll = () => {
    for (;;) lent.push(sharedMemory.lend(8 * MB));
  };
  expect(lendAll).toThrow(expect.objectContaining({ code: 'request.busy' }) as Error);
  const most = lent.length;
  expect(most).toBeGreaterThan(32);
  for (const buffer of lent.splice(0)) sharedMemory.takeBack(buffer);
  expect(lendAll).toThrow(expect.objectContaining({ code: 'request.busy' }) as Error);
  expect(lent.length).toBe(most);
  for (const buffer of lent) sharedMemory.takeBack(buffer);
});

test('what nobody has wanted for a while is given up, though others are wanted all the time', async () => {
  const memory = new SharedMemory(50);
  const [large, small] = [memory.lend(8 * MB), memory.lend(100_000)];
  const buffers = [large.buffer, small.buffer];
  memory.takeBack(large);
  memory.takeBack(small);
  for (let n = 0; n < 30; n++) {
    const wanted = memory.lend(100_000);
    await wait(5);
    memory.takeBack(wanted);
  }
  expect(memory.lend(8 * MB).buffer).not.toBe(buffers[0]);
  expect(memory.lend(100_000).buffer).toBe(buffers[1]);
});
