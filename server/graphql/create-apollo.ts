import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContextDidEncounterErrors,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.ts';
import { createFormatError, refusalOf } from './format-error.ts';
import type { GraphqlContext } from './graphql-context.ts';
import { limitsOf } from './limits.ts';

/** Apollo with everything off that the product does not use, and every limit on. */
export function createApollo(
  schema: GraphQLSchema,
  config: Config,
  log: FastifyBaseLogger,
): ApolloServer<GraphqlContext> {
  const limits = limitsOf(config.graphqlLimits);
  return new ApolloServer<GraphqlContext>({
    schema,
    nodeEnv: config.isProduction ? 'production' : 'development',
    introspection: !config.isProduction,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: config.isProduction,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    maxRecursiveSelections: 1_000,
    validationOptions: { maxErrors: 5 },
    executionOptions: { maxCoercionErrors: 5 },
    stopOnTerminationSignals: false,
    logger: quiet(log),
    formatError: createFormatError(!config.isProduction),
    parseOptions: limits.parseOptions,
    validationRules: limits.validationRules,
    plugins: [
      ...limits.plugins,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      answersOf(log),
    ],
  });
}

/** Stamps errors with the request's id, logs the faults among them, and tells HTTP to wait where waiting helps. */
function answersOf(log: FastifyBaseLogger): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: (context) => {
          for (const error of context.errors) noteError(error, context, log);
          return Promise.resolve();
        },
      }),
  };
}

function noteError(
  error: GraphQLRequestContextDidEncounterErrors<GraphqlContext>['errors'][number],
  { contextValue, response }: GraphQLRequestContextDidEncounterErrors<GraphqlContext>,
  log: FastifyBaseLogger,
): void {
  error.extensions['requestId'] = contextValue.requestId;
  const refusal = refusalOf(error);
  if (refusal === null || refusal.code === 'UNAVAILABLE')
    log.error(
      { requestId: contextValue.requestId, path: error.path, err: error.originalError ?? error },
      'fault',
    );
  if (refusal?.code !== 'RATE_LIMITED' && refusal?.code !== 'UNAVAILABLE') return;
  response.http.status = refusal.code === 'RATE_LIMITED' ? 429 : 503;
  response.http.headers.set('retry-after', String(refusal.parameters['retryAfterSeconds'] ?? 1));
}

/** Apollo's own remarks are for those who change it; requests are logged by the edge. */
function quiet(log: FastifyBaseLogger) {
  const tell = (message?: unknown) => log.debug(String(message));
  return { debug: tell, info: tell, warn: (message?: unknown) => log.warn(String(message)), error: tell };
}
