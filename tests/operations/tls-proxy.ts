import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { createServer, type Server } from 'node:https';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';

const HEALTH_MS = 200;

/** A certificate for localhost by an authority of nobody's, and its key. */
export function certificateIn(folder: string): { cert: string; key: string; path: string } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-days',
      '90',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
    ],
    { stdio: 'ignore' },
  );
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8'), path: cert };
}

/** Which takes connections, from the first on; as a proxy that tries the next (Caddy's `lb_try_duration`). */
async function connectToOne(ports: number[], first: number): Promise<Socket> {
  for (const turn of ports.keys()) {
    const socket = connect(ports[(first + turn) % ports.length]!, '127.0.0.1');
    const connected = await once(socket, 'connect').catch(() => null);
    if (connected) return socket;
  }
  throw new Error('nothing takes connections');
}

/** Which of them are ready, asked as often as a proxy does; when none is, all. */
function watchReadiness(server: Server, ports: number[], health: string): () => number[] {
  const ready = new Set<number>();
  const look = () => {
    for (const port of ports)
      get({ port, host: '127.0.0.1', path: health, agent: false }, (answer) => {
        answer.resume();
        if (answer.statusCode === 200) ready.add(port);
        else ready.delete(port);
      }).on('error', () => ready.delete(port));
  };
  const timer = setInterval(look, HEALTH_MS);
  server.once('close', () => {
    clearInterval(timer);
  });
  return () => (ready.size ? ports.filter((port) => ready.has(port)) : ports);
}

/** TLS before what runs at these ports, in turns, as an operator's proxy does it. */
export async function startTlsProxy(
  port: number,
  pair: { cert: string; key: string },
  behind: number[],
  health?: string,
): Promise<Server> {
  let turn = 0;
  const server = createServer(pair, (incoming, outgoing) => {
    const headers = {
      ...incoming.headers,
      'x-forwarded-for': incoming.socket.remoteAddress ?? '',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': incoming.headers.host ?? '',
    };
    const { method, url: path } = incoming;
    const forward = (socket: Socket) => {
      const forwarded = request({ createConnection: () => socket, method, path, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      forwarded.on('error', () => outgoing.destroy());
      incoming.pipe(forwarded);
    };
    connectToOne(usable(), turn++).then(forward, () => outgoing.writeHead(502).end());
  });
  const usable = health ? watchReadiness(server, behind, health) : () => behind;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}
