import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;

/** A program that this process started, which can be ended and started again. */
export interface ChildProgram {
  readonly isRunning: () => boolean;
  readonly start: (
    command: string,
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ) => void;
  /** Stops it where it is, or lets it go on. */
  readonly tell: (signal: 'SIGSTOP' | 'SIGCONT') => void;
  /** Resolves when it is gone: `SIGTERM` in good order, `SIGKILL` as a power cut does. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** A program whose output goes to `logFile`, in all its lives. */
export function childProgram(logFile: string): ChildProgram {
  const log = openSync(logFile, 'a');
  let child: ChildProcess | null = null;
  const isRunning = () => child !== null && child.exitCode === null && child.signalCode === null;
  return {
    isRunning,
    start: (command, args, environment = {}) => {
      if (isRunning()) throw new Error(`${command} runs already`);
      child = spawn(command, args, {
        env: { PATH: process.env['PATH'] ?? '', ...environment },
        stdio: ['ignore', log, log],
      });
      child.on('error', (error) => process.stderr.write(`${command}: ${error.message}\n`));
    },
    tell: (signal) => void child?.kill(signal),
    end: async (signal) => {
      if (child === null || !isRunning()) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

/** Waits until `isSo`, looking ten times a second. Throws with `what` when it takes longer than `seconds`. */
export async function until(isSo: () => Promise<boolean>, what: string, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`${what}: not within ${seconds} s`);
    await delay(LOOK_EVERY_MS);
  }
}

/** Ports that nobody listens on, all different. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const probes = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(probes.map((probe) => once(probe, 'listening')));
  const ports = probes.map((probe) => {
    const address = probe.address();
    return address === null || typeof address === 'string' ? 0 : address.port;
  });
  await Promise.all(probes.map((probe) => once(probe.close(), 'close')));
  return ports;
}
