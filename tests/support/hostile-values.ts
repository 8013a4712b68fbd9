import type { GeneratorValue } from 'fast-check';
import fc from 'fast-check';

/** Where a random request takes its choices from: fast-check finds the fewest and smallest that still fail. */
export interface Choices {
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** True in so many of a hundred cases. */
  readonly happens: (ofHundred: number) => boolean;
  readonly upTo: (most: number) => number;
}

/** Left to itself, fast-check would choose the first and the last far more often than the others. */
const evenly = (most: number) => fc.noBias(fc.nat({ max: most }));

export const choicesOf = (generator: GeneratorValue): Choices => ({
  pick: <Value>(values: readonly Value[]) => {
    const value = values[generator(evenly, values.length - 1)];
    if (value === undefined && values.length === 0) throw new Error('there is nothing to choose from');
    return value as Value;
  },
  // the smallest choice is that nothing odd happens
  happens: (ofHundred) => generator(evenly, 99) >= 100 - ofHundred,
  upTo: (most) => generator(evenly, most),
});

const opaque = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

/** Texts that made some program stumble once. */
const HOSTILE_TEXTS: readonly string[] = [
  ...['', ' ', '\u0000', '\ud800', 'a\udfffb', '\u202e\u2066', 'e\u0301', '\ufeff', '\u2028\r\n'],
  ...[
    "'; DROP TABLE account; --",
    '" OR 1=1 --',
    '%',
    '_%',
    '\\',
    "\\'",
    '`',
    '?',
    ':companyId',
    '$1',
    '{{x}}',
  ],
  ...[
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    '=1+1',
    '＝1',
    '../../etc/passwd',
    'file:///etc/passwd',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    'true',
    '[]',
    '{}',
    'NaN',
    '-0',
    '1e999',
    '0x10',
    '１２',
  ],
  ...[
    'a@b',
    '王@例.台灣',
    `${'a'.repeat(250)}@example.com`,
    'https://',
    'http://[::1]/',
    'END',
    '08:00',
    '24:00',
  ],
  ...['2026-02-30', '0000-00-00', '9999-12-31', '+010000-01-01', '2026-11-22T08:00:00.000Z', '2026-11-22'],
  ...['-271821-04-20T00:00:00.000Z', '2026-11-22T25:61:61Z', '2026-11-22T08:00:00+99:99', 'T', 'Z'],
  ...[
    opaque('[]'),
    opaque('["x"]'),
    opaque('[null,{"a":1}]'),
    opaque('[1,"","","","","",""]'),
    'AAAA',
    '=== ',
  ],
  ...['長'.repeat(300), '𝒳'.repeat(2_000), 'x'.repeat(70_000), ' '.repeat(5_000), '\u0301'.repeat(500)],
  ...['activityData/x/quantity', 'activityData/', 'coatings/99/metal', 'coatings/-1', 'stageEquipment/', '/'],
];

const HOSTILE_NUMBERS: readonly number[] = [
  ...[0, -0, 1, -1, 2, 20, 100, 101, 0.1, -0.5, 1e-7, 5e-324, 1e15, 1e16, 999_999_999_999_999],
  ...[1.7976931348623157e308, -1e308, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 53, 0.1 + 0.2, 1 / 3],
];

/** Values of no type that the API has. */
const ODD_VALUES: readonly unknown[] = [
  ...[null, true, 0, '', [], {}, [[1]], [null], { length: 1 }, { toString: 1 }, { a: { b: [] } }, 'x', -1.5],
];

export const hostileText = ({ pick }: Choices, known: readonly string[]): string =>
  pick([...known, ...HOSTILE_TEXTS]);

export const hostileNumber = ({ pick }: Choices): number => pick(HOSTILE_NUMBERS);

export const oddValue = (choices: Choices, known: readonly string[]): unknown =>
  choices.pick([...ODD_VALUES, hostileText(choices, known), hostileNumber(choices)]);

/** The value with another one at one of its places; a place may also be taken away, or one be added. */
export function spoiled(value: unknown, choices: Choices, known: readonly string[]): unknown {
  if (choices.happens(15) || value === null || typeof value !== 'object') return oddValue(choices, known);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.length === 0) return [oddValue(choices, known)];
    const place = choices.upTo(items.length - 1);
    const repeated = choices.happens(10) ? [items[place]] : [];
    return [...items.map((item, at) => (at === place ? spoiled(item, choices, known) : item)), ...repeated];
  }
  const entries = Object.entries(value);
  if (entries.length === 0 || choices.happens(3)) return { ...value, unknownField: oddValue(choices, known) };
  const place = choices.upTo(entries.length - 1);
  if (choices.happens(10)) return Object.fromEntries(entries.filter((_entry, at) => at !== place));
  return Object.fromEntries(
    entries.map(([name, part], at) => [name, at === place ? spoiled(part, choices, known) : part]),
  );
}
