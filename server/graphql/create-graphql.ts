import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { AppParts } from '../app-parts.ts';
import type { Config } from '../config.ts';
import { CompiledOperations } from './compiled-operations.ts';
import { createFormatError } from './format-error.ts';
import type { GraphqlContext } from './graphql-context.ts';
import { KnownAnswers } from './known-answers.ts';
import { limitsOf } from './limits.ts';
import { noteErrors } from './note-errors.ts';

/** Both ways to an answer over one schema, with the same limits and one shape of errors. */
export function createGraphql(
  schema: GraphQLSchema,
  { config, knownDocuments }: Pick<AppParts, 'config' | 'knownDocuments'>,
  log: FastifyBaseLogger,
): { readonly apollo: ApolloServer<GraphqlContext>; readonly knownAnswers: KnownAnswers } {
  const limits = limitsOf(config.graphqlLimits);
  const format = createFormatError(!config.isProduction);
  const operations = new CompiledOperations({
    schema,
    known: knownDocuments,
    validationRules: limits.validationRules,
    parseOptions: limits.parseOptions,
  });
  return {
    apollo: createApollo(schema, config, { limits, format, log }),
    knownAnswers: new KnownAnswers({ operations, format, refusesOthers: config.answersKnownDocumentsOnly }),
  };
}

interface ApolloParts {
  readonly limits: ReturnType<typeof limitsOf>;
  readonly format: ReturnType<typeof createFormatError>;
  readonly log: FastifyBaseLogger;
}

/** Apollo with everything off that the product does not use, and every limit on. */
function createApollo(
  schema: GraphQLSchema,
  config: Config,
  { limits, format, log }: ApolloParts,
): ApolloServer<GraphqlContext> {
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
    formatError: format,
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

function answersOf(log: FastifyBaseLogger): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue, response: { http } }) => {
          const hint = noteErrors(errors, contextValue.requestId, log);
          if (hint !== null) {
            http.status = hint.status;
            http.headers.set('retry-after', hint.retryAfter);
          }
          return Promise.resolve();
        },
      }),
  };
}

/** Apollo's own remarks are for those who change it; requests are logged by the edge. */
function quiet(log: FastifyBaseLogger) {
  const tell = (message?: unknown) => log.debug(String(message));
  return { debug: tell, info: tell, warn: (message?: unknown) => log.warn(String(message)), error: tell };
}
