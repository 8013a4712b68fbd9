import { can } from '#domain/access/permissions.ts';
import { checkOwnDataExport } from '#domain/companies/own-data-rules.ts';
import { requireRecentPassword } from '../accounts/recent-password.service.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { countInHour, limitInHour } from '../platform/hourly-limit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext } from '../request-context.ts';
import { requireCompanyActor, type CompanyActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { payloadHashOf } from '../sync/payload-hash.ts';
import { findReceipt } from '../sync/receipt.service.ts';

export const MOST_EXPORTS_PER_HOUR = 5;
const ADDRESS_LIVES_MS = 5 * 60_000;
/** What the receipt of the command remembers: an id of anything else opens nothing. */
const PAYLOAD = { exportOwnData: 'ALL' };

/** Where the archive can be fetched, once. */
export interface OwnDataExport {
  readonly address: string;
  readonly expiresAt: string;
}

/**
 * Lets the owner fetch all data of the company: once, within five minutes, in a session of the same account. Refuses
 * with FORBIDDEN, PASSWORD_NEEDED, VALIDATION_FAILED, RATE_LIMITED or ID_REUSED.
 */
export async function exportOwnData(context: RequestContext, input: object): Promise<OwnDataExport> {
  const { companyId } = requireExporter(context);
  await requireRecentPassword(context);
  const checked = checkOwnDataExport(input);
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  const { commandId } = checked.value;
  return applyOnce(
    context,
    { commandId, subjectId: companyId, payload: PAYLOAD },
    async (writing) => {
      await limitInHour(writing, `own data ${companyId}`, MOST_EXPORTS_PER_HOUR);
      await recordAudit(writing, {
        ...{ action: 'exportOwnData', entity: 'company', entityId: companyId, commandId },
      });
      return addressOf(commandId, writing.now());
    },
    (_writing, { receivedAt }) => Promise.resolve(addressOf(commandId, receivedAt)),
  );
}

/**
 * Whose data the archive holds; the address is used up by asking. Refuses with FORBIDDEN, or NOT_FOUND where the id
 * is not the one of a command of this account, older than five minutes, or was used.
 */
export async function takeOwnDataExport(context: RequestContext, id: string): Promise<string> {
  const { companyId, accountId } = requireExporter(context);
  await inWrite(context, async (writing) => {
    const receipt = await findReceipt(writing, id);
    const isGranted =
      receipt?.accountId === accountId &&
      receipt.payloadHash === payloadHashOf(PAYLOAD) &&
      writing.now() < expiryOf(receipt.receivedAt);
    // counted for longer than the address lives
    if (!isGranted || (await countInHour(writing, `own data file ${id}`, 1)) !== null)
      throw new Refusal('NOT_FOUND');
  });
  return companyId;
}

function requireExporter(context: RequestContext): CompanyActor {
  const actor = requireCompanyActor(context);
  if (!can(actor, 'exportOwnData', { companyId: actor.companyId })) throw new Refusal('FORBIDDEN');
  return actor;
}

const expiryOf = (receivedAt: string): string =>
  new Date(Date.parse(receivedAt) + ADDRESS_LIVES_MS).toISOString();

const addressOf = (commandId: string, receivedAt: string): OwnDataExport => ({
  address: `/own-data/${commandId}.zip`,
  expiresAt: expiryOf(receivedAt),
});
