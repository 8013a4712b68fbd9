import { checkAuditCheck } from '#domain/audit/audit-rules.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import { limitInHour } from '../platform/hourly-limit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext } from '../request-context.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { AuditEntryEntity } from './audit-entry.entity.ts';
import { requireAuditReader } from './audit-scope.ts';
import { recordAudit } from './audit.service.ts';
import {
  noteOf,
  verifyChains,
  type BrokenLink,
  type ChainFault,
  type ChainVerification,
} from './verify-chains.ts';

const MOST_CHECKS_PER_HOUR = 20;

/** What a check of the audit log found. */
export interface AuditVerification {
  readonly checkedAt: string;
  readonly isWhole: boolean;
  readonly entryCount: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly fault: ChainFault | null;
  /** Place in its chain of the first entry that is not as it was written. */
  readonly sequence: number | null;
  /** What that entry says of its time, where it is still there. */
  readonly brokenAt: string | null;
  /** The company in whose chain it is; null for the guild's. */
  readonly companyName: string | null;
}

/**
 * Recomputes the chain of the reader's company, for the guild all chains, and notes the outcome in the log. Refuses with
 * FORBIDDEN, VALIDATION_FAILED, RATE_LIMITED or ID_REUSED.
 */
export async function verifyAudit(context: RequestContext, input: object): Promise<AuditVerification> {
  const companyId = requireAuditReader(context);
  const checked = checkAuditCheck(input);
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  const { commandId } = checked.value;
  const whose = companyId ?? 'guild';
  await inWrite(context, (writing) => limitInHour(writing, `audit check of ${whose}`, MOST_CHECKS_PER_HOUR));
  // read before the transaction: nobody waits with writing until thousands of hashes are computed
  const found = await verifyChains(context.manager, companyId ?? undefined);
  const shown = await shownVerification(context, found);
  return applyOnce(
    context,
    { commandId, subjectId: 'AUDIT', payload: { verifyAudit: {} } },
    async (writing) => {
      await recordAudit(writing, {
        ...{ action: 'verifyAudit', entity: 'auditLog', entityId: 'AUDIT', commandId },
        after: noteOf(found),
      });
      return shown;
    },
    () => Promise.resolve(shown),
  );
}

async function shownVerification(
  context: RequestContext,
  { entryCount, period, broken }: ChainVerification,
): Promise<AuditVerification> {
  return {
    ...{ checkedAt: context.now(), isWhole: broken === null, entryCount },
    ...{ since: period?.from ?? null, until: period?.to ?? null },
    ...(broken === null ? WHOLE : await placeOf(context, broken)),
  };
}

type Place = Pick<AuditVerification, 'fault' | 'sequence' | 'brokenAt' | 'companyName'>;
const WHOLE: Place = { fault: null, sequence: null, brokenAt: null, companyName: null };

async function placeOf({ manager }: RequestContext, broken: BrokenLink): Promise<Place> {
  const { chain, entryId, fault, sequence } = broken;
  const entry = entryId === null ? null : await manager.findOneBy(AuditEntryEntity, { id: entryId });
  const company = await manager.findOneBy(CompanyEntity, { id: entry?.companyId ?? chain });
  return {
    ...{ fault, sequence: sequence === 0 ? null : sequence },
    ...{ brokenAt: entry?.recordedAt ?? null, companyName: company?.name ?? null },
  };
}
