import { createHash, randomBytes } from 'node:crypto';
import type { NoticeKind } from '#domain/notices/notice.ts';
import { checkUnsubscription } from '#domain/notices/notice-rules.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { recordAudit } from '../audit/audit.service.ts';
import type { Database } from '../database/database.ts';
import type { MailRow } from '../mail/mail.entity.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext } from '../request-context.ts';
import { storeChoice } from './notice-choices.service.ts';
import { NoticeChoiceEntity } from './notice-choice.entity.ts';
import { NoticeLetterEntity, type NoticeLetterRow } from './notice-letter.entity.ts';

const TOKEN_BYTES = 32;

/** Stands in a letter that waits, where the token will be by which no more of its kind come. */
export const NOTICE_TO_COME = 'THE-TOKEN-OF-THIS-NOTICE';

/**
 * The words of a letter at the moment at which it leaves, and where a mail program says for its reader that no more of
 * the kind shall come (null where that is not possible). Null when the reader has done without such letters meanwhile.
 */
export async function withUnsubscription(
  database: Database,
  origin: string,
  { id }: Pick<MailRow, 'id'>,
  { text, html }: Pick<MailRow, 'text' | 'html'>,
): Promise<(Pick<MailRow, 'text' | 'html'> & { readonly unsubscribe: string | null }) | null> {
  if (!text.includes(NOTICE_TO_COME)) return { text, html, unsubscribe: null };
  const letter = await database.read.findOneBy(NoticeLetterEntity, { id });
  if (letter === null) return null;
  const { accountId, kind } = letter;
  if (await database.read.existsBy(NoticeChoiceEntity, { accountId, kind, isWanted: false })) return null;
  const token = randomBytes(TOKEN_BYTES).toString('hex');
  await database.write((manager) => manager.update(NoticeLetterEntity, { id }, { tokenHash: hashOf(token) }));
  return {
    text: text.replaceAll(NOTICE_TO_COME, token),
    html: html.replaceAll(NOTICE_TO_COME, token),
    unsubscribe: `${origin}/unsubscribe/${token}`,
  };
}

/** Public: which letters the link of a letter is about. Refuses with NOT_FOUND an unknown one. */
export async function readUnsubscription(context: RequestContext, token: string): Promise<NoticeKind> {
  return (await findLetter(context, token)).kind;
}

/** Public: no more letters of the kind come to the reader of that letter. Repeatable. Refuses with VALIDATION_FAILED or NOT_FOUND. */
export async function unsubscribe(context: RequestContext, input: object): Promise<NoticeKind> {
  const checked = checkUnsubscription(input);
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  const { commandId, token } = checked.value;
  const { accountId, kind } = await findLetter(context, token);
  const account = await context.manager.findOneBy(AccountEntity, { id: accountId });
  if (account === null) throw new Refusal('NOT_FOUND');
  await inWrite(context, async (writing) => {
    await storeChoice(writing, accountId, { kind, isWanted: false, afterDays: null });
    await recordAudit(writing, {
      ...{ action: 'unsubscribe', entity: 'account', entityId: accountId, commandId },
      ...{ companyId: account.companyId, accountId, after: { kind } },
    });
  });
  return kind;
}

async function findLetter({ manager }: RequestContext, token: string): Promise<NoticeLetterRow> {
  const letter = await manager.findOneBy(NoticeLetterEntity, { tokenHash: hashOf(token) });
  if (letter === null) throw new Refusal('NOT_FOUND');
  return letter;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
