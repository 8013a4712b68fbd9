import { ERROR_CODES, type ErrorCode, type Issue, type Parameters } from '#domain/errors.ts';

/** What the server answered instead of data: a code of the closed list, or UNREACHABLE when no answer came. */
export interface RefusalInfo {
  readonly code: ErrorCode | 'UNREACHABLE';
  readonly parameters: Parameters;
  /** Faults at single fields, when the code is VALIDATION_FAILED. */
  readonly issues: readonly Issue[];
  /** Id to quote when asking for help. */
  readonly requestId: string | null;
}

/** An error that carries what the server refused; thrown by operations sent outside the cache. */
export class ServerRefusal extends Error {
  readonly info: RefusalInfo;

  constructor(info: RefusalInfo) {
    super(info.code);
    this.name = 'ServerRefusal';
    this.info = info;
  }
}

const UNREACHABLE: RefusalInfo = { code: 'UNREACHABLE', parameters: {}, issues: [], requestId: null };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isErrorCode(value: unknown): value is ErrorCode {
  return ERROR_CODES.some((code) => code === value);
}

/** Reads one entry of a GraphQL answer's `errors`; anything unknown is INTERNAL. */
export function refusalFromGraphqlError(error: unknown): RefusalInfo {
  const extensions = isRecord(error) && isRecord(error['extensions']) ? error['extensions'] : {};
  const { code, parameters, issues, requestId } = extensions;
  return {
    code: isErrorCode(code) ? code : 'INTERNAL',
    parameters: isRecord(parameters) ? (parameters as Parameters) : {},
    issues: Array.isArray(issues) ? (issues as readonly Issue[]) : [],
    requestId: typeof requestId === 'string' ? requestId : null,
  };
}

/** What an error of any operation means: of ours, of the cache's client, or no answer at all. */
export function refusalOf(error: unknown): RefusalInfo {
  if (error instanceof ServerRefusal) return error.info;
  if (isRecord(error) && Array.isArray(error['errors']) && error['errors'].length > 0) {
    return refusalFromGraphqlError(error['errors'][0]);
  }
  if (isRecord(error) && typeof error['statusCode'] === 'number') {
    return { ...UNREACHABLE, code: error['statusCode'] === 429 ? 'RATE_LIMITED' : 'UNAVAILABLE' };
  }
  return UNREACHABLE;
}
