import { createHash } from 'node:crypto';
import {
  Kind,
  parse,
  print,
  type DocumentNode,
  type OperationDefinitionNode,
  type ParseOptions,
} from 'graphql';
import hashes from './known-documents.json' with { type: 'json' };

/** Hashes of the documents of this client, of released ones that may still be in the field, and of the published examples. */
export const KNOWN_DOCUMENTS: ReadonlySet<string> = new Set(Object.keys(hashes));

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

function parsed(text: string, options: ParseOptions): DocumentNode | null {
  try {
    return parse(text, options);
  } catch {
    return null;
  }
}
