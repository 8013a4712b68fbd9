import { IsNull, LessThanOrEqual } from 'typeorm';
import type { Database } from '../database/database.ts';
import type { Letter, SendLetter } from './mail-sender.ts';
import { MailEntity, type MailRow } from './mail.entity.ts';

const LOOK_EVERY_MS = 2_000;
const AFTER_FAULT_MS = 30_000;
/** Longer than a sending can take: after it another process may try. */
export const CLAIM_MS = 5 * 60_000;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
const MOST_ATTEMPTS = 12;
const MOST_AT_ONCE = 10;
const LONGEST_ERROR = 500;

/**
 * What a letter needs at the moment at which it leaves: its attachment, and what must not lie in the queue. Null when it
 * shall not leave any more.
 */
export type FinishLetter = (mail: MailRow) => Promise<Letter | null>;

export interface MailWorkerParts {
  readonly database: Database;
  /** Writes the letters that others asked for, before those that wait are sent. */
  readonly prepare: () => Promise<void>;
  readonly finish: FinishLetter;
  readonly send: SendLetter;
  readonly now: () => string;
  readonly reportFault: (error: unknown) => void;
}

/**
 * Sends what waits in the table of letters, one after the other. A letter that was not taken waits a minute, then twice
 * as long each time, and is given up after a day or when the other side refuses it for good. Each process claims a
 * letter by one conditional write, so that of several only one sends it.
 */
export class MailWorker {
  private readonly parts: MailWorkerParts;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(parts: MailWorkerParts) {
    this.parts = parts;
  }

  start(): void {
    this.lookIn(LOOK_EVERY_MS);
  }

  /** Finishes the letter at hand. */
  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.running;
  }

  private lookIn(waitMs: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      void this.deliverDue().then(
        () => this.lookIn(LOOK_EVERY_MS),
        (error: unknown) => {
          this.parts.reportFault(error);
          this.lookIn(AFTER_FAULT_MS);
        },
      );
    }, waitMs).unref();
  }

  /** Tries the letters whose time has come, ten at most, after those that are being tried now. */
  async deliverDue(): Promise<void> {
    const pass = this.running.then(() => this.tryDue());
    this.running = pass.catch(() => undefined);
    return pass;
  }

  private async tryDue(): Promise<void> {
    await this.parts.prepare();
    const due = await this.parts.database.read.find(MailEntity, {
      where: { sentAt: IsNull(), nextAttemptAt: LessThanOrEqual(this.parts.now()) },
      order: { nextAttemptAt: 'ASC', id: 'ASC' },
      take: MOST_AT_ONCE,
    });
    for (const mail of due) {
      if (this.isStopped) return;
      if (await this.claim(mail)) await this.deliver({ ...mail, attempts: mail.attempts + 1 });
    }
  }

  private async claim({ id, attempts }: MailRow): Promise<boolean> {
    return this.update({ id, attempts }, { attempts: attempts + 1, nextAttemptAt: this.later(CLAIM_MS) });
  }

  private async deliver(mail: MailRow): Promise<void> {
    const { attempts } = mail;
    try {
      const letter = await this.parts.finish(mail);
      if (letter === null) {
        await this.update(mail, { ...DONE, lastError: 'withdrawn' });
        return;
      }
      await this.parts.send(letter);
    } catch (error) {
      this.parts.reportFault(error);
      const isOver = attempts >= MOST_ATTEMPTS || isRefusedForGood(error);
      const next = isOver ? DONE : { nextAttemptAt: this.later(waitAfter(attempts)) };
      await this.update(mail, { ...next, lastError: told(error) });
      return;
    }
    await this.update(mail, { ...DONE, sentAt: this.parts.now(), lastError: null });
  }

  private async update(
    { id, attempts }: Pick<MailRow, 'id' | 'attempts'>,
    columns: Partial<MailRow>,
  ): Promise<boolean> {
    const where = { id, attempts, sentAt: IsNull() };
    return this.parts.database.write(async (manager) => {
      const { affected } = await manager.update(MailEntity, where, columns);
      return affected === 1;
    });
  }

  private later(byMs: number): string {
    return new Date(Date.parse(this.parts.now()) + byMs).toISOString();
  }
}

/** Of a letter that left, or never will: its words are nobody's any more. */
const DONE = { nextAttemptAt: null, text: '', html: '' };

const waitAfter = (attempts: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);

/** The other side answered with a code of 500 or more: trying again changes nothing. */
function isRefusedForGood(error: unknown): boolean {
  return (
    error instanceof Error &&
    'responseCode' in error &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 500
  );
}

const told = (error: unknown): string =>
  Array.from(error instanceof Error ? error.message : String(error))
    .slice(0, LONGEST_ERROR)
    .join('');
