/** `npm run dev`: server and client from their sources; a saved file shows at once. */
import { spawn } from 'node:child_process';
import { ensurePackages } from './packages.mjs';
import { projectFolder, run, say, stop } from './terminal.mjs';

await ensurePackages();
if ((await run('node', ['scripts/build-fonts.mjs'])) !== 0)
  stop('Building the fonts failed; the lines above say why.');

const programs = [
  ['tsx', 'watch', 'server/main.ts'],
  ['vite', '--clearScreen', 'false'],
].map((command) => spawn('npx', ['--no-install', ...command], { cwd: projectFolder, stdio: 'inherit' }));
say('Open the address that Vite names below; it hands /graphql on to the server on port 4000.');

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => programs.forEach((program) => program.kill(signal)));
for (const program of programs) {
  program.on('exit', (code) => {
    programs.forEach((other) => other.kill());
    process.exitCode = code ?? 0;
  });
}
