import { between, bothSides, ellipsoid, grown, loft, sheet, together } from '../solid.ts';

/** Primary tumour of the nasopharynx and one node of the neck; what is treated grows from them. */
export const primaryTumour = ellipsoid({ centreMm: [4, -20, 4], semiAxesMm: [17, 10, 14] });
export const nodeTumour = ellipsoid({ centreMm: [40, 11, -46], semiAxesMm: [7.5, 8.5, 12] });
export const highDosePtv = together(grown(primaryTumour, 6), grown(nodeTumour, 5));
export const highDoseCtv = together(grown(primaryTumour, 3), grown(nodeTumour, 2));

/** One side of the neck, drawn beyond its upper end so that only the lower one is round. */
const sideOfNeck = (side: 1 | -1, marginMm: number) =>
  loft(
    [
      { z: -118, x: side * 33, y: 2, a: 12, b: 18 },
      { z: -80, x: side * 36, y: 6, a: 12, b: 19 },
      { z: -34, x: side * 38.5, y: 10, a: 15.5, b: 19 },
      { z: -20, x: side * 38.5, y: 10, a: 15.5, b: 19 },
    ].map((knot) => ({ ...knot, a: knot.a + marginMm, b: knot.b + marginMm })),
    { roundMm: 8 },
  );

/** Nasopharynx with its surroundings, then both sides of the neck joined behind the throat, then each side alone. */
const elective = (marginMm: number) =>
  together(
    loft(
      [
        { z: -18 - marginMm, x: 2, y: -16, a: 33, b: 14 },
        { z: 0, x: 3, y: -19, a: 33, b: 19 },
        { z: 24 + marginMm, x: 3, y: -24, a: 26, b: 14 },
      ].map((knot) => ({ ...knot, a: knot.a + marginMm, b: knot.b + marginMm })),
      { roundMm: 8 },
    ),
    sheet(
      [
        [-42, 14],
        [-34, 0],
        [-17, -9],
        [0, -11],
        [17, -9],
        [34, 0],
        [42, 14],
      ],
      { fromMm: -34, toMm: -18.1 - marginMm, halfWidthMm: 8 + marginMm },
    ),
    bothSides((side) => between(sideOfNeck(side, marginMm), -130, -34.1)),
  );
export const electiveCtv = elective(0);
export const electivePtv = elective(4);
