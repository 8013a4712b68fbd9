import type { FactorChange } from '#domain/emission-factors/factor-change.ts';
import { isUnitId } from '#domain/units/unit.ts';
import { originIn } from '#i18n/factor-origin.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/locale.ts';
import type { Translate } from '#i18n/translator.ts';
import { inBothLanguages } from '../accounts/account-letters.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import type { LetterContent } from '../mail/compose-letter.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import type { WriteContext } from '../request-context.ts';

/** What members need to know of a release: the new values, that nothing saved has moved, and where to recalculate. */
function newFactorsLetter(origin: string, changes: readonly FactorChange[]): LetterContent {
  return inBothLanguages((translate, locale) => ({
    subject: translate('mail.newFactors.subject'),
    paragraphs: [
      translate('mail.newFactors.intro'),
      changes.map((change) => lineOf(change, translate, locale)).join('\n'),
      { words: translate('mail.newFactors.next'), address: `${origin}/work-orders/recalculate` },
    ],
  }));
}

/** Tells every member of a release, in its transaction: the owners who confirmed an address. */
export async function announceNewFactors(
  writing: WriteContext,
  origin: string,
  changes: readonly FactorChange[],
): Promise<void> {
  const owners = await writing.manager
    .createQueryBuilder(AccountEntity, 'account')
    .innerJoin(CompanyEntity, 'company', 'company.id = account.companyId')
    .where("account.role = 'OWNER' AND account.status = 'ACTIVE' AND account.email IS NOT NULL")
    .andWhere("company.status = 'ACTIVE'")
    .orderBy('account.id', 'ASC')
    .getMany();
  const letter = newFactorsLetter(origin, changes);
  const recipients = new Set(owners.flatMap(({ email }) => email ?? []));
  for (const recipient of recipients)
    await enqueueMail(writing, { id: writing.newId(), recipient, ...letter });
}

function lineOf(change: FactorChange, translate: Translate, locale: Locale): string {
  const formats = formatsFor(locale);
  const { nameZhTw, nameEn, kgCo2ePerUnit, unit, validFrom, year } = change;
  return translate('mail.newFactors.line', {
    name: locale === 'en' ? nameEn : nameZhTw,
    value: formats.factor(kgCo2ePerUnit),
    unit: isUnitId(unit) ? translate(`terms.unitSymbol.${unit}`) : unit,
    validFrom: formats.date(validFrom),
    publisher: originIn(locale, change).publisher,
    year,
  });
}
