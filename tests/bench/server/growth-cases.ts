import { AUTHOR, benchOrderId, type BenchCompany } from './companies.ts';
import type { Line } from './load.ts';
import { HISTORY_FOUND } from './operations.ts';

/** One page of the history. */
export interface GrowthCase {
  readonly name: string;
  readonly body: string;
  /** Free text is looked for in every order of the company. */
  readonly isText: boolean;
}

const SORTS = [
  ...['CREATED_AT', 'CREATED_BY', 'CUSTOMER_ORDER_NUMBER', 'EMISSIONS', 'METAL', 'NUMBER', 'PROCESSING_DATE'],
  ...['PRODUCT_NAME', 'STATUS', 'WORK_ORDER_NUMBER'],
];
const FIRST = 20;

/** Every sort with its first, second and last page, and every filter. Cursors are asked of `line`. */
export async function growthCases(line: Line, company: BenchCompany): Promise<readonly GrowthCase[]> {
  const cases: GrowthCase[] = [];
  for (const field of SORTS)
    for (const direction of ['ASC', 'DESC']) {
      const sort = { field, direction };
      const first = bodyOf({ sort, page: { first: FIRST } });
      const after = cursorIn(await line.ask(first));
      cases.push(
        { name: `${field} ${direction}, first page`, body: first, isText: false },
        {
          name: `${field} ${direction}, next page`,
          body: bodyOf({ sort, page: { first: FIRST, after } }),
          isText: false,
        },
        {
          name: `${field} ${direction}, last page`,
          body: bodyOf({ sort, page: { first: FIRST, before: 'END' } }),
          isText: false,
        },
      );
    }
  for (const [name, filter, isText] of filtersOf(company))
    cases.push({ name, body: bodyOf({ filter, page: { first: FIRST } }), isText });
  for (const [name, filter] of COUNTED)
    cases.push({ name, body: bodyOf({ filter, page: { first: FIRST } }, COUNTING), isText: false });
  return cases;
}

function filtersOf({ companyId }: BenchCompany): readonly (readonly [string, object, boolean])[] {
  return [
    ['one number', { number: 4_321 }, false],
    ['some ids', { ids: [1, 500, 9_999].map((number) => benchOrderId(companyId, number)) }, false],
    ['two metals', { metals: ['NICKEL', 'ZINC'] }, false],
    ['a status', { status: 'IN_USE' }, false],
    ['a month', { processedFrom: '2024-03-01', processedTo: '2024-03-31' }, false],
    ['a source', { sourceIds: ['natural_gas'] }, false],
    ['open cases', { hasOpenCases: true }, false],
    [
      'a metal in a month',
      { metals: ['COPPER'], processedFrom: '2024-03-01', processedTo: '2024-03-31' },
      false,
    ],
    ['a typed number', { workOrderNumber: '4321' }, true],
    ['a number of a customer', { customerOrderNumber: '4321' }, true],
    ['a product', { productName: '螺栓' }, true],
    ['an author', { createdBy: AUTHOR }, true],
    ['a text anywhere', { text: '螺栓' }, true],
    ['a text nowhere', { text: 'nowhere' }, true],
  ];
}

/** With the total, which is counted up to a limit where something is looked for. */
const COUNTING = HISTORY_FOUND.replace('pageInfo', 'total totalIsExact pageInfo');
const COUNTED = [
  ['all, with their total', {}],
  ['two metals, with their total', { metals: ['NICKEL', 'ZINC'] }],
  ['a month, with its total', { processedFrom: '2024-03-01', processedTo: '2024-03-31' }],
  ['a source, with its total', { sourceIds: ['natural_gas'] }],
] as const;

const bodyOf = (variables: object, query = HISTORY_FOUND): string => JSON.stringify({ query, variables });

function cursorIn(answer: string): string {
  const cursor = /"endCursor":"([^"]+)"/u.exec(answer)?.[1];
  if (cursor === undefined) throw new Error(`a page without an end: ${answer.slice(0, 200)}`);
  return cursor;
}
