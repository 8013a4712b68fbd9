import { createHash } from 'node:crypto';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive, read while it is written. */
export interface ArchiveFile {
  readonly name: string;
  /** It would not become smaller. */
  readonly isPacked?: true;
  readonly pieces: AsyncIterable<Uint8Array | string>;
}

/** Beyond these, the plain form of the format tells no sizes and places any more. */
const MOST_BYTES = 4_000_000_000;
const MOST_FILES = 65_000;

const NOTHING = new Uint8Array();
const SUMS = 'SHA256SUMS.txt';

/**
 * The archive with these files and, at its end, a list of their SHA-256 as `sha256sum` writes and checks it. Nothing is
 * read before what came before it was taken, so that memory holds one piece.
 */
export async function* zipArchive(files: AsyncIterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let written = 0;
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  const taken = function* (): Generator<Uint8Array> {
    const chunks = ready;
    ready = [];
    for (const chunk of chunks) {
      written += chunk.length;
      if (written > MOST_BYTES) throw new Error('the archive is larger than its format can tell');
      if (chunk.length > 0) yield chunk;
    }
  };
  const sums: string[] = [];
  const add = async function* ({ name, isPacked, pieces }: ArchiveFile): AsyncGenerator<Uint8Array> {
    const file = isPacked === true ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    const hash = createHash('sha256');
    zip.add(file);
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      hash.update(bytes);
      file.push(bytes);
      yield* taken();
      // a database in this process answers at once: without this, nobody else would have a turn before the end
      await othersFirst();
    }
    file.push(NOTHING, true);
    sums.push(`${hash.digest('hex')}  ${name}\n`);
    if (sums.length > MOST_FILES) throw new Error('the archive has more files than its format can tell');
    yield* taken();
  };
  for await (const file of files) yield* add(file);
  yield* add({ name: SUMS, pieces: once(sums.join('')) });
  zip.end();
  yield* taken();
}

/** A file that is there at once. */
export async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
