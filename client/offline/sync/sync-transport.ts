import { PROTOCOL_VERSION } from '#domain/sync/command.ts';
import type {
  KnownCommandsQuery,
  KnownCommandsQueryVariables,
  ReportDeviceMutation,
  ReportDeviceMutationVariables,
  SubmitCommandsMutation,
  SubmitCommandsMutationVariables,
} from '../../graphql/generated/graphql.ts';
import { operation, type Operation } from '../../graphql/send-operation.ts';
import { contactOf, dataOf, isFields, outcomesOf, problemOf, type RawAnswer } from './read-answer.ts';
import type { SubmittedBatch, SyncAnswer } from './sync-answer.ts';
import type { Submission, SyncTransport } from './sync-ports.ts';

const submitCommandsMutation = operation<SubmitCommandsMutation, SubmitCommandsMutationVariables>(
  /* GraphQL */ `
    mutation SubmitCommands($input: SubmitCommandsInput!) {
      submitCommands(input: $input) {
        serverTime
        serverEpoch
        companyId
        accountId
        results {
          commandId
          status
          code
          issues {
            path
            code
            parameters
          }
          parameters
          revision
          caseIds
          emissionResult {
            attributedEmissionsKgCo2e
          }
        }
      }
    }
  `,
);

const knownCommandsQuery = operation<KnownCommandsQuery, KnownCommandsQueryVariables>(/* GraphQL */ `
  query KnownCommands($ids: [ID!]!) {
    knownCommands(ids: $ids)
  }
`);

const reportDeviceMutation = operation<ReportDeviceMutation, ReportDeviceMutationVariables>(/* GraphQL */ `
  mutation ReportDevice($input: ReportDeviceInput!) {
    reportDevice(input: $input) {
      serverTime
      serverEpoch
      minProtocolVersion
    }
  }
`);

const ADDRESS = '/graphql';

/** The requests of the engine over HTTP. Whatever answers is taken for the platform only when it speaks like it. */
export function createSyncTransport(now: () => number = Date.now): SyncTransport {
  return {
    submit: (submission, signal) =>
      ask(submitCommandsMutation, { input: inputOf(submission) }, signal, (answer) =>
        read(answer, 'submitCommands', now, (value) => batchOf(value, submission)),
      ),
    knownCommands: (ids, signal) =>
      ask(knownCommandsQuery, { ids: [...ids] }, signal, (answer) =>
        read(answer, 'knownCommands', now, (value) =>
          Array.isArray(value) ? new Set(value.filter((id) => typeof id === 'string')) : null,
        ),
      ),
    reportDevice: ({ installId, clientBuild, report }, signal) =>
      ask(reportDeviceMutation, { input: { installId, clientBuild, report } }, signal, (answer) =>
        read(answer, 'reportDevice', now, contactOf),
      ),
  };
}

function inputOf({ owner, installId, clientBuild, commands, report }: Submission) {
  return {
    protocolVersion: PROTOCOL_VERSION,
    clientBuild,
    installId,
    expectedCompanyId: owner.companyId,
    expectedAccountId: owner.accountId,
    commands,
    report,
  };
}

/** The batch as answered for the owner who sent it; null for anything else that looks like an answer. */
function batchOf(value: unknown, { owner, commands }: Submission): SubmittedBatch | null {
  const contact = contactOf(value);
  if (contact === null || !isFields(value) || !Array.isArray(value['results'])) return null;
  if (!isSameId(value['companyId'], owner.companyId)) return null;
  if (!isSameId(value['accountId'], owner.accountId)) return null;
  return { ...contact, outcomes: outcomesOf(value['results'], new Set(commands.map(({ id }) => id))) };
}

function isSameId(value: unknown, id: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === id.toLowerCase();
}

/** Data that speaks for itself counts even beside errors: they are then about something smaller. */
function read<T>(
  answer: RawAnswer,
  field: string,
  now: () => number,
  parse: (value: unknown) => T | null,
): SyncAnswer<T> {
  const value = dataOf(answer, field);
  const parsed = value === undefined || value === null ? null : parse(value);
  if (parsed !== null) return { kind: 'ANSWERED', value: parsed };
  return problemOf(answer, now());
}

async function ask<Data, Variables, T>(
  { text }: Operation<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
  readAnswer: (answer: RawAnswer) => SyncAnswer<T>,
): Promise<SyncAnswer<T>> {
  try {
    const response = await fetch(ADDRESS, {
      method: 'POST',
      credentials: 'same-origin',
      // A portal answers with a way to itself; following it would end somewhere else.
      redirect: 'error',
      cache: 'no-store',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query: text, variables }),
      signal,
    });
    const written = await response.text();
    const retryAfter = response.headers.get('retry-after');
    return readAnswer({ status: response.status, retryAfter, body: jsonOf(written) });
  } catch {
    return { kind: 'UNREACHABLE' };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
