import { bothSides, ellipsoid, grown, loft, sheet, together } from '../solid.ts';

export const earCanals = bothSides((side) => ellipsoid({ centreMm: [side * 60, 6, 10], semiAxesMm: [14, 3, 3] }));

/** Skull base: clivus, petrous bones, occiput, and the face. */
export const clivus = loft(
  [
    { z: 2, y: -4, a: 13, b: 6 },
    { z: 16, y: -6, a: 17, b: 8 },
    { z: 30, y: -14, a: 20, b: 9 },
  ],
  { roundMm: 5 },
);
export const petrousBones = bothSides((side) =>
  sheet(
    [
      [side * 17, -6],
      [side * 34, 6],
      [side * 54, 16],
    ],
    { fromMm: 6, toMm: 28, halfWidthMm: 8, roundMm: 9 },
  ),
);
export const mastoids = bothSides((side) => ellipsoid({ centreMm: [side * 56, 22, 0], semiAxesMm: [9, 14, 22] }));
export const mastoidCells = bothSides((side) => ellipsoid({ centreMm: [side * 56, 22, 2], semiAxesMm: [6, 10, 16] }));
export const sphenoid = bothSides((side) =>
  sheet(
    [
      [side * 10, -26],
      [side * 30, -34],
      [side * 52, -44],
    ],
    { fromMm: 14, toMm: 36, halfWidthMm: 3, roundMm: 5 },
  ),
);
export const sphenoidSinus = ellipsoid({ centreMm: [0, -28, 30], semiAxesMm: [13, 10, 9] });
export const maxillae = bothSides((side) =>
  loft(
    [
      { z: -18, x: side * 20, y: -58, a: 16, b: 18, rotationDeg: side * -20 },
      { z: 0, x: side * 27, y: -58, a: 19, b: 20, rotationDeg: side * -12 },
      { z: 18, x: side * 29, y: -60, a: 18, b: 19, rotationDeg: side * -12 },
    ],
    { roundMm: 4 },
  ),
);
export const maxillarySinuses = bothSides((side) =>
  loft(
    [
      { z: -10, x: side * 25, y: -56, a: 9, b: 11, rotationDeg: side * -20 },
      { z: 4, x: side * 28, y: -57, a: 15, b: 17, rotationDeg: side * -12 },
      { z: 16, x: side * 29, y: -59, a: 13, b: 15, rotationDeg: side * -12 },
    ],
    { roundMm: 7 },
  ),
);
export const zygomaticArches = bothSides((side) =>
  sheet(
    [
      [side * 42, -68],
      [side * 58, -54],
      [side * 66, -30],
      [side * 64, -8],
    ],
    { fromMm: 2, toMm: 14, halfWidthMm: 3, roundMm: 4 },
  ),
);
export const hardPalate = loft(
  [
    { z: -14, y: -58, a: 24, b: 24 },
    { z: -8, y: -58, a: 24, b: 24 },
  ],
  { roundMm: 3 },
);
export const nasalCavity = bothSides((side) =>
  loft(
    [
      { z: -6, x: side * 7, y: -60, a: 4.5, b: 30 },
      { z: 10, x: side * 7.5, y: -58, a: 5, b: 32 },
      { z: 28, x: side * 6, y: -60, a: 3, b: 22 },
    ],
    { roundMm: 3 },
  ),
);
export const turbinates = bothSides((side) =>
  together(
    ellipsoid({ centreMm: [side * 8.5, -56, 0], semiAxesMm: [3, 22, 5] }),
    ellipsoid({ centreMm: [side * 8.5, -54, 14], semiAxesMm: [2.6, 18, 4.5] }),
  ),
);
export const ethmoidCells = bothSides((side) =>
  together(...[-76, -66, -56, -46].map((y) => ellipsoid({ centreMm: [side * 8.5, y, 33], semiAxesMm: [5, 4.4, 8] }))),
);
export const frontalSinuses = bothSides((side) =>
  ellipsoid({ centreMm: [side * 11, -87, 52], semiAxesMm: [9, 4, 9], rotationDeg: side * 10 }),
);
export const orbitWalls = bothSides((side) =>
  loft(
    [
      { z: 16, x: side * 32, y: -64, a: 18, b: 20 },
      { z: 32, x: side * 33, y: -64, a: 22, b: 27, rotationDeg: side * 16 },
      { z: 48, x: side * 32, y: -64, a: 18, b: 20 },
    ],
    { roundMm: 5 },
  ),
);
export const orbitFat = grown(orbitWalls, -3);
export const eyeMuscles = bothSides((side) =>
  together(
    sheet(
      [
        [side * 20, -42],
        [side * 19, -58],
        [side * 22, -70],
      ],
      { fromMm: 28, toMm: 37, halfWidthMm: 1.8, roundMm: 2 },
    ),
    sheet(
      [
        [side * 26, -42],
        [side * 43, -58],
        [side * 45, -68],
      ],
      { fromMm: 28, toMm: 37, halfWidthMm: 1.8, roundMm: 2 },
    ),
  ),
);
const EYE_RADIUS_MM = 12;
export const eye = (side: 1 | -1) =>
  ellipsoid({ centreMm: [side * 33, -74, 32], semiAxesMm: [EYE_RADIUS_MM, EYE_RADIUS_MM, EYE_RADIUS_MM] });
export const lens = (side: 1 | -1) => ellipsoid({ centreMm: [side * 33, -82.5, 32], semiAxesMm: [4.8, 2.2, 4.8] });
export const opticNerve = (side: 1 | -1) =>
  sheet(
    [
      [side * 31, -60],
      [side * 24, -50],
      [side * 14, -38],
      [side * 9, -32],
    ],
    { fromMm: 31, toMm: 38, halfWidthMm: 2.4, roundMm: 2 },
  );
export const cochlea = (side: 1 | -1) => ellipsoid({ centreMm: [side * 38, 7, 17], semiAxesMm: [4, 3.5, 4] });
