import { buildSchema, Kind, parse } from 'graphql';
import { globSync, readFileSync } from 'node:fs';

/** What the API can do and no page does, each with its reason. */
const WITHOUT_PAGE: Record<string, string> = {
  channel: 'pages ask for all channels of a room',
  accountJoins: 'two administrators decide so once in years; by the API until it has a page',
  requestAccountJoin: 'as accountJoins',
  confirmAccountJoin: 'as accountJoins',
  declineAccountJoin: 'as accountJoins',
  changeQuota: 'what is allowed now can’t be read by whoever changes it yet',
};
const DOCUMENTS = /graphql\(\/\* GraphQL \*\/ `([^`]*)`/g;

test('whatever the API can do a page does, but for what is named here', () => {
  const schema = buildSchema(readFileSync('src/schema.graphql', 'utf8'));
  const used = new Set<string>();
  for (const path of globSync('apps/web/src/{app,features,portal,ui}/**/*.{ts,tsx}'))
    for (const [, text] of readFileSync(path, 'utf8').matchAll(DOCUMENTS))
      for (const definition of parse(text!).definitions)
        if (definition.kind === Kind.OPERATION_DEFINITION)
          for (const field of definition.selectionSet.selections)
            if (field.kind === Kind.FIELD) used.add(field.name.value);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const operations = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
  expect(used.size).toBeGreaterThan(80);
  expect(operations.filter((name) => !used.has(name)).sort()).toEqual(Object.keys(WITHOUT_PAGE).sort());
});
