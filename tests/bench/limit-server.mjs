// The limit: a bare node:http server with the hand-written SQL of the same question, the permission in it, as one
// prepared statement over pg. It runs as a role that row-level security does not bind, because the predicate is its own.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'minio';
import pg from 'pg';
import { WebSocketServer } from 'ws';

const { LIMIT_DATABASE_URL, LIMIT_FOLDER, LIMIT_PORT, S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY } =
  process.env;
const pool = new pg.Pool({ connectionString: LIMIT_DATABASE_URL, max: 16 });

const endpoint = S3_ENDPOINT && new URL(S3_ENDPOINT);
const minio =
  endpoint &&
  new Client({
    endPoint: endpoint.hostname,
    port: Number(endpoint.port),
    useSSL: false,
    region: 'us-east-1',
    accessKey: S3_ACCESS_KEY,
    secretKey: S3_SECRET_KEY,
  });

const READABLE = `array(select m.workspace_id from liaison.workspace_member m
  where m.account_id = s.account_id and m.ended_at is null
    and (m.person_organization_id = m.organization_id or exists (select from liaison.sharing_agreement g
      where g.workspace_id = m.workspace_id and g.partner_organization_id = m.person_organization_id
        and g.state = 'accepted' and g.expires_at > now())))`;
const SESSION = `select s.account_id from liaison.session s join liaison.account a on a.id = s.account_id and a.state = 'active'
  join liaison.organization o on o.id = s.organization_id and o.state = 'active'
  where s.token_hash = $1 and s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes'`;
const COLUMNS = `d.id, d.title, d.created_at as "createdAt", f.name as "fileName", f.size, w.id as "workspaceId", w.name as "workspaceName",
  o.id as "organizationId", o.short_name as "organizationShortName", a.id as "authorId", a.name as "authorName"`;
const JOINS = `join liaison.file f on f.id = d.file_id join liaison.workspace w on w.id = d.workspace_id
  join liaison.organization o on o.id = d.organization_id join liaison.account a on a.id = d.created_by`;
const STATEMENTS = {
  list: `with s as (${SESSION}), r as materialized (select ${READABLE} as ids from s)
    select ${COLUMNS} from (
      select n.* from r cross join unnest(r.ids) as x (workspace_id)
      cross join lateral (select d.* from liaison.document d where d.workspace_id = x.workspace_id and d.trashed_at is null
        order by d.created_at desc, d.id desc limit 25) n order by n.created_at desc, n.id desc limit 25) d ${JOINS}
    order by d.created_at desc, d.id desc`,
  // For somebody in most workspaces a walk of the newest rows is the faster plan.
  broad: `with s as (${SESSION}), r as materialized (select ${READABLE} as ids from s)
    select ${COLUMNS} from liaison.document d ${JOINS}
    where d.trashed_at is null and d.workspace_id = any ((select ids from r)::uuid[]) order by d.created_at desc, d.id desc limit 25`,
  document: `with s as (${SESSION}), r as materialized (select ${READABLE} as ids from s)
    select ${COLUMNS}, d.description, d.language, d.tags, encode(f.sha256, 'hex') as sha256
    from liaison.document d ${JOINS} where d.id = $2 and d.workspace_id = any ((select ids from r)::uuid[])`,
};

const IN_ROOM = `join liaison.workspace_member m on m.workspace_id = c.incident_id and m.account_id = s.account_id
    and m.ended_at is null and m.admitted_until > now()`;
Object.assign(STATEMENTS, {
  latest: `with s as (${SESSION})
    select e.* from s join liaison.channel c on c.id = $2 ${IN_ROOM}
    cross join lateral (select * from liaison.channel_entry n where n.channel_id = c.id and n.kind = 'message' order by n.sequence desc limit 50) e`,
  // The place, the message and the announcement in one statement, in tables without triggers.
  post: `with s as (${SESSION}), w as (select c.id, s.account_id, a.name, a.organization_id, o.short_name
      from s join bare.channel c on c.id = $2 ${IN_ROOM} join liaison.account a on a.id = s.account_id join liaison.organization o on o.id = a.organization_id),
    p as (update bare.channel c set last_sequence = c.last_sequence + 1 from w where c.id = w.id returning c.last_sequence, w.*),
    e as (insert into bare.entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, body, tlp, priority, account_id, author_name,
        author_organization, created_at, acknowledgements)
      select p.id, p.last_sequence, $3, p.organization_id, 'message', $3, $3, $4, 'TLP:AMBER', 'routine', p.account_id, p.name, p.short_name, clock_timestamp(), 0 from p
      returning *)
    select e.*, pg_notify('bare', e.channel_id || ' ' || e.sequence) from e`,
});

