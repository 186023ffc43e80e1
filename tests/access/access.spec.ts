import { policies } from '@liaison/access';
import { liftRates, socketClient, startTestPortal, type TestPortal } from '@liaison/testing';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import WebSocket from 'ws';
import { differences, expectedOf } from './ask.js';
import {
  DOWNLOADERS,
  EXPORTS,
  MATRIX,
  PATH_ACTIONS,
  SUBSCRIPTIONS,
  TURNED_AWAY,
  UPLOADERS,
} from './matrix.js';
import { CANARY, CAST, makeWorld, type Role, type World } from './world.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal();
}, 60_000);
afterAll(() => portal.close());

const cookieOf = (world: World, role: Role) =>
  role === 'nobody' ? '' : `liaison-session=${world.people[role].token}`;

describe('the matrix is complete', () => {
  const schema = buildSchema(readFileSync('src/schema.graphql', 'utf8'));
  const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type!.getFields()),
  );

  test.each(operations)('%s is asked', (operation) => {
    expect(MATRIX.map((row) => row.operation)).toContain(operation);
  });
  test('every subscription is asked', () => {
    const asked = new Set<string>(SUBSCRIPTIONS.map(({ operation }) => operation));
    expect(new Set(Object.keys(schema.getSubscriptionType()!.getFields()))).toEqual(asked);
  });
  test('every action of every policy is asked', () => {
    const asked = new Set([...MATRIX.flatMap((row) => row.actions ?? []), ...PATH_ACTIONS]);
    const all = [...policies()].flatMap(([entity, actions]) =>
      actions.map((action) => `${entity}.${action}`),
    );
    expect(all.filter((action) => !asked.has(action))).toEqual([]);
    expect(all.length).toBeGreaterThan(30);
  });
  test('every row names everybody once', () => {
    for (const row of MATRIX) for (const role of CAST) expectedOf(row, role);
  });
});

