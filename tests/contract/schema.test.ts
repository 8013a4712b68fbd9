import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { PLATED_METALS, PROCESS_STAGES } from '#domain/work-order/work-order.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const releasesFolder = 'server/known-documents/released';
const releases = readdirSync(releasesFolder).filter((name) => name.endsWith('.graphql'));

describe('the API', () => {
  it.each([
    ['ProcessStage', PROCESS_STAGES],
    ['PlatedMetal', PLATED_METALS],
  ])('%s has the values of the domain', (name, values) => {
    const type = schema.getType(name);
    expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual([...values].sort());
  });

  it('keeps the names that other programs speak to', () => {
    const types = [
      'Company',
      'WorkOrder',
      'ActivityData',
      'EmissionSource',
      'EmissionFactor',
      'EmissionResult',
    ];
    expect(types.filter((name) => !isObjectType(schema.getType(name)))).toEqual([]);
    expect(Object.keys(schema.getQueryType()!.getFields())).toEqual(
      expect.arrayContaining([
        'viewer',
        'company',
        'companies',
        'workOrder',
        'workOrders',
        'emissionResult',
        'emissionResults',
        'emissionFactors',
        'emissionSources',
      ]),
    );
    expect(Object.keys(schema.getMutationType()!.getFields())).toEqual(
      expect.arrayContaining(['signIn', 'signOut', 'submitCommands']),
    );
  });

  it('takes no figure from a client that the server has to compute', () => {
    const computed = /^(emissions|batchEmissions|attributedEmissions|companyId|role|revision|status|total)/;
    const writable = Object.values(schema.getTypeMap())
      .filter(isInputObjectType)
      .filter((type) => !/(Filter|Sort|PageInput)$/.test(type.name))
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    // the revision that somebody looked at is a question, not a figure
    expect(writable.filter((name) => computed.test(name.split('.')[1]!))).toEqual([
      'StatedWorkOrderInput.revision',
    ]);
  });

  it('R61: names things by ids that are no numbers, and sorts by closed lists alone', () => {
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const placeIn = (name: string, isAsked: boolean) => (field: GraphQLArgument | GraphQLInputField) => ({
      ...{ place: `${name}.${field.name}`, name: field.name, isAsked, type: getNamedType(field.type) },
    });
    const places = [
      ...types
        .filter(isInputObjectType)
        .flatMap((type) => Object.values(type.getFields()).map(placeIn(type.name, true))),
      ...types
        .filter(isObjectType)
        .flatMap((type) =>
          Object.values(type.getFields()).flatMap(({ name, args, type: answered }) => [
            { place: `${type.name}.${name}`, name, isAsked: false, type: getNamedType(answered) },
            ...args.map(placeIn(`${type.name}.${name}`, true)),
          ]),
        ),
    ];
    const ids = places.filter(({ name }) => /^ids?$|Ids?$/u.test(name));
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter(({ type }) => ['Int', 'Float'].includes(type.name)).map(({ place }) => place)).toEqual(
      [],
    );
    const sorts = places.filter(
      ({ name, isAsked }) => isAsked && /^(?:sort|orderBy|column|field|direction)$/iu.test(name),
    );
    expect(sorts.length).toBeGreaterThan(2);
    expect(
      sorts.filter(({ type }) => !isEnumType(type) && !isInputObjectType(type)).map(({ place }) => place),
    ).toEqual([]);
  });
});

describe('a client that is still in the field', () => {
  it('has its operations kept here', () => {
    expect(releases.length).toBeGreaterThan(0);
  });

  it.each(releases)('released as %s is understood by the schema of today', (name) => {
    const operations = parse(readFileSync(join(releasesFolder, name), 'utf8'));
    expect(validate(schema, operations).map((error) => error.message)).toEqual([]);
  });
});
