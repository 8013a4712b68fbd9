import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import type { Sampler } from './filled-operations.ts';
import { hostileNumber, hostileText, oddValue, spoiled, type Choices } from './hostile-values.ts';

/** A document with its variables, which may break any rule. */
export interface RandomRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface RandomParts {
  readonly choices: Choices;
  /** What an ordinary caller would say at a place. */
  readonly sample: Sampler;
  /** Ids and words that somebody could know. */
  readonly known: readonly string[];
}

export interface RandomCaller extends RandomParts {
  /** Whether an operation is for who calls; others are called now and then. */
  readonly isOpen: (operation: string) => boolean;
}

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const QUERY = schema.getQueryType();
const MUTATION = schema.getMutationType();
const DEEPEST = 5;

/** A request made from the schema: mostly one that its rules allow, with ordinary and with hostile values. */
export function randomRequest(parts: RandomCaller): RandomRequest {
  const { choices } = parts;
  const root = choices.happens(45) ? MUTATION : QUERY;
  if (root == null) throw new Error('the API has no operations');
  const writing: Writing = { ...parts, variables: {}, declared: [], fragments: [] };
  const count = choices.happens(root === MUTATION ? 4 : 25) ? 2 : 1;
  const open = fieldsOf(root).filter(({ name }) => parts.isOpen(name));
  const called = choices.happens(15) || open.length === 0 ? fieldsOf(root) : open;
  const fields = Array.from({ length: count }, () => fieldOf(root, choices.pick(called), writing, 0));
  const declared = writing.declared.length === 0 ? '' : `(${writing.declared.join(', ')})`;
  const kind = root === MUTATION ? 'mutation' : 'query';
  const query = [`${kind} Random${declared} { ${fields.join(' ')} }`, ...writing.fragments].join('\n');
  const variables = choices.happens(6) ? asVariables(spoiled(writing.variables, choices, parts.known)) : null;
  return {
    query: choices.happens(4) ? torn(query, choices) : query,
    variables: variables ?? writing.variables,
  };
}

interface Writing extends RandomParts {
  readonly variables: Record<string, unknown>;
  readonly declared: string[];
  readonly fragments: string[];
}

type AnyField = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLObjectType): readonly AnyField[] => Object.values(type.getFields());

const asVariables = (value: unknown): Readonly<Record<string, unknown>> | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;

function fieldOf(parent: GraphQLObjectType, field: AnyField, writing: Writing, depth: number): string {
  const { choices } = writing;
  const place = depth === 0 ? field.name : parent.name;
  const passed = field.args.flatMap((argument) => {
    const isNeeded = isNonNullType(argument.type) && argument.defaultValue === undefined;
    if (choices.happens(isNeeded ? 1 : 40)) return [];
    const value = valueOf(argument.type, { parent: place, name: argument.name }, writing);
    if (choices.happens(15)) return [`${argument.name}: ${literalOf(value, argument.type)}`];
    const variable = `v${String(writing.declared.length)}`;
    writing.declared.push(`$${variable}: ${String(argument.type)}`);
    writing.variables[variable] = value;
    return [`${argument.name}: $${variable}`];
  });
  const alias = choices.happens(3) ? `${choices.pick(['a', '__typename', 'id', 'items'])}: ` : '';
  const directive = choices.happens(2)
    ? ` ${choices.pick(['@include(if: true)', '@skip(if: true)', '@include(if: null)', '@x'])}`
    : '';
  const type = getNamedType(field.type);
  const below = isObjectType(type) ? ` ${selectionOf(type, writing, depth + 1)}` : '';
  return `${alias}${field.name}${passed.length === 0 ? '' : `(${passed.join(', ')})`}${directive}${below}`;
}

