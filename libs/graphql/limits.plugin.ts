import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { toGraphqlError } from '@liaison/errors';
import { currentRequest } from '@liaison/request';
import { assertWithinLimits } from './limits.js';

const MOST_ERRORS = 5;

/** Refuses operations that ask for too much, before a transaction is opened. */
@Plugin()
export class LimitsPlugin implements ApolloServerPlugin {
  requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        try {
          const work = operation && assertWithinLimits(schema, document, operation, request.variables);
          const store = currentRequest();
          if (store) store.work = work;
        } catch (error) {
          const refusal = toGraphqlError(error);
          refusal.extensions['http'] = { status: 400 };
          throw refusal;
        }
        return Promise.resolve();
      },
      // What is wrong with a request is said five times, as over the socket, and not once for each of its words and values.
      willSendResponse: ({ response }) => {
        const result = response.body.kind === 'single' ? response.body.singleResult : undefined;
        if (result?.errors && !result.data) result.errors = result.errors.slice(0, MOST_ERRORS);
        return Promise.resolve();
      },
    });
  }
}
