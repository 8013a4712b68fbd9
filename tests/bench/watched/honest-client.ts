import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../../server/database/seeds/demo-companies.ts';
import { anActivity, aWorkOrder } from '../../support/builders.ts';
import { contentInput, demoOf } from '../../server/work-order-operations.ts';

/** What happened to the requests of honest clients. */
export interface Experience {
  readonly latenciesMs: number[];
  /** How often the server said that it has too much to do, or was not there. */
  putOff: number;
  /** The ids of the work orders whose entries were confirmed. */
  readonly confirmed: string[];
}

export const noExperience = (): Experience => ({ latenciesMs: [], putOff: 0, confirmed: [] });

interface Life {
  readonly until: () => boolean;
  readonly thinkMs: number;
  /** Where to write down what happens now. */
  readonly notes: () => Experience;
}

const SIGN_IN = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { accountId } } }';
const SUBMIT = `mutation Submit($input: SubmitCommandsInput!) { submitCommands(input: $input) { results { status } } }`;
const HISTORY =
  '{ workOrders(page: { first: 20 }) { total items { id workOrderNumber attributedEmissionsKgCo2e } } }';
const PATIENCE_MS = 30_000;

interface Answered {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly cookie: string | null;
}

/** A person who records an order, looks at the history, and thinks for a moment, until `until`; signs in anew when needed. */
export async function liveHonestly(
  url: string,
  company: 'a' | 'b',
  { until, thinkMs, notes }: Life,
): Promise<void> {
  let cookie: string | null = null;
  const demo = demoOf(company);
  const ask = async (query: string, variables: unknown): Promise<Answered | null> => {
    const asked = performance.now();
    const answer = await post(url, { query, variables }, cookie).catch(() => null);
    if (answer === null || answer.status >= 429) {
      notes().putOff += 1;
      await pause(1_000);
      return null;
    }
    notes().latenciesMs.push(performance.now() - asked);
    return answer;
  };
  while (!until()) {
    if (cookie === null) {
      const input = { commandId: randomUUID(), account: demo.account, password: DEMO_PASSWORD };
      cookie = (await ask(SIGN_IN, { input }))?.cookie ?? null;
      continue;
    }
    const input = submissionOf(demo);
    const sent = await ask(SUBMIT, { input });
    const outcome = sent?.data?.['submitCommands'] as
      { readonly results: readonly { readonly status: string }[] } | null | undefined;
    if (outcome?.results.some(({ status }) => status === 'APPLIED') === true)
      notes().confirmed.push(...input.commands.map(({ workOrderId }) => workOrderId));
    const read = await ask(HISTORY, {});
    if (read?.data?.['workOrders'] === undefined) cookie = null;
    await pause(thinkMs);
  }
}

async function post(url: string, body: unknown, cookie: string | null): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === null ? {} : { cookie }) },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const { data = null } = (await response.json()) as { readonly data?: Answered['data'] };
  const [set = null] = response.headers.getSetCookie();
  return { status: response.status, data, cookie: set?.split(';')[0] ?? null };
}

function submissionOf({ companyId, accountId, plantId }: ReturnType<typeof demoOf>) {
  const order = aWorkOrder({
    plantId,
    workOrderNumber: randomUUID(),
    activityData: [anActivity({ id: randomUUID() })],
  });
  const { id, workOrderId } = { id: randomUUID(), workOrderId: randomUUID() };
  // orders of tests are of one day, which has to be past
  const content = contentInput({ ...order, processingDate: '2026-03-02' });
  const command = { id, workOrderId, sequence: 1, deviceTime: new Date().toISOString(), record: { content } };
  return {
    ...{ protocolVersion: 1, installId: randomUUID(), commands: [command] },
    ...{ expectedCompanyId: companyId, expectedAccountId: accountId },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
