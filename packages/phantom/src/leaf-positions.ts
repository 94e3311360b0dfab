import type { Vec3 } from '@isocenter/dicom-rt';
import { beamsEyeView, type View } from './beams-eye-view.ts';
import type { Solid } from './solid.ts';

/** Leaf edges of a 120-leaf collimator: 10, 40 and 10 pairs of 10, 5 and 10 mm at the isocentre [mm]. */
export const LEAF_BOUNDARIES_MM = Float64Array.from([
  ...Array.from({ length: 10 }, (_, i) => -200 + 10 * i),
  ...Array.from({ length: 40 }, (_, i) => -100 + 5 * i),
  ...Array.from({ length: 11 }, (_, i) => 100 + 10 * i),
]);
const PAIRS = LEAF_BOUNDARIES_MM.length - 1;

/** From the target's outline to the leaf, for the penumbra. */
const LEAF_MARGIN_MM = 5;
/** A closed pair keeps this gap. */
const CLOSED_GAP_MM = 0.5;

/** Both leaves of each pair [mm]: side A of all pairs is at `[pair][0]`. */
export type Aperture = readonly (readonly [left: number, right: number])[];

/** Points on the surface of a solid, dense enough for every leaf to see some. */
export function surfacePoints(solid: Solid, planeSpacingMm: number): Vec3[] {
  const points: Vec3[] = [];
  for (let z = solid.fromMm; z <= solid.toMm; z += planeSpacingMm)
    for (const section of solid.sections(z)) {
      const outline = section.outline(4);
      for (let i = 0; i < outline.length; i += 2) points.push([outline[i] ?? 0, outline[i + 1] ?? 0, z]);
    }
  return points;
}

/** Leaves that follow the target's outline in the beam's-eye view with a margin; closed where the target is not. */
export function conformalAperture(target: readonly Vec3[], view: View): Aperture {
  const project = beamsEyeView(view);
  const left = new Float64Array(PAIRS).fill(Number.POSITIVE_INFINITY);
  const right = new Float64Array(PAIRS).fill(Number.NEGATIVE_INFINITY);
  for (const point of target) {
    const [x, y] = project(point);
    for (const side of [-LEAF_MARGIN_MM, 0, LEAF_MARGIN_MM]) {
      const pair = pairAt(y + side);
      left[pair] = Math.min(left[pair] ?? 0, x - LEAF_MARGIN_MM);
      right[pair] = Math.max(right[pair] ?? 0, x + LEAF_MARGIN_MM);
    }
  }
  return Array.from({ length: PAIRS }, (_, pair) => {
    const [from, to] = [left[pair] ?? 0, right[pair] ?? 0];
    return from < to ? [from, to] : [-CLOSED_GAP_MM / 2, CLOSED_GAP_MM / 2];
  });
}

/** The part of each open pair from `fromShare` to `toShare` of its opening, shares by pair. */
export function narrowed(aperture: Aperture, share: (pair: number) => readonly [from: number, to: number]): Aperture {
  return aperture.map(([left, right], pair) => {
    if (right - left <= CLOSED_GAP_MM) return [left, right];
    const [from, to] = share(pair);
    const width = right - left;
    return [left + from * width, Math.max(left + to * width, left + from * width + CLOSED_GAP_MM)];
  });
}

/** Jaws that just uncover the openings of all apertures, to the mm. */
export function jawsAround(apertures: readonly Aperture[]) {
  const open = apertures.flatMap((aperture) =>
    aperture.flatMap(([left, right], pair) => (right - left > CLOSED_GAP_MM ? [{ left, right, pair }] : [])),
  );
  const pairs = open.map(({ pair }) => pair);
  return {
    xMm: [Math.floor(Math.min(...open.map((o) => o.left))), Math.ceil(Math.max(...open.map((o) => o.right)))] as const,
    yMm: [LEAF_BOUNDARIES_MM[Math.min(...pairs)] ?? 0, LEAF_BOUNDARIES_MM[Math.max(...pairs) + 1] ?? 0] as const,
  };
}

/** As DICOM has them: all leaves of the first bank, then all of the second, to 0.1 mm. */
export function leafPositions(aperture: Aperture): Float64Array {
  const rounded = (mm: number) => Math.round(mm * 10) / 10 + 0;
  return Float64Array.from([
    ...aperture.map(([left]) => rounded(left)),
    ...aperture.map(([, right]) => rounded(right)),
  ]);
}

function pairAt(y: number): number {
  const pair = LEAF_BOUNDARIES_MM.findIndex((edge) => edge > y) - 1;
  return pair < 0 ? (y < 0 ? 0 : PAIRS - 1) : pair;
}
