import type { AuditAction } from '#domain/audit/audit-actions.ts';
import { can } from '#domain/access/permissions.ts';
import type { Actor } from '#domain/access/actor.ts';
import {
  checkContactMessage,
  checkMessageMarking,
  checkMessageRemoval,
  isSuspect,
  type MessageState,
} from '#domain/site/contact-message-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { readPage, type Page, type PageKey, type PageRequest } from '../database/page.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { countMessage } from './contact-limit.service.ts';
import { ContactMessageEntity, type ContactMessageRow } from './contact-message.entity.ts';

const NEWEST_FIRST: readonly PageKey<ContactMessageEntity>[] = [
  { column: 'message.receivedAt', direction: 'DESC', valueOf: ({ receivedAt }) => receivedAt },
  { column: 'message.id', direction: 'DESC', valueOf: ({ id }) => id },
];

/** The letters about messages, each written or removed in the transaction of its message. */
export interface ContactLetters {
  /** Tells the guild that a message came. */
  readonly announce: (writing: WriteContext, message: ContactMessageRow) => Promise<void>;
  /** Removes the letter about a message, sent or not. */
  readonly forget: (writing: WriteContext, messageId: string) => Promise<void>;
}

/** The contact form and the inbox of the guild. */
export class ContactMessageService {
  private readonly letters: ContactLetters;

  constructor(letters: ContactLetters) {
    this.letters = letters;
  }

  /**
   * Public: keeps a message, once. What a program probably wrote is kept as junk, without a letter, and answered alike.
   * Refuses with VALIDATION_FAILED or RATE_LIMITED.
   */
  async sendContactMessage(context: RequestContext, input: object, address: string): Promise<void> {
    const checked = checkContactMessage(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { messageId, name, organisation, email, phone, subject, body } = checked.value;
    const isJunk = isSuspect(checked.value);
    await inWrite(context, async (writing) => {
      const { manager } = writing;
      if (await manager.existsBy(ContactMessageEntity, { id: messageId })) return;
      await countMessage(writing, address);
      const row: ContactMessageRow = {
        id: messageId,
        ...{ name, organisation, email, phone, subject, body },
        state: isJunk ? 'JUNK' : 'UNREAD',
        receivedAt: writing.now(),
        markedBy: null,
        markedAt: null,
      };
      await manager.insert(ContactMessageEntity, row);
      if (!isJunk) await this.letters.announce(writing, row);
    });
  }

  /** The inbox, newest first; all but the junk when no state is asked for. Refuses everybody but the guild with FORBIDDEN. */
  async contactMessages(
    context: RequestContext,
    state: MessageState | null,
    page: PageRequest,
  ): Promise<Page<ContactMessageRow>> {
    requireManager(context);
    const query = context.manager.createQueryBuilder(ContactMessageEntity, 'message');
    if (state === null) query.where('message.state <> :junk', { junk: 'JUNK' });
    else query.where('message.state = :state', { state });
    return readPage(query, NEWEST_FIRST, page);
  }

  /** How many nobody has looked at. Refuses everybody but the guild with FORBIDDEN. */
  async unreadMessages(context: RequestContext): Promise<number> {
    requireManager(context);
    return context.manager.countBy(ContactMessageEntity, { state: 'UNREAD' });
  }

  /** Refuses with FORBIDDEN, VALIDATION_FAILED, NOT_FOUND or ID_REUSED. */
  async markContactMessage(context: RequestContext, input: object): Promise<ContactMessageRow> {
    const { displayName } = requireManager(context);
    const checked = checkMessageMarking(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, messageId, state } = checked.value;
    return applyOnce(
      context,
      { commandId, subjectId: messageId, payload: { markContactMessage: { messageId, state } } },
      async (writing) => {
        const before = await findMessage(writing, messageId);
        const mark = { state, markedBy: displayName, markedAt: writing.now() };
        await writing.manager.update(ContactMessageEntity, { id: messageId }, mark);
        await audit(writing, 'markContactMessage', {
          messageId,
          commandId,
          before: before.state,
          after: state,
        });
        return { ...before, ...mark };
      },
      (writing) => findMessage(writing, messageId),
    );
  }

  /** Deletes a message for good, its content included. Refuses with FORBIDDEN, VALIDATION_FAILED, NOT_FOUND or ID_REUSED. */
  async removeContactMessage(context: RequestContext, input: object): Promise<string> {
    requireManager(context);
    const checked = checkMessageRemoval(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, messageId } = checked.value;
    return applyOnce(
      context,
      { commandId, subjectId: messageId, payload: { removeContactMessage: { messageId } } },
      async (writing) => {
        const before = await findMessage(writing, messageId);
        await writing.manager.delete(ContactMessageEntity, { id: messageId });
        await this.letters.forget(writing, messageId);
        await audit(writing, 'removeContactMessage', {
          messageId,
          commandId,
          before: before.state,
          after: null,
        });
        return messageId;
      },
      () => Promise.resolve(messageId),
    );
  }
}

interface Change {
  readonly messageId: string;
  readonly commandId: string;
  readonly before: MessageState;
  readonly after: MessageState | null;
}

/** The audit log says what was done with a message, never what it said: a deleted one must be gone. */
async function audit(writing: WriteContext, action: AuditAction, change: Change): Promise<void> {
  const { messageId: entityId, commandId, before, after } = change;
  await recordAudit(writing, {
    ...{ action, entity: 'contactMessage', entityId, commandId, before: { state: before } },
    after: after === null ? null : { state: after },
  });
}

async function findMessage(context: RequestContext, id: string): Promise<ContactMessageRow> {
  const message = await context.manager.findOneBy(ContactMessageEntity, { id });
  if (message === null) throw new Refusal('NOT_FOUND');
  return message;
}

function requireManager(context: RequestContext): Actor {
  const actor = requireActor(context);
  if (!can(actor, 'manageContactMessages', { companyId: null })) throw new Refusal('FORBIDDEN');
  return actor;
}