// Six questions in one statement, each with the permission in it; the words are taken as they are.
const HIT = 'null::text as place, null::timestamptz as at, count(*) over () as total';
Object.assign(STATEMENTS, {
  search: `with s as (${SESSION}), q as (select ($2 || ':*')::tsquery as q), r as materialized (select ${READABLE} as ids from s),
      c as materialized (select array(select c.id from liaison.channel c where c.incident_id = any (r.ids)) as ids from r),
      me as (select a.* from s join liaison.account a on a.id = s.account_id)
    (select 'document' as kind, d.id, d.title::text, w.name::text as place, d.created_at as at, d.total from (
       select n.*, count(*) over () as total from (select d.* from liaison.document d, q where d.words @@ q.q and d.trashed_at is null
         and d.workspace_id = any ((select ids from r)::uuid[]) order by d.created_at desc limit 200) n, q
       order by ts_rank(n.words, q.q) desc, n.created_at desc limit 5) d join liaison.workspace w on w.id = d.workspace_id)
    union all (select 'message', e.id, e.body, w.name, e.created_at, e.total from (
       select n.*, count(*) over () as total from (select e.* from liaison.channel_entry e, q where e.words @@ q.q and e.kind = 'message'
         and e.retracted_at is null and e.channel_id = any ((select ids from c)::uuid[]) order by e.created_at desc limit 51) n
       order by n.created_at desc limit 5) e join liaison.channel c on c.id = e.channel_id join liaison.workspace w on w.id = c.incident_id)
    union all (select 'incident', i.id, w.name, ${HIT} from liaison.incident i join liaison.workspace w on w.id = i.id, q
       where (w.words || i.words) @@ q.q and i.id = any ((select ids from r)::uuid[]) limit 5)
    union all (select 'workspace', w.id, w.name, ${HIT} from liaison.workspace w, q
       where w.words @@ q.q and (w.id = any ((select ids from r)::uuid[]) or w.directory = 'everyone') limit 5)
    union all (select 'organization', o.id, o.name, ${HIT} from liaison.organization o, q where o.words @@ q.q and o.listed limit 5)
    union all (select 'person', a.id, a.name, ${HIT} from liaison.account a, q, me where a.words @@ q.q and a.state = 'active'
       and (a.organization_id = me.organization_id or exists (select from liaison.workspace_member m
         where m.account_id = a.id and m.workspace_id = any ((select ids from r)::uuid[]))) limit 5)`,
});

/** The sockets of the fan-out: whatever is posted is sent to all of them. */
const sockets = new WebSocketServer({ noServer: true });

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    response.writeHead(500).end(String(error));
  });
});

async function answer(request, response) {
  const url = new URL(request.url, 'http://limit');
  const [, kind, id] = url.pathname.split('/');
  if (kind === 'file') return file(request, response, id);
  const hash = createHash('sha256')
    .update(request.headers.cookie?.slice('liaison-session='.length) ?? '')
    .digest();
  if (kind === 'fan') {
    const bytes = Buffer.concat(await request.toArray());
    for (const socket of sockets.clients) socket.send(bytes, { binary: false });
    return response.end();
  }
  const values = id ? [hash, id] : [hash];
  if (kind === 'post') values.push(randomUUID(), url.searchParams.get('body'));
  const { rows } = await pool.query({ name: kind, text: STATEMENTS[kind], values });
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: rows }));
}

/** A plain stream with SHA-256, to a file or by the bare MinIO client, and back. */
function file(request, response, id) {
  return minio ? objectOnMinio(request, response, id) : fileOnDisk(request, response, id);
}

async function objectOnMinio(request, response, id) {
  if (request.method === 'GET') {
    const { size } = await minio.statObject('limit', id);
    response.writeHead(200, { 'content-length': size });
    return pipeline(await minio.getObject('limit', id), response);
  }
  const hash = createHash('sha256');
  const content = Readable.from(hashed(request, hash), { objectMode: false });
  await minio.putObject('limit', id, content, Number(request.headers['content-length']));
  response.writeHead(201).end(hash.digest('hex'));
}

async function* hashed(source, hash) {
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
}

async function fileOnDisk(request, response, id) {
  const path = join(LIMIT_FOLDER, id);
  if (request.method === 'GET') {
    const { size } = await stat(path);
    response.writeHead(200, { 'content-length': size });
    return pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), response);
  }
  const hash = createHash('sha256');
  await pipeline(hashed(request, hash), createWriteStream(path));
  response.writeHead(201).end(hash.digest('hex'));
}

server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request)),
);
server.listen(Number(LIMIT_PORT), '127.0.0.1', () => process.send?.('ready'));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
