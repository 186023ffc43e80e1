// The real pg_dump 18, as WebAssembly, against a real server. @electric-sql/pglite-tools makes it for PGlite and wants an
// object that answers the bytes of the wire protocol at once; here that object is a TCP connection whose reads block.
// Local servers only: no TLS. Version pinned exactly, because the contract is the package's own.
import { pgDump } from '@electric-sql/pglite-tools/pg_dump';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

const PATIENCE_MS = 60_000;

const WORKER = `
  const { host, port, theirs, bell } = require('node:worker_threads').workerData;
  const tell = (message) => { theirs.postMessage(message); Atomics.add(bell, 0, 1); Atomics.notify(bell, 0); };
  const socket = require('node:net').connect({ host, port, noDelay: true });
  socket.on('data', (data) => tell(new Uint8Array(data)));
  socket.on('error', (error) => tell('connection failed: ' + error.message));
  socket.on('close', () => tell('the server closed the connection'));
  theirs.on('message', (bytes) => socket.write(bytes));`;

/** A worker owns the socket; this thread sleeps until something has arrived. */
function openBlockingSocket(host, port) {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const { port1: mine, port2: theirs } = new MessageChannel();
  const worker = new Worker(WORKER, {
    eval: true,
    workerData: { host, port, theirs, bell },
    transferList: [theirs],
  });
  const receive = () => {
    for (;;) {
      const seen = Atomics.load(bell, 0);
      const got = receiveMessageOnPort(mine)?.message;
      if (got instanceof Uint8Array) return got;
      if (got !== undefined) throw new Error(got);
      if (Atomics.wait(bell, 0, seen, PATIENCE_MS) === 'timed-out')
        throw new Error('the server does not answer');
    }
  };
  // A copy goes out: pg_dump uses its memory again.
  return {
    send: (bytes) => mine.postMessage(new Uint8Array(bytes)),
    receive,
    close: () => worker.terminate(),
  };
}

/** Hands on each whole message and returns the incomplete rest. Only the first message of a client has no type. */
function eachMessage(bytes, typed, see) {
  for (;;) {
    const head = typed ? 1 : 0;
    if (bytes.length < head + 4) break;
    const length = head + bytes.readUInt32BE(head);
    if (bytes.length < length) break;
    see(typed ? String.fromCharCode(bytes[0]) : 'startup', bytes.subarray(0, length));
    bytes = bytes.subarray(length);
    typed = true;
  }
  return Buffer.from(bytes);
}

/** The three methods of PGlite that pgDump uses. */
function standIn(socket) {
  let started = false;
  let outgoing = Buffer.alloc(0);
  return {
    query: async () => ({ rows: [{ search_path: '' }] }),
    exec: async () => [],
    // pgDump does not wait: when this returns, all of the answer must have arrived.
    execProtocolRawStream(bytes, { onRawData }) {
      let due = false;
      outgoing = eachMessage(Buffer.concat([outgoing, bytes]), started, (type) => {
        started = true;
        due = ['startup', 'Q', 'S', 'p'].includes(type);
      });
      socket.send(bytes);
      for (let incoming = Buffer.alloc(0); due;) {
        const chunk = socket.receive();
        onRawData(chunk);
        incoming = eachMessage(Buffer.concat([incoming, chunk]), true, (type, message) => {
          // Ready for query; or asked for a password.
          if (type === 'Z' || (type === 'R' && ![0, 12].includes(message.readInt32BE(5)))) due = false;
        });
      }
    },
  };
}

/** The schema of a database as pg_dump writes it, without the lines that name versions. */
export function dumpSchema(url, args = []) {
  return dump(url, ['--schema-only', ...args]);
}

/** A whole database as statements that any client can run, in order. */
export function dumpDatabase(url, args = []) {
  return dump(url, ['--inserts', '--rows-per-insert=500', ...args]);
}

async function dump(url, args) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const connection = `user='${username}' password='${decodeURIComponent(password)}' dbname='${pathname.slice(1)}' options='-c TimeZone=UTC'`;
  const socket = openBlockingSocket(hostname, Number(port));
  try {
    const file = await pgDump({ pg: standIn(socket), args: ['-d', connection, ...args] });
    const sql = await file.text();
    if (!sql.includes('PostgreSQL database dump complete')) throw new Error('pg_dump stopped before its end');
    return `${sql.replace(/^-- Dumped from .*\n-- Dumped by .*\n\n/m, '').trim()}\n`;
  } finally {
    await socket.close();
  }
}
