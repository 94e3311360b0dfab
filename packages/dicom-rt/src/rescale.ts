import type { FrameDecoders } from './codecs/frame-decoder.ts';
import { storedPixels } from './pixel-data.ts';
import type { PixelModule } from './pixel-module.ts';
import type { DicomInstance } from './read-instance.ts';
import { TAG } from './tags.ts';

/** What the values of an image are in after rescaling. */
export function unitOf({ dataset, header }: DicomInstance): string {
  if (header.modality === 'CT') return 'HU';
  if (header.modality === 'PT') return dataset.code(TAG.Units) ?? 'PT';
  return dataset.code(TAG.RescaleType) ?? 'signal';
}

/** Beyond it 32-bit samples times slope leave the range of a float; PET in Bq/ml has about 100. */
const GREATEST_FACTOR = 1e20;

/**
 * The pixels of one slice with RescaleSlope and RescaleIntercept applied: integers where both are whole and the result
 * fits 16 bits (the usual CT), else floats.
 */
export async function rescaledSlice(
  instance: DicomInstance,
  decoders: FrameDecoders,
): Promise<Int16Array | Float32Array> {
  const { samples, module } = await storedPixels(instance, decoders);
  const slope = instance.dataset.decimal(TAG.RescaleSlope) ?? 1;
  const intercept = instance.dataset.decimal(TAG.RescaleIntercept) ?? 0;
  if (!(Math.abs(slope) <= GREATEST_FACTOR && Math.abs(intercept) <= GREATEST_FACTOR))
    throw instance.dataset.invalid(TAG.RescaleSlope, `${slope}, ${intercept}`, 'factors that give values of images');
  const whole = Number.isInteger(slope) && Number.isInteger(intercept);
  if (!whole || !(bitsFitInt16(module, slope, intercept) || fitsInt16(samples, slope, intercept))) {
    const values = new Float32Array(samples.length);
    for (let at = 0; at < samples.length; at++) values[at] = samples[at]! * slope + intercept;
    return values;
  }
  if (samples instanceof Int16Array && slope === 1 && intercept === 0) return samples;
  const values = new Int16Array(samples.length);
  for (let at = 0; at < samples.length; at++) values[at] = samples[at]! * slope + intercept;
  return values;
}

/** What the bits could hold fits, so that no pixel needs to be looked at: the usual CT of 12 bits. */
function bitsFitInt16({ bitsStored, signed }: PixelModule, slope: number, intercept: number): boolean {
  const low = signed ? -(2 ** (bitsStored - 1)) : 0;
  const high = signed ? 2 ** (bitsStored - 1) - 1 : 2 ** bitsStored - 1;
  const ends = [low * slope + intercept, high * slope + intercept];
  return Math.min(...ends) >= -32768 && Math.max(...ends) <= 32767;
}

function fitsInt16(
  samples: { readonly length: number; readonly [at: number]: number },
  slope: number,
  intercept: number,
) {
  let low = 0;
  let high = 0;
  for (let at = 0; at < samples.length; at++) {
    const value = samples[at]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const ends = [low * slope + intercept, high * slope + intercept];
  return Math.min(...ends) >= -32768 && Math.max(...ends) <= 32767;
}
