import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { currentRequest } from '@liaison/request';
import { Plugin } from '@nestjs/apollo';

const NEW_TYPE = 'application/graphql-response+json';
/** What GraphQL itself finds wrong with a request that is one. */
const OF_GRAPHQL = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * GraphQL over HTTP, 6.4.1: by `application/json` alone a client cannot tell an answer of ours from one of something in between
 * unless it is 200; with `application/graphql-response+json` the status says what became of the request (6.4.2).
 */
@Plugin()
export class StatusPlugin implements ApolloServerPlugin {
  requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return Promise.resolve({
      willSendResponse: ({ request, response }) => {
        const result = response.body.kind === 'single' ? response.body.singleResult : undefined;
        const isOfGraphql =
          result?.errors?.length &&
          result.data === undefined &&
          result.errors.every(({ extensions }) => OF_GRAPHQL.has(String(extensions?.['code'])));
        const store = currentRequest();
        if (store && isOfGraphql) store.isRefused = true;
        if (isOfGraphql && !request.http?.headers.get('accept')?.includes(NEW_TYPE))
          response.http.status = 200;
        return Promise.resolve();
      },
    });
  }
}
