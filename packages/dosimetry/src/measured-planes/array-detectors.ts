/**
 * Sensitive area of the detectors of an array, along x and y [mm], by how the array is named in the file; `null` where it is not known.
 * From the makers' data sheets, as cited in the literature on these arrays; not read there again: used for display, in no computation.
 */
export function detectorSizeMm(array: string): readonly [x: number, y: number] | null {
  return SIZES.find(({ named }) => named.test(array))?.sizeMm ?? null;
}

const SIZES: readonly { readonly named: RegExp; readonly sizeMm: readonly [number, number] }[] = [
  { named: /MapCHECK ?3/i, sizeMm: [0.48, 0.48] },
  { named: /MapCHECK|ArcCHECK/i, sizeMm: [0.8, 0.8] },
  { named: /OCTAVIUS_?1000/i, sizeMm: [2.3, 2.3] },
  { named: /OCTAVIUS_?1500/i, sizeMm: [4.4, 4.4] },
  { named: /OCTAVIUS_?1600/i, sizeMm: [2.5, 2.5] },
  { named: /OCTAVIUS(_?729)?$|^2D.?ARRAY/i, sizeMm: [5, 5] },
  { named: /MatriXX/i, sizeMm: [4.5, 4.5] },
];
