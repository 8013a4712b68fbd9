import type { FugitiveBasis } from '#domain/work-order/work-order.ts';
import { STATEMENT_FORMAT, type StatementOrder, type StatementPayload } from './statement-payload.ts';

type NullableKey<Value> = { [Key in keyof Value]: null extends Value[Key] ? Key : never }[keyof Value];
/** Names every member of `Value` that may be null, so that a new one cannot be forgotten here. */
type Nulls<Value> = Readonly<Record<NullableKey<Value>, null>>;

type Content = StatementOrder['content'];
type Footprint = StatementOrder['footprint'];
type Line = Footprint['lines'][number];

const PAYLOAD: Nulls<StatementPayload> = { customerName: null, previousSha256: null };
const ISSUER: Nulls<StatementPayload['issuer']> = { taxId: null };
const PLANT: Nulls<StatementOrder['plant']> = { address: null };
const CONTENT: Nulls<Content> = {
  customerName: null,
  quantityUnitName: null,
  massKg: null,
  pieceCount: null,
  allocationSharePercent: null,
  areaCm2: null,
  platingMethod: null,
};
const STAGE_EQUIPMENT: Nulls<Content['stageEquipment']> = {
  PRE_TREATMENT: null,
  ELECTROPLATING: null,
  POST_TREATMENT: null,
  PERIPHERAL: null,
};
const COATING: Nulls<Content['coatings'][number]> = { thicknessUm: null, densityKgPerM3: null, bath: null };
const ACTIVITY: Nulls<Content['activityData'][number]> = { equipment: null, meter: null, fugitive: null };
const FUGITIVE: Nulls<FugitiveBasis> = { chargeKg: null, leakRatePercentPerYear: null, months: null };
const LINE: Nulls<Line> = { equipment: null };
const FACTOR: Nulls<Line['factor']> = {
  publishedOn: null,
  publisherEn: null,
  documentEn: null,
  url: null,
  gwpSet: null,
};
const INTENSITY: Nulls<Footprint['intensities'][number]> = { kgCo2ePerUnit: null };

function contentOf(content: Content): Content {
  return {
    ...CONTENT,
    ...content,
    coatings: content.coatings.map((coating) => ({ ...COATING, ...coating })),
    stageEquipment: { ...STAGE_EQUIPMENT, ...content.stageEquipment },
    activityData: content.activityData.map((stored) => {
      const line = { ...ACTIVITY, ...stored };
      return { ...line, fugitive: line.fugitive === null ? null : { ...FUGITIVE, ...line.fugitive } };
    }),
  };
}

/** Early statements name the version of the calculation once for all orders. */
type StoredFootprint = Omit<Footprint, 'calculationVersion'> & Partial<Pick<Footprint, 'calculationVersion'>>;

function footprintOf(footprint: StoredFootprint, calculationVersion: number): Footprint {
  return {
    calculationVersion,
    ...footprint,
    lines: footprint.lines.map((line) => ({ ...LINE, ...line, factor: { ...FACTOR, ...line.factor } })),
    intensities: footprint.intensities.map((intensity) => ({ ...INTENSITY, ...intensity })),
  };
}

/**
 * The payload that `canonical`, the text that was signed, states; members that the text leaves out are null again.
 * Throws when the text is no payload of this format. Whether it is genuine is for the signature to say.
 */
export function readPayload(canonical: string): StatementPayload {
  const payload = JSON.parse(canonical) as StatementPayload;
  if ((payload as { readonly format?: unknown }).format !== STATEMENT_FORMAT)
    throw new Error(`not a payload of the format ${STATEMENT_FORMAT}`);
  return {
    ...PAYLOAD,
    ...payload,
    issuer: { ...ISSUER, ...payload.issuer },
    orders: payload.orders.map((order) => ({
      ...order,
      plant: { ...PLANT, ...order.plant },
      content: contentOf(order.content),
      footprint: footprintOf(order.footprint, payload.calculationVersion),
    })),
  };
}
