import { availableParallelism } from 'node:os';
import { hash, verify, type Options } from '@node-rs/argon2';
import { Refusal } from '../refusal.ts';

/** OWASP Password Storage: argon2id with 19 MiB, two passes, one lane. */
const ARGON2ID: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const MAX_WAITING = 50;
const MAX_BYTES = 1_024;

/** Hashes and checks passwords, no more at a time than the machine has cores. */
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly mostAtOnce = availableParallelism();
  private hashOfNobody: Promise<string> | undefined;

  /** Refuses with UNAVAILABLE when too many wait. */
  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, ARGON2ID));
  }

  /**
   * Whether `password` made `passwordHash`. Without a hash it takes as long and is false, so that time does not tell
   * which accounts exist. Refuses with UNAVAILABLE when too many wait.
   */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    if (Buffer.byteLength(password) > MAX_BYTES) return false;
    const expected = passwordHash ?? (await this.nobody());
    const isMatch = await this.inTurn(() => verify(expected, password));
    return isMatch && passwordHash !== null;
  }

  private nobody(): Promise<string> {
    this.hashOfNobody ??= this.hash('a password that nobody has');
    return this.hashOfNobody;
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.waiting.length >= MAX_WAITING) throw new Refusal('UNAVAILABLE', { retryAfterSeconds: 2 });
    if (this.running >= this.mostAtOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
