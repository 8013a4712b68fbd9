import { deviceReportOf } from './device-report.ts';
import type { DeviceClock } from './device-clock.ts';
import type { ServerEpoch } from './offer-again.ts';
import { gateAfter } from './queue-gate.ts';
import type { QueueState } from './queue-state.ts';
import type { SyncPorts } from './sync-ports.ts';
import type { SyncRequest } from './sync-request.ts';
import type { TriggerTimers } from './trigger-timers.ts';

/** Counts move quickly while a queue is sent; the office hears where they came to rest. */
const REST_MS = 5_000;

interface ReporterParts {
  readonly ports: SyncPorts;
  readonly state: QueueState;
  readonly request: SyncRequest;
  readonly deviceClock: DeviceClock;
  readonly epoch: ServerEpoch;
  readonly isCurrent: () => boolean;
  /** The life of the server that answered. */
  readonly onEpoch: (epoch: string) => Promise<void>;
}

/** Tells the platform how the queue of this device stands, when there is nothing to send it with. */
export class DeviceReporter {
  private readonly parts: ReporterParts;
  private told: string | null = null;
  private isRefused = false;

  constructor(parts: ReporterParts) {
    this.parts = parts;
  }

  /**
   * Reports soon when the numbers are others than the platform was told; `isAsked`: in any case, to learn whether the
   * platform fails over everything or over one command.
   */
  reportSoon(triggers: Pick<TriggerTimers<string>, 'set'>, isAsked: boolean): void {
    // A report that fails is made up for by the next one.
    if (isAsked || this.isNews())
      triggers.set('REPORT', REST_MS, () => void this.report().catch(() => undefined));
  }

  /** Reports when there is something new to tell, or to learn: whether the platform is there again. */
  async reportChange(): Promise<void> {
    const isLost = this.parts.state.view.status.connection === 'UNREACHABLE';
    if (isLost || this.isNews()) await this.report();
  }

  /** Reports now; also the question whether the platform is there. */
  async report(): Promise<void> {
    const { ports, state, request, deviceClock, epoch, isCurrent } = this.parts;
    if (this.isRefused || !isCurrent()) return;
    const numbers = this.numbers();
    const report = deviceReportOf(state.view.status, {
      epochSeen: epoch.seen,
      clockOffsetMs: deviceClock.offsetMs,
    });
    const installId = await ports.device.installId();
    const answer = await request.ask(
      (signal) =>
        ports.transport.reportDevice({ installId, clientBuild: ports.device.clientBuild, report }, signal),
      (value) => value,
      isCurrent,
    );
    if (!isCurrent()) return;
    switch (answer.kind) {
      case 'ANSWERED':
        this.told = numbers;
        // Without anything to send nothing else would ever open it.
        if (state.view.unsent.length === 0) state.note({ gate: gateAfter(state.view.status.gate, answer) });
        await this.parts.onEpoch(answer.value.serverEpoch);
        break;
      case 'SESSION': {
        const gate = gateAfter(state.view.status.gate, answer);
        state.note({ gate });
        ports.listener.onGate(gate);
        break;
      }
      case 'VERSION':
      case 'STATUS':
        // A server of an earlier release, or a role that has no queue to speak of: commands tell what is wrong.
        this.isRefused = true;
        break;
      case 'UNREACHABLE':
      case 'NOT_OUR_SERVER':
      case 'OVERLOADED':
      case 'TOO_BIG':
      case 'FAILED':
        break;
    }
  }

  private isNews(): boolean {
    return this.told !== this.numbers();
  }

  private numbers(): string {
    const { waiting, attention, drafts, oldestQueuedAt } = this.parts.state.view.status;
    return [waiting, attention, drafts, oldestQueuedAt].join();
  }
}
