import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import type { Footprint } from '#domain/footprint/footprint.ts';
import { payloadOf } from '#domain/sync/command-payload.ts';
import { checkCommand } from '#domain/sync/command-rules.ts';
import type { RecordWorkOrder } from '#domain/sync/command.ts';
import { checkAgainstSources, checkWorkOrderContent } from '#domain/work-order/work-order-rules.ts';
import { payloadHashOf } from '../../../server/sync/payload-hash.ts';
import { statedCommandOf, type StatedCommand } from '../../../server/sync/stated-command.ts';
import { officialCatalogue } from '../../support/official-catalogue.ts';

/** What a device sends, as far as the peers read it. */
export interface StatedSubmission {
  readonly installId: string;
  readonly clientBuild?: string | null;
  readonly expectedCompanyId: string;
  readonly expectedAccountId: string;
  readonly commands: readonly StatedCommand[];
}

/** A command that breaks no rule, with what it comes to. */
export interface JudgedCommand {
  readonly command: RecordWorkOrder;
  readonly payloadHash: string;
  readonly footprint: Footprint;
}

const MOST_COMMANDS = 50;

/** All commands by the rules of the domain. The peers record only, and refuse a batch in which anything is wrong. */
export function judge(
  { commands, expectedCompanyId, expectedAccountId }: StatedSubmission,
  actor: { readonly companyId: string; readonly accountId: string },
): readonly JudgedCommand[] {
  if (actor.companyId !== expectedCompanyId || actor.accountId !== expectedAccountId)
    throw new Error('OWNER_MISMATCH');
  if (commands.length < 1 || commands.length > MOST_COMMANDS) throw new Error('VALIDATION_FAILED');
  const today = taipeiDateOf(new Date().toISOString());
  return commands.map((stated) => {
    const checked = checkCommand(statedCommandOf(stated));
    if (!checked.ok || checked.command.kind !== 'RECORD') throw new Error('VALIDATION_FAILED');
    const { command } = checked;
    const ruled = checkWorkOrderContent(command.content, { today });
    if (!ruled.ok) throw new Error('VALIDATION_FAILED');
    const issues = checkAgainstSources(ruled.content, officialCatalogue.sources);
    const outcome = calculateFootprint(ruled.content, officialCatalogue);
    if (issues.length > 0 || outcome.kind === 'FACTOR_MISSING') throw new Error('FACTOR_MISSING');
    const payloadHash = payloadHashOf(payloadOf(stated));
    return { command: { ...command, content: ruled.content }, payloadHash, footprint: outcome.footprint };
  });
}

/** What the receipt keeps. */
export const APPLIED = {
  code: null,
  issues: [],
  parameters: {},
  revision: 1,
  caseIds: [],
  status: 'APPLIED',
} as const;

/** The answer about commands that were all applied, its fields in the order in which they are asked for. */
export function answerOf(
  judged: readonly JudgedCommand[],
  about: { readonly serverEpoch: string; readonly companyId: string; readonly accountId: string },
) {
  const { serverEpoch, companyId, accountId } = about;
  return {
    serverTime: new Date().toISOString(),
    serverEpoch,
    companyId,
    accountId,
    results: judged.map(({ command, footprint }) => ({
      commandId: command.id,
      status: APPLIED.status,
      code: APPLIED.code,
      issues: APPLIED.issues,
      parameters: APPLIED.parameters,
      revision: APPLIED.revision,
      caseIds: APPLIED.caseIds,
      emissionResult: { attributedEmissionsKgCo2e: footprint.attributedEmissionsKgCo2e },
    })),
  };
}
