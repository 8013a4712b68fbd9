import { addDays } from '#domain/calendar/calendar-date.ts';
import type { Footprint } from '#domain/footprint/footprint.ts';
import { checkWorkOrderContent } from '#domain/work-order/work-order-rules.ts';
import type { PlatedMetal, WorkOrderContent } from '#domain/work-order/work-order.ts';
import { aCoating, footprintOf, theSlidesExample } from '../../support/builders.ts';

/** What differs from order to order stands in samples as a mark, and is put in when they are copied. */
export const MARKS = {
  plantId: '00000000-0000-4000-8000-00000000ffff',
  workOrderNumber: '{wo}',
  customerOrderNumber: '{po}',
  number: 1_999_999_999,
} as const;

export interface SampleOrder {
  readonly content: WorkOrderContent;
  readonly footprint: Footprint;
}

const FIRST_DAY = '2023-01-05';
const DAYS_BETWEEN = 3;
const METALS: readonly PlatedMetal[] = ['NICKEL', 'ZINC', 'CHROMIUM', 'COPPER'];
const PRODUCTS = [
  '六角螺栓 M8',
  '汽車飾條',
  '水龍頭本體',
  '銅排端子',
  '門把手',
  '醫療導管接頭',
  '電路板接點',
];

/** `count` different orders of nine lines, checked and computed by the rules of the product. */
export function sampleOrders(count: number): readonly SampleOrder[] {
  return Array.from({ length: count }, (_unused, index) => {
    const content = sampleContent(index);
    return { content, footprint: footprintOf(content) };
  });
}

/** The content of sample `index`; the same index gives the same order. */
export function sampleContent(index: number, stated: Partial<WorkOrderContent> = {}): WorkOrderContent {
  const example = theSlidesExample();
  const factor = 0.5 + (index % 101) / 100;
  const processingDate = addDays(FIRST_DAY, (index % 360) * DAYS_BETWEEN);
  const checked = checkWorkOrderContent(
    {
      ...example,
      plantId: MARKS.plantId,
      workOrderNumber: MARKS.workOrderNumber,
      customerOrderNumber: MARKS.customerOrderNumber,
      processingDate,
      productName: PRODUCTS[index % PRODUCTS.length],
      quantity: 500 + (index % 97),
      massKg: 500 + (index % 97),
      areaCm2: 120_000 + (index % 89) * 100,
      coatings: [
        aCoating({ metal: METALS[index % METALS.length] ?? 'NICKEL', thicknessUm: 8 + (index % 5) }),
      ],
      activityData: example.activityData.map((line, place) => ({
        ...line,
        quantity: Math.round(line.quantity * factor * 100) / 100 + place,
      })),
      ...stated,
    },
    { today: addDays(processingDate, 1) },
  );
  if (!checked.ok) throw new Error(`sample ${index} breaks rules: ${JSON.stringify(checked.issues)}`);
  return checked.content;
}
