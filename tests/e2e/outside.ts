import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from './acts.ts';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

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

  /** The data of the answer. Throws on errors. */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';', 1)[0] ?? '';
    const { data, errors } = (await response.json()) as Answer;
    if (errors !== undefined || data === null || data === undefined)
      throw new Error(`refused: ${JSON.stringify(errors)}`);
    return data as Data;
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
