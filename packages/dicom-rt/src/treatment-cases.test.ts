import { expect, test } from 'vitest';
import { assembleTreatmentCases, type ParsedObjects } from './assemble-treatment-cases.ts';
import type { DoseGrid } from './dose-grid.ts';
import type { ImageVolume } from './image-volume.ts';
import type { InstanceHeader } from './instance.ts';
import type { Plan } from './plan.ts';
import type { StructureSet } from './structure-set.ts';
import type { VoxelGrid } from './voxel-grid.ts';

function header(sopInstanceUid: string, more: Partial<InstanceHeader> = {}): InstanceHeader {
  return {
    sopClassUid: '1.2.3',
    sopInstanceUid,
    transferSyntaxUid: '1.2.840.10008.1.2.1',
    modality: 'OT',
    patient: { patientId: 'A', name: { alphabetic: 'Doe^J' }, sex: 'F' },
    studyInstanceUid: 'study',
    seriesInstanceUid: `series of ${sopInstanceUid}`,
    frameOfReferenceUid: 'frame',
    referencedInstanceUids: [],
    referencedSeriesUids: [],
    ...more,
  };
}

const grid = (slices: number): VoxelGrid => ({
  size: [10, 10, slices],
  spacingMm: [5, 5, 3],
  originMm: [0, 0, 0],
  axes: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
});

const plan = (uid: string, more: Partial<Plan> = {}): Plan => ({
  header: header(uid),
  kind: 'external',
  referencedDoseUids: [],
  doseReferences: [],
  fractionGroups: [],
  beams: [],
  notices: [],
  ...more,
});

const dose = (uid: string, more: Partial<DoseGrid> = {}): DoseGrid => ({
  header: header(uid),
  grid: grid(10),
  dose: new Float32Array(1000).fill(2),
  unit: 'Gy',
  quantum: 0.001,
  doseType: 'PHYSICAL',
  summation: 'PLAN',
  beamNumbers: [],
  planningSystemDvhs: [],
  notices: [],
  ...more,
});

const structures = (uid: string, more: Partial<StructureSet> = {}): StructureSet => ({
  header: header(uid),
  structures: [],
  frameOfReferenceUids: ['frame'],
  referencedSeriesUids: ['series of ct'],
  notices: [],
  ...more,
});

const image = (uid: string, more: Partial<ImageVolume> = {}): ImageVolume => ({
  header: header(uid),
  modality: 'CT',
  unit: 'HU',
  grid: grid(10),
  values: new Int16Array(1000),
  sliceUids: Array.from({ length: 10 }, (_, k) => `slice ${k}`),
  interpolatedSlices: [],
  notices: [],
  ...more,
});

const contour = (z: number, referencedSopInstanceUid: string) => ({
  geometricType: 'CLOSED_PLANAR' as const,
  pointsMm: Float64Array.of(0, 0, z, 10, 0, z, 10, 10, z),
  referencedSopInstanceUid,
});

/** Each case as `plan, structures, image, doses`, and the codes of its notices. */
function casesOf(objects: Partial<ParsedObjects>) {
  const cases = assembleTreatmentCases({ images: [], structureSets: [], plans: [], doses: [], ...objects });
  return cases.map((made) => ({
    parts: [made.plan, made.structureSet, made.image, ...made.doses]
      .filter((part) => part !== undefined)
      .map((part) => part.header.sopInstanceUid)
      .join(' '),
    codes: made.notices.map(({ code }) => code.slice('notice/dicom/'.length)),
  }));
}

