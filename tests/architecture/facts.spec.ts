import { allFacts, assertSentence, LANGUAGES, sayFact, type Fact } from '@liaison/words';
import { startTestPortal, type TestPortal } from '@liaison/testing';
import { readdirSync, readFileSync } from 'node:fs';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

test('every fact has a sentence in every language, and each tells all of its parameters', () => {
  expect(allFacts().size).toBeGreaterThan(15);
  for (const [code, definition] of allFacts()) {
    assertSentence(code, definition);
    for (const language of LANGUAGES)
      for (const parameter of Object.keys(definition.params))
        expect([code, language, definition[language]]).toEqual([
          code,
          language,
          expect.stringMatching(new RegExp(`\\{${parameter}[,}]`)),
        ]);
  }
});

test('a fact that the database writes is one of the catalogue, with its parameters', () => {
  const told = readdirSync('src/modules', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.fence.sql'))
    .flatMap((name) => [
      ...readFileSync(`src/modules/${name}`, 'utf8').matchAll(
        /fence\.tell\([^;]*?'([a-z_]+\.[a-z_]+)',\s*jsonb_build_object\(([^)]*)\)/g,
      ),
    ]);
  expect(told.length).toBeGreaterThan(0);
  for (const [, code, pairs] of told) {
    const parameters = [...pairs!.matchAll(/'(\w+)',/g)].map(([, name]) => name);
    expect(parameters).toEqual(Object.keys(allFacts().get(code!)?.params ?? {}));
  }
});

test('no sentence is made where a chronology is written', () => {
  const services = readdirSync('src/modules', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(service|job)\.ts$/.test(name),
  );
  for (const name of services) {
    const source = readFileSync(`src/modules/${name}`, 'utf8');
    for (const [call] of source.matchAll(/messages\.tell\([\s\S]*?\);/g))
      expect([name, call]).toEqual([name, expect.not.stringMatching(/`/)]);
  }
});

test('planted: a fact without one of its parameters is found', () => {
  const broken: Fact = { code: 'position.created', params: {} };
  expect(() => sayFact(broken, 'en')).toThrow();
});
