import { readFileSync } from 'node:fs';
import { buildSchema, parse, print, validate, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import * as generated from '../../client/graphql/generated/graphql.ts';
import { readConfig } from '../../server/config.ts';
import { limitsOf } from '../../server/graphql/limits.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const limits = limitsOf(readConfig({}).graphqlLimits);
const documents = Object.entries<unknown>(generated).filter((entry): entry is [string, DocumentNode] =>
  entry[0].endsWith('Document'),
);

test('there are documents of the client', () => {
  expect(documents.length).toBeGreaterThan(5);
});

test.each(documents)(
  '%s of the client stays within the limits as they are without any setting',
  (_name, document) => {
    const parsed = parse(print(document), limits.parseOptions);
    expect(validate(schema, parsed, limits.validationRules).map(({ message }) => message)).toEqual([]);
  },
);

test('each limit leaves room for a screen to grow, and bites where it is lower than the largest document', () => {
  const roomy = { maxDepth: 7, maxCost: 1_400, maxTokens: 600, maxAliases: 5 };
  expect(refusedBy(roomy)).toEqual([]);
  for (const low of [{ maxDepth: 2 }, { maxCost: 50 }, { maxTokens: 40 }])
    expect(refusedBy({ ...roomy, ...low })).not.toEqual([]);
});

function refusedBy(stated: Parameters<typeof limitsOf>[0]): readonly string[] {
  const { parseOptions, validationRules } = limitsOf(stated);
  return documents.flatMap(([name, document]) => {
    try {
      return validate(schema, parse(print(document), parseOptions), validationRules).map(() => name);
    } catch {
      return [name];
    }
  });
}
