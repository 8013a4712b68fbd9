import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { DEMO_PASSWORD } from './acts.ts';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly extensions?: { readonly parameters?: { readonly retryAfterSeconds?: number } };
  }[];
}

/** A busy machine makes the server ask for patience. */
const MOST_ASKED = 5;

/** Asks the server what it holds, past the app: with a session of its own, as docs/integration.md tells. */
export class Outside {
  private readonly url: string;
  private cookie = '';

  private constructor(url: string) {
    this.url = url;
  }

  static async signIn(url: string, account: string): Promise<Outside> {
    const outside = new Outside(url);
    await outside.ask(
      'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { accountId } } }',
      {
        input: { commandId: randomUUID(), account, password: DEMO_PASSWORD },
      },
    );
    return outside;
  }

  /** The data of the answer, asked for again when the server is busy. Throws on errors. */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    for (let asked = 1; ; asked += 1) {
      const { data, errors } = await this.answerOf(query, variables);
      if (errors === undefined && data !== null && data !== undefined) return data as Data;
      const waitSeconds = errors?.[0]?.extensions?.parameters?.retryAfterSeconds;
      if (waitSeconds === undefined || asked === MOST_ASKED)
        throw new Error(`refused: ${JSON.stringify(errors)}`);
      await delay(waitSeconds * 1_000);
    }
  }

  private async answerOf(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';', 1)[0] ?? '';
    return (await response.json()) as Answer;
  }

  /** Revision of each order with this number; one entry is one order. */
  async revisionsOf(workOrderNumber: string): Promise<readonly number[]> {
    const { workOrders } = await this.ask<{ workOrders: { items: { revision: number }[] } }>(
      'query Orders($filter: WorkOrderFilter) { workOrders(filter: $filter) { items { revision } } }',
      { filter: { workOrderNumber } },
    );
    return workOrders.items.map(({ revision }) => revision);
  }
}
