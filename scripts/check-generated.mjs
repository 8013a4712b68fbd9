/** `npm run check:generated`: what is generated and committed equals what would be generated now. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './terminal.mjs';

const builtFile = '.cache/schema.graphql';
const listedFile = '.cache/known-documents.json';

mkdirSync(join(projectFolder, '.cache'), { recursive: true });
const faults = [
  ...(succeeds('tsx', ['server/graphql/write-schema.ts', builtFile])
    ? faultsOfSchema()
    : ['The schema cannot be built.']),
  ...(succeeds('graphql-codegen', ['--config', 'codegen.ts', '--check'])
    ? []
    : ['The types of client operations are stale.']),
  ...(succeeds('tsx', ['scripts/write-known-documents.ts', listedFile])
    ? faultsOfKnownDocuments()
    : ['The known documents cannot be listed.']),
];
if (faults.length > 0) {
  console.error([...faults, 'Run "npm run generate" and commit the result.'].join('\n'));
  process.exit(1);
}

function faultsOfSchema() {
  const isEqual = read(builtFile) === read('schema.graphql');
  return isEqual ? [] : ['schema.graphql differs from the schema that the resolvers build.'];
}

function faultsOfKnownDocuments() {
  const isEqual = read(listedFile) === read('server/known-documents/known-documents.json');
  return isEqual ? [] : ['The list of known documents is stale.'];
}

function succeeds(command, args) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', command, ...args], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  if (status !== 0) console.error(`${stdout}${stderr}`);
  return status === 0;
}

function read(path) {
  return readFileSync(join(projectFolder, path), 'utf8');
}
