import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import { noticesOf, type NoticeKind } from '#domain/notices/notice.ts';
import type { Locale } from '#i18n/locale.ts';
import type { Translate } from '#i18n/translator.ts';
import { inBothLanguages } from '../accounts/account-letters.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import type { LetterWords } from '../mail/compose-letter.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import type { WriteContext } from '../request-context.ts';
import { NoticeChoiceEntity } from './notice-choice.entity.ts';
import { NoticeLetterEntity } from './notice-letter.entity.ts';
import { NOTICE_TO_COME } from './unsubscribe.service.ts';

/** Longer than anybody keeps a letter in order to press its link. */
const KEPT_MS = 400 * 24 * 60 * 60_000;

export interface Notice {
  readonly kind: NoticeKind;
  /** To whom: the people of one company, or of every member (null). */
  readonly companyId: string | null;
  readonly words: (translate: Translate, locale: Locale) => LetterWords;
}

/** Tells of something by letter, in its transaction, those of active members who want letters of that kind. */
export async function notify(writing: WriteContext, origin: string, notice: Notice): Promise<void> {
  const { manager } = writing;
  const oldest = new Date(Date.parse(writing.now()) - KEPT_MS).toISOString();
  await manager.delete(NoticeLetterEntity, { createdAt: LessThanOrEqual(oldest) });
  for (const reader of await readersOf(manager, notice)) await writeNotice(writing, origin, notice, reader);
}

/** Somebody who wants letters of a kind. */
export interface Reader {
  readonly id: string;
  readonly companyId: string;
  /** After how many days of silence. */
  readonly afterDays: number | null;
  readonly account: string;
  readonly email: string;
}

/** Who of active members wants letters of that kind and can be reached. */
export async function readersOf(
  manager: EntityManager,
  { kind, companyId }: Pick<Notice, 'kind' | 'companyId'>,
): Promise<readonly Reader[]> {
  const query = manager
    .createQueryBuilder(AccountEntity, 'account')
    .innerJoin(CompanyEntity, 'company', 'company.id = account.companyId')
    .where("account.role IN ('OFFICE', 'OWNER') AND account.status = 'ACTIVE'")
    .andWhere("account.email IS NOT NULL AND company.status = 'ACTIVE'")
    .orderBy('account.id', 'ASC');
  if (companyId !== null) query.andWhere('account.companyId = :companyId', { companyId });
  const people = await query.getMany();
  const chosen = await manager.findBy(NoticeChoiceEntity, {
    kind,
    accountId: In(people.map(({ id }) => id)),
  });
  return people.flatMap(({ id, companyId: ofCompany, account, email, role }) => {
    const own = chosen.filter(({ accountId }) => accountId === id);
    const wanted = noticesOf(role, own).find((choice) => choice.kind === kind && choice.isWanted);
    if (wanted === undefined || email === null || ofCompany === null) return [];
    return [{ id, companyId: ofCompany, account, email, afterDays: wanted.afterDays }];
  });
}

/** Puts the letter for one reader in the queue, with the link that ends its kind. */
export async function writeNotice(
  writing: WriteContext,
  origin: string,
  { kind, words }: Pick<Notice, 'kind' | 'words'>,
  { id: accountId, account, email: recipient }: Reader,
): Promise<void> {
  const letter = inBothLanguages((translate, locale) => {
    const { subject, paragraphs } = words(translate, locale);
    const off = translate('mail.notice.off', { account, kind: translate(`mail.notice.kind.${kind}`) });
    return {
      subject,
      paragraphs: [...paragraphs, { words: off, address: `${origin}/unsubscribe/${NOTICE_TO_COME}` }],
    };
  });
  const id = writing.newId();
  const createdAt = writing.now();
  await writing.manager.insert(NoticeLetterEntity, { id, accountId, kind, tokenHash: null, createdAt });
  await enqueueMail(writing, { id, recipient, ...letter });
}
