import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  isCompositeType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** One query or mutation of the schema, callable with values that fit its types and mean nothing. */
export interface AnyOperation {
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Every operation of `schema.graphql`. */
export function everyOperation(): readonly AnyOperation[] {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return [
    ...queries.map((field) => operationOf('query', field)),
    ...mutations.map((field) => operationOf('mutation', field)),
  ];
}

function operationOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): AnyOperation {
  const needed = field.args.filter(({ type }) => isNonNullType(type));
  const declared = needed.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = needed.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const call = `${field.name}${passed === '' ? '' : `(${passed})`}${selection}`;
  return {
    name: field.name,
    text: `${kind} Any${declared === '' ? '' : `(${declared})`} { ${call} }`,
    variables: Object.fromEntries(needed.map(({ name, type }) => [name, someValue(type)])),
  };
}

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: '3f2c9a52-6a0e-4c5e-9b1f-0a6d9e1c2b3a',
  String: 'text',
  Int: 1,
  Float: 1,
  Boolean: true,
  Instant: '2026-11-22T08:00:00.000Z',
  LocalDate: '2026-11-22',
};

function someValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return [someValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, someValue(field.type)]),
    );
  if (!(type.name in SCALARS)) throw new Error(`say what a ${type.name} may look like`);
  return SCALARS[type.name];
}
