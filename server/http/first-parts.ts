import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Which parts of the build belong together, as the build writes it. */
const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
);
type Manifest = z.infer<typeof manifest>;

const MANIFEST_FILE = '.vite/manifest.json';
const PAGE = 'index.html';

/** What the program loads first at an address, by its source in `client`. */
const FIRST_PART_OF: Readonly<Record<string, string>> = {
  '/': 'app/public-area.tsx',
  '/sign-in': 'features/sign-in/sign-in-page.tsx',
};

/**
 * For addresses that people open before they are signed in: the header `link` that names what the program will ask for there, beside
 * what the page itself names. The browser fetches it with the page instead of after the program has begun. Empty for a build that does
 * not tell its parts.
 */
export async function firstPartsOf(clientFolder: string): Promise<ReadonlyMap<string, string>> {
  const build = await readManifest(join(clientFolder, MANIFEST_FILE));
  const named = filesOf(build, PAGE);
  return new Map(
    Object.entries(FIRST_PART_OF).flatMap(([path, part]) => {
      const links = [...filesOf(build, part)].filter((file) => !named.has(file)).map(linkTo);
      return links.length === 0 ? [] : [[path, links.join(', ')]];
    }),
  );
}

async function readManifest(file: string): Promise<Manifest> {
  try {
    return manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Without it everything is found as well, only later.
    return {};
  }
}

/** The files of a part and of all that it imports. */
function filesOf(build: Manifest, part: string): ReadonlySet<string> {
  const files = new Set<string>();
  const met = new Set<string>();
  const waiting = [part];
  for (const name of waiting) {
    const found = build[name];
    if (found === undefined || met.has(name)) continue;
    met.add(name);
    for (const file of [found.file, ...found.css]) files.add(file);
    waiting.push(...found.imports);
  }
  return files;
}

/** The program asks for all its parts in this way; asked for in another, they would be fetched twice. */
const linkTo = (file: string): string =>
  file.endsWith('.css')
    ? `</${file}>; rel=preload; as=style; crossorigin`
    : `</${file}>; rel=modulepreload; crossorigin`;
