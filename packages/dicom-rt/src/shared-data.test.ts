import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DomainError } from '@isocenter/messages';
import { describe, expect, test } from 'vitest';
import { assembleImageVolume } from './assemble-image-volume.ts';
import { assembleTreatmentCases, type ParsedObjects } from './assemble-treatment-cases.ts';
import { doseGeometry } from './dose-geometry.ts';
import type { DoseGrid } from './dose-grid.ts';
import type { ImageVolume } from './image-volume.ts';
import { parseDoseGrid } from './parse-dose-grid.ts';
import { parsePlan } from './parse-plan.ts';
import { parseStructureSet } from './parse-structure-set.ts';
import type { Plan } from './plan.ts';
import { type DicomInstance, readInstance } from './read-instance.ts';
import type { StructureSet } from './structure-set.ts';
import type { TreatmentCase } from './treatment-case.ts';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');

const read = (path: string) => readInstance(new Uint8Array(readFileSync(join(DATA, path))));

function dicomFiles(folder: string): string[] {
  return readdirSync(join(DATA, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(DATA, path)).isDirectory()) return dicomFiles(path);
    return name.endsWith('.dcm') ? [path] : [];
  });
}

interface Loaded extends ParsedObjects {
  readonly cases: readonly TreatmentCase[];
  readonly others: readonly string[];
  readonly notices: readonly string[];
  readonly refused: readonly string[];
}

/** Everything in a folder, as an import reads it. */
async function load(set: string): Promise<Loaded> {
  const images: ImageVolume[] = [];
  const structureSets: StructureSet[] = [];
  const plans: Plan[] = [];
  const doses: DoseGrid[] = [];
  const others: string[] = [];
  const refused: string[] = [];
  const series = new Map<string, DicomInstance[]>();
  const orRefused = async (what: string, work: () => unknown) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push(`${what}: ${error.code}`);
    }
  };
  for (const path of dicomFiles(set))
    await orRefused(path.slice(set.length + 1), async () => {
      const instance = read(path);
      const { modality, seriesInstanceUid } = instance.header;
      if (modality === 'RTSTRUCT') structureSets.push(parseStructureSet(instance));
      else if (modality === 'RTPLAN') plans.push(parsePlan(instance));
      else if (modality === 'RTDOSE') doses.push(await parseDoseGrid(instance));
      else if (modality === 'CT' || modality === 'MR' || modality === 'PT')
        series.set(seriesInstanceUid, [...(series.get(seriesInstanceUid) ?? []), instance]);
      else others.push(modality);
    });
  for (const slices of series.values())
    await orRefused('series', async () => images.push(await assembleImageVolume(slices)));
  const cases = assembleTreatmentCases({ images, structureSets, plans, doses });
  const notices = [...images, ...structureSets, ...plans, ...doses, ...cases].flatMap((object) => object.notices);
  const codes = [...new Set(notices.map(({ code }) => code.replace('notice/dicom/', '')))].sort();
  return { images, structureSets, plans, doses, cases, others, notices: codes, refused };
}

const contourCount = ({ structures }: StructureSet) =>
  structures.reduce((sum, { contours }) => sum + contours.length, 0);
const maximum = ({ dose }: DoseGrid) => dose.reduce((high, value) => Math.max(high, value), 0);

interface Expected {
  readonly set: string;
  /** ROIs and contours of each structure set; grid sizes of each volume and dose; kind, beams and fractions of each plan. */
  readonly structureSets?: readonly (readonly [rois: number, contours: number])[];
  readonly images?: readonly (readonly number[])[];
  readonly doses?: readonly (readonly number[])[];
  readonly doseSpacingMm?: readonly number[];
  readonly maximumGy?: number;
  readonly plans?: readonly string[];
  readonly cases: number;
  readonly others?: readonly string[];
  readonly notices?: readonly string[];
  readonly refused?: readonly string[];
}

