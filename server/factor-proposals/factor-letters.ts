import type { FactorChange } from '#domain/emission-factors/factor-change.ts';
import { isUnitId } from '#domain/units/unit.ts';
import { originIn } from '#i18n/factor-origin.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/locale.ts';
import type { Translate } from '#i18n/translator.ts';
import { notify } from '../notices/notify.service.ts';
import type { WriteContext } from '../request-context.ts';

/**
 * Tells those who want to know of a release, in its transaction: the new values, that nothing saved has moved, and where
 * to recalculate.
 */
export async function announceNewFactors(
  writing: WriteContext,
  origin: string,
  changes: readonly FactorChange[],
): Promise<void> {
  await notify(writing, origin, {
    kind: 'NEW_FACTORS',
    companyId: null,
    words: (translate, locale) => ({
      subject: translate('mail.newFactors.subject'),
      paragraphs: [
        translate('mail.newFactors.intro'),
        changes.map((change) => lineOf(change, translate, locale)).join('\n'),
        { words: translate('mail.newFactors.next'), address: `${origin}/work-orders/recalculate` },
      ],
    }),
  });
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
