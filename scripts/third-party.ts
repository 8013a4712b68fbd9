/** Which packages of others travel with the product, and under which licences: read from the lockfile, which names both. */
import { readFileSync } from 'node:fs';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Their letters are cut out of them when the product is built, and travel with it. */
const BUILT_IN: readonly RegExp[] = [/^@expo-google-fonts\//u];

/** Licences that ask for no more than their text and the names of the authors; of a choice, one of these is ours. */
const ACCEPTED: ReadonlySet<string> = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'ISC',
    'MIT',
    'MIT-0',
  ],
  ...['OFL-1.1', 'Unlicense', 'Zlib'],
]);

export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** The packages, by name. */
export function thirdParties(
  lockfile: string = readFileSync('package-lock.json', 'utf8'),
): readonly ThirdParty[] {
  const { packages } = JSON.parse(lockfile) as { readonly packages: Readonly<Record<string, LockedPackage>> };
  return Object.entries(packages)
    .map(([path, entry]) => ({ ...entry, name: path.replace(/^.*node_modules\//u, '') }))
    .filter(({ name, dev, devOptional }) => {
      if (name === '') return false;
      return (dev !== true && devOptional !== true) || BUILT_IN.some((pattern) => pattern.test(name));
    })
    .map(({ name, version = '', license = 'none' }) => ({ name, version, licence: license }))
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** Whether all that a licence says, or one of what it offers, is accepted. */
export function isAccepted(licence: string): boolean {
  const [, offered] = /^\(?(.+?)\)?$/u.exec(licence) ?? [];
  const known = (part: string): boolean => part.split(' AND ').every((each) => ACCEPTED.has(each.trim()));
  return offered?.split(' OR ').some(known) ?? false;
}

/** The page that lists them by licence. */
export function thirdPartyPage(parties: readonly ThirdParty[] = thirdParties()): string {
  const licences = [...new Set(parties.map(({ licence }) => licence))].sort();
  const sections = licences.map((licence) => {
    const names = parties
      .filter((party) => party.licence === licence)
      .map(({ name, version }) => `${name} ${version}`);
    return `## ${licence}\n\n${[...new Set(names)].join(' · ')}\n`;
  });
  return [
    '# Packages of others\n',
    'What travels with the product, from `package-lock.json`; `npm run licences` writes this page. Each package brings the text of its licence.\n',
    ...sections,
  ].join('\n');
}
