import type { SyncClock, SyncMemory } from './sync-ports.ts';

const SUSPECT_OFFSET_MS = 5 * 60_000;
const SUSPECT_JUMP_MS = 2 * 60_000;
const MEMORY_NAME = 'deviceClock';

interface Anchor {
  readonly wallMs: number;
  readonly monotonicMs: number;
}

interface Kept {
  readonly offsetMs: number;
  readonly wallMs: number;
}

/** Whether this device's clock can be believed, by comparison with the server and with the time that passed. */
export class DeviceClock {
  private readonly clock: SyncClock;
  private readonly memory: SyncMemory;
  private anchor: Anchor;
  private offset: number | null = null;
  /** The wall clock stood here once already; it cannot be earlier now. */
  private seenWallMs = 0;

  constructor(clock: SyncClock, memory: SyncMemory) {
    this.clock = clock;
    this.memory = memory;
    this.anchor = this.here();
  }

  /** Brings back what an earlier page learned. */
  async open(): Promise<void> {
    const kept = await this.memory.recall(MEMORY_NAME);
    if (!isKept(kept) || this.offset !== null) return;
    this.offset = kept.offsetMs;
    this.seenWallMs = kept.wallMs;
  }

  /** Clock of the device minus clock of the server, in ms; null before the first answer. */
  get offsetMs(): number | null {
    return this.offset;
  }

  get isSuspect(): boolean {
    const { wallMs, monotonicMs } = this.here();
    const jumpMs = wallMs - this.anchor.wallMs - (monotonicMs - this.anchor.monotonicMs);
    return (
      Math.abs(jumpMs) > SUSPECT_JUMP_MS ||
      wallMs < this.seenWallMs - SUSPECT_JUMP_MS ||
      Math.abs(this.offset ?? 0) > SUSPECT_OFFSET_MS
    );
  }

  /** Learns from an answer: the server stood at `serverTime` about half-way between start and end of the request. */
  async measure(serverTime: string, startedMs: number, endedMs: number): Promise<void> {
    this.offset = Math.round((startedMs + endedMs) / 2 - Date.parse(serverTime));
    this.anchor = this.here();
    this.seenWallMs = this.anchor.wallMs;
    await this.memory.keep(MEMORY_NAME, { offsetMs: this.offset, wallMs: this.seenWallMs } satisfies Kept);
  }

  private here(): Anchor {
    return { wallMs: this.clock.now(), monotonicMs: this.clock.monotonic() };
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'offsetMs' in value &&
    typeof value.offsetMs === 'number' &&
    'wallMs' in value &&
    typeof value.wallMs === 'number'
  );
}
