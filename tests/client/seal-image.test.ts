import { describe, expect, it } from 'vitest';
import { judgePixels, sizeWithin } from '../../client/features/guild-texts/prepare-seal.ts';

const RED = [200, 20, 20, 255];
const CLEAR = [0, 0, 0, 0];
const WHITE = [255, 255, 255, 255];
const picture = (...pixels: readonly number[][]) => new Uint8ClampedArray(pixels.flat());

describe('the image of a seal', () => {
  it('is made to fit, keeps its shape and is never enlarged', () => {
    expect(sizeWithin({ width: 3000, height: 1500 }, 600)).toEqual({ width: 600, height: 300 });
    expect(sizeWithin({ width: 200, height: 100 }, 600)).toEqual({ width: 200, height: 100 });
    expect(sizeWithin({ width: 10_000, height: 1 }, 600)).toEqual({ width: 600, height: 1 });
  });

  it('that is one colour all over, or nothing at all, is blank', () => {
    expect(judgePixels(picture(WHITE, WHITE, WHITE)).isEmpty).toBe(true);
    expect(judgePixels(picture(CLEAR, CLEAR)).isEmpty).toBe(true);
    expect(judgePixels(picture(CLEAR, RED)).isEmpty).toBe(false);
  });

  it('lets the sheet through only where a pixel is clear', () => {
    expect(judgePixels(picture(WHITE, RED)).isTransparent).toBe(false);
    expect(judgePixels(picture(CLEAR, RED)).isTransparent).toBe(true);
  });
});
