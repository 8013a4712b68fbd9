import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../../server/database/seeds/demo-companies.ts';
import { aWorkOrder } from '../support/builders.ts';
import type { CommandInput } from '../support/generated/graphql.ts';
import { amendCommand, demoOf, recordCommand, submission } from '../server/work-order-operations.ts';

const SIGN_IN = 'mutation S($input: SignInInput!) { signIn(input: $input) { viewer { accountId } } }';
const SUBMIT =
  'mutation C($input: SubmitCommandsInput!) { submitCommands(input: $input) { results { commandId status code } } }';
const WORK_ORDER = 'query W($id: ID!) { workOrder(id: $id) { revision note } }';
const NOTE = '已核對';
/** As a tablet does, only sooner. */
const AGAIN_AFTER_MS = 100;
const PATIENCE_MS = 8_000;

/** A device that records order after order, sends each a second time, and reads at once what was confirmed. */
export interface SteadySender {
  /** Orders whose two commands were confirmed. */
  readonly confirmed: readonly string[];
  /** When something was confirmed, in milliseconds of `Date.now()`. */
  readonly confirmedAt: readonly number[];
  /** What was confirmed and then not found. */
  readonly unseen: readonly string[];
  /** Answers that were neither an outcome nor "come again". */
  readonly oddAnswers: readonly string[];
  /** Confirms what is under way, and ends. */
  readonly finish: () => Promise<void>;
}

/** Starts one under a demo account, through the proxy. */
export function startSender(url: string, company: 'a' | 'b', role: 'OPERATOR' | 'OFFICE'): SteadySender {
  const { account, plantId, ...owner } = demoOf(company, role);
  const installId = randomUUID();
  const confirmed: string[] = [];
  const confirmedAt: number[] = [];
  const unseen: string[] = [];
  const oddAnswers: string[] = [];
  let cookie = '';
  let isFinishing = false;

  const ask = async (query: string, variables: object): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(';', 1)[0] ?? '';
    return (await response.json()) as Answer;
  };
  /** The data of an answer; asked for again until there is one. */
  const dataOf = async (query: string, variables: object): Promise<Data> => {
    for (;;) {
      // no answer, half an answer, or a page of the proxy
      const answer: Answer = await ask(query, variables).catch(() => ({}));
      if (answer.data != null && answer.errors === undefined) return answer.data;
      const code = answer.errors?.[0]?.extensions.code;
      if (code !== undefined && code !== 'UNAVAILABLE') oddAnswers.push(code);
      await delay(AGAIN_AFTER_MS);
    }
  };
  const deliver = async (commands: readonly CommandInput[]): Promise<void> => {
    let waiting = commands;
    while (waiting.length > 0) {
      const input = submission(owner, waiting, { installId });
      const { submitCommands } = await dataOf(SUBMIT, { input });
      const results = submitCommands?.results ?? [];
      for (const { status, code } of results)
        if (!EXPECTED.has(status)) oddAnswers.push(`${status} ${code ?? ''}`);
      const done = new Set(
        results.filter(({ status }) => DELIVERED.has(status)).map((result) => result.commandId),
      );
      if (done.size > 0) confirmedAt.push(Date.now());
      waiting = waiting.filter(({ id }) => !done.has(id));
      if (waiting.length > 0) await delay(AGAIN_AFTER_MS);
    }
  };
  /** Sends again what was confirmed, as after an answer that was lost. */
  const repeat = async (commands: readonly CommandInput[]): Promise<void> => {
    const { submitCommands } = await dataOf(SUBMIT, { input: submission(owner, commands, { installId }) });
    for (const { status, code } of submitCommands?.results ?? [])
      if (!KNOWN.has(status)) oddAnswers.push(`${status} ${code ?? ''} of what was confirmed`);
  };
  const work = async (): Promise<void> => {
    await dataOf(SIGN_IN, { input: { commandId: randomUUID(), account, password: DEMO_PASSWORD } });
    while (!isFinishing) {
      const recording = recordCommand(aWorkOrder({ plantId, workOrderNumber: randomUUID() }));
      const { workOrderId } = recording;
      const note = [{ cell: 'note', base: null, new: NOTE }];
      const commands = [recording, amendCommand(workOrderId, 1, note, { sequence: 2 })];
      await deliver(commands);
      await repeat(commands);
      confirmed.push(workOrderId);
      const { workOrder } = await dataOf(WORK_ORDER, { id: workOrderId });
      if (workOrder?.revision !== 2 || workOrder.note !== NOTE) unseen.push(workOrderId);
    }
  };
  const over = work();
  over.catch(() => undefined);
  return {
    ...{ confirmed, confirmedAt, unseen, oddAnswers },
    finish: async () => {
      isFinishing = true;
      await over;
    },
  };
}

const DELIVERED: ReadonlySet<string> = new Set(['APPLIED', 'DUPLICATE']);
const EXPECTED: ReadonlySet<string> = new Set([...DELIVERED, 'RETRY', 'BLOCKED']);
/** What a command comes to that was applied before. */
const KNOWN: ReadonlySet<string> = new Set(['DUPLICATE', 'RETRY', 'BLOCKED']);

interface Data {
  readonly submitCommands?: {
    readonly results: readonly {
      readonly commandId: string;
      readonly status: string;
      readonly code: string | null;
    }[];
  };
  readonly workOrder?: { readonly revision: number; readonly note: string | null } | null;
}

interface Answer {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}
