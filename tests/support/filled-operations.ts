import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Gives the value for a place of the API, named `Type.field`; undefined leaves it to what its type says. */
export type Sampler = (place: { readonly parent: string; readonly name: string }) => unknown;

export interface FilledOperation {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const queries = schema.getQueryType()?.getFields() ?? {};
const mutations = schema.getMutationType()?.getFields() ?? {};

export const OPERATION_NAMES: readonly string[] = [...Object.keys(queries), ...Object.keys(mutations)];

/** The operation with all its arguments filled by `sample`, and by the types where it has nothing to say. */
export function filledOperation(
  name: string,
  sample: Sampler,
  asksFor: 'LITTLE' | 'OWN_FIELDS' | 'EVERY_FIELD' = 'EVERY_FIELD',
): FilledOperation {
  const kind = name in queries ? 'query' : 'mutation';
  const field = queries[name] ?? mutations[name];
  if (field === undefined) throw new Error(`the API has no ${name}`);
  const given = field.args.flatMap((arg) => {
    const value = valueOf(arg, name, sample);
    return value === undefined ? [] : [{ arg, value }];
  });
  const isWhole = asksFor === 'EVERY_FIELD' || name === 'submitCommands';
  const short = asksFor === 'OWN_FIELDS' ? ownFieldsOf(field.type) : bareOf(field.type);
  const selection = isWhole ? selectionOf(field.type, []) : short;
  const declared = given.map(({ arg }) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = given.map(({ arg }) => `${arg.name}: $${arg.name}`).join(', ');
  return {
    name,
    kind,
    text: [
      `${kind} Filled${declared === '' ? '' : `(${declared})`}`,
      `{ ${name}${passed === '' ? '' : `(${passed})`} ${selection} }`,
    ].join(' '),
    variables: Object.fromEntries(given.map(({ arg, value }) => [arg.name, value])),
  };
}

function valueOf(
  { name, type, defaultValue }: Pick<GraphQLArgument, 'name' | 'type' | 'defaultValue'>,
  parent: string,
  sample: Sampler,
): unknown {
  const sampled = sample({ parent, name });
  if (sampled !== undefined) return sampled;
  return isNonNullType(type) && defaultValue === undefined ? valueOfType(type, parent, sample) : undefined;
}

const SCALARS: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  Instant: '2026-11-22T08:00:00.000Z',
  LocalDate: '2026-11-22',
  LocalTime: '08:00',
};

function valueOfType(type: GraphQLInputType, place: string, sample: Sampler): unknown {
  if (isNonNullType(type)) return valueOfType(type.ofType, place, sample);
  if (isListType(type)) return [valueOfType(type.ofType, place, sample)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type)) {
    const whole = sample({ parent: type.name, name: '*' });
    if (whole !== undefined) return whole;
    const entries = Object.values(type.getFields())
      .map((field) => [field.name, valueOf(field, type.name, sample)])
      .filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries) as Readonly<Record<string, unknown>>;
  }
  const value = sample({ parent: type.name, name: '' }) ?? SCALARS[type.name];
  if (value === undefined) throw new Error(`say in ${place} what a ${type.name} may look like`);
  return value;
}

function bareOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  return 'id' in named.getFields() ? '{ __typename id }' : '{ __typename }';
}

/** Nothing of what hangs on it: a refusal further down would empty the whole answer, and hide what it held. */
function ownFieldsOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields());
  const own = fields.filter((field) => !isObjectType(getNamedType(field.type))).map(({ name }) => name);
  const items = fields
    .filter(({ name }) => name === 'items')
    .map((field) => `items ${ownFieldsOf(field.type)}`);
  return `{ __typename ${[...own, ...items].join(' ')} }`;
}

const DEEPEST = 4;

/** All fields, and theirs; a type is not entered again from within itself, nor fields that need arguments. */
function selectionOf(type: GraphQLOutputType, path: readonly GraphQLObjectType[]): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const within = [...path, named];
  const fields = Object.values(named.getFields()).flatMap((field: GraphQLField<unknown, unknown>) => {
    if (field.args.some(({ type: argument }) => isNonNullType(argument))) return [];
    const child = getNamedType(field.type);
    if (!isObjectType(child)) return [field.name];
    if (within.includes(child) || within.length >= DEEPEST) return [];
    return [`${field.name} ${selectionOf(field.type, within)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}
