import { can } from '#domain/access/permissions.ts';
import { MOST_WAITING_REFUSED, type QuarantineStatus } from '#domain/sync/open-case.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { readPage, type Page, type PageKey, type PageRequest } from '../database/page.ts';
import { changeRows, listOf } from '../database/statements.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { requireCompanyActor } from '../require-actor.ts';
import { actorWho } from '../work-orders/own-work-orders.ts';
import { QuarantinedCommandEntity } from './quarantined-command.entity.ts';
import { findReceipt } from './receipt.service.ts';
import type { Outcome } from './received-command.entity.ts';
import type { StatedCommand } from './stated-command.ts';

/** Room for the largest ordinary form; what is larger leaves its fingerprint and stays on the device. */
export const MAX_PAYLOAD_BYTES = 65_536;

const NEWEST_FIRST: readonly PageKey<QuarantinedCommandEntity>[] = [
  { column: 'command.lastReceivedAt', direction: 'DESC', valueOf: (row) => row.lastReceivedAt },
  { column: 'command.commandId', direction: 'DESC', valueOf: (row) => row.commandId },
];

export interface QuarantinePage extends Page<QuarantinedCommandEntity> {
  /** True: what is refused now stays on its device alone. Counted when asked for. */
  readonly isFull: () => Promise<boolean>;
}

export interface RefusedCommand {
  readonly stated: StatedCommand;
  readonly outcome: Outcome;
  readonly payloadHash: string;
  readonly installId: string;
  /** Who recorded it, as far as that is known. */
  readonly recordedBy: string;
}

/**
 * Keeps a refused command as it came, in a transaction of its own: the refusal undid everything else. A command that comes
 * again is counted, and judged anew each time; one that was settled meanwhile stays so. When too many of the company wait, no
 * copy is kept: the entry stays on its device, and the copy that filled the list left a note in the audit log.
 */
export async function keepRefused(context: RequestContext, refused: RefusedCommand): Promise<void> {
  const { companyId } = requireCompanyActor(context);
  const commandId = keyOf(refused);
  const { code, issues, parameters } = refused.outcome;
  const verdict = { code: code ?? 'INTERNAL', issues, parameters, lastReceivedAt: context.now() } as const;
  await inWrite(context, async (writing) => {
    const receipt = await findReceipt(writing, commandId);
    if (receipt?.payloadHash === refused.payloadHash) return;
    const { affected } = await writing.manager.update(
      QuarantinedCommandEntity,
      { companyId, commandId },
      { ...verdict, attempts: () => 'attempts + 1' },
    );
    if (affected !== 0) return;
    const waiting = await countWaiting(writing);
    if (waiting >= MOST_WAITING_REFUSED) return;
    await insertRefused(writing, commandId, refused, verdict);
    if (waiting + 1 === MOST_WAITING_REFUSED)
      await recordAudit(writing, {
        ...{ action: 'fillQuarantine', entity: 'command', entityId: commandId },
        after: { entryCount: MOST_WAITING_REFUSED },
      });
  });
}

/** How many refused commands of the actor's company wait; by the index, and bounded itself. */
async function countWaiting(context: RequestContext): Promise<number> {
  const { companyId } = requireCompanyActor(context);
  return context.manager.countBy(QuarantinedCommandEntity, { companyId, status: 'WAITING' });
}

/** A refused command may have been corrected several times before the correction was accepted. */
const MOST_CORRECTIONS = 20;

/** Tells what became of a refused command, and of those whose place it was to take. */
export async function closeRefused(
  context: WriteContext,
  commandId: string,
  status: 'SUPERSEDED' | 'DISCARDED',
): Promise<void> {
  const { companyId } = requireCompanyActor(context);
  let next: string | null = commandId;
  for (let step = 0; step < MOST_CORRECTIONS && next !== null; step += 1) {
    const key: { companyId: string; commandId: string } = { companyId, commandId: next };
    await context.manager.update(QuarantinedCommandEntity, { ...key, status: 'WAITING' }, { status });
    const kept: QuarantinedCommandEntity | null = await context.manager.findOneBy(
      QuarantinedCommandEntity,
      key,
    );
    next = kept?.supersedes ?? null;
  }
}

