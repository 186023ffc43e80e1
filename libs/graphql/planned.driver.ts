import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { PlannedExecution } from './planned-execution.js';

/** Apollo, which executes operations by PlannedExecution: what it takes for a gateway is its one way to another executor. */
@Injectable()
export class PlannedDriver extends ApolloDriver {
  protected override registerExpress(
    options: ApolloDriverConfig,
    hooks?: { preStartHook?: () => void },
  ): Promise<void> {
    const planned = { ...options, gateway: gatewayOf(options.schema!) };
    return super.registerExpress(planned, hooks);
  }
}

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

function gatewayOf(schema: GraphQLSchema): Gateway {
  const execution = new PlannedExecution(schema);
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: async ({ document, context, operationName, request }) =>
          execution.execute({
            document,
            contextValue: context,
            operationName,
            variableValues: request.variables,
          }),
      }),
    stop: () => Promise.resolve(),
  };
}