describe('over HTTP', () => {
  test.each(MATRIX.map((row) => [`${row.operation} ${row.variant ?? ''}`, row] as const))(
    '%s',
    async (_name, row) => {
      expect(await differences(portal, [row])).toEqual([]);
    },
  );

  test('“absent” and “not yours” are the same answer, to the byte', async () => {
    const world = await makeWorld(portal);
    const answer = async (query: string, id: string) => {
      const headers = { 'content-type': 'application/json', cookie: cookieOf(world, 'stranger') };
      const response = await fetch(`${portal.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables: { id } }),
      });
      return response.text();
    };
    for (const operation of [
      'document(id: $id) { id }',
      'workspace(id: $id) { id }',
      'members(workspaceId: $id) { pageInfo { hasNextPage } }',
    ]) {
      const query = `query ($id: ID!) { ${operation} }`;
      const id = operation.startsWith('document') ? world.document : world.workspace;
      expect(await answer(query, id)).toBe(await answer(query, '00000000-0000-7000-8000-000000000000'));
    }
  });
});

describe('uploads', () => {
  const begin = async (world: World, role: Role) => {
    const metadata = `workspaceId ${btoa(world.workspace)},filename ${btoa('a.txt')}`;
    const headers = {
      'tus-resumable': '1.0.0',
      'upload-length': '3',
      'upload-metadata': metadata,
      cookie: cookieOf(world, role),
    };
    return fetch(`${portal.url}/uploads`, { method: 'POST', headers });
  };
  test.each(CAST)('as %s', async (role) => {
    const world = await makeWorld(portal);
    const { status } = await begin(world, role);
    const roles = {
      201: UPLOADERS.ok,
      403: UPLOADERS.refused,
      404: UPLOADERS.hidden,
      401: UPLOADERS.signedOut,
    } as Record<number, readonly string[]>;
    expect(roles[status]).toContain(role);
  });
  test.each(CAST.filter((role) => role !== 'contributor'))(
    'nobody touches another’s upload: %s',
    async (role) => {
      const world = await makeWorld(portal);
      const location = (await begin(world, 'contributor')).headers.get('location')!;
      const cookie = cookieOf(world, role);
      const common = { 'tus-resumable': '1.0.0', cookie };
      const patch = { ...common, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
      const answers = await Promise.all([
        fetch(portal.url + location, { method: 'HEAD', headers: common }),
        fetch(portal.url + location, { method: 'PATCH', headers: patch, body: 'abc' }),
        fetch(portal.url + location, { method: 'DELETE', headers: common }),
      ]);
      expect(answers.map(({ status }) => status).every((status) => status === 404 || status === 401)).toBe(
        true,
      );
      const [row] = await portal.sql('select id from liaison.upload where id = $1', [
        location.split('/').at(-1),
      ]);
      expect(row).toBeDefined();
    },
  );
});

describe('downloads', () => {
  test.each(CAST)('as %s', async (role) => {
    const world = await makeWorld(portal);
    const response = await fetch(`${portal.url}/files/${world.file}`, {
      method: 'HEAD',
      headers: { cookie: cookieOf(world, role) },
    });
    const roles = { 200: DOWNLOADERS.ok, 404: DOWNLOADERS.hidden, 401: DOWNLOADERS.signedOut } as Record<
      number,
      readonly string[]
    >;
    expect(roles[response.status]).toContain(role);
  });
  test('a document in the trash is downloaded by nobody', async () => {
    const world = await makeWorld(portal);
    const response = await fetch(`${portal.url}/files/${world.trashedFile}`, {
      headers: { cookie: cookieOf(world, 'owner') },
    });
    expect(response.status).toBe(409);
  });
});

describe('exports', () => {
  describe.each(EXPORTS)('$path', ({ address, statuses }) => {
    test.each(CAST)('as %s', async (role) => {
      const world = await makeWorld(portal);
      const response = await fetch(portal.url + address(world), {
        headers: { cookie: cookieOf(world, role) },
      });
      const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
      expect(statuses[response.status]).toContain(role);
      expect(response.status === 200 || !text.includes(CANARY)).toBe(true);
    });
  });
});

describe('over the WebSocket', () => {
  const first = async (
    cookie: string,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<string> => {
    const client = socketClient(portal.url, { cookie });
    try {
      const answer = await new Promise<string>((resolve) => {
        const timer = setTimeout(() => {
          resolve('silence');
        }, 400);
        const settle = (text: string) => {
          clearTimeout(timer);
          resolve(text);
        };
        client.subscribe(
          { query, variables },
          {
            next: (value) =>
              settle(
                value.errors
                  ? String((value.errors[0] as { extensions?: { code?: string } }).extensions?.code)
                  : 'data',
              ),
            error: (error) =>
              settle(
                Array.isArray(error)
                  ? String((error[0] as { extensions?: { code?: string } }).extensions?.code)
                  : 'turned away',
              ),
            complete: () => settle('complete'),
          },
        );
      });
      return answer;
    } finally {
      await client.dispose();
    }
  };

  describe.each(SUBSCRIPTIONS)(
    '$operation $variant',
    ({ text, variables, meets, listens, refused, known }) => {
      test.each(CAST)('as %s', async (role) => {
        const world = await makeWorld(portal);
        const met = await first(cookieOf(world, role), text, variables(world));
        const roles: Record<string, readonly string[]> = {
          [meets]: listens,
          'request.not_found': refused,
          'access.refused': known,
          'turned away': TURNED_AWAY,
        };
        expect(roles[met]).toContain(role);
      });
    },
  );

  test('it carries subscriptions only: every query and mutation is refused', async () => {
    const world = await makeWorld(portal);
    const answers: string[][] = [];
    liftRates(portal);
    for (const row of MATRIX)
      answers.push([
        row.operation,
        await first(cookieOf(world, 'owner'), row.text, row.variables?.(world, 'owner') ?? {}),
      ]);
    expect(answers.filter(([, met]) => met !== 'request.invalid')).toEqual([]);
  });

  test.each([
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['a null origin', { origin: 'null' }, 403],
    ['no origin', {}, 403],
    ['no cookie', { origin: 'own', cookie: '' }, 401],
  ])('the handshake refuses %s', async (_name, headers: Record<string, string>, status) => {
    const world = await makeWorld(portal);
    const own = headers['origin'] === 'own' ? { ...headers, origin: portal.url } : headers;
    const socket = new WebSocket(`${portal.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: cookieOf(world, 'owner'), ...own },
    });
    const met = await new Promise<number>((resolve) => {
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.once('open', () => resolve(101));
      socket.on('error', () => undefined);
    });
    socket.terminate();
    expect(met).toBe(status);
  });
});
