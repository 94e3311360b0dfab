import { monotoneCurve } from './monotone-curve.ts';
import { band, type Point, type Section, superellipse } from './section.ts';

/**
 * A body in patient coordinates (DICOM: x to the left, y to the back, z to the head), known by its section at each z.
 * Sections of one z do not overlap. `growthMm` is a margin in all directions; negative shrinks.
 */
export interface Solid {
  readonly fromMm: number;
  readonly toMm: number;
  readonly sections: (zMm: number, growthMm?: number) => readonly Section[];
}

export interface EllipsoidShape {
  readonly centreMm: readonly [x: number, y: number, z: number];
  readonly semiAxesMm: readonly [a: number, b: number, c: number];
  /** Turn about z. */
  readonly rotationDeg?: number;
}

/** Volume 4/3 pi a b c. */
export function ellipsoid({ centreMm: [x, y, z], semiAxesMm: [a, b, c], rotationDeg = 0 }: EllipsoidShape): Solid {
  return {
    fromMm: z - c,
    toMm: z + c,
    sections: (zMm, growthMm = 0) => {
      const height = (zMm - z) / (c + growthMm);
      if (Math.abs(height) >= 1 || c + growthMm <= 0) return [];
      const share = Math.sqrt(1 - height * height);
      return figure({ centre: [x, y], semiAxesMm: [(a + growthMm) * share, (b + growthMm) * share], rotationDeg });
    },
  };
}

/** A knot of a {@link loft}: the section at one z. */
export interface Knot {
  readonly z: number;
  readonly x?: number;
  readonly y: number;
  readonly a: number;
  readonly b: number;
  readonly rotationDeg?: number;
}

/**
 * A smooth body through superellipses at ascending z.
 *
 * @param options.roundMm length over which each end closes like half an ellipsoid; 0 ends flat
 */
export function loft(
  knots: readonly Knot[],
  options: { readonly roundMm?: number; readonly exponent?: number } = {},
): Solid {
  const { roundMm = 0, exponent = 2 } = options;
  const at = knots.map(({ z }) => z);
  const [fromMm, toMm] = [at[0] ?? 0, at.at(-1) ?? 0];
  const curve = (of: (knot: Knot) => number) => monotoneCurve(at, knots.map(of));
  const [x, y, a, b] = [curve((k) => k.x ?? 0), curve((k) => k.y), curve((k) => k.a), curve((k) => k.b)];
  const rotation = curve((knot) => knot.rotationDeg ?? 0);
  return {
    fromMm,
    toMm,
    sections: (z, growthMm = 0) => {
      const share = roundEnds(z, { fromMm: fromMm - growthMm, toMm: toMm + growthMm, roundMm: roundMm + growthMm });
      if (share <= 0) return [];
      const semiAxesMm = [(a(z) + growthMm) * share, (b(z) + growthMm) * share] as const;
      return figure({ centre: [x(z), y(z)], semiAxesMm, rotationDeg: rotation(z), exponent });
    },
  };
}

/**
 * A sheet that follows `line` in each plane from `fromMm` to `toMm`, moved by `shiftPerMm` for each mm of z above `fromMm`.
 */
export function sheet(
  line: readonly Point[],
  extent: {
    readonly fromMm: number;
    readonly toMm: number;
    readonly halfWidthMm: number;
    readonly roundMm?: number;
    readonly shiftPerMm?: Point;
  },
): Solid {
  const { fromMm, toMm, halfWidthMm, roundMm = 0, shiftPerMm = [0, 0] } = extent;
  return {
    fromMm,
    toMm,
    sections: (z, growthMm = 0) => {
      const share = roundEnds(z, { fromMm: fromMm - growthMm, toMm: toMm + growthMm, roundMm: roundMm + growthMm });
      const width = (halfWidthMm + growthMm) * share;
      if (width < 0.3) return [];
      const up = z - fromMm;
      return [
        band(
          line.map(([px, py]): Point => [px + up * shiftPerMm[0], py + up * shiftPerMm[1]]),
          width,
        ),
      ];
    },
  };
}

/** The same bodies left and right: the mirror image in x = 0 beside the original. */
export function bothSides(make: (side: 1 | -1) => Solid): Solid {
  return together(make(1), make(-1));
}

/** Bodies that do not overlap, as one. */
export function together(...solids: readonly Solid[]): Solid {
  return {
    fromMm: Math.min(...solids.map((solid) => solid.fromMm)),
    toMm: Math.max(...solids.map((solid) => solid.toMm)),
    sections: (z, growthMm) => solids.flatMap((solid) => solid.sections(z, growthMm)),
  };
}

/** A body with a margin; negative shrinks. */
export function grown(solid: Solid, marginMm: number): Solid {
  return {
    fromMm: solid.fromMm - marginMm,
    toMm: solid.toMm + marginMm,
    sections: (z, growthMm = 0) => solid.sections(z, marginMm + growthMm),
  };
}

/** The part of a body between two planes. */
export function between(solid: Solid, fromMm: number, toMm: number): Solid {
  return {
    fromMm: Math.max(fromMm, solid.fromMm),
    toMm: Math.min(toMm, solid.toMm),
    sections: (z, growthMm = 0) => (z < fromMm - growthMm || z > toMm + growthMm ? [] : solid.sections(z, growthMm)),
  };
}

/** Share of the full section at z: 1, falling as in an ellipsoid over `roundMm` before each end, 0 beyond. */
function roundEnds(z: number, { fromMm, toMm, roundMm }: { fromMm: number; toMm: number; roundMm: number }): number {
  const toEnd = Math.min(z - fromMm, toMm - z);
  if (toEnd < 0) return 0;
  return toEnd >= roundMm ? 1 : Math.sqrt(1 - (1 - toEnd / roundMm) ** 2);
}

/** Below this half width nothing could be drawn or seen. */
const SMALLEST_SEMI_AXIS_MM = 0.3;

function figure(shape: Parameters<typeof superellipse>[0]): readonly Section[] {
  return Math.min(...shape.semiAxesMm) < SMALLEST_SEMI_AXIS_MM ? [] : [superellipse(shape)];
}
