import { checkAuditExport } from '#domain/audit/audit-rules.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { requireAuditReader } from './audit-scope.ts';
import { recordAudit } from './audit.service.ts';

/**
 * Notes that entries leave the platform as a file, which ones and how many; gives how many. The page asks before it makes
 * the file. Refuses with FORBIDDEN, VALIDATION_FAILED or ID_REUSED.
 */
export async function exportAudit(context: RequestContext, input: object): Promise<number> {
  requireAuditReader(context);
  const checked = checkAuditExport(input);
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  const { commandId, ...exported } = checked.value;
  return applyOnce(
    context,
    { commandId, subjectId: 'AUDIT', payload: { exportAudit: exported } },
    async (writing) => {
      await recordAudit(writing, {
        ...{ action: 'exportAudit', entity: 'auditLog', entityId: 'AUDIT', commandId },
        after: exported,
      });
      return exported.entryCount;
    },
    () => Promise.resolve(exported.entryCount),
  );
}
