import type { CodeSplittingGroup } from 'rolldown';

type ChunkingContext = Parameters<Exclude<CodeSplittingGroup['name'], string>>[1];
type Families = readonly (readonly [name: string, roots: RegExp])[];

const INSIDE = /\/signed-in-area\.tsx$/u;

/**
 * Who needs a module, from what every visitor loads to what a single page loads. Of the first level that anything of it
 * needs a module, the module goes to the chunk of all families there that need it.
 */
const LEVELS: readonly { readonly name: string; readonly families: Families }[] = [
  { name: 'start', families: [['', /\/client\/(?:index\.html|main\.tsx)$/u]] },
  {
    name: 'front',
    families: [
      ['site', /\/public-area\.tsx$/u],
      ['door', /\/sign-in-page\.tsx$/u],
    ],
  },
  {
    // What the first screens ask for by itself, some time after they are drawn.
    name: 'later',
    families: [
      ['code', /\/ui\/qr-code\.tsx$/u],
      ['device', /\/offline\/(?:local-database|storage\/mirror)\.ts$/u],
      ['update', /\/app\/update-control\.ts$/u],
      ['outbox', /\/offline\/(?:storage\/device-storage|outbox\/dexie-outbox-store)\.ts$/u],
    ],
  },
  {
    name: 'visitors',
    families: [
      ['site', /\/features\/public-site\//u],
      ['access', /\/features\/account-access\//u],
      ['verify', /\/features\/verify\//u],
      ['device', /\/features\/enrol\/|\/(?:standing-area|left-queue|rescue-page)\.tsx$/u],
    ],
  },
  { name: 'area', families: [['', INSIDE]] },
  {
    name: 'pages',
    families: [
      ['entry', /\/work-order-entry\/entry-page\.tsx$/u],
      ['figures', /\/features\/work-order-entry\//u],
      ['floor', /\/features\/(?:home|meters|scan|sync-queue)\//u],
      ['guild', /\/features\/guild-/u],
      ['office', /\/features\//u],
      ['parts', /./u],
    ],
  },
];

/** Catalogues of one language; those of the first screens come in both and go with them. */
const WORDS = /\/core\/i18n\/catalogue\/[\w-]+\.(zh-TW|en)\.ts$/u;
/** All words at once, for paper: who needs these is no reader of a single catalogue. */
const ALL_WORDS = /\/core\/i18n\/(?:zh-TW|en)\.ts$/u;
const WORD_SET = /\/client\/words\/(\w+)\.(?:zh-TW|en)\.ts$/u;

/** Libraries that need no other; without a file of their own they would go with the first who needs them. */
const LONE_LIBRARIES: readonly CodeSplittingGroup[] = [
  'tslib',
  'zod',
  'dexie',
  'marked',
  'i18next',
  'react-router',
].map((name) => ({ name, test: new RegExp(`/node_modules/${name}/`, 'u') }));

/** The client with the cache and what it stands on. */
const APOLLO: CodeSplittingGroup = {
  name: 'apollo',
  test: /\/node_modules\/(?:@apollo\/client|@wry|graphql|graphql-tag|optimism|rxjs)\//u,
};

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

/** The families of one level that need what `roots` need, each root counted with the first family that it is of. */
function familiesOf(roots: readonly string[], families: Families): readonly string[] {
  const found = new Set(roots.map((root) => families.find(([, pattern]) => pattern.test(root))?.[0]));
  return families.map(([name]) => name).filter((name) => found.has(name));
}

/** Rules follow what they are made of: in the order of chunks, and in files of their own. */
const RULES = 'rules';

/** Levels whose own modules go with what they share: who comes later would else take their libraries along. */
const WHOLE: ReadonlySet<string> = new Set(['start', 'area', 'pages-entry']);

const rulesByModule = new Map<string, boolean>();

/** Whether a module is of the rules, which stand on a library that a screen can do without until somebody typed. */
function isOfRules(id: string, context: ChunkingContext): boolean {
  const known = rulesByModule.get(id);
  if (known !== undefined) return known;
  rulesByModule.set(id, false);
  const imported = context.getModuleInfo(id)?.importedIds ?? [];
  const is = imported.some(
    (other) =>
      other.includes('/node_modules/zod/') || (other.includes('/core/') && isOfRules(other, context)),
  );
  rulesByModule.set(id, is);
  return is;
}

/** The chunk of a module of ours that several need; null for one of a single screen, and for libraries. */
function sharedChunkOf(id: string, context: ChunkingContext): string | null {
  if (id.includes('/node_modules/') || !/\/(?:client|core)\//u.test(id)) return null;
  const roots = rootsOf(id, context);
  for (const { name, families } of LEVELS) {
    const needing = familiesOf(roots, families);
    if (needing.length === 0) continue;
    const level = name === 'visitors' ? visitorsLevelOf(roots) : name;
    const chunk = chunkName(
      level,
      id.includes('/core/') && isOfRules(id, context) ? [...needing, RULES] : needing,
    );
    return roots.length < 2 && !WHOLE.has(chunk) ? null : chunk;
  }
  return null;
}

/** Visitors share much with those who signed in, who do without the rest of theirs: by the first who needs it. */
const SHARED_BY_VISITORS: Families = [
  ['visitors-and-area', INSIDE],
  ['visitors-and-floor', /\/features\/(?:work-order-entry|home|meters|scan|sync-queue)\//u],
  ['visitors-and-office', /\/features\/(?!account-access|public-site|verify|enrol|sign-in)|\/report\//u],
];

const visitorsLevelOf = (roots: readonly string[]): string =>
  SHARED_BY_VISITORS.find(([, pattern]) => roots.some((root) => pattern.test(root)))?.[0] ?? 'visitors';

const chunkName = (level: string, families: readonly string[]): string =>
  [level, ...families].filter((part) => part !== '').join('-');

/** Every choice of some of `names`: those with the first one before those without, and the largest first. */
function choicesOf(names: readonly string[]): readonly (readonly string[])[] {
  const choices = names.reduce<readonly (readonly string[])[]>(
    (known, name) => [...known, ...known.map((choice) => [...choice, name])],
    [[]],
  );
  const [first = ''] = names;
  const rank = (choice: readonly string[]) => choice.length + (choice.includes(first) ? names.length : 0);
  return choices.slice(1).toSorted((one, other) => rank(other) - rank(one));
}

const SHARED_CHUNKS = LEVELS.flatMap(({ name, families }) => {
  const choices = choicesOf(families.map(([family]) => family));
  const names = name === 'visitors' ? [...SHARED_BY_VISITORS.map(([level]) => level), name] : [name];
  return names.flatMap((level) =>
    choices.flatMap((choice) => [chunkName(level, choice), chunkName(level, [...choice, RULES])]),
  );
});

/** The chunk of a catalogue: by its language and the first set of words that it is part of. */
function wordsChunkOf(id: string, context: ChunkingContext): string | null {
  const [, language] = WORDS.exec(id) ?? [];
  if (language === undefined) return null;
  const importers = context.getModuleInfo(id)?.importers ?? [];
  const readers = importers.filter((importer) => !ALL_WORDS.test(importer));
  const roots = readers.flatMap((reader) => [...rootsOf(reader, context)]);
  const level = LEVELS.find(({ families }) => familiesOf(roots, families).length > 0)?.name;
  if (level === 'start' || level === 'front') return null;
  const sets = roots.flatMap((root) => WORD_SET.exec(root)?.[1] ?? []);
  const set = ['first', 'floor', 'office', 'guild'].find((known) => sets.includes(known)) ?? 'paper';
  const shelf = level === 'visitors' ? (set === 'floor' ? 'common' : level) : set;
  return `words-${shelf}-${language}`;
}

/**
 * How the client is cut into files. Left alone, every set of screens that shares something gets a file of its own: some
 * hundreds of a few hundred bytes, each of which a tablet has to fetch and keep.
 *
 * The order is that in which chunks take modules, and with each what it imports: a chunk imports none that comes after
 * it, so that no two import each other, of which one would run before the other is there.
 */
export const chunkGroups: CodeSplittingGroup[] = [
  // Every chunk that loads another needs this; alone it drags no library into the first load.
  { name: 'preload', test: /vite\/preload-helper/u },
  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//u },
  { name: wordsChunkOf },
  ...LONE_LIBRARIES,
  APOLLO,
  { name: 'fields', test: /\/ui\/field-styles\.ts$/u },
  { name: 'components', test: /\/ui\/component-styles\.ts$/u },
  ...SHARED_CHUNKS.map((chunk) => ({
    name: (id: string, context: ChunkingContext) => (sharedChunkOf(id, context) === chunk ? chunk : null),
  })),
  // Loaded with the first chart, and kept under this name for work without network.
  { name: 'victory', test: /node_modules\/(?:victory|d3-|delaunator|internmap|robust-predicates)/u },
].map((group, index, { length }) => ({ ...group, priority: length - index }));

/** The name of a chunk without the list of those who share it, which can be longer than a file name may be. */
export const shortName = (name: string): string => name.split('~', 1)[0] ?? name;
