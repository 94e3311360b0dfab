import { bothSides, ellipsoid, grown, loft, sheet, together } from '../solid.ts';

/** A male pelvis of analytic shapes; the centre of the prostate lies at (0, 0, 0). Sizes are those of an average man, made up. */
export const body = loft(
  [
    { z: -120, y: 6, a: 168, b: 98 },
    { z: -80, y: 6, a: 176, b: 104 },
    { z: -20, y: 5, a: 184, b: 110 },
    { z: 30, y: 4, a: 182, b: 112 },
    { z: 80, y: 2, a: 170, b: 108 },
    { z: 140, y: 0, a: 158, b: 104 },
  ],
  { exponent: 2.5 },
);

export const prostate = ellipsoid({ centreMm: [0, 0, 0], semiAxesMm: [24, 19, 21] });

export const seminalVesicles = bothSides((side) =>
  ellipsoid({ centreMm: [side * 15, 14, 24], semiAxesMm: [14, 6, 10], rotationDeg: side * 18 }),
);

/** Prostate and the proximal seminal vesicles in one smooth body. */
export const ctv = loft(
  [
    { z: -21, y: 0, a: 15, b: 12 },
    { z: -10, y: 0, a: 23, b: 18 },
    { z: 4, y: 1, a: 26, b: 20 },
    { z: 18, y: 8, a: 29, b: 15 },
    { z: 29, y: 12, a: 28, b: 11 },
  ],
  { roundMm: 8 },
);

export const ptv = grown(ctv, 7);

export const bladder = loft(
  [
    { z: 9, y: -11, a: 17, b: 13 },
    { z: 24, y: -16, a: 35, b: 26 },
    { z: 42, y: -18, a: 42, b: 31 },
    { z: 60, y: -18, a: 35, b: 26 },
    { z: 74, y: -15, a: 21, b: 16 },
  ],
  { roundMm: 12, exponent: 2.15 },
);
export const bladderLumen = grown(bladder, -4);

export const rectum = loft(
  [
    { z: -26, y: 31, a: 13, b: 12 },
    { z: -8, y: 33, a: 18, b: 15 },
    { z: 14, x: 2, y: 37, a: 21, b: 16 },
    { z: 36, x: 3, y: 46, a: 19, b: 16 },
    { z: 62, x: -4, y: 50, a: 17, b: 15 },
  ],
  { roundMm: 4 },
);
export const rectumLumen = grown(rectum, -3.5);
export const sigmoid = loft(
  [
    { z: 54, x: -3, y: 50, a: 16, b: 14 },
    { z: 76, x: -20, y: 36, a: 18, b: 14 },
    { z: 90, x: -44, y: 22, a: 17, b: 15 },
    { z: 150, x: -84, y: 6, a: 15, b: 14 },
  ],
  { roundMm: 6 },
);
export const rectalGas = ellipsoid({ centreMm: [1, 35, 26], semiAxesMm: [9, 7, 22] });

export const analCanal = loft([
  { z: -60, y: 38, a: 11, b: 13 },
  { z: -27, y: 33, a: 12, b: 12 },
]);

export const penileBulb = ellipsoid({ centreMm: [0, 8, -43], semiAxesMm: [9, 11, 9] });

const FEMORAL_HEAD_RADIUS_MM = 24;
export const femoralHead = (side: 1 | -1) =>
  ellipsoid({
    centreMm: [side * 90, 2, 26],
    semiAxesMm: [FEMORAL_HEAD_RADIUS_MM, FEMORAL_HEAD_RADIUS_MM, FEMORAL_HEAD_RADIUS_MM],
  });

