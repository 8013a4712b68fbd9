import { useTranslation } from 'react-i18next';
import type { StatedFigure, StatementDifference } from '#domain/statement/recompute-statement.ts';
import { useFormats } from '../../ui/use-formats.ts';
import type { OwnCheck } from './use-verification.ts';
import classes from './verify-page.module.css';

const FIGURES = [
  'quantity',
  'unit',
  'quantityInFactorUnit',
  'kgCo2ePerUnit',
  'emissionsKgCo2e',
  'sharePercent',
  'batchEmissionsKgCo2e',
  'attributedEmissionsKgCo2e',
  'reportedApartKgCo2e',
  'allocationSharePercent',
] as const;
const PLACES = ['lines', 'stages', 'sources', 'intensities'] as const;
const MOST_LISTED = 20;

/** What this browser computed by itself: the signature, and every figure from the inputs that are shown. */
export function OwnChecks({ own, keyId }: { readonly own: OwnCheck; readonly keyId: string | null }) {
  const { t: translate } = useTranslation();
  const { recomputation, signature } = own;
  return (
    <section className={classes.section} data-own-checks>
      <h2 className={classes.heading}>{translate('verify.checks.title')}</h2>
      <p data-signature={signature}>
        {translate(`verify.checks.signature.${signature}`, { keyId: keyId ?? '' })}
      </p>
      {recomputation.kind === 'OTHER_CALCULATION' ? (
        <p data-recomputed="NOT_POSSIBLE">
          {translate('verify.checks.recomputed.otherCalculation', {
            calculationVersion: recomputation.calculationVersion,
          })}
        </p>
      ) : (
        <Differences own={own} differences={recomputation.differences} />
      )}
    </section>
  );
}

interface DifferencesProps {
  readonly own: OwnCheck;
  readonly differences: readonly StatementDifference[];
}

function Differences({ own, differences }: DifferencesProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  if (differences.length === 0)
    return <p data-recomputed="SAME">{translate('verify.checks.recomputed.same')}</p>;
  const shown = (figure: StatedFigure): string => {
    if (figure === null) return translate('verify.checks.absent');
    return typeof figure === 'number' ? formats.quantity(figure) : String(figure);
  };
  const sentenceOf = ({ order, path, stated, recomputed }: StatementDifference): string => {
    const place = PLACES.find((known) => known === path[0]);
    const figure = FIGURES.find((known) => known === path.at(-1)) ?? 'other';
    return translate('verify.checks.difference', {
      order: own.payload.orders[order]?.content.workOrderNumber ?? '',
      place:
        place === undefined
          ? translate('verify.checks.place.total')
          : translate(`verify.checks.place.${place}`, { number: Number(path[1]) + 1 }),
      figure: translate(`verify.checks.figure.${figure}`),
      stated: shown(stated),
      recomputed: shown(recomputed),
    });
  };
  return (
    <div data-recomputed="DIFFERENT">
      <p className={classes.wrong}>
        {translate('verify.checks.recomputed.different', { count: differences.length })}
      </p>
      <ul>
        {differences.slice(0, MOST_LISTED).map((difference) => (
          <li key={`${String(difference.order)}/${difference.path.join('/')}`}>{sentenceOf(difference)}</li>
        ))}
      </ul>
    </div>
  );
}
