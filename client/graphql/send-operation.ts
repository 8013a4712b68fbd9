import { attendanceHeaders } from './attendance.ts';
import { refusalFromGraphqlError, ServerRefusal } from './refusal.ts';

declare const answers: unique symbol;

/** The text of an operation that knows what it answers and what it needs. */
export interface Operation<Data, Variables> {
  readonly text: string;
  readonly [answers]?: (variables: Variables) => Data;
}

/** States the types of an operation's text, as the schema's types were generated for it. */
export function operation<Data, Variables>(text: string): Operation<Data, Variables> {
  return { text };
}

const GRAPHQL_ADDRESS = '/graphql';
/** Enough for what a first screen asks. */
const PATIENCE_MS = 15_000;

function unreachable(): ServerRefusal {
  return new ServerRefusal({ code: 'UNREACHABLE', parameters: {}, issues: [], requestId: null });
}

async function answerOf(
  body: string,
  patienceMs: number,
): Promise<{ data?: unknown; errors?: readonly unknown[] }> {
  try {
    const response = await fetch(GRAPHQL_ADDRESS, {
      method: 'POST',
      credentials: 'same-origin',
      // The platform sends nobody elsewhere; a portal does.
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': 'true',
        ...attendanceHeaders(),
      },
      body,
      signal: AbortSignal.timeout(patienceMs),
    });
    return (await response.json()) as { data?: unknown; errors?: readonly unknown[] };
  } catch {
    // No network, a proxy's page instead of an answer, or nothing in time: for the person it is the same.
    throw unreachable();
  }
}

/**
 * Sends one operation without the cache: sign-in and the question who is signed in,
 * so that the first screen need not load the whole client. Waits `patienceMs` milliseconds for the whole answer.
 * Throws ServerRefusal with the server's code, or UNREACHABLE.
 */
export async function sendOperation<Data, Variables>(
  { text }: Operation<Data, Variables>,
  variables: Variables,
  patienceMs = PATIENCE_MS,
): Promise<Data> {
  const { data, errors } = await answerOf(JSON.stringify({ query: text, variables }), patienceMs);
  if (errors !== undefined && errors.length > 0) throw new ServerRefusal(refusalFromGraphqlError(errors[0]));
  if (data === undefined || data === null) throw unreachable();
  return data as Data;
}
