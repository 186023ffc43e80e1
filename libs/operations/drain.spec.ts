import { LiveAccess } from '@liaison/live';
import { startTestPortal } from '@liaison/testing';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

test('a shutdown is told first, and for a while everybody is served', async () => {
  const portal = await startTestPortal({ DRAIN_SECONDS: '1' });
  const closed = portal.app.close();
  const ready = await fetch(`${portal.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'draining' }]);
  const served = await fetch(`${portal.url}/healthz`);
  expect([served.status, served.headers.get('connection')]).toEqual([200, 'close']);
  await closed;
  await expect(fetch(`${portal.url}/healthz`)).rejects.toThrow();
  await portal.close();
});

test('a shutdown lets a running upload end, and takes nothing new', async () => {
  const portal = await startTestPortal({ SHUTDOWN_SECONDS: '20' });
  const ana = await portal.given.person('Ana', await portal.given.organization('Center'));
  const workspaceId = await portal.given.workspace('Work', ana);
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const upload = request(`${portal.url}/uploads`, {
    method: 'POST',
    headers: {
      cookie: `liaison-session=${ana.token}`,
      'tus-resumable': '1.0.0',
      'upload-length': 8,
      'upload-metadata': `workspaceId ${base64(workspaceId)},filename ${base64('notes.txt')}`,
      'content-type': 'application/offset+octet-stream',
      'content-length': 8,
    },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    upload.once('response', resolve).once('error', reject);
  });
  upload.write('half');
  while (portal.app.get(LiveAccess).count === 0) await wait(5); // it is being written

  const closed = portal.app.close();
  const refused = async () =>
    fetch(`${portal.url}/healthz`).then(
      () => false,
      () => true,
    );
  while (!(await refused())) await wait(5);
  upload.end('done');
  const answer = await answered;
  expect(answer.statusCode).toBe(201);
  const [document] = await portal.sql('select title from liaison.document');
  expect(document).toEqual({ title: 'notes.txt' });
  answer.resume();
  await closed;
  await portal.close();
});
