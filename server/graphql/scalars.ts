import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
const isLocalDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDate(text);
function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeapYear ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLocalTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

export const Instant = textScalar(
  'Instant',
  'An ISO-8601 instant in UTC, 24 characters: 2026-11-22T08:00:00.000Z',
  isInstant,
  24,
);
export const LocalDate = textScalar(
  'LocalDate',
  'A calendar date in Asia/Taipei: YYYY-MM-DD',
  isLocalDate,
  10,
);
export const LocalTime = textScalar('LocalTime', 'A time on the clock in Asia/Taipei: HH:MM', isLocalTime, 5);

type Scalar = string | number | boolean | null;

const isScalar = (value: unknown): value is Scalar =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));

export const CellValue = new GraphQLScalarType<Scalar, Scalar>({
  name: 'CellValue',
  description: 'The value of one cell: a string, a finite number, a boolean or null',
  serialize: (value) => expectScalar(value),
  parseValue: (value) => expectScalar(value),
  parseLiteral: (node) => expectScalar(literalValue(node)),
});

export const Parameters = new GraphQLScalarType<Readonly<Record<string, Scalar>>>({
  name: 'Parameters',
  description: 'Named values of a code, a flat JSON object of scalars',
  serialize: (value) => value as Readonly<Record<string, Scalar>>,
  parseValue: () => {
    throw new GraphQLError('Parameters only leave the server');
  },
});

/** What comes in is checked wholly; what leaves was checked when it came, and is looked at as briefly as finds a column taken for another. */
function textScalar(name: string, description: string, isValid: (text: string) => boolean, length: number) {
  const expect = (value: unknown): string => {
    if (typeof value !== 'string' || !isValid(value)) throw new GraphQLError(`not a valid ${name}`);
    return value;
  };
  const expectLength = (value: unknown): string => {
    if (typeof value !== 'string' || value.length !== length) throw new GraphQLError(`not a valid ${name}`);
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: expectLength,
    parseValue: expect,
    parseLiteral: (node) => expect(node.kind === Kind.STRING ? node.value : null),
  });
}

function expectScalar(value: unknown): Scalar {
  if (!isScalar(value)) throw new GraphQLError('not a valid CellValue');
  return value;
}

function literalValue(node: ValueNode): unknown {
  if (node.kind === Kind.STRING || node.kind === Kind.BOOLEAN) return node.value;
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return node.kind === Kind.NULL ? null : undefined;
}
