/** `npx tsx scripts/keep-operations.ts <release>`: keeps the operations of this client for the contract tests. */
import { writeFileSync } from 'node:fs';
import { Kind, print, type DocumentNode, type DefinitionNode } from 'graphql';
import * as generated from '../client/graphql/generated/graphql.ts';

const release = process.argv[2];
if (release === undefined || !/^\d+\.\d+\.\d+$/.test(release)) {
  throw new Error('Name the release, such as 0.1.0');
}

const definitions = new Map<string, DefinitionNode>();
for (const document of Object.values(generated) as unknown as DocumentNode[]) {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) {
      definitions.set(`${definition.kind} ${definition.name?.value ?? ''}`, definition);
    }
  }
}
const used = [...definitions.entries()]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, definition]) => print(definition));
writeFileSync(`server/known-documents/released/${release}.graphql`, `${used.join('\n\n')}\n`);