// Counts and sizes are those of the data's own index, which were read with another program; maxima are from its READMEs.
const SETS: readonly Expected[] = [
  { set: 'box-phantom-matrad', structureSets: [[2, 102]], images: [[87, 87, 87]], cases: 1 },
  {
    set: 'brachy-hdr-prostate-dvh',
    structureSets: [[17, 213]],
    doses: [[80, 80, 56]],
    doseSpacingMm: [1, 1, 1],
    maximumGy: 2043,
    plans: ['brachy, 0 beams, 1 fractions'],
    cases: 1,
    notices: [
      'dvh-bin-count',
      'dvh-excludes',
      'frame-offsets-descending',
      'meta-names-another',
      'referenced-series-missing',
    ],
  },
  {
    set: 'brachy-hdr-water',
    structureSets: [[17, 140]],
    plans: ['brachy, 0 beams, 1 fractions'],
    cases: 1,
    notices: [
      'date-unreadable',
      'plan-without-prescription',
      'referenced-series-missing',
      'structure-without-contours',
      'uid-malformed',
    ],
  },
  {
    set: 'brachy-ldr-prostate',
    structureSets: [[9, 85]],
    images: [[512, 512, 1]],
    doses: [[85, 69, 77]],
    doseSpacingMm: [0.967, 1.026, 1.02632],
    maximumGy: 19679,
    plans: ['brachy, 0 beams, 1 fractions'],
    cases: 1,
    notices: [
      'dose-coarsely-stored',
      'frame-offsets-descending',
      'image-single-slice',
      'meta-names-another',
      'plan-without-prescription',
      'structure-without-contours',
    ],
  },
  {
    set: 'brain-5fx-pinnacle',
    structureSets: [[18, 711]],
    doses: [[103, 115, 108]],
    doseSpacingMm: [2, 2, 2],
    maximumGy: 35.0,
    plans: ['external, 2 beams, 5 fractions'],
    cases: 1,
    notices: ['contour-too-few-points', 'plan-without-prescription', 'referenced-series-missing'],
  },
  {
    set: 'breast-imrt-dvh',
    structureSets: [[10, 441]],
    images: [[512, 512, 1]],
    doses: [[194, 129, 98]],
    doseSpacingMm: [2.5, 2.5, 3],
    maximumGy: 14.68, // 104.86 % of 14 Gy
    plans: ['external, 4 beams, 7 fractions'],
    cases: 1,
    notices: [
      'contour-images-missing',
      'dvh-statistics-in-percent',
      'image-single-slice',
      'other-patient',
      'structure-without-contours',
    ],
  },
  {
    set: 'dose-orientations',
    cases: 0,
    refused: ['FFDL', 'FFDR', 'FFP', 'FFS', 'HFDL', 'HFDR', 'HFP', 'HFS'].map(
      (position) => `RD.DICOMORIENT.Dose_${position}_empty.dcm: dicom/pixel-data-missing`,
    ),
  },
  {
    set: 'dose-single-files',
    doses: [[75, 130, 60]],
    doseSpacingMm: [2, 2, 2],
    cases: 1,
    notices: ['referenced-plan-missing'],
  },
  {
    set: 'dvh-cone-structure',
    structureSets: [[2, 121]],
    cases: 1,
    notices: ['pixel-data-unexpected', 'referenced-series-missing', 'structure-without-contours'],
  },
  {
    set: 'gamma-planes-eclipse',
    doses: [
      [997, 997, 1],
      [997, 997, 1],
      [250, 250, 1],
      [250, 250, 1],
      [997, 997, 1],
      [250, 250, 1],
      [577, 769, 1],
      [145, 193, 1],
      [577, 769, 1],
      [145, 193, 1],
      [217, 341, 1],
      [55, 86, 1],
      [217, 341, 1],
      [55, 86, 1],
    ],
    cases: 14,
    notices: ['dose-planar', 'referenced-plan-missing'],
  },
  {
    set: 'hn-three-phase-pinnacle',
    structureSets: [[48, 896]],
    doses: [[88, 74, 82]],
    doseSpacingMm: [4, 4, 4],
    maximumGy: 74.28,
    plans: ['external, 6 beams, 25+7+3 fractions'],
    cases: 1,
    notices: [
      'contour-too-few-points',
      'plan-without-prescription',
      'referenced-series-missing',
      'structure-without-contours',
    ],
  },
  {
    set: 'lung-4dct-phases',
    images: [
      [100, 100, 47],
      [100, 100, 47],
    ],
    cases: 2,
    notices: ['no-patient-id', 'slice-thickness-differs'],
  },
  {
    set: 'monaco-misc',
    structureSets: [
      [2, 24],
      [5, 96],
    ],
    plans: ['external, 10 beams, 1 fractions', 'external, 1 beams, 1 fractions', 'external, 2 beams, 2 fractions'],
    cases: 5,
    notices: ['no-transfer-syntax', 'referenced-series-missing', 'referenced-structure-set-missing'],
  },
  {
    set: 'monaco-tiny-vmat',
    structureSets: [[2, 4]],
    images: [[5, 5, 5]],
    plans: ['external, 1 beams, 2 fractions'],
    cases: 1,
    notices: ['no-transfer-syntax'],
  },
  {
    set: 'odd-geometry-ct',
    // Tilted stacks grow by the rows that their slices are shifted over each other.
    images: [
      [512, 521, 4],
      [512, 512, 5],
      [512, 514, 5],
    ],
    cases: 3,
    notices: ['gantry-tilt', 'meta-names-another', 'no-frame-of-reference', 'slices-missing'],
  },
  {
    set: 'openkbp-dicom',
    structureSets: [
      [10, 1008],
      [10, 499],
      [11, 572],
      [11, 665],
    ],
    images: [
      [128, 128, 111],
      [128, 128, 128],
      [128, 128, 121],
      [128, 128, 128],
    ],
    doses: [
      [110, 67, 106],
      [100, 54, 117],
      [99, 54, 93],
      [125, 74, 91],
    ],
    plans: Array.from({ length: 4 }, () => 'external, 0 beams, 35 fractions'),
    cases: 4,
    notices: ['plan-without-beams'],
  },
  {
    set: 'pinnacle-phantom',
    doses: [[150, 90, 50]],
    doseSpacingMm: [2.5, 2.5, 2.5],
    plans: ['external, 2 beams, 25 fractions'],
    cases: 1,
    notices: ['plan-without-prescription', 'plan-without-structure-set'],
  },
  {
    set: 'proton-eclipse-plans',
    plans: ['ion, 1 beams, 1 fractions', 'ion, 1 beams, 1 fractions'],
    cases: 2,
    notices: ['referenced-structure-set-missing'],
  },
  {
    set: 'proton-ramp-raystation',
    structureSets: [[5, 125]],
    doses: [
      [107, 107, 110],
      [107, 107, 110],
      [107, 107, 110],
    ],
    doseSpacingMm: [2, 2, 2],
    plans: ['ion, 2 beams, 1 fractions'],
    cases: 1,
    notices: ['other-patient', 'plan-without-prescription', 'referenced-series-missing'],
  },
  {
    set: 'proton-small-water-opentps',
    images: [[20, 20, 20]],
    plans: ['ion, 1 beams, 30 fractions'],
    cases: 2,
    notices: [
      'no-frame-of-reference',
      'no-patient-id',
      'no-patient-position',
      'plan-without-prescription',
      'referenced-structure-set-missing',
      'uid-malformed',
    ],
    refused: ['RD.dcm: dicom/attribute-missing'],
  },
  {
    set: 'rando-prostate-eclipse',
    structureSets: [[16, 210]],
    doses: [[136, 86, 92]],
    doseSpacingMm: [2.5, 2.5, 2.5],
    plans: ['external, 5 beams, 23 fractions'],
    cases: 1,
    others: ['RTIMAGE'],
    notices: ['referenced-series-missing', 'structure-without-contours'],
  },
  {
    set: 'sarcoma-sts008-ct-pet-mr',
    structureSets: [
      [1, 19],
      [1, 19],
      [1, 19],
    ],
    images: [
      [141, 137, 51],
      [77, 79, 28],
      [30, 29, 51],
    ],
    cases: 3,
    notices: ['contour-images-missing'],
  },
  { set: 'tiny-ct-rs-eclipse', structureSets: [[2, 8]], images: [[512, 512, 4]], cases: 1 },
];

