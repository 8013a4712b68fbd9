import type { Plugin } from 'vite';

/** A way through the imports that comes back to where it began; null when there is none. */
export function circleIn(importsByFile: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const imported of importsByFile.get(file) ?? []) {
      const circle = walk(imported, [...way, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of importsByFile.keys()) {
    const circle = walk(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

/**
 * Fails the build when files import each other in a circle: one of them then runs before the other is there, and its
 * screen draws nothing.
 */
export function noCircles(): Plugin {
  return {
    name: 'no-circles',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const circle = circleIn(new Map(chunks.map(({ fileName, imports }) => [fileName, imports])));
      if (circle !== null) this.error(`files import each other: ${circle.join(' → ')}`);
    },
  };
}
