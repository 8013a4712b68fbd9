import { refusalFromGraphqlError, ServerRefusal } from '../../graphql/refusal.ts';

/** Not all of the archive arrived, or what arrived is none. */
export class BrokenArchiveError extends Error {
  override readonly name = 'BrokenArchiveError';
}

/** Bytes that are handed to the browser as one piece, which it may keep outside of memory. */
const PIECE_BYTES = 8_000_000;
const TYPE = 'application/zip';
/** How the record at the end of a zip archive begins, and how long it is. */
const END_MARK = 'PK\u0005\u0006';
const END_BYTES = 22;

/**
 * Reads the archive of the company's data, and tells how many bytes came so far. Rejects with ServerRefusal, with
 * BrokenArchiveError, or with the reason of `signal`.
 */
export async function fetchOwnData(
  address: string,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<Blob> {
  const response = await fetch(address, {
    credentials: 'same-origin',
    // The platform sends nobody elsewhere; a portal does.
    redirect: 'error',
    signal,
  });
  if (!response.ok) throw await refused(response);
  if (response.body === null) throw new BrokenArchiveError();
  const archive = await received(response.body.getReader(), onProgress).catch((error: unknown) => {
    // the connection broke half-way
    throw signal.aborted ? error : new BrokenArchiveError();
  });
  if (!(await isWhole(archive))) throw new BrokenArchiveError();
  return archive;
}

async function received(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  onProgress: (bytes: number) => void,
): Promise<Blob> {
  const pieces: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob([...pieces, ...chunks], { type: TYPE });
    chunks.push(value);
    waiting += value.length;
    bytes += value.length;
    onProgress(bytes);
    if (waiting < PIECE_BYTES) continue;
    pieces.push(new Blob(chunks));
    chunks = [];
    waiting = 0;
  }
}

async function refused(response: Response): Promise<Error> {
  const answer: unknown = await response.json().catch(() => null);
  const errors: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'errors') : null;
  return Array.isArray(errors)
    ? new ServerRefusal(refusalFromGraphqlError(errors[0]))
    : new BrokenArchiveError();
}

async function isWhole(archive: Blob): Promise<boolean> {
  const end = await archive.slice(-END_BYTES).arrayBuffer();
  return new TextDecoder('latin1').decode(end).startsWith(END_MARK);
}
