import { FORGERIES } from './faults.ts';

/** What an everyday run must reach, beside every kind of step; otherwise it proves nothing about it. */
export const MUST_HAPPEN: readonly string[] = [
  ...['DROP_REQUEST', 'DROP_ANSWER', 'DUPLICATE', 'LATE_REQUEST', 'LATE_ANSWER', 'FORGED', 'TWISTED'].map(
    (kind) => `fault ${kind}`,
  ),
  ...FORGERIES.map((forgery) => `forged ${forgery}`),
  ...['APPLIED', 'DUPLICATE', 'CONFLICT', 'LATE'].map((status) => `delivered ${status}`),
  ...['REJECTED', 'BLOCKED'].map((status) => `outcome ${status}`),
  ...['ACKED', 'ATTENTION', 'HELD', 'DISCARDED', 'SUPERSEDED'].map((state) => `ended ${state}`),
  ...['UNAUTHENTICATED', 'OWNER_MISMATCH', 'COMPANY_SUSPENDED', 'UPGRADE_REQUIRED', 'NOT_FOUND'].map(
    (code) => `answer ${code}`,
  ),
  ...['DEVICE_VALUE', 'SERVER_VALUE', 'OTHER_VALUE'].map((choice) => `decision CONFLICT ${choice}`),
  'decision LATE ACCEPTED',
  'decision DUPLICATE_NUMBER DISMISSED',
  'kept VOID CONFLICT',
  'stored without being told',
  'offered again after a restore',
];
