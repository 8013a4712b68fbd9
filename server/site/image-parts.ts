/** The parts of a picture file that draw it, and its size as its header states it. */
export interface ImageParts {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bytes: Uint8Array;
}