function selectionOf(type: GraphQLObjectType, writing: Writing, depth: number): string {
  const { choices } = writing;
  const fields = fieldsOf(type).filter(
    (field) => depth < DEEPEST || !isObjectType(getNamedType(field.type)) || choices.happens(2),
  );
  const most = choices.happens(3) ? 40 : 5;
  const chosen = Array.from({ length: 1 + choices.upTo(most) }, () =>
    fields.length === 0 || choices.happens(5)
      ? choices.happens(4)
        ? choices.pick(['__schema { types { name } }', 'unknownField'])
        : '__typename'
      : fieldOf(type, choices.pick(fields), writing, depth),
  );
  const selected = chosen.join(' ');
  if (choices.happens(6)) return `{ ... on ${type.name} { ${selected} } }`;
  if (!choices.happens(6)) return `{ ${selected} }`;
  const name = `F${String(writing.fragments.length)}`;
  const circle = choices.happens(10) ? ` ...${name}` : '';
  writing.fragments.push(`fragment ${name} on ${type.name} { ${selected}${circle} }`);
  return `{ ...${name} }`;
}

type Place = Parameters<Sampler>[0];

/** A value for a place of the API: what an ordinary caller says, or something else of the type, or of none. */
export function valueOf(type: GraphQLInputType, place: Place, writing: RandomParts): unknown {
  const { choices, known } = writing;
  if (choices.happens(2)) return oddValue(choices, known);
  if (isNonNullType(type)) return valueOf(type.ofType, place, writing);
  const sampled = choices.happens(55) ? writing.sample(place) : undefined;
  if (sampled !== undefined) return choices.happens(15) ? spoiled(sampled, choices, known) : sampled;
  if (isListType(type)) {
    const length = choices.happens(3) ? 120 : choices.upTo(3);
    return Array.from({ length }, () => valueOf(type.ofType, place, writing));
  }
  if (isEnumType(type)) return choices.pick(type.getValues()).value;
  if (isInputObjectType(type)) return objectOf(type.name, writing);
  return scalarOf(type.name, writing);
}

function objectOf(typeName: string, writing: RandomParts): unknown {
  const type = schema.getType(typeName);
  if (!isInputObjectType(type)) throw new Error(`${typeName} is no input`);
  const whole = writing.choices.happens(50) ? writing.sample({ parent: typeName, name: '*' }) : undefined;
  if (whole !== undefined)
    return writing.choices.happens(40) ? spoiled(whole, writing.choices, writing.known) : whole;
  return Object.fromEntries(
    Object.values(type.getFields()).flatMap((field) => {
      if (writing.choices.happens(isNonNullType(field.type) ? 1 : 40)) return [];
      return [[field.name, valueOf(field.type, { parent: typeName, name: field.name }, writing)]];
    }),
  );
}

function scalarOf(name: string, { choices, known, sample }: RandomParts): unknown {
  if (name === 'Boolean') return choices.happens(50);
  if (name === 'Int' || name === 'Float')
    return choices.happens(50) ? choices.upTo(100) : hostileNumber(choices);
  if (choices.happens(30)) return sample({ parent: name, name: '' }) ?? hostileText(choices, known);
  return hostileText(choices, known);
}

/** The value as a literal of a document. */
function literalOf(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(value, type.ofType);
  if (isEnumType(type) && typeof value === 'string' && /^\w+$/u.test(value)) return value;
  if (Array.isArray(value)) {
    const item = isListType(type) ? type.ofType : type;
    return `[${value.map((part: unknown) => literalOf(part, item)).join(', ')}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const fields = isInputObjectType(type) ? type.getFields() : {};
  const entries = Object.entries(value).map(
    ([name, part]) => `${name}: ${literalOf(part, fields[name]?.type ?? type)}`,
  );
  return `{${entries.join(', ')}}`;
}

/** The text without a part of it, or with something else in it. */
function torn(text: string, choices: Choices): string {
  const at = choices.upTo(text.length);
  const kept = at + choices.upTo(12);
  return (
    text.slice(0, at) +
    choices.pick(['', '{', '}', '...', '"', '"""', '$', '#', '\u0000', '@']) +
    text.slice(kept)
  );
}
