import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { zipArchive, type ArchiveFile } from '../../server/own-data/zip-archive.ts';

describe('an archive that is being written', () => {
  const many = 60;
  async function* filesOf(read: { pieces: number }, fails = false): AsyncGenerator<ArchiveFile> {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let piece = 0; piece < many; piece += 1) {
        read.pieces += 1;
        if (fails && piece === many - 1) throw new Error('the database went away');
        yield await Promise.resolve(crypto.getRandomValues(new Uint8Array(60_000)));
      }
    }
    yield await Promise.resolve({ name: 'a.bin', pieces: pieces() });
  }

  it('reads no further than somebody takes it', async () => {
    const read = { pieces: 0 };
    const archive = zipArchive(filesOf(read));
    for (let chunk = 0; chunk < 5; chunk += 1) await archive.next();
    expect(read.pieces).toBeLessThan(20);
    await archive.return(undefined);
    expect(read.pieces).toBeLessThan(20);
  });

  it('breaks when something cannot be read, instead of ending as if it were whole', async () => {
    const read = async () => {
      for await (const chunk of zipArchive(filesOf({ pieces: 0 }, true))) expect(chunk).toBeDefined();
    };
    await expect(read()).rejects.toThrow('the database went away');
  });

  it('gives others a turn after every piece', async () => {
    const read = { pieces: 0 };
    let turns = 0;
    const writing = { isOver: false };
    const others = (async () => {
      while (!writing.isOver) {
        await setImmediate();
        turns += 1;
      }
    })();
    for await (const chunk of zipArchive(filesOf(read))) expect(chunk).toBeDefined();
    writing.isOver = true;
    await others;
    expect(turns).toBeGreaterThanOrEqual(read.pieces);
  });
});
