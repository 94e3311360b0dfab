import { between, bothSides, ellipsoid, grown, loft, type Solid, sheet, together } from '../solid.ts';

/**
 * A head and neck of analytic shapes. (0, 0, 0) lies between the ears at the level of the skull base; the nose points to -y.
 * Sizes are those of an average adult, made up.
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
export const earCanals = bothSides((side) => ellipsoid({ centreMm: [side * 60, 6, 10], semiAxesMm: [14, 3, 3] }));

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
export const cochlea = (side: 1 | -1) => ellipsoid({ centreMm: [side * 38, 7, 17], semiAxesMm: [4, 3.5, 4] });
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
export const esophagus = loft([
  { z: -180, x: 4, y: 4, a: 8, b: 5 },
  { z: -108, x: 1, y: -4, a: 8, b: 4 },
]);

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