export const femoralNeck = bothSides((side) =>
  loft(
    [
      { z: -26, x: side * 124, y: 10, a: 19, b: 17 },
      { z: -8, x: side * 124, y: 10, a: 24, b: 17 },
      { z: 8, x: side * 116, y: 8, a: 26, b: 14 },
      { z: 24, x: side * 106, y: 5, a: 22, b: 15 },
      { z: 34, x: side * 98, y: 3, a: 14, b: 13 },
    ],
    { roundMm: 4 },
  ),
);
export const greaterTrochanter = bothSides((side) =>
  ellipsoid({ centreMm: [side * 140, 16, 12], semiAxesMm: [10, 14, 22], rotationDeg: side * 12 }),
);
export const femoralShaft = bothSides((side) =>
  loft([
    { z: -130, x: side * 112, y: 4, a: 15, b: 15 },
    { z: -60, x: side * 118, y: 8, a: 16, b: 16 },
    { z: -24, x: side * 124, y: 10, a: 19, b: 18 },
  ]),
);

/** Acetabulum and the lower ilium: the bone that the femoral head sits in. */
export const acetabulum = bothSides((side) =>
  loft(
    [
      { z: -6, x: side * 66, y: 10, a: 16, b: 22, rotationDeg: side * -18 },
      { z: 12, x: side * 76, y: 4, a: 26, b: 34, rotationDeg: side * -22 },
      { z: 34, x: side * 84, y: 4, a: 31, b: 36, rotationDeg: side * -24 },
      { z: 56, x: side * 88, y: 6, a: 20, b: 38, rotationDeg: side * -32 },
    ],
    { roundMm: 6 },
  ),
);
export const hipJointSpace = bothSides((side) =>
  ellipsoid({ centreMm: [side * 92, 2, 25], semiAxesMm: [28.5, 28.5, 28.5] }),
);

export const iliacWing = bothSides((side) =>
  sheet(
    [
      [side * 84, 42],
      [side * 92, 22],
      [side * 102, 0],
      [side * 112, -22],
      [side * 116, -36],
    ],
    { fromMm: 50, toMm: 170, halfWidthMm: 7, shiftPerMm: [side * 0.12, 0.02] },
  ),
);

export const superiorRamus = bothSides((side) =>
  sheet(
    [
      [side * 12, -42],
      [side * 30, -44],
      [side * 52, -32],
      [side * 66, -16],
    ],
    { fromMm: -12, toMm: 22, halfWidthMm: 8.5, roundMm: 10, shiftPerMm: [side * 0.1, 0] },
  ),
);
export const pubicBody = bothSides((side) =>
  loft(
    [
      { z: -26, x: side * 15, y: -34, a: 10, b: 11 },
      { z: -8, x: side * 14, y: -39, a: 11.5, b: 14 },
      { z: 14, x: side * 14, y: -43, a: 11.5, b: 13 },
    ],
    { roundMm: 6 },
  ),
);
export const inferiorRamus = bothSides((side) =>
  loft(
    [
      { z: -62, x: side * 46, y: 4, a: 8, b: 13 },
      { z: -44, x: side * 33, y: -12, a: 7, b: 13, rotationDeg: side * 18 },
      { z: -22, x: side * 18, y: -29, a: 8, b: 12, rotationDeg: side * 24 },
    ],
    { roundMm: 3 },
  ),
);
export const ischium = bothSides((side) =>
  loft(
    [
      { z: -66, x: side * 54, y: 30, a: 14, b: 16 },
      { z: -42, x: side * 58, y: 32, a: 16, b: 21 },
      { z: -16, x: side * 62, y: 30, a: 14, b: 18 },
      { z: 10, x: side * 66, y: 30, a: 13, b: 15 },
      { z: 30, x: side * 74, y: 34, a: 11, b: 14 },
    ],
    { roundMm: 8 },
  ),
);

