import { connect, type Socket } from 'node:net';
import type { BenchCase } from './cases.ts';
import type { BenchCompany } from './companies.ts';
import type { Contender } from './contenders.ts';

export interface Load {
  readonly contender: Contender;
  readonly companies: readonly BenchCompany[];
  readonly seconds: number;
  /** Stops sooner after so many. */
  readonly mostAnswers?: number;
}

export interface Measured {
  readonly answers: number;
  readonly seconds: number;
  /** What the server used of its processor meanwhile. */
  readonly processorSeconds: number;
  readonly latenciesMs: readonly number[];
}

/** Keeps the connections of the case open, each asking again as soon as it was answered. Throws at the first answer that is no success. */
export async function load({ bodyFor, connections }: BenchCase, options: Load): Promise<Measured> {
  const { companies, contender, seconds, mostAnswers = Infinity } = options;
  const latenciesMs: number[] = [];
  const usedBefore = await contender.processorSeconds();
  const begin = performance.now();
  const end = begin + seconds * 1_000;
  await Promise.all(
    Array.from({ length: connections }, async (_unused, place) => {
      const company = companies[place % companies.length];
      if (company === undefined) throw new Error('there is no company to ask for');
      const line = await Line.open(contender.port, company.secret);
      while (performance.now() < end && latenciesMs.length < mostAnswers) {
        const body = bodyFor(company);
        const asked = performance.now();
        const answer = await line.ask(body);
        latenciesMs.push(performance.now() - asked);
        if (answer.includes('"errors"') || answer.includes('"REJECTED"') || answer.includes('"RETRY"'))
          throw new Error(`refused: ${answer.slice(0, 500)}`);
      }
      line.close();
    }),
  );
  return {
    answers: latenciesMs.length,
    seconds: (performance.now() - begin) / 1_000,
    processorSeconds: (await contender.processorSeconds()) - usedBefore,
    latenciesMs,
  };
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** One connection kept alive, with as little work of its own as reading HTTP/1.1 allows. */
export class Line {
  private readonly socket: Socket;
  private readonly head: string;
  private parts: Buffer[] = [];
  private size = 0;
  private wanted: number | null = null;
  private waiting: { resolve: (body: string) => void; reject: (error: unknown) => void } | null = null;

  static async open(port: number, secret: string): Promise<Line> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve).once('error', reject);
    });
    return new Line(socket, secret);
  }

  private constructor(socket: Socket, secret: string) {
    this.socket = socket;
    this.head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nCookie: __Host-sid=${secret}\r\nContent-Length: `;
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('the server closed the connection')));
  }

  /** The body of the answer to `body`. */
  ask(body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(`${this.head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.parts.push(chunk);
    this.size += chunk.length;
    if (this.wanted === null) this.readHead();
    if (this.wanted === null || this.size < this.wanted) return;
    const whole = this.parts.length === 1 ? this.parts[0] : Buffer.concat(this.parts);
    const answer = whole?.toString('utf8', whole.indexOf(HEAD_END) + HEAD_END.length) ?? '';
    this.parts = [];
    this.size = 0;
    this.wanted = null;
    this.waiting?.resolve(answer);
  }

  private readHead(): void {
    const known = Buffer.concat(this.parts);
    this.parts = [known];
    const end = known.indexOf(HEAD_END);
    if (end < 0) return;
    const head = known.toString('latin1', 0, end);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) this.fail(new Error(`an answer without length: ${head}`));
    else this.wanted = end + HEAD_END.length + Number(length);
  }

  private fail(error: unknown): void {
    this.waiting?.reject(error);
  }
}
