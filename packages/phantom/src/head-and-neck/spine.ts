import { bothSides, ellipsoid, grown, loft, type Solid, together } from '../solid.ts';

export const spinalCord = loft([
  { z: -180, y: 36, a: 6, b: 4.6 },
  { z: -120, y: 30, a: 6.5, b: 4.6 },
  { z: -60, y: 22, a: 6.5, b: 4.4 },
  { z: -5, y: 16, a: 6, b: 5 },
]);
export const spinalCanal = grown(spinalCord, 3.6);
export const vertebralArch = loft([
  { z: -180, y: 40, a: 19, b: 17 },
  { z: -120, y: 34, a: 17.5, b: 16 },
  { z: -60, y: 26, a: 17, b: 16 },
  { z: -8, y: 19, a: 17, b: 14 },
]);
export const vertebralColumn = loft(
  [
    { z: -180, y: 16, a: 15, b: 11 },
    { z: -120, y: 11, a: 13, b: 9.5 },
    { z: -60, y: 3, a: 11.5, b: 8.5 },
    { z: -6, y: 0, a: 9, b: 7 },
  ],
  { exponent: 2.5 },
);
const VERTEBRA_PITCH_MM = 17;

/** From the second cervical vertebra down: a disc each pitch. */
export const discs = together(
  ...[-39, -56, -73, -90, -107, -124, -141].map((z) => ({
    fromMm: z - 2.6,
    toMm: z + 2.6,
    sections: (at: number, growthMm = 0) =>
      Math.abs(at - z) <= 2.6 ? vertebralColumn.sections(at, growthMm + 0.4) : [],
  })),
);

/** Transverse masses and spines, thick in the middle of each vertebra. */
export const vertebralProcesses = together(
  ...Array.from({ length: 8 }, (_, n): Solid => {
    const z = -14 - VERTEBRA_PITCH_MM * n;
    const back = 24 + 2.1 * n;
    return together(
      bothSides((side) =>
        ellipsoid({ centreMm: [side * 21, back - 9, z], semiAxesMm: [9, 7, 6.5], rotationDeg: side * 20 }),
      ),
      ellipsoid({ centreMm: [0, back + 22, z - 3], semiAxesMm: [3.6, 14, 5] }),
    );
  }),
);
