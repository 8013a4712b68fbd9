/** `npm start`: from a fresh clone to a running product on this machine, with demo data, in the foreground. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { projectFolder, say, stop } from './terminal.mjs';

const environmentFile = join(projectFolder, '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
const port = Number(process.env.PORT ?? 4000);

await ensurePackages();
await ensureBuilt();
await requireFreePort(port);

const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
  cwd: projectFolder,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
void announce();

async function announce() {
  const address = `http://localhost:${port}`;
  while (server.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const isReady = await fetch(`${address}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) {
      say(
        `PlateCarbon is ready: open ${address}\n` +
          '  Demo accounts: operator-a (shop floor), office-a (office), owner-a (owner); password plate-carbon-demo\n' +
          '  Stop with Ctrl+C. The data stays in data/.',
      );
      return;
    }
  }
}

function requireFreePort(wanted) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => {
      stop(
        error.code === 'EADDRINUSE'
          ? `Port ${wanted} is in use by another program. Stop it, or choose another port: PORT=4001 npm start`
          : `Port ${wanted} cannot be opened: ${error.message}`,
      );
    });
    probe.listen(wanted, () => probe.close(resolve));
  });
}
