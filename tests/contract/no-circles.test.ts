import { expect, it } from 'vitest';
import { circleIn } from '../../scripts/no-circles.ts';

const graph = (imports: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(imports));

it('finds files that import each other, over whatever way', () => {
  expect(circleIn(graph({ a: ['b', 'c'], b: ['c'], c: ['d'], d: [] }))).toBeNull();
  expect(circleIn(graph({ a: ['b'], b: ['a'] }))).toEqual(['a', 'b', 'a']);
  expect(circleIn(graph({ start: ['a'], a: ['b'], b: ['c'], c: ['a'] }))).toEqual(['a', 'b', 'c', 'a']);
  expect(circleIn(graph({ a: ['a'] }))).toEqual(['a', 'a']);
});
