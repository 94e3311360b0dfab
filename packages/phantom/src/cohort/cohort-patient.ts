import type { Vec3 } from '@isocenter/dicom-rt';
import { type AnalyticPatient, analyticPatient, type DrawnStructure } from '../analytic-patient.ts';
import { axialGrid } from '../axial-grid.ts';
import { arc, segmentedField } from '../beams.ts';
import { modelDose } from '../dose-model.ts';
import { filled, paintCt } from '../paint-ct.ts';
import { type SeededRandom, seededRandom } from '../seeded-random.ts';
import { ellipsoid, grown, type Solid } from '../solid.ts';
import { noiseBlock } from '../texture.ts';
import { TISSUE } from '../tissues.ts';
import type { CohortPerson } from './cohort-people.ts';
import { REGIONS } from './regions.ts';

/** Coarse, so that a department of them is made in a minute and lies on a few megabytes. */
const IMAGE_SPACING_MM: Vec3 = [4, 4, 5];
const DOSE_SPACING_MM: Vec3 = [5, 5, 5];
/** How far scan and dose reach beyond the target, up and down. */
const ROOM_MM = 22;
const PTV_MARGIN_MM = 6;
const FIELD_ANGLES_DEG = [0, 51, 103, 154, 206, 257, 309];

/**
 * A simple patient of the demonstration department: coarse CT, a handful of organs, a plan by the course and a dose by formula. The
 * target's place and size, and how well the plan spares, are drawn from seed and person: always the same bytes.
 */
export function cohortPatient(person: CohortPerson, seed: string): AnalyticPatient {
  const { course } = person;
  const random = seededRandom(`${seed}, ${person.patientId}`);
  const { body, organs, bodyPart } = REGIONS[course.region];
  const ctv = drawnTarget(course.target, random);
  const ptv = grown(ctv.solid, PTV_MARGIN_MM);
  const scene = { target: ptv, body, isocenterMm: ctv.centreMm };
  const [imageGrid, doseGrid] = [gridAbout(body, ptv, IMAGE_SPACING_MM), gridAbout(body, ptv, DOSE_SPACING_MM)];
  const layers = [
    ...filled(TISSUE.fat, body),
    ...filled(TISSUE.muscle, grown(body, -12)),
    ...organs.flatMap(({ solid, tissue }) => filled(tissue, solid)),
    ...filled(TISSUE.tumour, grown(ctv.solid, -4)),
  ];
  const [noise, grain] = [noiseBlock(21, 1), noiseBlock(22, 3)];
  return analyticPatient({
    patient: { patientId: person.patientId, name: person.name, birthDate: person.birthDate, sex: person.sex },
    studyDate: person.studyDate,
    studyDescription: 'Demonstration, no real patient 演示病例',
    bodyPart,
    imageGrid,
    hu: paintCt(layers, imageGrid, { noiseHu: 12, noise, grain }),
    structures: structuresOf({ body, organs, ctv: ctv.solid, ptv }),
    doseGrid,
    doseGy: modelDose(doseModelOf({ person, body, organs, ptv, centreMm: ctv.centreMm, random }), doseGrid),
    plan: {
      label: course.label,
      name: `${course.labelZh} ${course.doseGy} Gy / ${course.fractions} 次`,
      description: 'Demonstration plan; its dose is a formula, not a calculation.',
      fractions: course.fractions,
      prescriptions: [{ structure: 'PTV', doseGy: course.doseGy }],
      beams: beamsOf(course.technique, scene).map((beam, _, all) => ({
        beam,
        metersetMu: Math.round((1100 * course.doseGy) / course.fractions / all.length) / 10 + 40,
        doseGy: course.doseGy / course.fractions / all.length,
      })),
    },
  });
}

interface DrawnTarget {
  readonly solid: Solid;
  readonly centreMm: Vec3;
}

