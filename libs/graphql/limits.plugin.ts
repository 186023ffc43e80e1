import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { toGraphqlError } from '@liaison/errors';
import { currentRequest } from '@liaison/request';
import { assertWithinLimits } from './limits.js';

/** Refuses operations that ask for too much, before a transaction is opened. */
@Plugin()
export class LimitsPlugin implements ApolloServerPlugin {
  requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        try {
          if (!operation) return Promise.resolve();
          const work = assertWithinLimits(schema, document, operation, request.variables);
          const store = currentRequest();
          if (store) store.work = work;
        } catch (error) {
          const refusal = toGraphqlError(error);
          refusal.extensions['http'] = { status: 400 };
          throw refusal;
        }
        return Promise.resolve();
      },
    });
  }
}
