import { setTimeout as wait } from 'node:timers/promises';
import { Admission, type Applicant } from './admission.js';

const someone = (key: string, work = 0, more: Partial<Applicant> = {}): Applicant => ({
  key,
  network: 'net',
  work,
  isGone: () => false,
  ...more,
});
/** Whether somebody came in at once. */
async function isIn(entered: unknown): Promise<boolean> {
  return (await Promise.race([Promise.resolve(entered), wait(5, 'waits')])) !== 'waits';
}

test('a session leaves two connections to others, and its next comes in when one of its own is done', async () => {
  const admission = new Admission(8);
  const mine = Array.from({ length: 6 }, () => admission.enter(someone('ana')) as () => void);
  expect(mine.every((leave) => typeof leave === 'function')).toBe(true);
  const seventh = admission.enter(someone('ana'));
  expect(await isIn(seventh)).toBe(false);
  expect(await isIn(admission.enter(someone('luc')))).toBe(true);
  mine[0]!();
  expect(await isIn(seventh)).toBe(true);
});

test('what is expensive leaves half of the connections, and a session half of those', async () => {
  const admission = new Admission(8);
  expect(await isIn(admission.enter(someone('ana', 500)))).toBe(true);
  const leave = admission.enter(someone('ana', 500)) as () => void;
  const third = admission.enter(someone('ana', 500));
  expect(await isIn(third)).toBe(false);
  expect(await isIn(admission.enter(someone('luc', 500)))).toBe(true);
  expect(await isIn(admission.enter(someone('mara', 500)))).toBe(true);
  const fifth = admission.enter(someone('omar', 500));
  expect(await isIn(fifth)).toBe(false);
  expect(await isIn(admission.enter(someone('omar', 0)))).toBe(true);
  leave();
  expect(await isIn(third)).toBe(true);
  expect(await isIn(fifth)).toBe(false);
});

test('hundreds of waiting sessions do not hold up what is cheap', async () => {
  const admission = new Admission(8);
  for (let i = 0; i < 200; i++) void admission.enter(someone(`s${i}`, 5000));
  expect(await isIn(admission.enter(someone('luc')))).toBe(true);
});

test('who has too many waiting is refused, and who has gone is passed over', async () => {
  const admission = new Admission(3);
  const leave = admission.enter(someone('ana')) as () => void;
  let gone = false;
  const left = admission.enter(someone('ana', 0, { isGone: () => gone })) as Promise<unknown>;
  const next = admission.enter(someone('ana'));
  for (let i = 2; i < 60; i++) void admission.enter(someone('ana'));
  expect(() => admission.enter(someone('ana'))).toThrow(
    expect.objectContaining({ code: 'request.too_many_running' }) as Error,
  );
  gone = true;
  leave();
  await expect(left).rejects.toThrow('nobody waits');
  expect(await isIn(next)).toBe(true);
});

test('a network has a thousand at a time', () => {
  const admission = new Admission(8);
  for (let i = 0; i < 1000; i++) void admission.enter(someone(`s${i % 100}`));
  expect(() => admission.enter(someone('new'))).toThrow(
    expect.objectContaining({ code: 'request.too_many_running' }) as Error,
  );
  expect(typeof admission.enter(someone('new', 0, { network: 'other' }))).not.toBe('undefined');
});
