import { availableParallelism } from 'node:os';
import { hash, verify, type Options } from '@node-rs/argon2';
import { Refusal } from '../refusal.ts';

/** OWASP Password Storage: argon2id with 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;
/** How every hash begins that was made with these settings. */
const SETTINGS = `$argon2id$v=19$m=${ARGON2ID.memoryCost},t=${ARGON2ID.timeCost},p=${ARGON2ID.parallelism}$`;
const unpadded = (bytes: number) => Buffer.alloc(bytes, 1).toString('base64').replaceAll('=', '');
/** Checking it costs as much as a real one, and no password is known that made it. */
export const UNUSABLE_PASSWORD_HASH = `${SETTINGS}${unpadded(16)}$${unpadded(32)}`;
const MAX_WAITING = 50;
const MAX_BYTES = 1_024;

/** Hashes and checks passwords, no more at a time than the machine has cores. */
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly mostAtOnce = availableParallelism();

  /** Whether `passwordHash` was made with other settings than those of today. */
  isOutdated(passwordHash: string): boolean {
    return !passwordHash.startsWith(SETTINGS);
  }

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
    const expected = passwordHash ?? UNUSABLE_PASSWORD_HASH;
    const isMatch = await this.inTurn(() => verify(expected, password));
    return isMatch && passwordHash !== null;
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
