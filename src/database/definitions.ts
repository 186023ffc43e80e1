import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `src` and `libs`, in the sources and in what is built of them. */
const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * What a file defines, by its suffix: `.view.sql` and `.fence.sql` views and functions of the schema `fence`, which belong to
 * liaison_definer; `.rules.sql` the grants, policies and triggers of one table, said by its owner.
 */
export interface Definition {
  /** Path below the project. */
  path: string;
  kind: 'fence' | 'rules';
  text: string;
}

/** Every definition, each behind those that it names. */
export function readDefinitions(root = ROOT): Definition[] {
  const found = ['libs', 'src'].flatMap((folder) => filesIn(join(root, folder))).sort();
  const definitions = found.flatMap((file): Definition[] => {
    const suffix = /\.(view|fence|rules)\.sql$/.exec(file)?.[1];
    if (!suffix) return [];
    const kind = suffix === 'rules' ? 'rules' : 'fence';
    return [{ path: relative(root, file), kind, text: readFileSync(file, 'utf8') }];
  });
  return inOrder(definitions);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
}

/** The views and functions of the schema `fence` that a text defines. */
export function definedIn(text: string): string[] {
  return [...text.matchAll(/^create or replace (?:function|view) fence\.(\w+)/gm)].map(([, name]) => name!);
}

/** Those that are named come first. Functions may name one another: PostgreSQL looks into their bodies only when all are there. */
function inOrder(definitions: Definition[]): Definition[] {
  const homes = new Map(
    definitions.flatMap((one) => definedIn(one.text).map((name) => [name, one] as const)),
  );
  const ordered = new Set<Definition>();
  const visiting = new Set<Definition>();
  const visit = (one: Definition) => {
    if (visiting.has(one)) return;
    visiting.add(one);
    for (const [, name] of one.text.matchAll(/fence\.(\w+)/g)) {
      const home = homes.get(name!);
      if (home) visit(home);
    }
    ordered.add(one);
  };
  for (const kind of ['fence', 'rules'] as const)
    for (const one of definitions) if (one.kind === kind) visit(one);
  return [...ordered];
}

/** One hash of all. */
export function definitionsHash(definitions: Definition[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of definitions) hash.update(`${path}\n${text}\n`);
  return hash.digest('hex');
}
