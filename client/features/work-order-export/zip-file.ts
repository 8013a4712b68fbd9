import { Zip, ZipPassThrough } from 'fflate';

/** Bytes that are handed to the browser as one piece, which it may keep outside of memory. */
const PIECE_BYTES = 8_000_000;

/** An archive that is written while its files come in; what it holds already is the browser's to store. */
export class ZipFile {
  private readonly zip: Zip;
  private readonly pieces: Blob[] = [];
  private chunks: Uint8Array<ArrayBuffer>[] = [];
  private waitingBytes = 0;
  private readonly names = new Set<string>();

  constructor() {
    this.zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      this.take(chunk);
    });
  }

  /** Adds a file; a name that is taken already gets a number. PDFs are compressed themselves and stored as they are. */
  add(name: string, bytes: Uint8Array): void {
    const file = new ZipPassThrough(this.freeName(name));
    this.zip.add(file);
    file.push(bytes, true);
  }

  finish(): Blob {
    this.zip.end();
    this.flush();
    return new Blob(this.pieces, { type: 'application/zip' });
  }

  private take(chunk: Uint8Array): void {
    this.chunks.push(new Uint8Array(chunk));
    this.waitingBytes += chunk.length;
    if (this.waitingBytes >= PIECE_BYTES) this.flush();
  }

  private flush(): void {
    this.pieces.push(new Blob(this.chunks));
    this.chunks = [];
    this.waitingBytes = 0;
  }

  private freeName(name: string): string {
    const dot = name.lastIndexOf('.');
    let free = name;
    for (let number = 2; this.names.has(free); number += 1)
      free = `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
    this.names.add(free);
    return free;
  }
}