const another: Partial<InstanceHeader> = { patient: { patientId: 'B' } };
const scenes: readonly {
  what: string;
  objects: Partial<ParsedObjects>;
  cases: readonly { parts: string; codes: readonly string[] }[];
}[] = [
  {
    what: 'all that belongs to a plan by reference',
    objects: {
      plans: [plan('p', { structureSetUid: 's' })],
      structureSets: [structures('s'), structures('older')],
      images: [image('ct'), image('pt', { modality: 'PT' })],
      doses: [dose('beam', { planUid: 'p', summation: 'BEAM' }), dose('whole', { planUid: 'p' })],
    },
    cases: [
      { parts: 'p s ct whole beam', codes: [] },
      { parts: 'older ct', codes: [] },
      { parts: 'pt', codes: [] },
    ],
  },
  {
    what: 'a dose that only the plan names',
    objects: { plans: [plan('p', { referencedDoseUids: ['d', 'lost'] })], doses: [dose('d')] },
    cases: [{ parts: 'p d', codes: ['referenced-dose-missing'] }],
  },
  {
    what: 'nothing but a frame of reference in common',
    objects: {
      plans: [plan('p')],
      structureSets: [structures('s', { referencedSeriesUids: [] })],
      doses: [dose('d')],
      images: [image('ct')],
    },
    cases: [
      {
        parts: 'p s ct d',
        codes: ['linked-by-frame-of-reference', 'linked-by-frame-of-reference', 'linked-by-frame-of-reference'],
      },
    ],
  },
  {
    what: 'a dose without reference is not guessed to be of one of two plans',
    objects: { plans: [plan('p'), plan('q')], doses: [dose('d')] },
    cases: [
      { parts: 'p', codes: [] },
      { parts: 'q', codes: [] },
      { parts: 'd', codes: [] },
    ],
  },
  {
    what: 'the structure set of two plans, and one of two sets is not guessed',
    objects: {
      plans: [
        plan('p', { structureSetUid: 's' }),
        plan('q', { structureSetUid: 's' }),
        plan('r', { structureSetUid: 'lost' }),
      ],
      structureSets: [structures('s'), structures('t')],
    },
    cases: [
      { parts: 'p s', codes: ['referenced-series-missing'] },
      { parts: 'q s', codes: ['referenced-series-missing'] },
      { parts: 'r', codes: ['referenced-structure-set-missing'] },
      { parts: 't', codes: ['referenced-series-missing'] },
    ],
  },
  {
    what: 'a dose whose plan is not there',
    objects: {
      doses: [dose('d', { planUid: 'lost', structureSetUid: 's' })],
      structureSets: [structures('s')],
      images: [image('ct')],
    },
    cases: [{ parts: 's ct d', codes: ['referenced-plan-missing'] }],
  },
  {
    what: 'a plan of another patient',
    objects: {
      plans: [plan('p', { header: header('p', another), structureSetUid: 's' })],
      structureSets: [structures('s')],
      images: [image('ct')],
      doses: [dose('d', { planUid: 'p' })],
    },
    cases: [{ parts: 'p s ct d', codes: ['other-patient'] }],
  },
  {
    what: 'one patient ID with two names',
    objects: {
      plans: [plan('p')],
      doses: [
        dose('d', {
          planUid: 'p',
          header: header('d', { patient: { patientId: 'A', name: { alphabetic: 'Roe^J' } } }),
        }),
      ],
    },
    cases: [{ parts: 'p d', codes: ['patient-details-differ'] }],
  },
  {
    what: 'a name written otherwise is the same',
    objects: {
      plans: [plan('p')],
      doses: [
        dose('d', {
          planUid: 'p',
          header: header('d', { patient: { patientId: 'A', name: { alphabetic: 'DOE J' } } }),
        }),
      ],
    },
    cases: [{ parts: 'p d', codes: [] }],
  },
  {
    what: 'a dose in another frame of reference',
    objects: {
      plans: [plan('p')],
      doses: [dose('d', { planUid: 'p', header: header('d', { frameOfReferenceUid: 'other' }) })],
    },
    cases: [{ parts: 'p d', codes: ['other-frame-of-reference'] }],
  },
  {
    what: 'contours on a slice that is missing and between slices',
    objects: {
      structureSets: [
        structures('s', {
          structures: [{ roiNumber: 1, name: 'Heart', contours: [contour(3, 'slice 1'), contour(7, 'slice 99')] }],
        }),
      ],
      images: [image('ct')],
    },
    cases: [{ parts: 's ct', codes: ['contour-images-missing', 'contours-off-slices'] }],
  },
  {
    what: 'a dose that reaches far beyond the image',
    objects: {
      plans: [plan('p', { structureSetUid: 's' })],
      structureSets: [structures('s')],
      images: [image('ct')],
      doses: [dose('d', { planUid: 'p', grid: grid(20) })],
    },
    cases: [{ parts: 'p s ct d', codes: ['dose-outside-image'] }],
  },
];
for (const { what, objects, cases } of scenes) test(what, () => expect(casesOf(objects)).toEqual(cases));

test('a notice about another patient names objects, not people', () => {
  const [made] = assembleTreatmentCases({
    images: [],
    structureSets: [],
    plans: [plan('p', { header: header('p', another) })],
    doses: [dose('d', { planUid: 'p' })],
  });
  expect(made!.notices).toEqual([{ code: 'notice/dicom/other-patient', values: { uid: 'p', other: 'd' } }]);
});
