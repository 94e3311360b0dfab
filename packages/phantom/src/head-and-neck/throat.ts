import { bothSides, ellipsoid, loft, sheet, together } from '../solid.ts';

/** The arch of the lower jaw in the transverse plane. */
const JAW_ARCH = [
  [-45, -24],
  [-39, -44],
  [-27, -64],
  [-12, -74],
  [0, -76.5],
  [12, -74],
  [27, -64],
  [39, -44],
  [45, -24],
] as const;
const mandibleBody = sheet(JAW_ARCH, { fromMm: -58, toMm: -36, halfWidthMm: 6, roundMm: 6 });
const mandibleRami = bothSides((side) =>
  sheet(
    [
      [side * 44, -32],
      [side * 47.5, -14],
    ],
    { fromMm: -35.9, toMm: 4, halfWidthMm: 5.4, roundMm: 3, shiftPerMm: [side * 0.1, 0.05] },
  ),
);
export const mandible = together(mandibleBody, mandibleRami);
const dentalArch = (scale: number) =>
  JAW_ARCH.slice(1, -1).map(([x, y]) => [x * 0.8 * scale, -8 + y * 0.86 * scale] as const);
export const lowerTeeth = sheet(dentalArch(0.97), { fromMm: -37, toMm: -28, halfWidthMm: 4, roundMm: 2 });
export const upperTeeth = sheet(dentalArch(1), { fromMm: -26, toMm: -16, halfWidthMm: 4, roundMm: 2 });
export const oralCavity = loft(
  [
    { z: -46, y: -44, a: 19, b: 20 },
    { z: -34, y: -44, a: 25, b: 24 },
    { z: -18, y: -44, a: 26, b: 25 },
  ],
  { roundMm: 7 },
);
export const oralAir = ellipsoid({ centreMm: [2, -48, -17], semiAxesMm: [15, 12, 2.2] });
export const pharynxAir = loft(
  [
    { z: -106, y: -22, a: 7, b: 9 },
    { z: -92, y: -23, a: 5, b: 9 },
    { z: -84, y: -20, a: 10, b: 7 },
    { z: -66, y: -15, a: 13, b: 5.5 },
    { z: -44, y: -14, a: 11, b: 6 },
    { z: -24, y: -15, a: 12, b: 4.5 },
    { z: -4, y: -22, a: 13, b: 5.5 },
    { z: 10, y: -27, a: 11, b: 6 },
  ],
  { roundMm: 4 },
);

/** The muscle behind the throat, from the skull base to the larynx. */
export const pharyngealConstrictor = sheet(
  [
    [-16, -13],
    [-9, -8],
    [0, -6.5],
    [9, -8],
    [16, -13],
  ],
  { fromMm: -78, toMm: 2, halfWidthMm: 2.2, roundMm: 2 },
);
export const trachea = loft([
  { z: -180, y: -6, a: 9, b: 9 },
  { z: -130, y: -16, a: 8.5, b: 9 },
  { z: -104, y: -22, a: 8, b: 10 },
]);
export const larynx = loft(
  [
    { z: -106, y: -24, a: 16, b: 17 },
    { z: -92, y: -26, a: 20, b: 21 },
    { z: -76, y: -24, a: 19, b: 19 },
    { z: -66, y: -20, a: 16, b: 12 },
  ],
  { roundMm: 3 },
);
export const thyroidCartilage = sheet(
  [
    [-17, -16],
    [-13, -32],
    [0, -44],
    [13, -32],
    [17, -16],
  ],
  { fromMm: -100, toMm: -78, halfWidthMm: 1.8, roundMm: 3 },
);
export const hyoid = sheet(
  [
    [-19, -20],
    [-14, -34],
    [0, -42],
    [14, -34],
    [19, -20],
  ],
  { fromMm: -69, toMm: -63, halfWidthMm: 2.2 },
);
export const esophagus = loft([
  { z: -180, x: 4, y: 4, a: 8, b: 5 },
  { z: -108, x: 1, y: -4, a: 8, b: 4 },
]);
