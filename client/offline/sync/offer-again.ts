import type { SyncPorts } from './sync-ports.ts';
import type { SyncAnswer } from './sync-answer.ts';

export const KNOWN_COMMANDS_AT_MOST = 500;
const OFFERED_AT_MOST = 2_000;
const MEMORY_NAME = 'serverEpoch';

type Ask = (commandIds: readonly string[]) => Promise<SyncAnswer<ReadonlySet<string>>>;

/** Which life of the server this device knows; a restored backup begins another one. */
export class ServerEpoch {
  private readonly ports: Pick<SyncPorts, 'memory' | 'owner' | 'store'>;
  private current: string | null = null;

  constructor(ports: Pick<SyncPorts, 'memory' | 'owner' | 'store'>) {
    this.ports = ports;
  }

  get seen(): string | null {
    return this.current;
  }

  async open(): Promise<void> {
    const kept = await this.ports.memory.recall(this.name);
    if (typeof kept === 'string') this.current ??= kept;
  }

  /** Whether the server that answered is not the one this device sent its commands to. */
  isOther(epoch: string): boolean {
    return this.current !== null && this.current !== epoch;
  }

  /** Notes the first epoch that this device hears of. */
  async meet(epoch: string): Promise<void> {
    if (this.current === null) await this.keep(epoch);
  }

  /**
   * Asks a restored server which of the delivered commands it still knows and queues the others again, under their old
   * ids. False when it did not answer: then the next contact asks again.
   */
  async offerAgain(epoch: string, ask: Ask): Promise<boolean> {
    const { owner, store } = this.ports;
    const settled = await store.settled(owner, OFFERED_AT_MOST);
    const delivered = settled.flatMap(({ commandId, state }) => (state === 'ACKED' ? [commandId] : []));
    const lost: string[] = [];
    for (let start = 0; start < delivered.length; start += KNOWN_COMMANDS_AT_MOST) {
      const chunk = delivered.slice(start, start + KNOWN_COMMANDS_AT_MOST);
      const answer = await ask(chunk);
      if (answer.kind !== 'ANSWERED') return false;
      lost.push(...chunk.filter((commandId) => !answer.value.has(commandId)));
    }
    // All at once: an amendment without the recording before it would be refused.
    if (lost.length > 0) await store.requeue(owner, lost);
    await this.keep(epoch);
    return true;
  }

  private get name(): string {
    const { companyId, accountId } = this.ports.owner;
    return `${MEMORY_NAME}/${companyId}/${accountId}`;
  }

  private async keep(epoch: string): Promise<void> {
    this.current = epoch;
    await this.ports.memory.keep(this.name, epoch);
  }
}