/** The repetition of a refused command was applied after all. */
export async function settleRefused(context: WriteContext, commandIds: readonly string[]): Promise<void> {
  const { companyId } = requireCompanyActor(context);
  const list = listOf(commandIds);
  await changeRows(
    context.manager,
    `UPDATE quarantined_command SET status = 'SETTLED'
      WHERE companyId = ? AND commandId IN (${list.places}) AND status = 'WAITING'`,
    [companyId, ...list.values],
  );
}

/** Refuses with FORBIDDEN who takes the place of somebody else's refused command without a right to it. */
export async function expectOwnRefused(context: WriteContext, commandId: string): Promise<void> {
  const actor = requireCompanyActor(context);
  const { companyId, accountId } = actor;
  if (can(actor, 'submitForOthers', { companyId })) return;
  const kept = await context.manager.findOneBy(QuarantinedCommandEntity, { companyId, commandId });
  if (kept !== null && kept.accountId !== accountId) throw new Refusal('FORBIDDEN');
}

/** Reads what was refused to the actor's company, the last one first. Refuses with FORBIDDEN. */
export async function readQuarantine(
  context: RequestContext,
  status: QuarantineStatus,
  page: PageRequest,
): Promise<QuarantinePage> {
  const { companyId } = actorWho(context, 'resolveCases');
  const query = context.manager
    .createQueryBuilder(QuarantinedCommandEntity, 'command')
    .where('command.companyId = :companyId', { companyId })
    .andWhere('command.status = :status', { status });
  const found = await readPage(query, NEWEST_FIRST, page);
  return { ...found, isFull: async () => (await countWaiting(context)) >= MOST_WAITING_REFUSED };
}

type Verdict = Pick<QuarantinedCommandEntity, 'code' | 'issues' | 'parameters' | 'lastReceivedAt'>;

async function insertRefused(
  context: WriteContext,
  commandId: string,
  { stated, installId, recordedBy, payloadHash }: RefusedCommand,
  verdict: Verdict,
): Promise<void> {
  const { companyId, accountId, role, displayName } = requireCompanyActor(context);
  await context.manager
    .createQueryBuilder()
    .insert()
    .into(QuarantinedCommandEntity)
    .values({
      ...verdict,
      companyId,
      commandId,
      status: 'WAITING',
      workOrderId: stated.workOrderId.toLowerCase().slice(0, ID_LENGTH),
      supersedes: stated.supersedes?.toLowerCase().slice(0, ID_LENGTH) ?? null,
      workOrderNumber: typedNumberOf(stated),
      accountId,
      recordedBy,
      installId: installId.toLowerCase(),
      deviceName: role === 'TABLET' ? displayName : null,
      deviceTime: stated.deviceTime,
      payload: payloadText(stated, payloadHash),
      attempts: 1,
      firstReceivedAt: verdict.lastReceivedAt,
    })
    // the same refused command may come twice at once
    .orIgnore()
    .execute();
}

const ID_LENGTH = 64;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** A command whose id is none is known by its content. */
function keyOf({ stated: { id }, payloadHash }: RefusedCommand): string {
  return UUID.test(id) ? id.toLowerCase() : payloadHash;
}

function typedNumberOf({ record }: StatedCommand): string | null {
  const typed = record?.content.workOrderNumber;
  return typed === undefined ? null : Array.from(typed).slice(0, 100).join('');
}

function payloadText(stated: StatedCommand, payloadHash: string): string {
  const text = JSON.stringify(stated);
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes <= MAX_PAYLOAD_BYTES) return text;
  return JSON.stringify({ isTruncated: true, bytes, sha256: payloadHash });
}
