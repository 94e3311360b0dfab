import { bothSides, ellipsoid, loft, sheet } from '../solid.ts';

export const thyroid = bothSides((side) =>
  loft(
    [
      { z: -138, x: side * 16, y: -14, a: 7, b: 9 },
      { z: -120, x: side * 18, y: -16, a: 8, b: 11 },
      { z: -98, x: side * 22, y: -14, a: 4, b: 8 },
    ],
    { roundMm: 6 },
  ),
);
export const parotid = (side: 1 | -1) =>
  loft(
    [
      { z: -38, x: side * 53, y: 2, a: 7, b: 10, rotationDeg: side * -10 },
      { z: -22, x: side * 57, y: -1, a: 9.5, b: 17, rotationDeg: side * -12 },
      { z: -4, x: side * 60, y: -3, a: 9, b: 18, rotationDeg: side * -12 },
      { z: 8, x: side * 62, y: -5, a: 6.5, b: 13, rotationDeg: side * -12 },
    ],
    { roundMm: 7 },
  );
export const submandibularGland = (side: 1 | -1) =>
  ellipsoid({ centreMm: [side * 36, -34, -58], semiAxesMm: [9, 14, 13], rotationDeg: side * 24 });

/** Carotid arteries and jugular veins, bright with contrast medium. */
export const carotids = bothSides((side) =>
  loft([
    { z: -180, x: side * 22, y: -2, a: 4, b: 4 },
    { z: -100, x: side * 26, y: -4, a: 3.6, b: 3.6 },
    { z: -40, x: side * 29, y: 0, a: 3.2, b: 3.2 },
    { z: 4, x: side * 27, y: 0, a: 2.8, b: 2.8 },
  ]),
);
export const jugulars = bothSides((side) =>
  loft([
    { z: -180, x: side * 34, y: -6, a: 7, b: 6 },
    { z: -100, x: side * 36, y: -4, a: 6.5, b: 5 },
    { z: -40, x: side * 37, y: 6, a: 5.5, b: 5 },
    { z: 0, x: side * 34, y: 8, a: 4, b: 4 },
  ]),
);
export const clavicles = bothSides((side) =>
  sheet(
    [
      [side * 20, -42],
      [side * 60, -48],
      [side * 104, -30],
      [side * 140, -8],
    ],
    { fromMm: -176, toMm: -146, halfWidthMm: 6, roundMm: 7 },
  ),
);
export const scapulae = bothSides((side) =>
  sheet(
    [
      [side * 74, 56],
      [side * 108, 40],
      [side * 138, 20],
    ],
    { fromMm: -190, toMm: -144, halfWidthMm: 4.6, roundMm: 6 },
  ),
);
export const lungApices = bothSides((side) =>
  loft(
    [
      { z: -190, x: side * 46, y: 6, a: 38, b: 44 },
      { z: -160, x: side * 42, y: 10, a: 26, b: 30 },
      { z: -142, x: side * 38, y: 14, a: 12, b: 14 },
    ],
    { roundMm: 5 },
  ),
);
export const firstRibs = bothSides((side) =>
  sheet(
    [
      [side * 22, 24],
      [side * 56, 30],
      [side * 72, 8],
      [side * 62, -18],
    ],
    { fromMm: -160, toMm: -148, halfWidthMm: 4, roundMm: 4 },
  ),
);
