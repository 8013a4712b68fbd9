import type { WriteContext } from '../request-context.ts';
import type { LetterContent } from './compose-letter.ts';
import { MailEntity } from './mail.entity.ts';

export interface NewMail extends LetterContent {
  readonly id: string;
  /** One e-mail address. */
  readonly recipient: string;
  /** Who reads a reply, one e-mail address; nobody does where it is left out. */
  readonly replyTo?: string | null;
}

/** Puts a letter in the queue, in the transaction of what it tells of: both are kept, or neither. */
export async function enqueueMail(
  writing: WriteContext,
  { id, recipient, replyTo = null, subject, text, html }: NewMail,
): Promise<void> {
  const now = writing.now();
  await writing.manager.insert(MailEntity, {
    ...{ id, recipient, replyTo, subject, text, html },
    ...{ attempts: 0, nextAttemptAt: now, lastError: null, sentAt: null, createdAt: now },
  });
}
