import { graphqlClient, type TestPortal } from '@liaison/testing';
import type { Outcome, Row } from './roles.js';
import { CANARY, CAST, DRILL, makeWorld, type Role, type World } from './world.js';

const SUCCESS = new Set<Outcome>(['ok', 'sees', 'blank']);

/** What is only read leaves the world as it was, so those who only read share one. */
const forReading = new WeakMap<TestPortal, Promise<World>>();

/**
 * What is refused leaves it so too: of one change, those who are refused share one. Whoever gets through against what is written
 * is found by that, and by what the others then meet.
 */
type ForRefused = { world?: Promise<World> };

function worldFor(portal: TestPortal, row: Row, role: Role, refused: ForRefused): Promise<World> {
  if (!/^\s*mutation/.test(row.text)) {
    let world = forReading.get(portal);
    if (!world) forReading.set(portal, (world = makeWorld(portal)));
    return world;
  }
  return SUCCESS.has(expectedOf(row, role)) ? makeWorld(portal) : (refused.world ??= makeWorld(portal));
}

/** Asks one question as one person in a world that no right answer has changed, and names what they met. */
async function ask(portal: TestPortal, row: Row, role: Role, refused: ForRefused): Promise<Outcome> {
  const world = await worldFor(portal, row, role, refused);
  const person = role === 'nobody' ? null : world.people[role];
  const answer = await graphqlClient(portal.url)(person, row.text, row.variables?.(world, role) ?? {});
  if (answer.codes.length) return answer.codes[0]!;
  if (!answer.data) return 'no data';
  const told = JSON.stringify(answer.data);
  if (!row.exercise && told.includes(DRILL)) return 'an exercise among what is real';
  return told.includes(row.exercise ? DRILL : CANARY) ? 'sees' : 'blank';
}

export function expectedOf(row: Row, role: Role): Outcome {
  const found = Object.entries(row.outcomes).filter(([, roles]) => roles?.includes(role));
  if (found.length !== 1) throw new Error(`${row.operation} names ${role} ${found.length} times`);
  return found[0]![0];
}

/** `ok` leaves open whether the canary is in the answer. */
function fits(expected: Outcome, met: Outcome): boolean {
  return expected === 'ok' ? met === 'sees' || met === 'blank' : expected === met;
}

/** Every difference between the matrix and the portal, as sentences. */
export async function differences(portal: TestPortal, rows: Row[]): Promise<string[]> {
  const found: string[] = [];
  for (const row of rows) {
    const refused: ForRefused = {};
    await Promise.all(
      CAST.map(async (role) => {
        const expected = expectedOf(row, role);
        const met = await ask(portal, row, role, refused);
        if (!fits(expected, met))
          found.push(`${row.operation} ${row.variant ?? ''} as ${role}: ${met} instead of ${expected}`);
      }),
    );
  }
  return found;
}
