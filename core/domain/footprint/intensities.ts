/**
 * Attributed emissions per declared unit (ISO 14067, partial carbon footprint): kg, piece, m², and m² × µm of the
 * total thickness over all layers. Without its inputs an intensity is not computed, and says what is missing.
 */
import { DECLARED_UNITS, type DeclaredUnit, type Intensity } from '#domain/footprint/footprint.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';

type MissingInput = Intensity['missing'][number];
type Denominator = { readonly value: number } | { readonly missing: readonly MissingInput[] };
/** What of a product the intensities depend on. */
export type ProductFields = Pick<
  WorkOrderContent,
  'quantity' | 'quantityUnit' | 'massKg' | 'pieceCount' | 'areaCm2' | 'coatings'
>;

const CM2_PER_M2 = 10_000;
/** Since this version of the calculation a mass or count beside a quantity in kg or pieces does not count. */
const QUANTITY_COMES_FIRST = 2;

/** By the rule of `calculationVersion`. */
export function intensitiesOf(
  attributedEmissionsKgCo2e: number,
  product: ProductFields,
  calculationVersion: number,
): Intensity[] {
  const stated = calculationVersion < QUANTITY_COMES_FIRST ? statedBesideQuantity(product) : product;
  return DECLARED_UNITS.map((declaredUnit) => {
    const denominator = denominatorOf(declaredUnit, stated);
    return 'value' in denominator
      ? { declaredUnit, kgCo2ePerUnit: attributedEmissionsKgCo2e / denominator.value, missing: [] }
      : { declaredUnit, kgCo2ePerUnit: null, missing: denominator.missing };
  });
}

/** The product with a mass or count that is stated beside the quantity in its place. */
function statedBesideQuantity(product: ProductFields): ProductFields {
  const { quantityUnit, massKg, pieceCount } = product;
  if (quantityUnit === 'KG') return { ...product, quantity: massKg ?? product.quantity };
  if (quantityUnit === 'PIECE') return { ...product, quantity: pieceCount ?? product.quantity };
  return product;
}

/**
 * The quantity, where it is in kilograms or pieces, is the declared one: a mass or count stated beside it is not printed
 * then. An area is.
 */
function denominatorOf(declaredUnit: DeclaredUnit, product: ProductFields): Denominator {
  const byQuantity = (unit: WorkOrderContent['quantityUnit']) =>
    product.quantityUnit === unit ? product.quantity : null;
  switch (declaredUnit) {
    case 'KG':
      return positive(byQuantity('KG') ?? product.massKg, 'massKg');
    case 'PIECE':
      return positive(byQuantity('PIECE') ?? product.pieceCount, 'pieceCount');
    case 'M2':
      return areaM2Of(product.areaCm2 ?? byQuantity('CM2'));
    case 'M2_UM':
      return multiplied(areaM2Of(product.areaCm2 ?? byQuantity('CM2')), thicknessUmOf(product.coatings));
  }
}

function positive(value: number | null, field: MissingInput): Denominator {
  return value !== null && value > 0 ? { value } : { missing: [field] };
}

function areaM2Of(areaCm2: number | null): Denominator {
  return positive(areaCm2 === null ? null : areaCm2 / CM2_PER_M2, 'areaCm2');
}

/** One layer of unknown thickness makes the total unknown. */
function thicknessUmOf(coatings: WorkOrderContent['coatings']): Denominator {
  let totalUm = 0;
  for (const { thicknessUm } of coatings) {
    if (thicknessUm === null) return { missing: ['thicknessUm'] };
    totalUm += thicknessUm;
  }
  return positive(totalUm, 'thicknessUm');
}

function multiplied(a: Denominator, b: Denominator): Denominator {
  if ('value' in a && 'value' in b) return { value: a.value * b.value };
  return { missing: [a, b].flatMap((part) => ('missing' in part ? part.missing : [])) };
}
