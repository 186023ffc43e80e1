import { fail } from '@liaison/errors';
import {
  getNamedType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** What one operation may ask for. Tokens bound the document, the rest bounds what executing it costs. */
export const LIMITS = {
  tokens: 1000,
  selections: 1000,
  depth: 12,
  cost: 5000,
  aliases: 30,
  directives: 30,
  page: 25,
} as const;

interface Measure {
  depth: number;
  cost: number;
  /** What of the cost fields say of themselves: work of the database beside the rows that are answered. */
  work: number;
  aliases: number;
  directives: number;
}

const ZERO: Readonly<Measure> = Object.freeze({ depth: 0, cost: 0, work: 0, aliases: 0, directives: 0 });

/**
 * Measures an operation in one pass; each fragment is measured once and its measure used again, so that a fan-out of
 * fragments costs no more than its text. The libraries made for this count too little (`__typename`, variables) or
 * take exponential time; see docs/decisions/0006.
 */
class Measuring {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly measured = new Map<string, Readonly<Measure>>();
  private readonly defaults: Map<string, ValueNode | undefined>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    this.defaults = new Map(
      operation.variableDefinitions?.map((v) => [v.variable.name.value, v.defaultValue]),
    );
  }

  total(): Measure {
    const sum = this.ofSelections(
      this.operation.selectionSet,
      this.schema.getRootType(this.operation.operation),
    );
    for (const node of [this.operation, ...(this.operation.variableDefinitions ?? [])])
      sum.directives += node.directives?.length ?? 0;
    return sum;
  }

  private ofSelections(set: SelectionSetNode, type: GraphQLNamedType | null | undefined): Measure {
    const sum = { ...ZERO };
    for (const node of set.selections) {
      const directives = node.directives?.length ?? 0;
      if (node.kind === Kind.FIELD) this.addField(sum, node, type);
      else if (node.kind === Kind.FRAGMENT_SPREAD) add(sum, this.ofFragment(node.name.value));
      else
        add(
          sum,
          this.ofSelections(node.selectionSet, this.typeNamed(node.typeCondition?.name.value) ?? type),
        );
      sum.directives += directives;
    }
    return sum;
  }

  private addField(sum: Measure, node: FieldNode, type: GraphQLNamedType | null | undefined): void {
    const field = type && 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    const within =
      field && node.selectionSet ? this.ofSelections(node.selectionSet, getNamedType(field.type)) : ZERO;
    const times = field && 'args' in field ? this.pageSize(field, node) : 1;
    const work = (field?.extensions['cost'] as number | undefined) ?? 0;
    add(sum, {
      ...within,
      depth: within.depth + 1,
      cost: Math.max(1, work) + times * within.cost,
      work: work + times * within.work,
    });
    if (node.alias) sum.aliases += 1;
  }

  private ofFragment(name: string): Readonly<Measure> {
    const known = this.measured.get(name);
    if (known) return known;
    this.measured.set(name, ZERO); // validation has refused cycles; should one come, it ends here
    const definition = this.fragments.get(name);
    if (!definition) return ZERO;
    const sum = this.ofSelections(
      definition.selectionSet,
      this.typeNamed(definition.typeCondition.name.value),
    );
    sum.directives += definition.directives?.length ?? 0;
    this.measured.set(name, sum);
    return sum;
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }

  /** How often the fields within are resolved: the page that was asked for, by literal, variable or default. */
  private pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const paging = field.args.find((argument) => argument.name === 'first');
    if (!paging) return 1;
    const given = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
    return Math.max(1, this.numberOf(given) ?? toNumber(paging.defaultValue) ?? LIMITS.page);
  }

  private numberOf(value: ValueNode | undefined): number | undefined {
    if (value?.kind !== Kind.VARIABLE) return value && 'value' in value ? toNumber(value.value) : undefined;
    const name = value.name.value;
    return Object.hasOwn(this.variables, name)
      ? toNumber(this.variables[name])
      : this.numberOf(this.defaults.get(name));
  }
}

function add(sum: Measure, part: Readonly<Measure>): void {
  sum.depth = Math.max(sum.depth, part.depth);
  sum.cost += part.cost;
  sum.work += part.work;
  sum.aliases += part.aliases;
  sum.directives += part.directives;
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? undefined : number;
}

/** Throws `request.too_complex` when an operation asks for more than LIMITS; answers what of its cost is work (`@Cost`). Runs at every request: variables count. */
export function assertWithinLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
): number {
  assertText(variables);
  const found = new Measuring(schema, document, operation, variables).total();
  for (const kind of ['depth', 'aliases', 'directives', 'cost'] as const)
    if (found[kind] > LIMITS[kind]) throw fail('request.too_complex', { limit: kind, allowed: LIMITS[kind] });
  return found.work;
}

/** No input is nested so deeply. */
const DEEPEST = 20;

/** Half a character is no text: it would be stored as another. The parser refuses it in a document. Throws `request.invalid`. */
function assertText(given: unknown, path: string[] = []): void {
  if (path.length > DEEPEST) throw fail('request.invalid', { fields: [path[0]] });
  if (typeof given === 'string') {
    if (!given.isWellFormed()) throw fail('request.invalid', { fields: [path.join('.')] });
  } else if (typeof given === 'object' && given !== null)
    for (const [name, value] of Object.entries(given)) assertText(value, [...path, name]);
}
