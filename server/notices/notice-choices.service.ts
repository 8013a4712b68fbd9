import { can } from '#domain/access/permissions.ts';
import { checkNoticeChoices } from '#domain/notices/notice-rules.ts';
import { noticesOf, type NoticeChoice } from '#domain/notices/notice.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import type { Actor } from '#domain/access/actor.ts';
import { NoticeChoiceEntity } from './notice-choice.entity.ts';

/** Which letters the person who asks wants. Refuses with FORBIDDEN who gets none. */
export async function readNotices(context: RequestContext): Promise<readonly NoticeChoice[]> {
  const { accountId, role } = requireReader(context);
  return noticesOf(role, await context.manager.findBy(NoticeChoiceEntity, { accountId }));
}

/** Refuses with FORBIDDEN, VALIDATION_FAILED or ID_REUSED. Gives all of them as they are then. */
export async function chooseNotices(
  context: RequestContext,
  input: object,
): Promise<readonly NoticeChoice[]> {
  const { accountId } = requireReader(context);
  const checked = checkNoticeChoices(input);
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  const { commandId, choices } = checked.value;
  return applyOnce(
    context,
    { commandId, subjectId: accountId, payload: { chooseNotices: choices } },
    async (writing) => {
      for (const choice of choices) await storeChoice(writing, accountId, choice);
      await recordAudit(writing, {
        ...{ action: 'chooseNotices', entity: 'account', entityId: accountId, commandId },
        after: { choices },
      });
      return readNotices(writing);
    },
    readNotices,
  );
}

/** The last choice counts, also of two at the same moment. Days that are not stated stay as they were. */
export async function storeChoice(
  { manager, now }: WriteContext,
  accountId: string,
  { kind, isWanted, afterDays }: NoticeChoice,
): Promise<void> {
  const before = await manager.findOneBy(NoticeChoiceEntity, { accountId, kind });
  await manager.upsert(
    NoticeChoiceEntity,
    { accountId, kind, isWanted, afterDays: afterDays ?? before?.afterDays ?? null, chosenAt: now() },
    ['accountId', 'kind'],
  );
}

function requireReader(context: RequestContext): Actor {
  const actor = requireActor(context);
  if (!can(actor, 'manageNotices', { companyId: actor.companyId })) throw new Refusal('FORBIDDEN');
  return actor;
}
