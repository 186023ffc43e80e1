import {
  graphqlClient,
  minioPath,
  startMinio,
  startTestPortal,
  type GivenPerson,
  type RunningMinio,
  type TestPortal,
} from '@liaison/testing';
import { randomUUID } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { urlsOf } from '../../apps/standalone/provision.js';

/** A line to a server, which can be cut and mended. */
class Line {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  port = 0;

  constructor(private readonly to: { host: string; port: number }) {}

  async mend(): Promise<this> {
    this.server = createServer((here) => {
      const there = connect(this.to);
      for (const socket of [here, there]) {
        this.sockets.add(socket);
        socket
          .on('error', () => undefined)
          .on('close', () => {
            here.destroy();
            there.destroy();
            this.sockets.delete(socket);
          });
      }
      here.pipe(there).pipe(here);
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as { port: number }).port;
    return this;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server!.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

const lineTo = (url: string) => {
  const { hostname, port } = new URL(url);
  return new Line({ host: hostname, port: Number(port) }).mend();
};
const through = (url: string, { port }: Line) => {
  const changed = new URL(url);
  changed.hostname = '127.0.0.1';
  changed.port = String(port);
  return changed.href;
};

const base64 = (text: string) => Buffer.from(text).toString('base64');
let portal: TestPortal;
let ana: GivenPerson;
let workspaceId: string;

async function people(): Promise<void> {
  ana = await portal.given.person('Ana', await portal.given.organization('Center'));
  workspaceId = await portal.given.workspace('Work', ana);
}

async function codeOf(answer: Response): Promise<[number, string | undefined]> {
  const text = await answer.text();
  const { error } = (text.startsWith('{') ? JSON.parse(text) : {}) as { error?: { code: string } };
  return [answer.status, error?.code];
}
const upload = (content: string) =>
  fetch(`${portal.url}/uploads`, {
    method: 'POST',
    headers: {
      cookie: `liaison-session=${ana.token}`,
      'tus-resumable': '1.0.0',
      'upload-length': String(content.length),
      'upload-metadata': `workspaceId ${base64(workspaceId)},filename ${base64('a.txt')}`,
      'content-type': 'application/offset+octet-stream',
    },
    body: content,
  });
const download = (id: string) =>
  fetch(`${portal.url}/files/${id}`, { headers: { cookie: `liaison-session=${ana.token}` } });
const fileOf = (answer: Response) => answer.headers.get('location')!.split('/').at(-1)!;

/** What /readyz says, when it says so; it looks again every five seconds. */
async function until(status: number, said: object): Promise<void> {
  let last: unknown;
  for (let tries = 0; tries < 150; tries++) {
    const answer = await fetch(`${portal.url}/readyz`);
    last = [answer.status, await answer.json()];
    if (JSON.stringify(last) === JSON.stringify([status, said])) return;
    await wait(100);
  }
  expect(last).toEqual([status, said]);
}

const suite = minioPath || process.env['CI'] ? describe : describe.skip;
suite('without the object store', () => {
  let minio: RunningMinio;
  let line: Line;
  beforeAll(async () => {
    minio = await startMinio();
    line = await lineTo(minio.endpoint);
    portal = await startTestPortal({
      OBJECT_STORE: 's3',
      S3_ENDPOINT: through(minio.endpoint, line),
      S3_ACCESS_KEY: minio.accessKey,
      S3_SECRET_KEY: minio.secretKey,
      S3_BUCKET: `gone-${randomUUID().slice(0, 8)}`,
    });
    await people();
  }, 60_000);
  afterAll(async () => {
    await portal.close();
    await line.cut().catch(() => undefined);
    await minio.stop();
  });

  test('files have their code, all else goes on, and it is well again by itself', async () => {
    await until(200, { status: 'ready' });
    const before = await upload('a bulletin');
    expect(before.status).toBe(201);
    await line.cut();
    expect(await codeOf(await upload('another'))).toEqual([503, 'store.unavailable']);
    expect(await codeOf(await download(fileOf(before)))).toEqual([503, 'store.unavailable']);
    await until(200, { status: 'degraded', without: ['files'] });
    const as = graphqlClient(portal.url);
    expect((await as(ana, '{ viewer { name } }')).data).toEqual({ viewer: { name: 'Ana' } });
    await line.mend();
    await until(200, { status: 'ready' });
    expect(await (await download(fileOf(before))).text()).toBe('a bulletin');
    expect((await upload('another')).status).toBe(201);
  }, 60_000);
});

describe('without the database', () => {
  let line: Line;
  beforeAll(async () => {
    const { portal: url } = urlsOf(process.env['LIAISON_TEST_POSTGRES']!, 'any');
    line = await lineTo(url);
    portal = await startTestPortal({}, 'liaison_template', (address) => through(address, line));
    await people();
  }, 60_000);
  afterAll(async () => {
    await line.cut().catch(() => undefined);
    await portal.close();
  });

  test('the portal is not ready, says so with a code, and is well again by itself', async () => {
    await until(200, { status: 'ready' });
    const as = graphqlClient(portal.url);
    await line.cut();
    await until(503, { status: 'database unreachable' });
    for (const query of ['{ viewer { name } }', '{ workspaces { edges { node { id } } } }'])
      expect((await as(ana, query)).codes).toEqual(['database.unavailable']);
    expect(await codeOf(await download(randomUUID()))).toEqual([503, 'database.unavailable']);
    expect((await fetch(`${portal.url}/healthz`)).status).toBe(200);
    await line.mend();
    await until(200, { status: 'ready' });
    expect((await as(ana, '{ viewer { name } }')).data).toEqual({ viewer: { name: 'Ana' } });
  }, 60_000);
});
