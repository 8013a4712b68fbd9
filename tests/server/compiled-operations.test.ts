import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { CompiledOperations } from '../../server/graphql/compiled-operations.ts';

function counted() {
  let readings = 0;
  const known = { has: () => (readings += 1) > 0 };
  const schema = buildSchema('type Query { word: String }');
  const operations = new CompiledOperations({ schema, known, validationRules: [], parseOptions: {} });
  return { operations, readings: () => readings };
}

it('a document is read once in each of its spellings', () => {
  const { operations, readings } = counted();
  const first = operations.find('{ word }');
  expect(operations.find('{ word }')).toBe(first);
  expect(operations.find('{  word  }')).toBe(first);
  expect(readings()).toBe(2);
});

it('R66: spellings without end do not fill the memory: the oldest are forgotten, the newest are kept', () => {
  const { operations, readings } = counted();
  const spelling = (place: number) => `{ word } # ${String(place).padStart(60_000, 'x')}`;
  for (let place = 0; place < 100; place += 1) operations.find(spelling(place));
  expect(readings()).toBe(100);
  operations.find(spelling(99));
  expect(readings()).toBe(100);
  operations.find(spelling(0));
  expect(readings()).toBe(101);
});
