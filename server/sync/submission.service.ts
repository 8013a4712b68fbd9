import type { DeviceService, StatedContact } from '../devices/device.service.ts';
import { tellOutcome } from '../happenings.ts';
import type { RequestContext } from '../request-context.ts';
import type { BatchLimit } from './batch-limit.ts';
import type { Submission, SubmissionResult, SyncService } from './sync.service.ts';

/** Takes in what devices submit: no more often than agreed, and noting that the device was heard of. */
export class SubmissionService {
  private readonly sync: SyncService;
  private readonly batches: BatchLimit;
  private readonly devices: DeviceService;

  constructor(sync: SyncService, batches: BatchLimit, devices: DeviceService) {
    this.sync = sync;
    this.batches = batches;
    this.devices = devices;
  }

  /** As `SyncService.submitCommands`; refuses with RATE_LIMITED who comes too often. */
  async submitCommands(
    context: RequestContext,
    submission: Submission & StatedContact,
  ): Promise<SubmissionResult> {
    this.batches.take(context);
    const result = await this.sync.submitCommands(context, submission);
    for (const { status } of result.results) tellOutcome(status);
    await this.devices.noteDevice(context, submission);
    return result;
  }
}
