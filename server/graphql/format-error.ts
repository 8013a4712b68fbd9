import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ErrorCode, Issue, Parameters } from '#domain/errors.ts';
import { isOutOfReach } from '../database/out-of-reach.ts';
import { Refusal } from '../refusal.ts';

/** What leaves the server about an error: a code, values for its sentence, and the id under which the log tells more. */
export interface ErrorExtensions {
  readonly code: ErrorCode;
  readonly parameters: Parameters;
  readonly issues: readonly Issue[];
  readonly requestId: string | null;
}

const REQUEST_FAULTS: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Turns whatever was thrown into a refusal; null for a fault of ours, which nobody outside learns about. */
export function refusalOf(error: unknown): Refusal | null {
  const thrown = unwrapResolverError(error);
  if (thrown instanceof Refusal) return thrown;
  if (isOutOfReach(thrown)) return new Refusal('UNAVAILABLE', { retryAfterSeconds: 5 });
  if (!(error instanceof GraphQLError) || thrown !== error) return null;
  const reason = error.extensions['code'] ?? (isAboutRequest(error) ? 'BAD_USER_INPUT' : undefined);
  return typeof reason === 'string' && REQUEST_FAULTS.has(reason)
    ? new Refusal('VALIDATION_FAILED', { reason, ...placeOf(error) })
    : null;
}

/**
 * The only place that shapes what leaves. Messages are codes: sentences belong to the catalogues, and a message of
 * the library would repeat what was sent, passwords included. `showsSchema` lets developers read what is wrong with
 * their document.
 */
export function createFormatError(showsSchema: boolean) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const refusal = refusalOf(error);
    const isAboutDocument = refusal?.parameters['reason'] === 'GRAPHQL_VALIDATION_FAILED';
    const extensions = extensionsOf(refusal, formatted.extensions?.['requestId']);
    return {
      message: showsSchema && isAboutDocument ? formatted.message : extensions.code,
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { ...extensions },
    };
  };
}

/** The extensions of an answer; also of those that are refused before GraphQL sees them. */
export function extensionsOf(refusal: Refusal | null, requestId: unknown): ErrorExtensions {
  return {
    code: refusal?.code ?? 'INTERNAL',
    parameters: refusal?.parameters ?? {},
    issues: refusal?.issues ?? [],
    requestId: typeof requestId === 'string' ? requestId : null,
  };
}

/** The library names no code where it stops counting what is wrong with the variables; faults of ours have a place in the answer. */
const isAboutRequest = ({ path, originalError }: GraphQLError): boolean =>
  path === undefined && originalError === undefined;

/** Where a variable is wrong, without its value. */
function placeOf(error: GraphQLError): Parameters {
  const place = /^Variable "\$(\w+)" got invalid value .* at "([\w.[\]]+)"; /s.exec(error.message)?.[2];
  return place === undefined ? {} : { place };
}
