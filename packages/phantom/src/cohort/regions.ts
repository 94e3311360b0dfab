import type { Vec3 } from '@isocenter/dicom-rt';
import type { Tissue } from '../paint-ct.ts';
import { ellipsoid, loft, type Solid } from '../solid.ts';
import { TISSUE } from '../tissues.ts';
import type { CohortCourse } from './courses.ts';

/** An organ of a simple region: an ellipsoid, or a cord along z. */
export interface SimpleOrgan {
  /** TG-263 */
  readonly name: string;
  readonly solid: Solid;
  readonly tissue: Tissue;
}

/** A part of the body as smooth solids about the origin; x to the left, y to the back, z to the head [mm]. */
export interface SimpleRegion {
  /** A defined term of PS3.16 annex L. */
  readonly bodyPart: string;
  readonly body: Solid;
  readonly organs: readonly SimpleOrgan[];
}

/** How far a body is drawn up and down: farther than any scan of the cohort reaches. */
const REACH_MM = 90;

function trunk(semiAxesMm: readonly [number, number]): Solid {
  const [a, b] = semiAxesMm;
  return loft(
    [-REACH_MM, REACH_MM].map((z) => ({ z, y: 0, a, b })),
    { exponent: 2.4 },
  );
}

function cord(name: string, [x, y]: readonly [number, number], radiusMm: number, tissue: Tissue): SimpleOrgan {
  const solid = loft([-REACH_MM, REACH_MM].map((z) => ({ z, x, y, a: radiusMm, b: radiusMm })));
  return { name, solid, tissue };
}

function organ(name: string, centreMm: Vec3, semiAxesMm: Vec3, tissue: Tissue = TISSUE.organ): SimpleOrgan {
  return { name, solid: ellipsoid({ centreMm, semiAxesMm }), tissue };
}

/** The same organ left (+x) and right. */
function pair(name: string, [x, y, z]: Vec3, semiAxesMm: Vec3, tissue: Tissue = TISSUE.organ): readonly SimpleOrgan[] {
  return [organ(`${name}_L`, [x, y, z], semiAxesMm, tissue), organ(`${name}_R`, [-x, y, z], semiAxesMm, tissue)];
}

const SPINE = TISSUE.cancellousBone;

/** Sizes of adults, rounded; they are simple, and no anatomy is meant to be read from them. */
export const REGIONS: Readonly<Record<CohortCourse['region'], SimpleRegion>> = {
  head: {
    bodyPart: 'HEAD',
    body: ellipsoid({ centreMm: [0, 0, 0], semiAxesMm: [80, 98, 105] }),
    organs: [
      organ('Brain', [0, 2, 16], [64, 80, 62], TISSUE.brain),
      organ('Brainstem', [0, 22, -20], [13, 13, 26], TISSUE.brain),
      organ('OpticChiasm', [0, -14, -8], [10, 5, 3], TISSUE.nerve),
      ...pair('Eye', [32, -72, -18], [12, 12, 12], TISSUE.eye),
      ...pair('Lens', [32, -82, -18], [4.5, 2.6, 4.5], TISSUE.lens),
    ],
  },
  neck: {
    bodyPart: 'HEADNECK',
    body: loft([
      { z: -REACH_MM, y: 6, a: 62, b: 60 },
      { z: -20, y: 0, a: 66, b: 74 },
      { z: 40, y: 0, a: 78, b: 96 },
      { z: REACH_MM, y: 2, a: 78, b: 96 },
    ]),
    organs: [
      cord('SpinalCord', [0, 34], 6, TISSUE.nerve),
      ...pair('Parotid', [50, 4, 14], [13, 18, 24], TISSUE.gland),
      organ('Larynx', [0, -22, -36], [17, 16, 20], TISSUE.muscle),
      organ('Cavity_Oral', [0, -52, 6], [28, 26, 18], TISSUE.muscle),
      organ('Bone_Mandible', [0, -76, -6], [38, 6, 9], TISSUE.corticalBone),
    ],
  },
  thorax: {
    bodyPart: 'CHEST',
    body: trunk([175, 112]),
    organs: [
      ...pair('Lung', [74, 4, 0], [52, 78, 150], TISSUE.lung),
      organ('Heart', [22, -36, -34], [40, 34, 42], TISSUE.muscle),
      cord('Esophagus', [0, 32], 8, TISSUE.organ),
      cord('SpinalCord', [0, 62], 6, TISSUE.nerve),
    ],
  },
  abdomen: {
    bodyPart: 'ABDOMEN',
    body: trunk([168, 115]),
    organs: [
      organ('Liver', [-70, -14, 16], [62, 62, 66]),
      organ('Stomach', [48, -36, 22], [38, 30, 34], TISSUE.bowelContent),
      ...pair('Kidney', [62, 46, -22], [26, 24, 46]),
      organ('Duodenum', [-14, -20, -26], [22, 14, 26], TISSUE.bowelContent),
      cord('SpinalCord', [0, 66], 6, TISSUE.nerve),
    ],
  },
  pelvis: {
    bodyPart: 'PELVIS',
    body: trunk([182, 112]),
    organs: [
      organ('Bladder', [0, -26, 16], [34, 28, 28], TISSUE.urine),
      organ('Rectum', [0, 46, 4], [16, 15, 52], TISSUE.stool),
      ...pair('Femur_Head', [88, 4, -12], [23, 23, 23], SPINE),
      organ('Bowel_Bag', [0, -34, 64], [80, 44, 30], TISSUE.bowelContent),
    ],
  },
};
