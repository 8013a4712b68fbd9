import type { Activity } from './activity.ts';
import type { Coverage } from './coverage.ts';
import { forgedAnswer, twistedBody, type Fault } from './faults.ts';
import type { Platform, WireAnswer } from './platform.ts';
import type { SimulatedTime } from './simulated-time.ts';

/** What a request shows of where it comes from. */
export interface Caller {
  readonly isDead: boolean;
  readonly cookie: () => string | null;
  readonly hasNetwork: () => boolean;
  /** What happens to its next request; null: nothing. */
  readonly nextFault: () => Fault | null;
}

interface NetworkParts {
  readonly platform: Platform;
  readonly time: SimulatedTime;
  readonly activity: Activity;
  readonly coverage: Coverage;
}

const NEVER = new Promise<never>(() => undefined);

/** The wire between browsers and server. It stands in for `fetch`, so that the clients' own transport speaks over it. */
export class Network {
  private readonly parts: NetworkParts;
  private calling: Caller | null = null;

  constructor(parts: NetworkParts) {
    this.parts = parts;
  }

  /** Runs `work`; the request that it makes at once is one of `caller`. */
  as<Result>(caller: Caller, work: () => Result): Result {
    this.calling = caller;
    try {
      return work();
    } finally {
      this.calling = null;
    }
  }

  readonly fetch = async (_address: unknown, init?: RequestInit): Promise<Response> => {
    const caller = this.calling;
    if (caller === null) throw new Error('a request of nobody');
    const body = typeof init?.body === 'string' ? init.body : '';
    const response = await this.carry(caller, body, init?.signal ?? null);
    return caller.isDead ? NEVER : response;
  };

  private async carry(caller: Caller, body: string, signal: AbortSignal | null): Promise<Response> {
    const { time, coverage } = this.parts;
    if (!caller.hasNetwork()) throw unreachable();
    // The cookie is taken when the request leaves, as browsers do.
    const request = { cookie: caller.cookie(), body };
    const handle = () => this.handle(request);
    const fault = caller.nextFault();
    if (fault === null) return responseOf(await handle());
    coverage.note(`fault ${fault.kind}`);
    switch (fault.kind) {
      case 'DROP_REQUEST':
        throw unreachable();
      case 'DROP_ANSWER':
        await handle();
        throw unreachable();
      case 'DUPLICATE': {
        const [, second] = fault.isAtOnce
          ? await Promise.all([handle(), handle()])
          : [await handle(), await handle()];
        return responseOf(second);
      }
      case 'LATE_REQUEST':
        return unlessAborted(
          signal,
          new Promise((resolve, reject) => {
            time.after(this, fault.delayMs, () => void handle().then(responseOf).then(resolve, reject));
          }),
        );
      case 'LATE_ANSWER': {
        const answer = responseOf(await handle());
        return unlessAborted(
          signal,
          new Promise((resolve) => time.after(this, fault.delayMs, () => resolve(answer))),
        );
      }
      case 'FORGED':
        coverage.note(`forged ${fault.answer}`);
        if (fault.isAfter) await handle();
        if (fault.answer === 'REDIRECT_302') throw unreachable();
        return forgedAnswer(fault.answer);
      case 'TWISTED': {
        const answer = await handle();
        return responseOf({ ...answer, body: twistedBody(answer.body, fault.twist) });
      }
    }
  }

  private async handle(request: {
    readonly cookie: string | null;
    readonly body: string;
  }): Promise<WireAnswer> {
    const { platform, activity, coverage } = this.parts;
    const answer = await activity.track(platform.handle(request));
    for (const [, code = ''] of answer.body.matchAll(/"code":"([A-Z_]+)"/gu)) coverage.note(`answer ${code}`);
    for (const [, status = ''] of answer.body.matchAll(/"status":"([A-Z_]+)"/gu))
      coverage.note(`outcome ${status}`);
    return answer;
  }
}

function responseOf({ status, headers, body }: WireAnswer): Response {
  return new Response(body, { status, headers });
}

function unreachable(): TypeError {
  return new TypeError('Failed to fetch');
}

function unlessAborted(signal: AbortSignal | null, response: Promise<Response>): Promise<Response> {
  return Promise.race([
    response,
    new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(unreachable()), { once: true });
    }),
  ]);
}
