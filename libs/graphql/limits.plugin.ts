import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { toGraphqlError } from '@liaison/errors';
import { assertWithinLimits } from './limits.js';

/** Refuses operations that ask for too much, before a transaction is opened. */
@Plugin()
export class LimitsPlugin implements ApolloServerPlugin {
  requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        try {
          if (operation) assertWithinLimits(schema, document, operation, request.variables);
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
