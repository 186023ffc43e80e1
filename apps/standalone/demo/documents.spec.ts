import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as mandatory from '@secvisogram/csaf-validator-lib/basic.js';
import validateStrict from '@secvisogram/csaf-validator-lib/validateStrict.js';
import { validateXML } from 'xmllint-wasm';
import { projectRoot } from '../project-root.js';
import { DEMO_WORKSPACES } from './workspaces.js';

const FOLDER = join(projectRoot(), 'apps/standalone/demo/documents');
/** Real documents stand beside the project and are never part of it. */
const REAL = process.env['LIAISON_REAL_DATA'] ?? resolve(projectRoot(), '../shared/data');
const isThere = existsSync(REAL);
if (!isThere)
  console.warn(
    `Left out: the comparison with real documents, and the CAP schema: nothing stands at ${REAL}.`,
  );
// In continuous integration nothing is left out.
const withReal = isThere || process.env['CI'] ? test : test.skip;

const files = readdirSync(FOLDER).map((name) => join(FOLDER, name));
const ofType = (suffix: string) => files.filter((file) => file.endsWith(suffix));

test('each document of the demo is shared once, and each that is shared is there', () => {
  const shared = DEMO_WORKSPACES.flatMap(({ documents }) => documents.map(({ file }) => file));
  expect([...shared].sort()).toEqual(files.map((file) => basename(file)).sort());
});

test('the advisories are valid CSAF 2.0, under the names that it asks for', async () => {
  expect(ofType('.json')).toHaveLength(10);
  for (const file of ofType('.json')) {
    const advisory = JSON.parse(readFileSync(file, 'utf8')) as { document: { tracking: { id: string } } };
    const { isValid, tests } = await validateStrict(Object.values(mandatory), advisory);
    expect([file, isValid, tests.filter((one) => !one.isValid)]).toEqual([file, true, []]);
    // CSAF 2.0, 5.1.
    expect(basename(file)).toBe(
      `${advisory.document.tracking.id.toLowerCase().replace(/[^+\-a-z0-9]+/g, '_')}.json`,
    );
  }
});

test('planted: an advisory without its products is not valid', async () => {
  const advisory = JSON.parse(readFileSync(ofType('.json')[0]!, 'utf8')) as Record<string, unknown>;
  const { isValid } = await validateStrict(Object.values(mandatory), {
    ...advisory,
    product_tree: undefined,
  });
  expect(isValid).toBe(false);
});

withReal('the alert is valid CAP 1.2', async () => {
  const schema = readFileSync(join(REAL, 'cap/CAP-v1.2.xsd'), 'utf8');
  const [alert] = ofType('.cap.xml');
  const valid = async (contents: string) =>
    (
      await validateXML({
        xml: [{ fileName: 'alert.xml', contents }],
        schema: [{ fileName: 'CAP-v1.2.xsd', contents: schema }],
      })
    ).valid;
  const text = readFileSync(alert!, 'utf8');
  expect(await valid(text)).toBe(true);
  expect(await valid(text.replace('<msgType>Alert</msgType>', ''))).toBe(false);
});

withReal('no file of the project is one of the real ones, nor shares a passage with them', () => {
  const real = readdirSync(REAL, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const hashes = new Set(real.map((content) => createHash('sha256').update(content).digest('hex')));
  const lines = new Set(real.flatMap((content) => passages(content.toString())));
  for (const file of files) {
    const content = readFileSync(file);
    expect([file, hashes.has(createHash('sha256').update(content).digest('hex'))]).toEqual([file, false]);
    expect([file, passages(content.toString()).filter((line) => lines.has(line))]).toEqual([file, []]);
  }
});

/** Lines that nobody writes twice by chance; what formats themselves prescribe is left out. */
function passages(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 60 && !/"(vectorString|name)"|xmlns|CVSS:3/.test(line));
}
