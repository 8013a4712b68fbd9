import { PNG } from 'pngjs';
import type { Issue, IssueCode, Parameters } from '#domain/errors.ts';
import { MOST_SEAL_BYTES, MOST_SEAL_PIXELS } from '#domain/statement/seal-rules.ts';
import { Refusal } from '../refusal.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** 20 × 20: fewer are a speck on paper. */
const FEWEST_VISIBLE_PIXELS = 400;
/** Of white 0, of black 1; the red of a seal has 0.7. */
const LEAST_DARKNESS = 0.1;
const HEADER = { length: 13, widthAt: 16, heightAt: 20, interlaceAt: 28, end: 33 };

/**
 * The picture of a PNG and nothing else of it: decoded and encoded anew, so that no text, profile, place or foreign
 * chunk of the uploaded file survives. The size that the file states is read before anything is unpacked, and the
 * unpacker stops there. Refuses with VALIDATION_FAILED.
 */
export function cleanSealImage(uploaded: Buffer): Buffer {
  if (uploaded.length > MOST_SEAL_BYTES) throw tooLarge();
  expectHeader(uploaded);
  const { width, height, data } = decoded(uploaded);
  if (visiblePixels(data) < FEWEST_VISIBLE_PIXELS) throw refused('IMAGE_BLANK');
  const picture = new PNG({ width, height });
  data.copy(picture.data);
  const cleaned = PNG.sync.write(picture, { colorType: 6, bitDepth: 8, deflateLevel: 9 });
  if (cleaned.length > MOST_SEAL_BYTES) throw tooLarge();
  return cleaned;
}

/** Pixels that stand out from white paper: covered enough, and dark enough. */
function visiblePixels(rgba: Buffer): number {
  let visible = 0;
  const channel = (at: number): number => (rgba[at] ?? 0) / 255;
  for (let at = 0; at < rgba.length; at += 4) {
    // brightness by the weights of the eye (ITU-R BT.601)
    const brightness = 0.299 * channel(at) + 0.587 * channel(at + 1) + 0.114 * channel(at + 2);
    if ((1 - brightness) * channel(at + 3) > LEAST_DARKNESS) visible += 1;
  }
  return visible;
}

function expectHeader(file: Buffer): void {
  const isPng =
    file.length > HEADER.end &&
    file.subarray(0, SIGNATURE.length).equals(SIGNATURE) &&
    file.readUInt32BE(8) === HEADER.length &&
    file.toString('latin1', 12, HEADER.widthAt) === 'IHDR';
  if (!isPng) throw refused('NOT_A_PNG');
  const width = file.readUInt32BE(HEADER.widthAt);
  const height = file.readUInt32BE(HEADER.heightAt);
  if (width > MOST_SEAL_PIXELS || height > MOST_SEAL_PIXELS)
    throw refused('IMAGE_TOO_MANY_PIXELS', { max: MOST_SEAL_PIXELS });
  // of an interlaced picture the size unpacked is not bounded by the header
  const isPlain = width > 0 && height > 0 && file[HEADER.interlaceAt] === 0;
  if (!isPlain) throw refused('NOT_A_PNG');
}

function decoded(file: Buffer): PNG {
  try {
    return PNG.sync.read(file);
  } catch {
    throw refused('NOT_A_PNG');
  }
}

const tooLarge = (): Refusal => refused('IMAGE_TOO_LARGE', { maxKilobytes: MOST_SEAL_BYTES / 1_000 });

function refused(code: IssueCode, parameters: Parameters = {}): Refusal {
  const issue: Issue = { path: 'imageBase64', code, parameters };
  return Refusal.ofIssues([issue]);
}
