import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType, isInputObjectType, isObjectType, parse, validate } from 'graphql';
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
