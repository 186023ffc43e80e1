import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liaison-folder-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('makes a folder with those above it, and may be asked again, by many at once', async () => {
  const path = join(folder, 'a/b/c');
  await Promise.all([makeFolder(path, 0o700), makeFolder(path, 0o700), makeFolder(path, 0o700)]);
  await makeFolder(path);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o700);
});

test.each([
  ['where no folder can be made', '/proc/here/and/there', 'ENOENT'],
  ['below what is no folder', '/dev/null/here', 'EEXIST'],
])('ends with an error %s', async (_where, path, code) => {
  await expect(makeFolder(path)).rejects.toMatchObject({ code });
});

test('does not take a file for a folder', async () => {
  const path = join(folder, 'file');
  await writeFile(path, '');
  await expect(makeFolder(path)).rejects.toMatchObject({ code: 'EEXIST' });
});
