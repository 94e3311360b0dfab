import type { Lattice } from './marching-squares.ts';

/** How a dose becomes colour: `from`..`to` over the colour table; below `threshold` (by size, for a difference) nothing is drawn. */
export interface WashScale {
  readonly from: number;
  readonly to: number;
  readonly threshold: number;
  /** True for `A - B`: what is hidden around 0 is hidden on both sides. */
  readonly signed: boolean;
}

/** Paints a dose lattice into little-endian RGBA, rows by ascending patient coordinate. */
export function paintDoseWash(lattice: Lattice, scale: WashScale, table: Uint32Array, pixels: Uint32Array): void {
  const { values } = lattice;
  const last = table.length - 1;
  const perUnit = last / (scale.to - scale.from);
  for (let n = 0; n < values.length; n++) {
    const value = values[n]!;
    if ((scale.signed ? Math.abs(value) : value) < scale.threshold) pixels[n] = 0;
    else {
      const entry = Math.round((value - scale.from) * perUnit);
      pixels[n] = table[entry < 0 ? 0 : entry > last ? last : entry]!;
    }
  }
}
