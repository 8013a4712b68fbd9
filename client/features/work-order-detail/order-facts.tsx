import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { processingMinutes } from '#domain/calendar/processing-time.ts';
import type { Translate } from '#i18n/translator.ts';
import type { StatementWorkOrderFragment } from '../../graphql/generated/graphql.ts';
import { MetalChip } from '../../ui/metal-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { CoatingsTable } from './coatings-table.tsx';
import classes from './order-facts.module.css';

const CM2_PER_M2 = 10_000;
const MINUTES_PER_HOUR = 60;

/** Who recorded the order and who touched it last. */
export interface Authorship {
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

interface OrderFactsProps {
  readonly order: StatementWorkOrderFragment;
  readonly authorship: Authorship;
}

interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly detail?: string | undefined;
}

function durationText(order: StatementWorkOrderFragment, translate: Translate): string | undefined {
  const total = processingMinutes(order);
  if (total === null) return undefined;
  const hours = Math.floor(total / MINUTES_PER_HOUR);
  const minutes = total % MINUTES_PER_HOUR;
  return hours === 0
    ? translate('detail.facts.durationMinutes', { minutes })
    : translate('detail.facts.durationHours', { hours, minutes });
}

function useFacts(order: StatementWorkOrderFragment, authorship: Authorship): readonly (Fact | null)[] {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const optional = (label: string, value: string | null, detail?: string): Fact | null =>
    value === null ? null : { label, value, detail };
  const unit =
    order.quantityUnit === 'OTHER'
      ? (order.quantityUnitName ?? '')
      : translate(`terms.quantityUnit.${order.quantityUnit}`);
  const metal = order.coatings[0]?.metal;
  const { allocationSharePercent: share, areaCm2 } = order;
  return [
    { label: translate('detail.facts.workOrderNumber'), value: order.workOrderNumber },
    { label: translate('detail.facts.customerOrderNumber'), value: order.customerOrderNumber },
    optional(
      translate('detail.facts.customer'),
      order.customerName ?? null,
      order.customerEmail ?? undefined,
    ),
    { label: translate('detail.facts.product'), value: order.productName },
    { label: translate('detail.facts.quantity'), value: `${formats.quantity(order.quantity)} ${unit}` },
    optional(
      translate('detail.facts.mass'),
      order.quantityUnit === 'KG' || order.massKg == null ? null : `${formats.quantity(order.massKg)} kg`,
    ),
    optional(
      translate('detail.facts.pieceCount'),
      order.quantityUnit === 'PIECE' || order.pieceCount == null ? null : formats.quantity(order.pieceCount),
    ),
    {
      label: translate('detail.facts.processingDate'),
      value: formats.date(order.processingDate),
      detail: formats.rocDate(order.processingDate),
    },
    {
      label: translate('detail.facts.processingTime'),
      value: formats.timeSpan(order.startTime, order.endTime, order.endsNextDay, translate('common.nextDay')),
      detail: durationText(order, translate),
    },
    metal === undefined
      ? null
      : { label: translate('detail.facts.metal'), value: <MetalChip metal={metal} /> },
    optional(
      translate('detail.facts.platingMethod'),
      order.platingMethod ? translate(`terms.platingMethod.${order.platingMethod}`) : null,
    ),
    {
      label: translate('detail.facts.area'),
      value: areaCm2 == null ? translate('common.nothingEntered') : `${formats.quantity(areaCm2)} cm²`,
      detail:
        areaCm2 == null
          ? undefined
          : translate('detail.facts.areaDetail', { m2: formats.quantity(areaCm2 / CM2_PER_M2) }),
    },
    {
      label: translate('detail.facts.allocationShare'),
      value: share == null ? translate('detail.facts.wholeBatch') : `${formats.quantity(share)} %`,
    },
    { label: translate('detail.facts.company'), value: order.company.name, detail: order.plant.name },
    optional(translate('detail.facts.note'), order.note ?? null),
    {
      label: translate('detail.facts.createdBy'),
      value: authorship.createdBy,
      detail: formats.instant(authorship.createdAt),
    },
    authorship.updatedAt === authorship.createdAt
      ? null
      : {
          label: translate('detail.facts.updatedBy'),
          value: authorship.updatedBy,
          detail: formats.instant(authorship.updatedAt),
        },
  ];
}

/** What was plated, when, for whom: the facts of the order and its coatings. */
export function OrderFacts({ order, authorship }: OrderFactsProps) {
  const { t: translate } = useTranslation();
  const facts = useFacts(order, authorship).filter((fact) => fact !== null);
  return (
    <section className={classes.section} aria-labelledby="facts-heading">
      <h2 id="facts-heading" className={classes.heading}>
        {translate('detail.facts.heading')}
      </h2>
      <dl className={classes.facts}>
        {facts.map(({ label, value, detail }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {detail !== undefined && <span className={classes.detail}>{detail}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {order.coatings.length > 0 && <CoatingsTable coatings={order.coatings} />}
    </section>
  );
}
