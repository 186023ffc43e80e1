import type { Kind } from './kinds.js';
import type { Language } from './languages.js';
import { say, type Sentence } from './sentence.js';

/** What happened, as it is stored: a code of the closed catalogue, and its parameters. The sentence is made where it is shown. */
export interface Fact {
  code: string;
  params: Record<string, unknown>;
}

/** A fact of the catalogue: its parameters, and its sentence in every language. */
export type FactDefinition = Sentence & { params: Record<string, Kind<never>> };

type ParamsOf<Definition extends FactDefinition> = {
  [Name in keyof Definition['params']]: Definition['params'][Name] extends Kind<infer T> ? T : never;
};

const catalogue = new Map<string, FactDefinition>();

/** Adds a feature's facts to the catalogue. Returns what makes one: a code without its parameters does not compile. */
export function defineFacts<Definitions extends Record<string, FactDefinition>>(definitions: Definitions) {
  for (const [code, definition] of Object.entries(definitions)) {
    if (catalogue.has(code)) throw new Error(`two facts have the code ${code}`);
    catalogue.set(code, definition);
  }
  return <Code extends keyof Definitions & string>(
    code: Code,
    params: ParamsOf<Definitions[Code]>,
  ): Fact => ({
    code,
    params,
  });
}

/** A fact in words. One that this version does not know, of a newer one perhaps, is told by its code. */
export function sayFact({ code, params }: Fact, language: Language): string {
  const definition = catalogue.get(code);
  if (!definition) return `[${code}] ${JSON.stringify(params)}`;
  const values: Record<string, string | number> = {};
  for (const [name, kind] of Object.entries(definition.params)) {
    const value = params[name] as never;
    values[name] = kind.say(value, language);
    if (kind.optional) values[`has_${name}`] = value === null ? 'no' : 'yes';
  }
  return say(definition, language, values);
}

export function allFacts(): ReadonlyMap<string, FactDefinition> {
  return catalogue;
}
