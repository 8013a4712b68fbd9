import { ERROR_CODES, type ErrorCode, type Issue, type Parameters } from '#domain/errors.ts';
import type { PauseCode, ReceivedOutcome, ServerContact, SyncProblem } from './sync-answer.ts';

/** How answers are read that anything between here and the platform may have written. */

type Fields = Readonly<Record<string, unknown>>;

/** An HTTP answer as it came. */
export interface RawAnswer {
  readonly status: number;
  /** Header `Retry-After`. */
  readonly retryAfter: string | null;
  /** The body as JSON; undefined when it is none. */
  readonly body: unknown;
}

/** Parts of a command that hold other parts: a fault named there is one of shape, that is of versions. */
const PARTS_OF_COMMANDS =
  /(?:^|\.)(?:input|report|commands|record|amend|void|discard|content|changes|activityData|meter|fugitive|coatings|stageEquipment)(?:\[\d+\])?$/u;
const VERSION_REASONS: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
const PAUSES: ReadonlySet<unknown> = new Set<PauseCode>([
  'COMPANY_PENDING',
  'COMPANY_SUSPENDED',
  'COMPANY_LEFT',
  'FORBIDDEN',
]);
const DEFAULT_RETRY_AFTER_MS = 1_000;

/** The value of `field` in the answer's data; undefined when the answer holds none. */
export function dataOf({ body }: RawAnswer, field: string): unknown {
  const data = isFields(body) ? body['data'] : undefined;
  return isFields(data) ? data[field] : undefined;
}

/** What an answer without usable data means. */
export function problemOf(answer: RawAnswer, nowMs: number): SyncProblem {
  const { status, retryAfter, body } = answer;
  if (status === 413) return { kind: 'TOO_BIG' };
  const error = firstErrorOf(body);
  const said = error === null ? null : problemOfCode(error);
  if (said !== null) return said;
  if (status === 429 || (status === 503 && retryAfter !== null)) {
    return { kind: 'OVERLOADED', retryAfterMs: retryAfterMsOf(retryAfter, nowMs) };
  }
  return problemOfStatus(status);
}

/** Time and life of the server, or null when the fields are not there. */
export function contactOf(value: unknown): ServerContact | null {
  if (!isFields(value)) return null;
  const { serverTime, serverEpoch } = value;
  if (typeof serverTime !== 'string' || typeof serverEpoch !== 'string') return null;
  return Number.isNaN(Date.parse(serverTime)) ? null : { serverTime, serverEpoch };
}

/**
 * What was said about the commands in `asked`. What was said about others, or twice, counts as not said: then the
 * command stays.
 */
export function outcomesOf(
  results: readonly unknown[],
  asked: ReadonlySet<string>,
): ReadonlyMap<string, ReceivedOutcome> {
  const outcomes = new Map<string, ReceivedOutcome>();
  const repeated = new Set<string>();
  for (const result of results) {
    if (!isFields(result)) continue;
    const { commandId, status } = result;
    if (typeof commandId !== 'string' || typeof status !== 'string' || !asked.has(commandId)) continue;
    if (outcomes.has(commandId)) repeated.add(commandId);
    outcomes.set(commandId, outcomeOf(status, result));
  }
  for (const commandId of repeated) outcomes.delete(commandId);
  return outcomes;
}

function outcomeOf(status: string, result: Fields): ReceivedOutcome {
  const { code, issues, parameters, revision, caseIds, emissionResult } = result;
  const total = isFields(emissionResult) ? emissionResult['attributedEmissionsKgCo2e'] : null;
  return {
    status,
    code: isErrorCode(code) ? code : null,
    issues: Array.isArray(issues) ? issues.filter(isIssue) : [],
    parameters: isFields(parameters) ? (parameters as Parameters) : {},
    revision: typeof revision === 'number' ? revision : null,
    caseIds: Array.isArray(caseIds) ? caseIds.filter((id) => typeof id === 'string') : [],
    confirmedEmissionsKgCo2e: typeof total === 'number' ? total : null,
  };
}

function problemOfCode({ code, parameters }: { readonly code: unknown; readonly parameters: Fields }) {
  if (PAUSES.has(code)) return { kind: 'STATUS', code: code as PauseCode } as const;
  switch (code) {
    case 'UNAUTHENTICATED':
    case 'OWNER_MISMATCH':
      return { kind: 'SESSION' } as const;
    case 'UPGRADE_REQUIRED':
      return { kind: 'VERSION' } as const;
    case 'RATE_LIMITED':
    case 'UNAVAILABLE': {
      const seconds = parameters['retryAfterSeconds'];
      const retryAfterMs = typeof seconds === 'number' ? seconds * 1000 : DEFAULT_RETRY_AFTER_MS;
      return { kind: 'OVERLOADED', retryAfterMs } as const;
    }
    case 'VALIDATION_FAILED':
      return { kind: isOfVersions(parameters) ? 'VERSION' : 'FAILED' } as const;
    case 'INTERNAL':
      return { kind: 'FAILED' } as const;
    default:
      return null;
  }
}

/** A value that no field takes is the fault of one command; a field that the server does not know is that of versions. */
function isOfVersions({ reason, place }: Fields): boolean {
  if (VERSION_REASONS.has(reason)) return true;
  if (reason !== 'BAD_USER_INPUT') return false;
  return typeof place !== 'string' || PARTS_OF_COMMANDS.test(place);
}

function problemOfStatus(status: number): SyncProblem {
  switch (status) {
    case 401:
      return { kind: 'SESSION' };
    case 403:
      return { kind: 'STATUS', code: 'FORBIDDEN' };
    case 404:
    case 405:
    case 426:
      return { kind: 'VERSION' };
    case 408:
    case 425:
      return { kind: 'UNREACHABLE' };
    case 500:
      return { kind: 'FAILED' };
    default:
      if (status > 500) return { kind: 'UNREACHABLE' };
      return { kind: status >= 400 ? 'FAILED' : 'NOT_OUR_SERVER' };
  }
}

/** Seconds or a date, as HTTP has it. */
function retryAfterMsOf(retryAfter: string | null, nowMs: number): number {
  if (retryAfter === null) return DEFAULT_RETRY_AFTER_MS;
  const seconds = Number(retryAfter);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - nowMs;
  return Number.isFinite(ms) ? Math.max(DEFAULT_RETRY_AFTER_MS, ms) : DEFAULT_RETRY_AFTER_MS;
}

function firstErrorOf(body: unknown): { readonly code: unknown; readonly parameters: Fields } | null {
  const errors: unknown = isFields(body) ? body['errors'] : null;
  const error: unknown = Array.isArray(errors) ? errors[0] : null;
  const extensions = isFields(error) ? error['extensions'] : null;
  if (!isFields(extensions)) return null;
  const { code, parameters } = extensions;
  // Libraries between here and the schema have codes of their own, which say the same.
  const reason = typeof code === 'string' && !isErrorCode(code) ? code : undefined;
  const said = isFields(parameters) ? parameters : {};
  return reason === undefined
    ? { code, parameters: said }
    : { code: isOfLibrary(reason) ? 'VALIDATION_FAILED' : code, parameters: { reason, ...said } };
}

function isOfLibrary(code: string): boolean {
  return VERSION_REASONS.has(code) || code === 'BAD_USER_INPUT';
}

function isErrorCode(value: unknown): value is ErrorCode {
  return ERROR_CODES.some((code) => code === value);
}

function isIssue(value: unknown): value is Issue {
  return isFields(value) && typeof value['path'] === 'string' && typeof value['code'] === 'string';
}

/** Whether `value` is an object whose fields can be looked at. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
