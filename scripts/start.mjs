/** `npm start`: from a fresh clone to a running product on this machine, with demo data, in the foreground. */
import { spawn } from 'node:child_process';
import { ensureBuilt } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { projectFolder, say } from './terminal.mjs';

const DEMO_ACCOUNTS =
  '  Demo accounts: operator-a (shop floor), office-a (office), owner-a (owner); password plate-carbon-demo\n';

await ensurePackages();
await ensureBuilt();

const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
  cwd: projectFolder,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
server.on('message', ({ address, database, isDemo }) => {
  say(
    `PlateCarbon is ready: open ${address}\n${isDemo ? DEMO_ACCOUNTS : ''}  Stop with Ctrl+C. The data stays in ${database}`,
  );
});
// A terminal sends Ctrl+C to both programs at once: a second one from here would mean "do not wait".
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) server.kill('SIGTERM');
});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
