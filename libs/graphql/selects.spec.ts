import {
  Kind,
  parse,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type FieldNode,
} from 'graphql';
import { selects, selectsOnly } from './selects.js';

function infoOf(text: string) {
  const { definitions } = parse(text);
  const operation = definitions.find(
    (d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION,
  )!;
  const fragments = definitions.filter(
    (d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    fieldNodes: operation.selectionSet.selections as FieldNode[],
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}
const NAMES = new Set(['edges', 'node', 'id', 'title', '__typename']);

test.each([
  ['{ list { edges { node { id title } } } }', true],
  ['{ list { edges { node { id name: title __typename } } } }', true],
  ['{ list { edges { node { id title: tags } } } }', false],
  ['{ list { edges { ...E } } } fragment E on Edge { node { id ... on Thing { title } } }', true],
  ['{ list { edges { ...E } } } fragment E on Edge { node { id ... on Thing { tags } } }', false],
])('what %s asks for: only those names? %s', (text, only) => {
  expect(selectsOnly(infoOf(text), NAMES)).toBe(only);
  expect(selects(infoOf(text), 'tags')).toBe(!only);
});

test('a field that is asked for twice asks for what either asks for', () => {
  const info = infoOf('{ list { edges { node { id } } } list { tags } }');
  expect([selects(info, 'tags'), selects(info, 'edges'), selects(info, 'title')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('a fragment that is nowhere asks for nothing', () => {
  expect(selectsOnly(infoOf('{ list { edges { ...None } } }'), NAMES)).toBe(true);
});
