import { bothSides, loft, type Solid } from '../solid.ts';

/** The muscles of jaw, neck and shoulders. */
export const muscles: readonly Solid[] = [
  // masseter
  bothSides((side) =>
    loft(
      [
        { z: -46, x: side * 52, y: -30, a: 7, b: 15, rotationDeg: side * -14 },
        { z: -18, x: side * 56, y: -28, a: 7.5, b: 17, rotationDeg: side * -14 },
        { z: 8, x: side * 58, y: -34, a: 5, b: 12, rotationDeg: side * -16 },
      ],
      { roundMm: 6 },
    ),
  ),
  // pterygoids
  bothSides((side) =>
    loft(
      [
        { z: -42, x: side * 36, y: -24, a: 6, b: 13, rotationDeg: side * -22 },
        { z: -12, x: side * 32, y: -28, a: 9, b: 15, rotationDeg: side * -30 },
        { z: 12, x: side * 34, y: -24, a: 12, b: 10, rotationDeg: side * -30 },
      ],
      { roundMm: 6 },
    ),
  ),
  // temporalis
  bothSides((side) =>
    loft(
      [
        { z: 8, x: side * 58, y: -36, a: 6, b: 16, rotationDeg: side * -16 },
        { z: 34, x: side * 70, y: -26, a: 4.5, b: 26, rotationDeg: side * -14 },
        { z: 60, x: side * 72, y: -14, a: 3, b: 26, rotationDeg: side * -6 },
      ],
      { roundMm: 8 },
    ),
  ),
  // longus colli
  bothSides((side) =>
    loft([
      { z: -170, x: side * 10, y: 2, a: 8, b: 4 },
      { z: -60, x: side * 9, y: -8, a: 8, b: 3.6 },
      { z: 0, x: side * 9, y: -9, a: 8, b: 3.6 },
    ]),
  ),
  // sternocleidomastoid
  bothSides((side) =>
    loft([
      { z: -150, x: side * 26, y: -34, a: 10, b: 7, rotationDeg: side * -20 },
      { z: -110, x: side * 42, y: -18, a: 8, b: 15, rotationDeg: side * 34 },
      { z: -60, x: side * 50, y: 10, a: 7, b: 17, rotationDeg: side * 14 },
      { z: -10, x: side * 57, y: 24, a: 7, b: 13, rotationDeg: side * 4 },
    ]),
  ),
  // scalenes
  bothSides((side) =>
    loft([
      { z: -160, x: side * 52, y: 0, a: 14, b: 15 },
      { z: -118, x: side * 36, y: 16, a: 14, b: 12, rotationDeg: side * -30 },
      { z: -60, x: side * 30, y: 18, a: 9, b: 9 },
      { z: -20, x: side * 28, y: 18, a: 8, b: 8 },
    ]),
  ),
  // deep muscles of the back of the neck
  bothSides((side) =>
    loft([
      { z: -170, x: side * 26, y: 58, a: 23, b: 17 },
      { z: -110, x: side * 22, y: 46, a: 20, b: 13, rotationDeg: side * -6 },
      { z: -50, x: side * 22, y: 40, a: 20, b: 14, rotationDeg: side * -10 },
      { z: -4, x: side * 22, y: 46, a: 20, b: 16, rotationDeg: side * -10 },
      { z: 12, x: side * 20, y: 58, a: 16, b: 10, rotationDeg: side * -10 },
    ]),
  ),
  // trapezius and splenius
  bothSides((side) =>
    loft([
      { z: -170, x: side * 96, y: 48, a: 60, b: 17, rotationDeg: side * -24 },
      { z: -140, x: side * 80, y: 44, a: 42, b: 13, rotationDeg: side * -26 },
      { z: -116, x: side * 50, y: 42, a: 25, b: 9, rotationDeg: side * -34 },
      { z: -70, x: side * 34, y: 48, a: 19, b: 6, rotationDeg: side * -26 },
      { z: -8, x: side * 30, y: 64, a: 22, b: 6, rotationDeg: side * -24 },
    ]),
  ),
  // floor of the mouth and strap muscles
  loft(
    [
      { z: -64, y: -50, a: 21, b: 22 },
      { z: -50, y: -48, a: 24, b: 24 },
    ],
    { roundMm: 6 },
  ),
  bothSides((side) =>
    loft([
      { z: -160, x: side * 12, y: -40, a: 10, b: 4 },
      { z: -70, x: side * 10, y: -48, a: 9, b: 4 },
    ]),
  ),
  // wall of the pharynx
  loft(
    [
      { z: -80, y: -15, a: 18, b: 11 },
      { z: -30, y: -15, a: 18, b: 11 },
      { z: 8, y: -20, a: 19, b: 12 },
    ],
    { roundMm: 5 },
  ),
  // lips and cheeks
  loft(
    [
      { z: -34, y: -84, a: 26, b: 8 },
      { z: -18, y: -86, a: 24, b: 8 },
    ],
    { roundMm: 6 },
  ),
  // deltoid and pectoral muscles
  bothSides((side) =>
    loft(
      [
        { z: -180, x: side * 120, y: -24, a: 48, b: 18, rotationDeg: side * 22 },
        { z: -150, x: side * 100, y: -14, a: 36, b: 13, rotationDeg: side * 26 },
      ],
      { roundMm: 6 },
    ),
  ),
];
