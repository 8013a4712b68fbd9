import type { ColumnOptions, ValueTransformer } from 'typeorm';

/**
 * The column kinds of the schema. Entities and migrations name the same kinds, so that both databases
 * store the same spelling: ids and instants as text, quantities as IEEE doubles.
 */
export type ColumnKind<IsNullable extends boolean> = ColumnOptions & { readonly nullable: IsNullable };

interface Nullable<IsNullable extends boolean> {
  readonly nullable?: IsNullable;
}

/** A UUID, or a key such as `electricity`. */
export const idColumn = <N extends boolean = false>(options: Nullable<N> = {}) => textColumn(64, options);

/** ISO-8601 UTC with milliseconds, 24 characters; sorts as text. */
export const instantColumn = <N extends boolean = false>(options: Nullable<N> = {}) =>
  textColumn(24, options);

/** YYYY-MM-DD. */
export const dateColumn = <N extends boolean = false>(options: Nullable<N> = {}) => textColumn(10, options);

/** HH:MM. */
export const timeColumn = <N extends boolean = false>(options: Nullable<N> = {}) => textColumn(5, options);

/** One of a closed list of words. */
export const choiceColumn = <N extends boolean = false>(options: Nullable<N> = {}) => textColumn(40, options);

export function textColumn<N extends boolean = false>(
  length: number,
  options: Nullable<N> = {},
): ColumnKind<N> {
  return { type: 'varchar', length, ...nullability(options) };
}

/** A double: gives back the identical bits from both databases, where decimals do not. */
export const quantityColumn = <N extends boolean = false>(options: Nullable<N> = {}): ColumnKind<N> => ({
  type: 'double',
  ...nullability(options),
});

export const countColumn = <N extends boolean = false>(options: Nullable<N> = {}): ColumnKind<N> => ({
  type: 'int',
  ...nullability(options),
});

export const booleanColumn = <N extends boolean = false>(options: Nullable<N> = {}): ColumnKind<N> => ({
  type: Boolean,
  ...nullability(options),
});

/** Text of any length, kept to the byte. */
export const longTextColumn = <N extends boolean = false>(options: Nullable<N> = {}): ColumnKind<N> => ({
  type: 'text',
  ...nullability(options),
});

/** MySQL hands bytes over as a Buffer, SQLite as an ArrayBuffer. */
const asBuffer: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value instanceof ArrayBuffer ? Buffer.from(value) : value),
};

/** Bytes of a file. */
export const bytesColumn = <N extends boolean = false>(options: Nullable<N> = {}): ColumnKind<N> => ({
  type: 'blob',
  transformer: asBuffer,
  ...nullability(options),
});

const asJson: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
  from: (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
};

/** A value kept whole as JSON text; both databases return exactly what was stored. */
export const jsonColumn = <N extends boolean = false>(options: Nullable<N> = {}): ColumnKind<N> => ({
  type: 'text',
  transformer: asJson,
  ...nullability(options),
});

function nullability<N extends boolean>(options: Nullable<N>): { readonly nullable: N } {
  return { nullable: (options.nullable ?? false) as N };
}
