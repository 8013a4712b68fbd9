import { writeFileSync } from 'node:fs';
import { knownDocuments } from './known-documents.ts';

/** Writes the list of the documents that a server knows, into the file named by the first argument. */
writeFileSync(process.argv[2] ?? 'server/known-documents/known-documents.json', knownDocuments());
