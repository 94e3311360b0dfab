import { bothSides, loft, sheet } from '../solid.ts';

/**
 * A head and neck of analytic shapes, in the files beside this one. (0, 0, 0) lies between the ears at the level of the skull base; the
 * nose points to -y. Sizes are those of an average adult, made up.
 */
export const body = loft(
  [
    { z: -170, y: 12, a: 182, b: 78 },
    { z: -150, y: 12, a: 170, b: 74 },
    { z: -134, y: 12, a: 132, b: 68 },
    { z: -118, y: 10, a: 84, b: 62 },
    { z: -100, y: 8, a: 66, b: 59 },
    { z: -76, y: 4, a: 65, b: 61 },
    { z: -62, y: -5, a: 66, b: 70 },
    { z: -46, y: -11, a: 68, b: 80 },
    { z: -20, y: -8, a: 71, b: 86 },
    { z: 10, y: -1, a: 75, b: 95 },
    { z: 40, y: 2, a: 78, b: 99 },
    { z: 70, y: 4, a: 75, b: 95 },
    { z: 95, y: 6, a: 62, b: 80 },
    { z: 115, y: 8, a: 40, b: 54 },
    { z: 124, y: 8, a: 18, b: 26 },
  ],
  { exponent: 2.2, roundMm: 3 },
);

/** The nose, painted on the CT only: the drawn outline cuts it off, as a smooth body contour does. */
export const nose = loft(
  [
    { z: -4, y: -86, a: 13, b: 12 },
    { z: 4, y: -90, a: 12, b: 16 },
    { z: 26, y: -90, a: 7, b: 11 },
    { z: 40, y: -90, a: 5, b: 8 },
  ],
  { roundMm: 5 },
);
export const ears = bothSides((side) =>
  sheet(
    [
      [side * 72, 6],
      [side * 80, 18],
      [side * 85, 24],
    ],
    { fromMm: -16, toMm: 40, halfWidthMm: 3, roundMm: 12 },
  ),
);
