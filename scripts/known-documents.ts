import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InMemoryCache } from '@apollo/client';
import { Kind, parse, type DocumentNode } from 'graphql';
import * as generated from '../client/graphql/generated/graphql.ts';
import { hashOfDocument, operationsOf } from '../server/known-documents/known-documents.ts';

const RELEASED = 'server/known-documents/released';
const PUBLISHED = 'docs/integration.md';

/** The documents that a server knows: a name by each hash, for whoever reads the list. */
export function knownDocuments(): string {
  const cache = new InMemoryCache();
  const hashes = new Map<string, string>();
  for (const document of [...ofThisClient(), ...ofReleases(), ...published()])
    for (const operation of operationsOf(document))
      // as a program sends it, and as the cache of a client completes it
      for (const spelled of [operation, cache.transformDocument(operation)])
        hashes.set(hashOfDocument(spelled), nameOf(spelled));
  const entries = [...hashes]
    .map(([hash, name]) => ({ hash, name, key: `${name} ${hash}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(entries.map(({ hash, name }) => [hash, name])), null, 2)}\n`;
}

function ofThisClient(): DocumentNode[] {
  return Object.values(generated);
}

function ofReleases(): DocumentNode[] {
  return readdirSync(RELEASED)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => parse(readFileSync(join(RELEASED, name), 'utf8')));
}

/** The requests that docs/integration.md shows. */
function published(): DocumentNode[] {
  const page = readFileSync(PUBLISHED, 'utf8');
  return [...page.matchAll(/```json\n(?<json>[\s\S]+?)\n```/gu)].flatMap(({ groups }) => {
    const { query } = JSON.parse(groups?.['json'] ?? '') as { readonly query?: string };
    return query === undefined ? [] : [parse(query)];
  });
}

function nameOf({ definitions }: DocumentNode): string {
  const [name] = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? ''] : [],
  );
  return name ?? '';
}
