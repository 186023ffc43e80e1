// The limit: a bare node:http server with the hand-written SQL of the same question, the permission in it, as one
// prepared statement over pg. It runs as a role that row-level security does not bind, because the predicate is its own.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'minio';
import pg from 'pg';

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
  const values = kind === 'document' ? [hash, id] : [hash];
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

server.listen(Number(LIMIT_PORT), '127.0.0.1', () => process.send?.('ready'));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
