import {
  execute,
  getArgumentValues,
  getVariableValues,
  GraphQLObjectType,
  GraphQLSchema,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { planOf } from './plan.js';

/** An operation of one field, with the way from what its resolver gives to the answer. */
interface Plan {
  operation: OperationDefinitionNode;
  field: GraphQLField<unknown, unknown>;
  info: Omit<GraphQLResolveInfo, 'rootValue' | 'variableValues'>;
  complete: (value: unknown) => unknown;
  /** It came to a promise once, and would again. */
  unfit: boolean;
}

/** What a root field gave, for graphql-js to complete. */
type Given = Record<string, () => unknown>;

/**
 * Executes operations as graphql-js does, those of one field by a plan that is made once for each document. Whatever is not as
 * the plan expects, errors first, is completed by graphql-js from what the resolver gave, which is not asked twice. Plans live
 * as long as Apollo keeps their documents.
 */
export class PlannedExecution {
  private readonly plans = new WeakMap<DocumentNode, Map<string, Plan | undefined>>();
  /** The same schema, but that root fields give what `rootValue` holds. */
  private readonly given: GraphQLSchema;

  constructor(private readonly schema: GraphQLSchema) {
    this.given = givenSchema(schema);
  }

  execute(
    args: Pick<ExecutionArgs, 'document' | 'contextValue' | 'operationName' | 'variableValues'>,
  ): Promise<ExecutionResult> | ExecutionResult {
    const plan = this.planFor(args.document, args.operationName ?? '');
    if (!plan || plan.unfit) return execute({ ...args, schema: this.schema });
    const variables = getVariableValues(
      this.schema,
      plan.operation.variableDefinitions ?? [],
      args.variableValues ?? {},
      { maxErrors: 50 },
    );
    if (variables.errors) return execute({ ...args, schema: this.schema });
    return this.run(plan, variables.coerced, args);
  }

  private async run(
    plan: Plan,
    variableValues: Record<string, unknown>,
    args: Omit<ExecutionArgs, 'schema'>,
  ): Promise<ExecutionResult> {
    const { field, info, complete } = plan;
    const key = String(info.path.key);
    let give: (() => unknown) | undefined;
    try {
      const values = getArgumentValues(field, info.fieldNodes[0]!, variableValues);
      const all: GraphQLResolveInfo = { ...info, rootValue: undefined, variableValues };
      const value: unknown = await field.resolve!(undefined, values, args.contextValue, all);
      give = () => value;
      return { data: { [key]: complete(value) } };
    } catch (error) {
      give ??= () => {
        throw error;
      };
    }
    const rootValue: Given = { [key]: give };
    const result = await execute({ ...args, schema: this.given, rootValue });
    if (!result.errors) plan.unfit = true;
    return result;
  }

  private planFor(document: DocumentNode, operationName: string): Plan | undefined {
    let plans = this.plans.get(document);
    if (!plans) this.plans.set(document, (plans = new Map<string, Plan | undefined>()));
    if (!plans.has(operationName)) plans.set(operationName, this.plan(document, operationName));
    return plans.get(operationName);
  }

  private plan(document: DocumentNode, operationName: string): Plan | undefined {
    const fragments: Record<string, FragmentDefinitionNode> = {};
    const operations: OperationDefinitionNode[] = [];
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
      else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    const operation = operations.find(({ name }) => !operationName || name?.value === operationName);
    const node = operation && onlyField(operation);
    if (!node || (!operationName && operations.length > 1)) return undefined;
    const parentType = this.schema.getRootType(operation.operation);
    const field = parentType?.getFields()[node.name.value];
    const complete = field?.resolve && planOf(field.type, [node], fragments);
    if (!parentType || !complete) return undefined;
    const path = { prev: undefined, key: node.alias?.value ?? node.name.value, typename: parentType.name };
    const info = {
      fieldName: field.name,
      fieldNodes: [node],
      returnType: field.type,
      parentType,
      path,
      schema: this.schema,
      fragments,
      operation,
    };
    return { operation, field, info, complete, unfit: false };
  }
}

function onlyField({ operation, selectionSet, directives }: OperationDefinitionNode): FieldNode | undefined {
  const [node, ...more] = selectionSet.selections;
  if (operation === OperationTypeNode.SUBSCRIPTION || more.length || directives?.length) return undefined;
  return node?.kind === Kind.FIELD && !node.directives?.length ? node : undefined;
}

function givenSchema(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const roots = new Set([config.query, config.mutation, config.subscription]);
  return new GraphQLSchema({
    ...config,
    query: givenType(config.query),
    mutation: givenType(config.mutation),
    types: config.types.filter((type) => !roots.has(type as GraphQLObjectType)),
    assumeValid: true,
  });
}

function givenType(type: GraphQLObjectType | null | undefined): GraphQLObjectType | undefined {
  if (!type) return undefined;
  const { fields, ...config } = type.toConfig();
  const resolve = (given: Given, _args: unknown, _context: unknown, { path }: GraphQLResolveInfo) =>
    given[path.key]!();
  return new GraphQLObjectType({
    ...config,
    fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, resolve }])),
  });
}
