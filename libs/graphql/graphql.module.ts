import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { environment } from '@liaison/config';
import { PortalError, ownErrorIn, toGraphqlError } from '@liaison/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GraphqlEndpoint } from './endpoint.js';
import { LIMITS } from './limits.js';
import { LimitsPlugin } from './limits.plugin.js';
import { PlannedDriver } from './planned.driver.js';
import { StatusPlugin } from './status.plugin.js';
import { OperationsModule } from '@liaison/operations';
import { SubscriptionSocket } from './subscription-socket.js';

const log = new Logger('GraphQL');

@Module({})
export class PortalGraphqlModule {
  static forRoot(): DynamicModule {
    const open = environment().NODE_ENV !== 'production';
    const apollo: ApolloDriverConfig = {
      driver: PlannedDriver,
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      graphiql: false,
      playground: false,
      introspection: open,
      csrfPrevention: true,
      persistedQueries: false,
      allowBatchedHttpRequests: false,
      hideSchemaDetailsFromClientErrors: !open,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      // Otherwise Apollo would close the server at once and cut what runs after ten seconds; libs/operations drains it.
      stopOnApplicationShutdown: true,
      parseOptions: { maxLexicalTokens: LIMITS.tokens },
      maxRecursiveSelections: LIMITS.selections,
      context: () => ({}),
      // Answers are never cached, and the plugin would look at each field of each.
      plugins: [ApolloServerPluginCacheControlDisabled()],
      formatError: (formatted, error) => formatError(formatted, error),
    };
    return {
      module: PortalGraphqlModule,
      imports: [GraphQLModule.forRoot<ApolloDriverConfig>(apollo), OperationsModule],
      providers: [GraphqlEndpoint, LimitsPlugin, StatusPlugin, SubscriptionSocket],
      exports: [GraphqlEndpoint],
    };
  }
}

/** GraphQL's own sentence that there are too many errors to list bears no code, which Apollo takes for a fault of the server. */
function asCallers(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { extensions } = formatted;
  if (extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;
  return { ...formatted, extensions: { ...extensions, code: 'BAD_USER_INPUT' } };
}

/** Our codes for our errors, GraphQL's own for what is wrong with the request, and `internal` without detail for the rest. */
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = ownErrorIn(error) ?? (error instanceof GraphQLError ? error.originalError : error);
  if (!cause || cause instanceof GraphQLError) return asCallers(formatted);
  const known = toGraphqlError(cause, formatted.path);
  if (known.extensions['code'] === 'internal') {
    const portal = known.originalError as PortalError;
    log.error({ err: portal.cause ?? portal, path: formatted.path }, 'an operation failed');
  }
  return { ...known.toJSON(), locations: formatted.locations };
}
