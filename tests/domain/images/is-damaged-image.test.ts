import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { isDamagedImage } from '#domain/images/is-damaged-image.ts';
import { aJpeg, aPng, aWebp, withPngChunk } from '../../support/image-files.ts';

/** A picture whose pixels fill more than a few bytes. */
function aNoisyPng(): Buffer {
  const picture = new PNG({ width: 40, height: 30 });
  for (let at = 0; at < picture.data.length; at += 1) picture.data[at] = (at * 73 + (at >> 3) * 31) & 0xff;
  return PNG.sync.write(picture);
}

const WHOLE: readonly (readonly [string, Buffer])[] = [
  ['a PNG', aNoisyPng()],
  ['a PNG with a text in it', withPngChunk(aPng(20, 20), 'tEXt', 'Comment\0a')],
  ['a JPEG', aJpeg(40, 30, 'camera')],
];

describe('a picture', () => {
  it.each(WHOLE)('that is whole is no damaged one: %s', (_name, file) => {
    expect(isDamagedImage(file)).toBe(false);
    expect(isDamagedImage(Buffer.concat([file, Buffer.from('appended')]))).toBe(false);
  });

  it.each(WHOLE)('that breaks off at any byte behind its signature is damaged: %s', (_name, file) => {
    const whole = Array.from({ length: file.length - 8 }, (_unused, index) => index + 8).filter(
      (length) => !isDamagedImage(file.subarray(0, length)),
    );
    expect(whole).toEqual([]);
  });

  it('of PNG in which any byte was altered is damaged', () => {
    const file = aNoisyPng();
    const unnoticed = Array.from({ length: file.length - 8 }, (_unused, index) => index + 8).filter((at) => {
      const altered = Buffer.from(file);
      altered[at] = (file[at] ?? 0) ^ 0x10;
      return !isDamagedImage(altered);
    });
    expect(unnoticed).toEqual([]);
  });

  it('of JPEG in which a mark or a length was altered is damaged', () => {
    const file = aJpeg(40, 30);
    for (const at of [2, 4, 5]) {
      const altered = Buffer.from(file);
      altered[at] = (file[at] ?? 0) ^ 0x10;
      expect(isDamagedImage(altered), `byte ${String(at)}`).toBe(true);
    }
  });

  it('of another kind is for its decoder to judge', () => {
    expect(isDamagedImage(aWebp({ widthPx: 4, heightPx: 4 }).subarray(0, 20))).toBe(false);
    expect(isDamagedImage(new Uint8Array())).toBe(false);
  });
});
