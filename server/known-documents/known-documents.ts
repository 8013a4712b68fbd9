import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  Kind,
  parse,
  print,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type ParseOptions,
} from 'graphql';
import hashes from './known-documents.json' with { type: 'json' };

/** Hashes of the documents of this client, of released ones that may still be in the field, and of the published examples. */
export const KNOWN_DOCUMENTS: ReadonlySet<string> = new Set(Object.keys(hashes));

/**
 * What this server knows: the documents above, and the operations in `file` (GraphQL; null: none), which belong to programs that its
 * people run themselves. Throws where the file is no GraphQL.
 */
export function knownDocumentsWith(file: string | null): ReadonlySet<string> {
  if (file === null) return KNOWN_DOCUMENTS;
  const operations = operationsOf(parse(readFileSync(file, 'utf8')));
  return new Set([...KNOWN_DOCUMENTS, ...operations.map(hashOfDocument)]);
}

/** A document of one operation, and the hash under which all spellings of it are one. */
export interface ReadDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly hash: string;
}

/** Reads a document; null when it is none, or holds not exactly one operation. */
export function readDocument(text: string, options: ParseOptions = {}): ReadDocument | null {
  const document = parsed(text, options);
  const [operation, ...others] = (document?.definitions ?? []).filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (document === null || operation === undefined || others.length > 0) return null;
  return { document, operation, hash: hashOfDocument(document) };
}

/** SHA-256 of a document in one spelling: definitions sorted, without white space and comments. */
export function hashOfDocument(document: DocumentNode): string {
  const definitions = document.definitions.map((definition) => print(definition)).sort();
  return createHash('sha256').update(definitions.join('\n')).digest('hex');
}

/** Each operation of a document by itself, with the fragments that it uses. */
export function operationsOf({ definitions }: DocumentNode): DocumentNode[] {
  const fragments = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const used = new Set<FragmentDefinitionNode>();
      const collect = (node: typeof operation | FragmentDefinitionNode): void => {
        visit(node, {
          FragmentSpread: ({ name }) => {
            const fragment = fragments.get(name.value);
            if (fragment === undefined || used.has(fragment)) return;
            used.add(fragment);
            collect(fragment);
          },
        });
      };
      collect(operation);
      return { kind: Kind.DOCUMENT, definitions: [operation, ...used] };
    });
}

function parsed(text: string, options: ParseOptions): DocumentNode | null {
  try {
    return parse(text, options);
  } catch {
    return null;
  }
}
