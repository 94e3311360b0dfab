import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { DoseGrid } from '../dose-grid.ts';
import {
  EXAMPLE_BRACHY_PLAN,
  EXAMPLE_DOSE,
  EXAMPLE_IMAGE,
  EXAMPLE_ION_PLAN,
  EXAMPLE_PLAN,
  EXAMPLE_RECORD,
  EXAMPLE_SOURCE,
  EXAMPLE_STRUCTURE_SET,
} from './example-case.ts';
import { writeCtSlices } from './write-ct-slices.ts';
import { writeDose } from './write-dose.ts';
import { writePlan } from './write-plan.ts';
import { writeStructureSet } from './write-structure-set.ts';
import { writeTreatmentRecord } from './write-treatment-record.ts';

const present = (program: string) => spawnSync(program, ['--version']).error === undefined;
const long = Float64Array.from({ length: 30_000 }, (_, i) => (i % 3 === 2 ? -40.0625 : Math.sin(i) * 100));
const [structure] = EXAMPLE_STRUCTURE_SET.structures;

const beamDose: DoseGrid = { ...EXAMPLE_DOSE, summation: 'BEAM', fractionGroupNumber: 1, beamNumbers: [1] };

const { structureSetUid: _, ...withoutStructures } = { ...EXAMPLE_PLAN, doseReferences: [] };

const { patientPosition: __, ...positionless } = EXAMPLE_PLAN;

const files = {
  'CT slice': writeCtSlices(EXAMPLE_IMAGE, {
    studyTime: '08:15:00',
    window: { centreHu: 40, widthHu: 400 },
    tubePeakKv: 120,
  })[1]!,
  'structure set': writeStructureSet(EXAMPLE_STRUCTURE_SET, {
    image: EXAMPLE_IMAGE,
    writtenAt: { date: '2026-03-09', time: '14:30:00' },
  }),
  'structure set without an image': writeStructureSet({
    ...EXAMPLE_STRUCTURE_SET,
    structures: EXAMPLE_STRUCTURE_SET.structures.slice(1),
  }),
  'structure set with a contour beyond 64 KiB': writeStructureSet(
    {
      ...EXAMPLE_STRUCTURE_SET,
      structures: [{ ...structure!, contours: [{ ...structure!.contours[0]!, pointsMm: long }] }],
    },
    { image: EXAMPLE_IMAGE },
  ),
  plan: writePlan(EXAMPLE_PLAN, { softwareVersion: '0.1.0' }),
  'planar dose': writeDose(
    { ...EXAMPLE_DOSE, grid: { ...EXAMPLE_DOSE.grid, size: [20, 3, 1] }, planningSystemDvhs: [] },
    { bitsAllocated: 16 },
  ),
  'approved plan without patient position': writePlan({ ...positionless, approvalStatus: 'APPROVED' }),
  'rejected structure set': writeStructureSet(
    { ...EXAMPLE_STRUCTURE_SET, approvalStatus: 'REJECTED' },
    { image: EXAMPLE_IMAGE },
  ),
  'brachytherapy plan': writePlan(EXAMPLE_BRACHY_PLAN, { brachy: EXAMPLE_SOURCE }),
  'ion plan': writePlan(EXAMPLE_ION_PLAN, { ion: { scanSpotTuneId: '4.0', paintings: 1 } }),
  'plan without structures': writePlan(withoutStructures),
  'treatment record': writeTreatmentRecord(EXAMPLE_RECORD, { plan: EXAMPLE_PLAN }),
  'dose, 16 bit': writeDose(EXAMPLE_DOSE, { bitsAllocated: 16 }),
  'dose without curves': writeDose({ ...EXAMPLE_DOSE, planningSystemDvhs: [] }, { bitsAllocated: 16 }),
  'relative dose of type ERROR': writeDose(
    { ...EXAMPLE_DOSE, unit: 'relative', doseType: 'ERROR', planningSystemDvhs: [] },
    { bitsAllocated: 16 },
  ),
  'dose of one beam': writeDose(beamDose, { bitsAllocated: 16 }),
};

const files32 = {
  'dose, 32 bit': writeDose(EXAMPLE_DOSE),
  'dose of one beam, 32 bit': writeDose(beamDose),
};

const folder = mkdtempSync(join(tmpdir(), 'dicom-rt-'));
afterAll(() => rmSync(folder, { recursive: true }));

function onDisk(bytes: Uint8Array): string {
  const path = join(folder, 'object.dcm');
  writeFileSync(path, bytes);
  return path;
}

describe.skipIf(!present('dciodvfy'))('dciodvfy of dicom3tools (skipped where it is not installed)', () => {
  const errorsIn = (bytes: Uint8Array) => {
    const { stderr, signal } = spawnSync('dciodvfy', ['-new', onDisk(bytes)], { encoding: 'utf8' });
    return { signal, errors: stderr.split('\n').filter((line) => line.startsWith('Error')) };
  };

  test.each(Object.entries(files))('finds no error in: %s', (_, bytes) => {
    expect(errorsIn(bytes)).toEqual({ signal: null, errors: [] });
  });

  // The program (1.00~20220618) aborts on any 32-bit PixelData, of whatever maker: it sees these objects without it.
  test.each(Object.entries(files32))(
    'finds no error but the missing pixels and what depends on them in: %s',
    (_, dose) => {
      const pixelElement = 12 + 4 * EXAMPLE_DOSE.dose.length;
      const { signal, errors } = errorsIn(dose.slice(0, -pixelElement));
      expect({ signal, errors: errors.filter((line) => !line.includes('Type 1C Conditional')) }).toEqual({
        signal: null,
        errors: [],
      });
    },
  );
});

describe.skipIf(!present('dcmdump'))('dcmdump of DCMTK (skipped where it is not installed)', () => {
  test.each(Object.entries({ ...files, ...files32 }))('reads without a warning: %s', (_, bytes) => {
    const { stderr, status } = spawnSync('dcmdump', ['-q', '+U8', onDisk(bytes)], { encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});
