import { startTestPortal, type TestPortal } from '@liaison/testing';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage } from 'class-validator';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

type Shape = ReturnType<typeof TypeMetadataStorage.getInputTypesMetadata>[number];

/** Fields without a rule are dropped, silently: a class of arguments is given all of its operation, and keeps its own. */
const withoutRule = ({ target, name, properties }: Shape) => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
  const ruled = new Set(rules.map(({ propertyName }) => propertyName));
  return (properties ?? []).filter((field) => !ruled.has(field.name)).map((field) => `${name}.${field.name}`);
};

test('every field of every input and of every list of arguments has a rule', () => {
  const shapes = [
    ...TypeMetadataStorage.getInputTypesMetadata(),
    ...TypeMetadataStorage.getArgumentsMetadata(),
  ];
  expect(shapes.length).toBeGreaterThan(15);
  expect(shapes.flatMap(withoutRule)).toEqual([]);
});

/** What people read as the name of something. `clientId` and the like are read by programs. */
const NAMES = new Set(['name', 'title', 'shortName']);

test('every name and title that people give is one that people see', () => {
  const named = TypeMetadataStorage.getInputTypesMetadata().flatMap(({ target, name, properties }) => {
    const rules = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
    return (properties ?? [])
      .filter((field) => NAMES.has(field.name))
      .map((field) => [
        `${name}.${field.name}`,
        rules.some((rule) => rule.propertyName === field.name && rule.name === 'isName'),
      ]);
  });
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(([, isName]) => !isName)).toEqual([]);
});
