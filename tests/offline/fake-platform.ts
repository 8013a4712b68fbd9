import type {
  ReceivedOutcome,
  ServerContact,
  SyncAnswer,
  SubmittedBatch,
} from '../../client/offline/sync/sync-answer.ts';
import type { Submission } from '../../client/offline/sync/sync-ports.ts';

type Outcome = Partial<ReceivedOutcome> & { readonly status: string };

/** The platform as the engine knows it: a receipt per command, and an answer about each. */
export class FakePlatform {
  epoch = 'epoch-1';
  /** Ids in the order in which they took effect. */
  readonly applied: string[] = [];
  readonly submissions: Submission[] = [];
  readonly reports: unknown[] = [];
  /** What is said about single commands instead of applying them. */
  readonly verdicts = new Map<string, Outcome>();
  /** Taken one by one: what happens instead of the next answers. */
  readonly script: ((submission: Submission) => SyncAnswer<SubmittedBatch> | 'LOST' | 'HANG')[] = [];
  /** What happens to every request that has no script. */
  always: ((submission: Submission) => SyncAnswer<SubmittedBatch> | null) | null = null;
  reportAnswer: (() => SyncAnswer<ServerContact>) | null = null;
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Ids of the commands of each batch that reached it, in order. */
  sentIds(): string[][] {
    return this.submissions.map(({ commands }) => commands.map(({ id }) => id));
  }

  receive(submission: Submission): SyncAnswer<SubmittedBatch> {
    const outcomes = new Map<string, ReceivedOutcome>();
    for (const { id } of submission.commands) {
      const verdict = this.verdicts.get(id);
      if (verdict !== undefined) outcomes.set(id, anOutcome(verdict));
      else if (this.applied.includes(id)) outcomes.set(id, anOutcome({ status: 'DUPLICATE', revision: 1 }));
      else {
        this.applied.push(id);
        outcomes.set(id, anOutcome({ status: 'APPLIED', revision: 1 }));
      }
    }
    return { kind: 'ANSWERED', value: { ...this.contact(), outcomes } };
  }

  contact(): ServerContact {
    return { serverTime: new Date(this.now()).toISOString(), serverEpoch: this.epoch };
  }

  /** The database as it was before these commands arrived. */
  restoreWithout(lost: readonly string[], epoch: string): void {
    for (const id of lost) this.applied.splice(this.applied.indexOf(id), 1);
    this.epoch = epoch;
  }

  async submit(submission: Submission): Promise<SyncAnswer<SubmittedBatch>> {
    this.submissions.push(submission);
    const scripted = this.script.shift()?.(submission) ?? this.always?.(submission) ?? null;
    if (scripted === 'HANG') return new Promise(() => undefined);
    if (scripted === 'LOST') {
      this.receive(submission);
      return Promise.resolve({ kind: 'UNREACHABLE' });
    }
    return Promise.resolve(scripted ?? this.receive(submission));
  }
}

export function anOutcome(outcome: Outcome): ReceivedOutcome {
  return {
    code: null,
    issues: [],
    parameters: {},
    revision: null,
    caseIds: [],
    confirmedEmissionsKgCo2e: null,
    ...outcome,
  };
}
