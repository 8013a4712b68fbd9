import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readLetter } from '../support/letters.ts';
import { UPLOAD_MS } from './queue-acts.ts';

/** The letters that a running platform wrote into a folder instead of sending them. */
export class LetterBox {
  readonly folder = mkdtempSync(join(tmpdir(), 'platecarbon-letters-'));
  readonly #opened = new Set<string>();

  /** Waits for a letter to `address` with a link whose path begins with `path`, and gives the link; each letter once. */
  async linkTo(address: string, path: string): Promise<string> {
    let link = '';
    await expect
      .poll(
        async () => {
          link = (await this.#newLinks(address)).find((url) => new URL(url).pathname.startsWith(path)) ?? '';
          return link;
        },
        { timeout: UPLOAD_MS },
      )
      .not.toBe('');
    this.#opened.add(link);
    return link;
  }

  async empty(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  async #newLinks(address: string): Promise<readonly string[]> {
    const names = (await readdir(this.folder)).filter((name) => name.endsWith('.eml'));
    const letters = await Promise.all(
      names.map(async (name) => readLetter(await readFile(join(this.folder, name), 'latin1'))),
    );
    return letters
      .filter(({ to }) => to.includes(address))
      .flatMap(({ text }) => text.match(/https?:\/\/\S+/gu) ?? [])
      .filter((url) => !this.#opened.has(url));
  }
}