export const coccyx = loft(
  [
    { z: 2, y: 62, a: 7, b: 5 },
    { z: 24, y: 74, a: 12, b: 6 },
    { z: 40, y: 80, a: 20, b: 8 },
  ],
  { roundMm: 4 },
);
export const sacrum = loft(
  [
    { z: 38, y: 80, a: 24, b: 9 },
    { z: 60, y: 80, a: 40, b: 13 },
    { z: 90, y: 74, a: 54, b: 20 },
    { z: 150, y: 56, a: 58, b: 28 },
  ],
  { exponent: 2.3, roundMm: 4 },
);
export const sacralCanal = loft([
  { z: 62, y: 84, a: 6, b: 2.5 },
  { z: 150, y: 72, a: 11, b: 6 },
]);
export const sacralForamina = bothSides((side) =>
  together(...[66, 86, 106].map((z) => ellipsoid({ centreMm: [side * 22, 76, z], semiAxesMm: [5, 5, 5] }))),
);

/** The space of the small bowel above the bladder; the bladder's dome bulges into it. */
export const bowelSpace = loft(
  [
    { z: 58, y: -24, a: 66, b: 50 },
    { z: 74, y: -26, a: 82, b: 56 },
    { z: 150, y: -28, a: 92, b: 60 },
  ],
  { exponent: 2.6 },
);

/** Loops of bowel that fill the bowel space above the bladder, each with a wall, a content and some with gas. */
const LOOPS: readonly (readonly [x: number, y: number, z: number, radius: number, gas: number])[] = [
  [-58, -38, 74, 14, 0], [-30, 14, 76, 13, 0], [0, 22, 80, 12, 0], [28, 16, 78, 14, 6], [-12, -50, 90, 12, 0],
  [-62, -6, 78, 13, 5], [58, -40, 78, 15, 8], [62, -4, 76, 14, 0], [-30, -58, 88, 14, 7],
  [2, -64, 90, 13, 0], [34, -58, 92, 14, 6], [-44, -24, 98, 16, 0], [-10, -34, 100, 16, 9], [26, -24, 100, 15, 0],
  [54, -22, 104, 14, 6], [-66, -44, 104, 13, 0], [-24, -2, 98, 13, 0], [8, 2, 96, 12, 5], [40, 4, 98, 13, 0],
  [-52, 4, 108, 14, 8], [66, -46, 108, 13, 0], [14, -56, 112, 14, 0], [-34, -50, 116, 13, 0], [44, -46, 122, 15, 9],
  [-8, -20, 122, 15, 0], [30, -6, 120, 13, 0], [-64, -20, 124, 14, 0], [64, -14, 126, 13, 0],
]; // biome-ignore format: one loop after another

export const bowelLoops = LOOPS.map(([x, y, z, radius, gas]) => ({
  wall: ellipsoid({ centreMm: [x, y, z], semiAxesMm: [radius * 1.15, radius * 0.9, radius], rotationDeg: 7 * (x + y) }),
  content: ellipsoid({
    centreMm: [x, y, z],
    semiAxesMm: [radius * 1.15 - 2.5, radius * 0.9 - 2.5, radius - 2.5],
    rotationDeg: 7 * (x + y),
  }),
  gas: gas > 0 ? ellipsoid({ centreMm: [x, y - 3, z], semiAxesMm: [gas * 1.2, gas * 0.7, gas] }) : undefined,
}));

export const femoralVessels = bothSides((side) =>
  together(
    loft([
      { z: -130, x: side * 62, y: -52, a: 5, b: 5 },
      { z: 0, x: side * 66, y: -66, a: 5, b: 5 },
      { z: 60, x: side * 62, y: -46, a: 5.5, b: 5.5 },
      { z: 150, x: side * 42, y: 14, a: 6, b: 6 },
    ]),
    loft([
      { z: -130, x: side * 52, y: -46, a: 5, b: 5 },
      { z: 0, x: side * 54, y: -62, a: 6, b: 5.5 },
      { z: 60, x: side * 56, y: -32, a: 6.5, b: 6.5 },
      { z: 150, x: side * 38, y: 26, a: 7, b: 7 },
    ]),
  ),
);

export const naturalCleft = loft([
  { z: -130, y: 112, a: 3.5, b: 40 },
  { z: -40, y: 116, a: 2.5, b: 22 },
  { z: 30, y: 120, a: 1.5, b: 6 },
]);
