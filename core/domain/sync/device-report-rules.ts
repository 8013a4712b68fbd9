/** What an installation of the app says about itself, for the office's list of devices. */
import { z } from 'zod';
import type { Issue } from '#domain/errors.ts';
import { checkInput } from '#domain/rules/check-input.ts';
import { instant, number, optional, truth, uuid } from '#domain/rules/read-fields.ts';

export interface DeviceReport {
  readonly draftCount: number;
  readonly waitingCount: number;
  readonly attentionCount: number;
  readonly oldestQueuedAt: string | null;
  readonly isStoragePersisted: boolean | null;
  readonly usageMb: number | null;
  /** Clock of the device minus clock of the server. */
  readonly clockOffsetMs: number | null;
  /** The life of the server's database that the device knows. */
  readonly epochSeen: string | null;
}

const MOST_COUNTED = 1_000_000;
const MOST_MEGABYTES = 10_000_000;
/** About 300 years: a clock that was never set is off by half a century. */
const MOST_OFFSET_MS = 1e13;

const count = () => number({ max: MOST_COUNTED, isWhole: true });
/** A measurement of the device has as many digits as its arithmetic gave; they are none of anybody's typing. */
const measured = (least: number, most: number) =>
  z.number().transform((value) => clamped(value, least, most));
const clamped = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value)) + 0;

const deviceReport: z.ZodType<DeviceReport> = z.strictObject({
  draftCount: count(),
  waitingCount: count(),
  attentionCount: count(),
  oldestQueuedAt: optional(instant()),
  isStoragePersisted: optional(truth()),
  usageMb: optional(measured(0, MOST_MEGABYTES)),
  clockOffsetMs: optional(measured(-MOST_OFFSET_MS, MOST_OFFSET_MS)),
  epochSeen: optional(uuid()),
});

/** Reads `input` as a report, or tells every broken rule at its field. */
export function checkDeviceReport(
  input: unknown,
): { readonly ok: true; readonly report: DeviceReport } | { readonly ok: false; readonly issues: Issue[] } {
  const checked = checkInput(deviceReport, input);
  return checked.ok ? { ok: true, report: checked.value } : checked;
}

/** The life of the server's database that a report names; null when it names none, or nothing that could be one. */
export function statedEpoch(report: { readonly epochSeen?: unknown } | null | undefined): string | null {
  const checked = checkInput(optional(uuid()), report?.epochSeen);
  return checked.ok ? checked.value : null;
}
