import { bothSides, ellipsoid, grown, loft, sheet, together } from '../solid.ts';

export const cranium = loft(
  [
    { z: 12, y: 30, a: 60, b: 54 },
    { z: 26, y: 14, a: 66, b: 74 },
    { z: 44, y: 4, a: 70, b: 90 },
    { z: 70, y: 5, a: 68, b: 88 },
    { z: 93, y: 7, a: 56, b: 74 },
    { z: 110, y: 9, a: 36, b: 49 },
    { z: 118, y: 9, a: 16, b: 23 },
  ],
  { exponent: 2.15, roundMm: 6 },
);
export const brain = grown(cranium, -7);
export const ventricles = together(
  bothSides((side) =>
    loft(
      [
        { z: 58, x: side * 12, y: -2, a: 3, b: 8, rotationDeg: side * 14 },
        { z: 70, x: side * 10, y: -8, a: 4.5, b: 19, rotationDeg: side * 12 },
        { z: 82, x: side * 12, y: -2, a: 5, b: 24, rotationDeg: side * 4 },
      ],
      { roundMm: 4 },
    ),
  ),
  ellipsoid({ centreMm: [0, 2, 60], semiAxesMm: [2.5, 12, 8] }),
  ellipsoid({ centreMm: [0, 30, 26], semiAxesMm: [6, 4, 9] }),
);
export const falx = together(
  sheet(
    [
      [0, -74],
      [0, -36],
    ],
    { fromMm: 66, toMm: 106, halfWidthMm: 1 },
  ),
  sheet(
    [
      [0, 44],
      [0, 82],
    ],
    { fromMm: 50, toMm: 106, halfWidthMm: 1 },
  ),
);
export const sylvianFissures = bothSides((side) =>
  sheet(
    [
      [side * 56, -20],
      [side * 42, -12],
      [side * 34, 4],
    ],
    { fromMm: 48, toMm: 66, halfWidthMm: 1.6, roundMm: 4 },
  ),
);
export const temporalLobe = (side: 1 | -1) =>
  loft(
    [
      { z: 22, x: side * 42, y: -14, a: 12, b: 18, rotationDeg: side * 14 },
      { z: 34, x: side * 43, y: -10, a: 16, b: 26, rotationDeg: side * 12 },
      { z: 48, x: side * 45, y: -4, a: 14, b: 28, rotationDeg: side * 8 },
    ],
    { roundMm: 6 },
  );
export const chiasm = ellipsoid({ centreMm: [0, -24, 43], semiAxesMm: [8.5, 5, 3.6] });
export const brainstem = loft(
  [
    { z: -4, y: 16, a: 6.5, b: 6 },
    { z: 10, y: 13, a: 8.5, b: 8 },
    { z: 22, y: 9, a: 15, b: 12.5 },
    { z: 34, y: 8, a: 15.5, b: 13 },
    { z: 48, y: 6, a: 13, b: 10 },
  ],
  { roundMm: 3 },
);
