import type { Policy } from '@liaison/access';
import { RunAs } from '@liaison/database';
import type { Actor } from '@liaison/request';
import { graphqlClient, type GivenPerson, type TestPortal } from '@liaison/testing';
import pg from 'pg';
import { ENTITIES, type Facts } from './questions.js';
import type { Random } from './random.js';
import type { RandomWorld } from './random-world.js';

export interface Pair {
  entity: string;
  action: string;
  id: string;
  person: GivenPerson;
}

/** Other rules than the product's, by entity and action: planted faults. */
export type Planted = Record<string, Record<string, (actor: never, row: never) => boolean>>;

/** SQLSTATE of what PostgreSQL refuses by a rule, and not because the question was wrong. */
const REFUSALS = ['42501', '23503', '23505'];
/** Checks that are rules, too: a responder administers nothing. */
const RULES = ['account_check', 'account_join_decided_check'];

const nameOf = ({ entity, action, id, person }: Pair) =>
  `${entity}.${action} of ${id} as ${person.name} (${person.id})`;

/** Asks both sides about everything in a world. */
export class Comparison {
  readonly disagreements: string[] = [];
  pairs = 0;
  /** What was allowed: a comparison of refusals alone proves nothing. */
  readonly allowed: Pair[] = [];
  private readonly facts = new Map<string, Facts>();

  constructor(
    private readonly portal: TestPortal,
    private readonly world: RandomWorld,
    private readonly planted: Planted = {},
    private readonly only?: ReadonlySet<string>,
  ) {}

  async run(): Promise<void> {
    await this.learnFacts();
    const client = new pg.Client({ connectionString: this.portal.portalDatabaseUrl });
    await client.connect();
    try {
      for (const person of this.world.people) await this.compareAs(client, person);
    } finally {
      await client.end();
    }
  }

  private get entities() {
    return Object.entries(ENTITIES).filter(([name]) => !this.only || this.only.has(name));
  }

  private async learnFacts(of = this.entities.map(([name]) => name)): Promise<void> {
    for (const name of of)
      for (const { id, facts } of await this.portal.sql<{ id: string; facts: Facts }>(ENTITIES[name]!.facts))
        this.facts.set(`${name} ${id}`, facts);
  }

  private async compareAs(client: pg.Client, person: GivenPerson): Promise<void> {
    const answers = await this.answersOf(person);
    await client.query('begin');
    await client.query('select fence.enter_by_session($1)', [person.sessionId]);
    for (const [entity, { actions }] of this.entities)
      for (const id of this.world.things[entity] ?? [])
        for (const action of Object.keys(actions))
          await this.compareOne(
            client,
            { entity, action, id, person },
            answers.has(`${entity} ${id} ${action}`),
          );
    await client.query('rollback');
  }

  private async compareOne(client: pg.Client, pair: Pair, says: boolean): Promise<void> {
    const facts = this.facts.get(`${pair.entity} ${pair.id}`)!;
    const { probe, order } = ENTITIES[pair.entity]!.actions[pair.action]!;
    const admits = await this.admits(client, pair, probe(pair.id, this.world, facts));
    this.pairs++;
    if (says) this.allowed.push(pair);
    if (says === admits || (admits && order?.(facts, pair.person))) return;
    this.disagreements.push(
      `${nameOf(pair)}: TypeScript ${says ? 'allows' : 'refuses'}, PostgreSQL ${admits ? 'admits' : 'refuses'}; ${JSON.stringify(facts)}`,
    );
  }

  private async admits(client: pg.Client, pair: Pair, probe: string): Promise<boolean> {
    try {
      const results = (await client.query(
        `savepoint asked; ${probe}; rollback to savepoint asked`,
      )) as unknown as pg.QueryResult[];
      return (results.at(-2)!.rowCount ?? 0) > 0;
    } catch (error) {
      const { code, message, constraint = '' } = error as pg.DatabaseError;
      if (!REFUSALS.includes(code ?? '') && !RULES.includes(constraint))
        throw new Error(`${nameOf(pair)} was asked wrongly: ${code} ${message}`, { cause: error });
      await client.query('rollback to savepoint asked');
      return false;
    }
  }

  /** What TypeScript allows a person, as `entity id action`. */
  private async answersOf(person: GivenPerson): Promise<Set<string>> {
    const allowed = new Set<string>();
    await this.portal.app.get(RunAs).run(
      { by: 'session', sessionId: person.sessionId },
      async (actor) => {
        for (const [name, { load }] of this.entities)
          for (const id of this.world.things[name] ?? []) {
            const row = await load(this.portal.app, id).catch(hidden);
            if (row)
              for (const action of this.allowedOf(name, actor, row)) allowed.add(`${name} ${id} ${action}`);
          }
      },
      { readOnly: true },
    );
    return allowed;
  }

  private allowedOf(entity: string, actor: Actor, row: unknown): string[] {
    const rules = { ...ENTITIES[entity]!.policy, ...this.planted[entity] } as Policy<unknown, string>;
    return Object.keys(ENTITIES[entity]!.actions).filter(
      (action) => rules['read']!(actor, row) && rules[action]!(actor, row),
    );
  }

  /** Does some of it by the API, one after another, half of it allowed at first, and asks TypeScript again before each. */
  async act(random: Random, most: number): Promise<number> {
    const able = this.allowed.filter(({ entity, action }) => ENTITIES[entity]!.actions[action]!.api);
    const any = Array.from({ length: most / 2 }, () => this.anyPair(random));
    let done = 0;
    for (const pair of random.shuffled([...random.some(able, most / 2), ...any])) {
      const says = await this.saysNow(pair);
      const codes = await this.askApi(pair);
      if (codes.length === 0) done++;
      const besides = ENTITIES[pair.entity]!.actions[pair.action]!.api!.besides ?? [];
      if (says !== (codes.length === 0) && !(says && codes.every((code) => besides.includes(code))))
        this.disagreements.push(
          `${nameOf(pair)}: TypeScript ${says ? 'allows' : 'refuses'}, the API answers ${codes.join() || 'that it is done'}`,
        );
    }
    return done;
  }

  private anyPair(random: Random): Pair {
    const [entity, { actions }] = random.one(this.entities);
    const able = Object.entries(actions).flatMap(([action, { api }]) => (api ? [action] : []));
    const ids = this.world.things[entity] ?? [];
    if (!able.length || !ids.length) return this.anyPair(random);
    return { entity, action: random.one(able), id: random.one(ids), person: random.one(this.world.people) };
  }

  private async askApi({ entity, action, id, person }: Pair): Promise<string[]> {
    await this.learnFacts([entity]);
    const { text, variables } = ENTITIES[entity]!.actions[action]!.api!;
    const given = variables?.(id, this.world, this.facts.get(`${entity} ${id}`)!) ?? {};
    return (await graphqlClient(this.portal.url)(person, text, { id, ...given })).codes;
  }

  private async saysNow({ entity, action, id, person }: Pair): Promise<boolean> {
    return this.portal.app.get(RunAs).run(
      { by: 'session', sessionId: person.sessionId },
      async (actor) => {
        const row = await ENTITIES[entity]!.load(this.portal.app, id).catch(hidden);
        return row ? this.allowedOf(entity, actor, row).includes(action) : false;
      },
      { readOnly: true },
    );
  }
}

/** What is refused or hidden has a code; anything else is a mistake. */
function hidden(error: unknown): undefined {
  if (
    typeof (error as { code?: unknown }).code !== 'string' ||
    !(error as { code: string }).code.includes('.')
  )
    throw error;
  return undefined;
}
