import { environment } from '@liaison/config';
import { fail, toGraphqlError, withCode } from '@liaison/errors';
import {
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Language } from '@liaison/words';
import { assertWithinLimits, LIMITS } from './limits.js';

/** Who subscribes, in which language, and the text of what is asked. */
export interface SubscriptionContext {
  sessionId: string;
  language: Language;
  question: string;
}

/** Parses, validates and limits what came over the socket; anything but one subscription is refused. */
export function prepareSubscription(
  schema: GraphQLSchema,
  payload: SubscribePayload,
  { sessionId, language }: Pick<SubscriptionContext, 'sessionId' | 'language'>,
): ExecutionArgs | readonly GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(payload.query, { maxLexicalTokens: LIMITS.tokens });
  } catch (error) {
    return [error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : toGraphqlError(error)];
  }
  const operation = getOperationAST(document, payload.operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    return [toGraphqlError(fail('request.invalid', { reason: 'the socket carries subscriptions only' }))];
  if (!isOneField(operation))
    return [
      toGraphqlError(fail('request.invalid', { reason: 'a subscription is one field, without directives' })),
    ];
  const errors = validate(schema, document, specifiedRules, {
    maxErrors: 5,
    hideSuggestions: environment().NODE_ENV === 'production',
  });
  if (errors.length) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
  try {
    assertWithinLimits(schema, document, operation, payload.variables ?? {});
  } catch (error) {
    return [toGraphqlError(error)];
  }
  const question = JSON.stringify([payload.query, payload.variables, payload.operationName, language]);
  return {
    schema,
    document,
    contextValue: { sessionId, language, question } satisfies SubscriptionContext,
    operationName: payload.operationName,
    variableValues: payload.variables,
  };
}

/** Without its one field a subscription would be alive and say nothing (GraphQL, 5.2.4.1). Nobody needs a fragment for one field. */
function isOneField({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every(({ kind, directives }) => kind === Kind.FIELD && !directives?.length);
}
