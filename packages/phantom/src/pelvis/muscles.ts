import { bothSides, loft, type Solid, sheet } from '../solid.ts';

/** The muscles that give a pelvic CT its face, from the outside in. */
export const muscles: readonly Solid[] = [
  // gluteus maximus
  bothSides((side) =>
    loft([
      { z: -130, x: side * 82, y: 60, a: 54, b: 30, rotationDeg: side * -20 },
      { z: -50, x: side * 80, y: 68, a: 68, b: 30, rotationDeg: side * -24 },
      { z: 20, x: side * 82, y: 70, a: 70, b: 27, rotationDeg: side * -27 },
      { z: 80, x: side * 84, y: 70, a: 58, b: 21, rotationDeg: side * -32 },
      { z: 140, x: side * 86, y: 66, a: 40, b: 14, rotationDeg: side * -36 },
    ]),
  ),
  // gluteus medius and minimus
  bothSides((side) =>
    loft(
      [
        { z: 2, x: side * 142, y: -2, a: 12, b: 26, rotationDeg: side * 10 },
        { z: 40, x: side * 132, y: -4, a: 23, b: 42, rotationDeg: side * -10 },
        { z: 90, x: side * 124, y: 0, a: 25, b: 52, rotationDeg: side * -20 },
        { z: 140, x: side * 126, y: 4, a: 17, b: 48, rotationDeg: side * -20 },
      ],
      { roundMm: 6 },
    ),
  ),
  // tensor fasciae latae, sartorius and rectus femoris
  bothSides((side) =>
    loft([
      { z: -130, x: side * 100, y: -58, a: 30, b: 18, rotationDeg: side * 18 },
      { z: 0, x: side * 108, y: -58, a: 30, b: 19, rotationDeg: side * 26 },
      { z: 60, x: side * 120, y: -50, a: 22, b: 13, rotationDeg: side * 34 },
    ]),
  ),
  bothSides((side) =>
    loft([
      { z: -130, x: side * 136, y: -10, a: 16, b: 34 },
      { z: -60, x: side * 140, y: -18, a: 13, b: 32 },
      { z: 10, x: side * 138, y: -38, a: 9, b: 22, rotationDeg: side * 8 },
    ]),
  ),
  // iliopsoas
  bothSides((side) =>
    loft([
      { z: -40, x: side * 96, y: -28, a: 14, b: 12 },
      { z: 10, x: side * 84, y: -40, a: 24, b: 20, rotationDeg: side * 20 },
      { z: 60, x: side * 82, y: -24, a: 27, b: 23, rotationDeg: side * 40 },
      { z: 140, x: side * 74, y: 14, a: 30, b: 22, rotationDeg: side * 60 },
    ]),
  ),
  // adductors and obturator externus
  bothSides((side) =>
    loft(
      [
        { z: -130, x: side * 58, y: -18, a: 40, b: 40, rotationDeg: side * 20 },
        { z: -60, x: side * 62, y: -26, a: 34, b: 26, rotationDeg: side * 24 },
        { z: -24, x: side * 60, y: -34, a: 30, b: 15, rotationDeg: side * 26 },
        { z: 0, x: side * 52, y: -44, a: 24, b: 9, rotationDeg: side * 16 },
      ],
      { roundMm: 6 },
    ),
  ),
  // hamstrings and quadratus femoris
  bothSides((side) =>
    loft(
      [
        { z: -130, x: side * 84, y: 46, a: 34, b: 24 },
        { z: -60, x: side * 88, y: 32, a: 22, b: 16 },
        { z: -10, x: side * 96, y: 36, a: 20, b: 10 },
      ],
      { roundMm: 4 },
    ),
  ),
  // obturator internus
  bothSides((side) =>
    loft(
      [
        { z: -42, x: side * 40, y: 18, a: 7, b: 20, rotationDeg: side * -8 },
        { z: -8, x: side * 47, y: 4, a: 9.5, b: 32, rotationDeg: side * -8 },
        { z: 26, x: side * 50, y: 6, a: 8, b: 32, rotationDeg: side * -12 },
        { z: 46, x: side * 60, y: 10, a: 5, b: 26, rotationDeg: side * -18 },
      ],
      { roundMm: 6 },
    ),
  ),
  // piriformis
  bothSides((side) =>
    loft(
      [
        { z: 30, x: side * 62, y: 62, a: 28, b: 9, rotationDeg: side * -24 },
        { z: 58, x: side * 58, y: 66, a: 24, b: 9, rotationDeg: side * -18 },
      ],
      { roundMm: 8 },
    ),
  ),
  // levator ani
  bothSides((side) =>
    sheet(
      [
        [side * 14, 44],
        [side * 22, 32],
        [side * 26, 16],
        [side * 24, -8],
        [side * 17, -22],
      ],
      { fromMm: -38, toMm: 0, halfWidthMm: 2.6, roundMm: 4, shiftPerMm: [side * 0.25, 0] },
    ),
  ),
  // rectus abdominis
  bothSides((side) =>
    loft(
      [
        { z: 6, x: side * 12, y: -62, a: 10, b: 8 },
        { z: 40, x: side * 25, y: -84, a: 25, b: 8, rotationDeg: side * 4 },
        { z: 140, x: side * 33, y: -86, a: 32, b: 8, rotationDeg: side * 7 },
      ],
      { roundMm: 4 },
    ),
  ),
  // oblique and transverse muscles of the flank
  bothSides((side) =>
    loft(
      [
        { z: 70, x: side * 108, y: -60, a: 32, b: 7, rotationDeg: side * 34 },
        { z: 140, x: side * 112, y: -54, a: 42, b: 9, rotationDeg: side * 44 },
      ],
      { roundMm: 8 },
    ),
  ),
  // muscles of the back
  bothSides((side) =>
    loft(
      [
        { z: 80, x: side * 22, y: 96, a: 18, b: 5 },
        { z: 140, x: side * 34, y: 90, a: 26, b: 12 },
      ],
      { roundMm: 8 },
    ),
  ),
  // perineum
  loft(
    [
      { z: -70, y: 0, a: 18, b: 14 },
      { z: -46, y: 8, a: 24, b: 16 },
      { z: -26, y: 12, a: 22, b: 16 },
    ],
    { roundMm: 8 },
  ),
];
