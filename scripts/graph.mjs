/** `npm run graph`: draws which folder imports which into .cache/graph.dot, and .svg where Graphviz is installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { hasProgram, projectFolder, say, stop } from './terminal.mjs';

await ensurePackages();
const drawing = spawnSync(
  'npx',
  [
    '--no-install',
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'archi',
    'core',
    'server',
    'client',
  ],
  { cwd: projectFolder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (drawing.status !== 0) stop(drawing.stderr);

mkdirSync(join(projectFolder, '.cache'), { recursive: true });
const dotFile = join(projectFolder, '.cache/graph.dot');
writeFileSync(dotFile, drawing.stdout);
if (hasProgram('dot')) {
  spawnSync('dot', ['-Tsvg', dotFile, '-o', dotFile.replace(/dot$/, 'svg')], { stdio: 'inherit' });
  say('Drawn: .cache/graph.svg');
} else {
  say('Written: .cache/graph.dot. Install Graphviz (apt-get install graphviz) to have it drawn as .svg.');
}
