import { describe, expect, test } from 'vitest';
import { storedPixels } from '../pixel-data.ts';
import { readInstance } from '../read-instance.ts';
import { COMPRESSED_PIXELS, COMPRESSED_SLICES } from '../testing/compressed-slices.ts';
import { FrameDecoders } from './frame-decoder.ts';

describe('a CT slice comes back to the last bit', () => {
  for (const { what, file } of COMPRESSED_SLICES)
    test(`from ${what}`, async () => {
      const { samples } = await storedPixels(readInstance(await file()), new FrameDecoders());
      expect(samples).toEqual(COMPRESSED_PIXELS);
    });
});
