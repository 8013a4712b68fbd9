import { can } from '#domain/access/permissions.ts';
import { letterStateOf, type LetterState } from '#domain/statement/letter-state.ts';
import type { Database } from '../database/database.ts';
import type { RequestContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { sha256Of } from '../statements/statement-signer.ts';
import { StatementFileEntity } from '../statements/statement.entity.ts';
import type { Attachment } from './mail-sender.ts';
import { MailEntity, type MailRow } from './mail.entity.ts';
import { StatementLetterEntity } from './statement-letter.entity.ts';

/** A letter with a statement, as the company's office sees it. */
export interface SentLetter {
  readonly id: string;
  readonly recipient: string;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly state: LetterState;
}

type LetterRow = Pick<MailRow, 'id' | 'recipient' | 'createdAt' | 'sentAt' | 'nextAttemptAt'> & {
  readonly statementId: string;
};

/**
 * The letters with each statement (`companyId/statementId`) that the actor was shown, newest first; none for those who
 * may not send any: an address of a customer is the office's.
 */
export async function loadStatementLetters(
  context: RequestContext,
  keys: readonly `${string}/${string}`[],
): Promise<readonly (readonly SentLetter[])[]> {
  const actor = requireActor(context);
  const { companyId } = actor;
  if (companyId === null || !can(actor, 'sendStatement', { companyId })) return keys.map(() => []);
  const ids = keys.map((key) => key.split('/')[1] ?? '');
  const rows = await context.manager
    .createQueryBuilder(StatementLetterEntity, 'letter')
    .innerJoin(MailEntity, 'mail', 'mail.id = letter.mailId')
    .select('letter.statementId', 'statementId')
    .addSelect('mail.id', 'id')
    .addSelect('mail.recipient', 'recipient')
    .addSelect('mail.createdAt', 'createdAt')
    .addSelect('mail.sentAt', 'sentAt')
    .addSelect('mail.nextAttemptAt', 'nextAttemptAt')
    .where('letter.companyId = :companyId', { companyId })
    .andWhere('letter.statementId IN (:...ids)', { ids })
    .orderBy({ 'mail.createdAt': 'DESC', 'mail.id': 'DESC' })
    .getRawMany<LetterRow>();
  return keys.map((key) =>
    rows.filter(({ statementId }) => key === `${companyId}/${statementId}`).map(asSeen),
  );
}

function asSeen(row: LetterRow): SentLetter {
  const { id, recipient, createdAt, sentAt } = row;
  return { id, recipient, createdAt, sentAt, state: letterStateOf(row) };
}

/** The stored file that goes with a letter; null for one that is not about a statement. */
export async function statementAttachment(database: Database, mailId: string): Promise<Attachment | null> {
  const letter = await database.read.findOneBy(StatementLetterEntity, { mailId });
  if (letter === null) return null;
  const { companyId, statementId, form, language, fileName } = letter;
  const key = { companyId, statementId, form, language };
  const { bytes, sha256 } = await database.read.findOneByOrFail(StatementFileEntity, key);
  if (sha256Of(bytes) !== sha256) throw new Error(`the file of statement ${statementId} was altered`);
  return { fileName, bytes };
}
