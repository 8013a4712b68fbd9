import { useTranslation } from 'react-i18next';
import { type AppliedFactor } from '#domain/footprint/footprint.ts';
import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import { isUnitId } from '#domain/units/unit.ts';
import classes from './factor-details.module.css';
import { FactorMarks } from './factor-marks.tsx';
import { FigureWithUnit } from './figure-with-unit.tsx';
import { useFormats, useNameOf, useOriginOf } from './use-formats.ts';

interface FactorDetailsProps {
  readonly factor: AppliedFactor;
  /** Amount in the unit of the factor and what it comes to; absent where only the factor is shown. */
  readonly applied?: { readonly quantityInFactorUnit: number; readonly emissionsKgCo2e: number };
  /** False for gases reported apart. */
  readonly countsInTotal?: boolean;
}

/** Why a figure is what it is: arithmetic, factor, publisher, document, year, address, validity and marks. */
export function FactorDetails({ factor, applied, countsInTotal = true }: FactorDetailsProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  const origin = useOriginOf()(factor);
  const unit = isUnitId(factor.unit) ? translate(`terms.unitSymbol.${factor.unit}`) : factor.unit;
  const facts: readonly (readonly [string, string | null])[] = [
    [translate('common.factor.publisher'), origin.publisher],
    [translate('common.factor.document'), origin.document],
    [translate('common.factor.year'), String(factor.year)],
    [
      translate('common.factor.publishedOn'),
      factor.publishedOn === null ? null : formats.date(factor.publishedOn),
    ],
    [
      translate('common.factor.validity'),
      translate('common.factor.validFrom', { from: formats.date(factor.validFrom) }),
    ],
    [
      translate('common.factor.gwpSet'),
      factor.gwpSet === null ? null : translate(`terms.gwpSet.${factor.gwpSet}`),
    ],
  ];
  return (
    <div className={classes.details}>
      <p className={classes.name}>{nameOf(factor)}</p>
      <FigureWithUnit
        figure={formats.factor(factor.kgCo2ePerUnit)}
        unit={`${translate('common.kgCo2e')} / ${unit}`}
      />
      {applied !== undefined && (
        <p className={classes.arithmetic}>
          {translate('common.factor.sum', {
            quantity: formats.quantity(applied.quantityInFactorUnit),
            unit,
            factor: formats.factor(factor.kgCo2ePerUnit),
            emissions: formats.kgCo2eFixed(applied.emissionsKgCo2e),
          })}
        </p>
      )}
      <FactorMarks
        isProvisional={factor.isProvisional}
        isFallback={factor.isFallback}
        isVerified={factor.isVerified}
        isOwn={factor.ownerId !== OFFICIAL_OWNER}
        countsInTotal={countsInTotal}
        isExplained
      />
      <dl className={classes.facts}>
        {facts.map(([term, value]) =>
          value === null ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {factor.url !== null && (
        <a href={factor.url} target="_blank" rel="noreferrer" className={classes.address}>
          {translate('common.factor.openSource')} {translate('common.openInNewTab')}
        </a>
      )}
    </div>
  );
}
