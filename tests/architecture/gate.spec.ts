import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Source {
  path: string;
  text: string;
}

/** Whatever can be used to get at what is in a file: the reading half of the store, an adapter, its client, its folder. */
const READING = /\b(?:ObjectReader|DiskStore|S3Store|OBJECT_STORE_PATH)\b|from 'minio'/;

/** Where they may stand: the one gate, the adapters, and what the product is set up and tried out with. */
const ALLOWED = [
  'src/modules/files/file.gate.ts',
  'libs/object-store/',
  'libs/config/environment.ts',
  'apps/standalone/',
];

/** The sources that could read a file past the gate. */
function pastTheGate(sources: Source[]): string[] {
  return sources
    .filter(({ path, text }) => READING.test(text) && !ALLOWED.some((allowed) => path.startsWith(allowed)))
    .map(({ path }) => path);
}

function sources(): Source[] {
  return ['src', 'libs', 'apps'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.') && !name.includes('node_modules'))
      .map((name) => join(folder, name))
      .filter((path) => !path.startsWith('libs/testing'))
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  );
}

test('nothing reads a file but the gate', () => {
  expect(sources().length).toBeGreaterThan(300);
  expect(pastTheGate(sources())).toEqual([]);
});

test.each([
  [
    'the reader',
    `import { ObjectReader } from '@liaison/object-store';\nconstructor(private readonly files: ObjectReader) {}`,
  ],
  [
    'an adapter',
    `import { S3Store as Files } from '@liaison/object-store';\nawait new Files(a, b).read(key, take);`,
  ],
  ['its client', `import { Client } from 'minio';\nawait new Client(options).getObject('liaison', key);`],
  ['its folder', `readFileSync(join(environment().OBJECT_STORE_PATH!, key));`],
])('planted: an export that reads by %s', (_how, text) => {
  const planted = { path: 'src/modules/exports/planted.ts', text };
  expect(pastTheGate([...sources(), planted])).toEqual([planted.path]);
});

test('what goes into the store cannot be read by what puts it there', () => {
  const [store] = readFileSync('libs/object-store/object-store.ts', 'utf8')
    .split('export abstract class ObjectStore')
    .slice(1);
  expect(store).not.toMatch(/\bread\(/);
});
