import {
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';

/** What a plan cannot complete: an error, a null where none may be, a promise. graphql-js says what is to be answered then. */
class Unplanned extends Error {}

type Complete = (value: unknown) => unknown;
type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
type Resolve = (source: unknown) => unknown;
type Grouped = Map<string, { name: string; nodes: FieldNode[] }>;

const TYPENAME = '__typename';

/**
 * How the value of a field becomes its part of the answer, worked out once for each operation: graphql-js does so for each
 * field of each object again. Undefined for what is rare, or depends on more than the value: graphql-js does that.
 */
export function planOf(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  fragments: Fragments,
): Complete | undefined {
  if (isNonNullType(type)) return notNull(planOf(type.ofType as GraphQLOutputType, nodes, fragments));
  if (isListType(type)) return each(planOf(type.ofType, nodes, fragments));
  if (isLeafType(type)) return leaf((value) => type.serialize(value));
  return isObjectType(type) && !type.isTypeOf ? objectPlan(type, nodes, fragments) : undefined;
}

function notNull(complete: Complete | undefined): Complete | undefined {
  return (
    complete &&
    ((value) => {
      const completed = complete(value);
      if (completed === null) throw new Unplanned();
      return completed;
    })
  );
}

function each(complete: Complete | undefined): Complete | undefined {
  return (
    complete &&
    ((value) => {
      if (value === null || value === undefined) return null;
      if (!Array.isArray(value)) throw new Unplanned();
      const completed = new Array<unknown>(value.length);
      for (let i = 0; i < value.length; i++) completed[i] = complete(value[i]);
      return completed;
    })
  );
}

function leaf(serialize: Complete): Complete {
  return (value) => {
    if (value === null || value === undefined) return null;
    const serialized = value instanceof Error ? undefined : serialize(value);
    if (serialized === null || serialized === undefined) throw new Unplanned();
    return serialized;
  };
}

function objectPlan(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  fragments: Fragments,
): Complete | undefined {
  const grouped: Grouped = new Map();
  if (!nodes.every(({ selectionSet }) => selectionSet && collect(selectionSet, type, fragments, grouped)))
    return undefined;
  const keys = [...grouped.keys()];
  const fields = [...grouped.values()].map(({ name, nodes: own }) => fieldPlan(type, name, own, fragments));
  if (!fields.every((field) => field !== undefined)) return undefined;
  return (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value !== 'object' || value instanceof Error || 'then' in value) throw new Unplanned();
    const completed: Record<string, unknown> = {};
    for (let i = 0; i < keys.length; i++) completed[keys[i]!] = fields[i]!(value);
    return completed;
  };
}

/** Gathers the fields of a selection as graphql-js does; refuses directives and conditions of other types. */
function collect(
  { selections }: SelectionSetNode,
  type: GraphQLObjectType,
  fragments: Fragments,
  grouped: Grouped,
): boolean {
  return selections.every((node) => {
    if (node.directives?.length) return false;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const group = grouped.get(key);
      if (group) group.nodes.push(node);
      else grouped.set(key, { name: node.name.value, nodes: [node] });
      return true;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
    const condition = fragment?.typeCondition?.name.value ?? type.name;
    return !!fragment && condition === type.name && collect(fragment.selectionSet, type, fragments, grouped);
  });
}

function fieldPlan(
  type: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
  fragments: Fragments,
): Complete | undefined {
  if (name === TYPENAME) return () => type.name;
  const field = type.getFields()[name];
  const resolve = field && plainResolver(field);
  const complete = resolve && planOf(field.type, nodes, fragments);
  return complete && ((source) => complete(resolve(source)));
}

/** A resolver that takes nothing but the object: Nest makes such for what is a mere property. */
function plainResolver({ name, resolve }: GraphQLField<unknown, unknown>): Resolve | undefined {
  if (resolve) return resolve.length === 1 ? (resolve as Resolve) : undefined;
  return (source) => {
    const value = (source as Record<string, unknown>)[name];
    if (typeof value === 'function') throw new Unplanned();
    return value;
  };
}
