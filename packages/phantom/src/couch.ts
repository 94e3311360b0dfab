import type { Layer } from './paint-ct.ts';
import { grown, loft } from './solid.ts';
import { TISSUE } from './tissues.ts';

/** Beyond any scan. */
const ENDLESS_MM = 10_000;

/** A flat carbon-fibre treatment couch with a foam core, its top at `topMm`, through all slices. */
export function couch({ topMm, halfWidthMm }: { readonly topMm: number; readonly halfWidthMm: number }): Layer[] {
  const halfHeightMm = 26;
  const y = topMm + halfHeightMm;
  const slab = loft(
    [-ENDLESS_MM, ENDLESS_MM].map((z) => ({ z, y, a: halfWidthMm, b: halfHeightMm })),
    { exponent: 8 },
  );
  return [
    { solid: slab, tissue: TISSUE.couchShell },
    { solid: grown(slab, -2.5), tissue: TISSUE.couchFoam },
  ];
}