/** Some millimetres aside and a little larger or smaller than the course's usual one. */
function drawnTarget(usual: CohortPerson['course']['target'], random: SeededRandom): DrawnTarget {
  const [x, y, z] = usual.centreMm;
  const centreMm: Vec3 = [x + random.whole(-4, 4), y + random.whole(-3, 3), z + random.whole(-4, 4)];
  const size = 0.88 + 0.2 * random.next();
  const [a, b, c] = usual.semiAxesMm;
  return { centreMm, solid: ellipsoid({ centreMm, semiAxesMm: [a * size, b * size, c * size] }) };
}

function gridAbout(body: Solid, target: Solid, spacingMm: Vec3) {
  const [outline] = body.sections((target.fromMm + target.toMm) / 2);
  if (!outline) throw new RangeError('The target lies outside the body.');
  const { from, to } = outline.bounds;
  const first: Vec3 = [from[0] - 12, from[1] - 12, target.fromMm - ROOM_MM];
  const last: Vec3 = [to[0] + 12, to[1] + 12, target.toMm + ROOM_MM];
  const count = (axis: 0 | 1 | 2) => Math.ceil((last[axis] - first[axis]) / spacingMm[axis]);
  return axialGrid({ size: [count(0), count(1), count(2)], spacingMm, originMm: first });
}

interface Drawn {
  readonly body: Solid;
  readonly organs: (typeof REGIONS)['head']['organs'];
  readonly ptv: Solid;
}

function structuresOf({ body, organs, ctv, ptv }: Drawn & { readonly ctv: Solid }): readonly DrawnStructure[] {
  return [
    { name: 'BODY', interpretedType: 'EXTERNAL', colour: [0, 200, 120], solid: body },
    { name: 'PTV', interpretedType: 'PTV', colour: [230, 40, 40], solid: ptv },
    { name: 'CTV', interpretedType: 'CTV', colour: [255, 128, 160], solid: ctv },
    ...organs.map(
      ({ name, solid }, index): DrawnStructure => ({
        ...{ name, interpretedType: 'ORGAN', solid },
        colour: [(60 + 97 * index) % 256, (130 + 61 * index) % 256, (255 - 43 * index + 256) % 256],
      }),
    ),
  ];
}

/** One plan in four spares little, so that not every goal is met. */
function doseModelOf({
  person,
  body,
  organs,
  ptv,
  centreMm,
  random,
}: Drawn & { readonly person: CohortPerson; readonly centreMm: Vec3; readonly random: SeededRandom }) {
  const spares = random.next() < 0.75;
  const beams = person.course.technique === 'arcs' ? Array.from({ length: 24 }, (_, n) => 15 * n) : FIELD_ANGLES_DEG;
  return {
    body,
    targets: [{ solid: ptv, doseGy: person.course.doseGy }],
    beams: beams.map((gantryAngleDeg) => ({ gantryAngleDeg, weight: 0.8 + 0.4 * random.next() })),
    spared: organs.map(({ solid }) => ({ solid, share: spares ? 0.25 + 0.2 * random.next() : 0.05 })),
    compromised: [],
    apertureMarginMm: 5,
    bathShare: spares ? 0.85 : 1,
    fallOffShare: 0.42,
    hotSpot: { centreMm, share: spares ? 0.03 : 0.1, sigmaMm: 10 },
    meanShare: spares ? 1.015 : 0.99,
    ripple: noiseBlock(23, 3),
  };
}

function beamsOf(technique: CohortPerson['course']['technique'], scene: Parameters<typeof arc>[0]) {
  if (technique === 'arcs')
    return [
      arc(scene, { number: 1, name: 'Arc CW', startDeg: 181, sweepDeg: 356, collimatorAngleDeg: 10 }),
      arc(scene, { number: 2, name: 'Arc CCW', startDeg: 179, sweepDeg: -356, collimatorAngleDeg: 350 }),
    ];
  return FIELD_ANGLES_DEG.map((gantryAngleDeg, index) =>
    segmentedField(scene, { number: index + 1, name: `G${gantryAngleDeg}`, gantryAngleDeg, collimatorAngleDeg: 0 }),
  );
}
