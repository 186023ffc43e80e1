import { policies } from '@liaison/access';
import { startTestPortal, type TestPortal } from '@liaison/testing';
import { Comparison } from './differential/compare.js';
import { ENTITIES } from './differential/questions.js';
import { Random } from './differential/random.js';
import { IN_POSTGRESQL, IN_TYPESCRIPT, withFault } from './differential/faults.js';
import { RandomWorldMaker, type RandomWorld } from './differential/random-world.js';

/** Another seed makes other worlds; the one of a failure is in its message. */
const SEED = Number(process.env['LIAISON_SEED'] ?? 20261128);
/** At least so many answers are compared; more when all the time of the world is there. */
const PAIRS = process.env['LIAISON_FULL'] ? 1_000_000 : 100_000;

test('every action of every policy is compared', () => {
  const compared = Object.fromEntries(
    Object.entries(ENTITIES).map(([name, { actions }]) => [name, Object.keys(actions).sort()]),
  );
  const wanted = Object.fromEntries([...policies()].map(([name, actions]) => [name, [...actions].sort()]));
  expect(compared).toEqual(wanted);
});

describe('in random worlds', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  }, 60_000);
  afterAll(() => portal.close());

  test(`what TypeScript answers and what PostgreSQL admits agree ${PAIRS} times, and the API does what they say`, async () => {
    let [pairs, allowed, done] = [0, 0, 0];
    for (let seed = SEED; pairs < PAIRS; seed++) {
      const random = new Random(seed);
      const world = await new RandomWorldMaker(portal, random).make();
      const comparison = new Comparison(portal, world);
      await comparison.run();
      const byApi = await comparison.act(random, 400);
      expect([seed, comparison.disagreements.slice(0, 40)]).toEqual([seed, []]);
      [pairs, allowed, done] = [pairs + comparison.pairs, allowed + comparison.allowed.length, done + byApi];
    }
    expect(allowed).toBeGreaterThan(pairs / 50);
    expect(done).toBeGreaterThan(100);
    console.info(`${pairs} pairs, ${allowed} allowed, ${done} done by the API`);
  }, 3_600_000);
});

describe('planted faults', () => {
  let portal: TestPortal;
  const worlds: RandomWorld[] = [];
  beforeAll(async () => {
    portal = await startTestPortal();
    for (let seed = SEED; seed < SEED + 4; seed++)
      worlds.push(await new RandomWorldMaker(portal, new Random(seed)).make());
  }, 60_000);
  afterAll(() => portal.close());

  const found = async (entity: string, planted = {}, within = worlds): Promise<string[]> => {
    for (const world of within) {
      const comparison = new Comparison(portal, world, planted, new Set([entity]));
      await comparison.run();
      if (comparison.disagreements.length) return comparison.disagreements;
    }
    return [];
  };

  test('are twenty at least, on both sides', () => {
    expect(IN_TYPESCRIPT.length).toBeGreaterThanOrEqual(10);
    expect(IN_POSTGRESQL.length).toBeGreaterThanOrEqual(10);
  });

  test.each(IN_TYPESCRIPT)('in TypeScript: $name', async ({ entity, planted }) => {
    expect(await found(entity, { [entity]: planted })).not.toEqual([]);
  });

  test.each(IN_POSTGRESQL)('in PostgreSQL: $name', async (fault) => {
    await withFault(portal, fault, async () => {
      expect(await found(fault.entity)).not.toEqual([]);
    });
  });

  test('afterwards there is none', async () => {
    const entities = new Set([...IN_TYPESCRIPT, ...IN_POSTGRESQL].map(({ entity }) => entity));
    for (const entity of entities) expect(await found(entity, {}, worlds.slice(0, 1))).toEqual([]);
  }, 120_000);
});
