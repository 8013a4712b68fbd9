import type { CodeSplittingGroup } from 'rolldown';

type ChunkingContext = Parameters<Exclude<CodeSplittingGroup['name'], string>>[1];

const START = /\/client\/(?:index\.html|main\.tsx)$/u;
const FIRST_SCREENS = /\/(?:sign-in-page|public-area)\.tsx$/u;
const VISITORS =
  /\/features\/(?:public-site|account-access|verify|enrol)\/|\/(?:standing-area|rescue-page)\.tsx$/u;
/** What the first screens ask for by itself, some time after they are drawn. */
const LATER =
  /\/ui\/qr-code\.tsx$|\/offline\/(?:local-database|storage\/mirror|storage\/device-storage|outbox\/dexie-outbox-store)\.ts$/u;
const SIGNED_IN = /\/signed-in-area\.tsx$/u;
const GUILD = /\/features\/guild-/u;

/** Visitors load one page and no more: what two of their pages share is merged only while it is small. */
const MERGED_BYTES = 10_000;

/** Catalogues of one language; those of the first screens come in both and go with them. */
const WORDS = /\/core\/i18n\/catalogue\/[\w-]+\.(zh-TW|en)\.ts$/u;
/** All words at once, for paper: who needs these is no reader of a single catalogue. */
const ALL_WORDS = /\/core\/i18n\/(?:zh-TW|en)\.ts$/u;
const WORD_SET = /\/client\/words\/(\w+)\.(?:zh-TW|en)\.ts$/u;

const rootsByModule = new Map<string, readonly string[]>();

/** The entry and the lazily loaded modules that cannot do without `id`. */
function rootsOf(id: string, context: ChunkingContext): readonly string[] {
  const known = rootsByModule.get(id);
  if (known !== undefined) return known;
  const roots: string[] = [];
  const seen = new Set([id]);
  for (const module of seen) {
    const info = context.getModuleInfo(module);
    if (info === null) continue;
    if (info.isEntry || info.dynamicImporters.length > 0) roots.push(module);
    for (const importer of info.importers) seen.add(importer);
  }
  rootsByModule.set(id, roots);
  return roots;
}

/** Which screens share a module of ours; null for a module of one screen and for libraries, which follow their users. */
function sharedBy(id: string, context: ChunkingContext): string | null {
  const isLibrary = id.includes('/node_modules/');
  if (!isLibrary && !/\/(?:client|core)\//u.test(id)) return null;
  const roots = rootsOf(id, context);
  const reaches = (pattern: RegExp) => roots.some((root) => pattern.test(root));
  if (isLibrary && [START, FIRST_SCREENS, LATER, VISITORS, SIGNED_IN].some(reaches)) return null;
  if (reaches(START)) return 'start';
  if (roots.length < 2) return null;
  if (reaches(FIRST_SCREENS)) return 'front';
  if (reaches(LATER)) return 'later';
  if (reaches(VISITORS)) return 'visitors';
  if (reaches(SIGNED_IN)) return 'area';
  return roots.every((root) => GUILD.test(root)) ? 'guild' : 'pages';
}

/** The chunk of a catalogue: by its language and the first set of words that it is part of. */
function wordsChunkOf(id: string, context: ChunkingContext): string | null {
  const [, language] = WORDS.exec(id) ?? [];
  if (language === undefined) return null;
  const importers = context.getModuleInfo(id)?.importers ?? [];
  const readers = importers.filter((importer) => !ALL_WORDS.test(importer));
  const roots = readers.flatMap((reader) => [...rootsOf(reader, context)]);
  const reaches = (pattern: RegExp) => roots.some((root) => pattern.test(root));
  if (reaches(START) || reaches(FIRST_SCREENS)) return null;
  const sets = roots.flatMap((root) => WORD_SET.exec(root)?.[1] ?? []);
  const owner = reaches(VISITORS)
    ? 'visitors'
    : (['floor', 'office', 'guild'].find((set) => sets.includes(set)) ?? 'paper');
  return `words-${owner}-${language}`;
}

const shared = (name: string, priority: number): CodeSplittingGroup => ({
  name: (id, context) => (sharedBy(id, context) === name ? name : null),
  priority,
});

/**
 * How the client is cut into files. Left alone, every set of screens that shares something gets a file of its own: some
 * hundred of a few hundred bytes, each of which a tablet has to fetch and keep. Here what is shared goes together by who
 * needs it, from the first screens on; a later group takes what no earlier one took, along with the libraries it needs.
 */
export const chunkGroups: CodeSplittingGroup[] = [
  // Every chunk that loads another needs this; alone it drags no library into the first load.
  { name: 'preload', test: /vite\/preload-helper/u, priority: 9 },
  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//u, priority: 8 },
  { name: wordsChunkOf, priority: 7.5 },
  shared('start', 7),
  shared('front', 6),
  { ...shared('later', 5.5), entriesAware: true },
  { ...shared('visitors', 5), entriesAware: true, entriesAwareMergeThreshold: MERGED_BYTES },
  shared('area', 4),
  { ...shared('pages', 3), entriesAware: true, entriesAwareMergeThreshold: MERGED_BYTES },
  shared('guild', 2),
  {
    name: 'victory',
    test: /node_modules\/(?:victory|d3-|delaunator|internmap|robust-predicates)/u,
    priority: 1,
  },
];

/** The name of a chunk without the list of those who share it, which can be longer than a file name may be. */
export const shortName = (name: string): string => name.split('~', 1)[0] ?? name;