const TABLES_WITHOUT_DICOM = ['openkbp-cohort'];
const READ_FILE_BY_FILE = ['conformance-oddities'];

describe.skipIf(!existsSync(DATA))('every set of the shared data (skipped where ../shared is absent)', () => {
  test('no set is left out of these tables', () => {
    const folders = readdirSync(DATA).filter((name) => statSync(join(DATA, name)).isDirectory());
    expect([...SETS.map(({ set }) => set), ...TABLES_WITHOUT_DICOM, ...READ_FILE_BY_FILE].sort()).toEqual(
      folders.sort(),
    );
    for (const set of TABLES_WITHOUT_DICOM) expect(dicomFiles(set)).toEqual([]);
  });

  for (const expected of SETS)
    test(expected.set, async () => {
      const found = await load(expected.set);
      expect(found.refused).toEqual(expected.refused ?? []);
      expect(found.structureSets.map((set) => [set.structures.length, contourCount(set)])).toEqual(
        expected.structureSets ?? [],
      );
      expect(found.images.map(({ grid }) => grid.size)).toEqual(expected.images ?? []);
      expect(found.doses.map(({ grid }) => grid.size)).toEqual(expected.doses ?? []);
      expect(found.plans.map(planInWords)).toEqual(expected.plans ?? []);
      expect(found.others).toEqual(expected.others ?? []);
      expect(found.cases.length).toBe(expected.cases);
      expect(found.notices).toEqual(expected.notices ?? []);
      for (const [axis, mm] of (expected.doseSpacingMm ?? []).entries())
        expect(found.doses[0]!.grid.spacingMm[axis]).toBeCloseTo(mm, 3);
      if (expected.maximumGy !== undefined)
        expect(Math.abs(maximum(found.doses[0]!) / expected.maximumGy - 1)).toBeLessThan(2e-3);
    });

  test('proton-ramp-raystation: the plan dose is the sum of the beam doses to 0.00005 Gy', async () => {
    const [plan, one, two] = await Promise.all(
      ['RD_plan', 'RD_beam1', 'RD_beam2'].map((name) => parseDoseGrid(read(`proton-ramp-raystation/${name}.dcm`))),
    );
    let worst = 0;
    for (const [at, dose] of plan!.dose.entries())
      worst = Math.max(worst, Math.abs(dose - one!.dose[at]! - two!.dose[at]!));
    expect(worst).toBeLessThan(5e-5);
    expect([plan!, one!, two!].map(({ doseType }) => doseType)).toEqual(['EFFECTIVE', 'EFFECTIVE', 'EFFECTIVE']);
    expect(one!.beamNumbers).toEqual([1]);
  });

  test('breast-imrt-dvh: the stored DVHs run to the stored maxima, 104.86 % of 14 Gy for the body', async () => {
    const { planningSystemDvhs } = await parseDoseGrid(read('breast-imrt-dvh/RD.dcm'));
    expect(planningSystemDvhs.map(({ roiNumbers }) => roiNumbers)).toEqual(
      [1, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n]),
    );
    const body = planningSystemDvhs[0]!;
    expect(body.volumeCc[0]).toBeCloseTo(13944.4228874521, 9);
    const lastDose = body.doseGy[body.volumeCc.findLastIndex((volume) => volume > 0)]!;
    expect(lastDose).toBeCloseTo(1.04862666666667 * 14, 1);
    expect(body.maximumGy).toBeUndefined();
  });

  test('sarcoma: the contours name images that are not in the folder', () => {
    const uids = new Set(dicomFiles('sarcoma-sts008-ct-pet-mr').map((path) => read(path).header.sopInstanceUid));
    const { structures } = parseStructureSet(read('sarcoma-sts008-ct-pet-mr/CT/RS.dcm'));
    const named = structures.flatMap(({ contours }) => contours.map((contour) => contour.referencedSopInstanceUid));
    expect(named.filter((uid) => uid !== undefined && uids.has(uid))).toEqual([]);
  });

  // Each corner is where PS3.3 C.8.8.3.2 puts the last pixel of the last frame; the axes are those of the position's name.
  const orientations = [
    { position: 'HFS', i: [1, 0, 0], j: [0, 1, 0], k: [0, 0, 1] },
    { position: 'HFP', i: [-1, 0, 0], j: [0, -1, 0], k: [0, 0, 1] },
    { position: 'FFS', i: [-1, 0, 0], j: [0, 1, 0], k: [0, 0, -1] },
    { position: 'FFP', i: [1, 0, 0], j: [0, -1, 0], k: [0, 0, -1] },
    { position: 'HFDL', i: [0, -1, 0], j: [1, 0, 0], k: [0, 0, 1] },
    { position: 'HFDR', i: [0, 1, 0], j: [-1, 0, 0], k: [0, 0, 1] },
    { position: 'FFDL', i: [0, 1, 0], j: [1, 0, 0], k: [0, 0, -1] },
    { position: 'FFDR', i: [0, -1, 0], j: [-1, 0, 0], k: [0, 0, -1] },
  ];
  for (const { position, i, j, k } of orientations)
    test(`dose-orientations: ${position}`, () => {
      const { dataset } = read(`dose-orientations/RD.DICOMORIENT.Dose_${position}_empty.dcm`);
      const { grid } = doseGeometry(dataset, dataset.integer('x00280008') ?? 1);
      expect(grid.axes.map((axis) => axis.map((component) => Math.round(component * 1e4) / 1e4 + 0))).toEqual([
        i,
        j,
        k,
      ]);
      expect(grid.spacingMm).toEqual([2, 2, 2]);
      expect(grid.size[2]).toBe(101);
    });
});

function planInWords({ kind, beams, fractionGroups }: Plan): string {
  return `${kind}, ${beams.length} beams, ${fractionGroups.map(({ fractionsPlanned }) => fractionsPlanned).join('+')} fractions`;
}
