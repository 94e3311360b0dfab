import type { GammaMap } from '@isocenter/dosimetry';
import type { GammaVolume } from '../../imaging/viewer/index.ts';

/** A gamma map as the viewer draws it: with its sign where that was asked for. */
export function gammaVolume({ grid, gamma, signedGamma, state }: GammaMap): GammaVolume {
  const { size, spacingMm, originMm } = grid;
  return {
    grid: { size, spacingMm, originMm },
    values: signedGamma ?? gamma,
    state,
    signed: signedGamma !== undefined,
  };
}
