import { type DoseGrid, parseDoseGrid, readInstance, writeDose } from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { expect, test } from 'vitest';
import { compareDoses } from './compare-doses.ts';
import { gammaMapDose } from './gamma-map-dose.ts';

async function phantomDose(): Promise<DoseGrid> {
  const { patient } = knownAnswerPatient('G', {
    shape: { kind: 'box', sizeMm: [40, 40, 40] },
    dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0.5 },
    sliceSpacingMm: 2,
    doseSpacingMm: 4,
  });
  return parseDoseGrid(await readInstance(patient.files.find(({ name }) => name.includes('RTDOSE'))!.bytes));
}

test('what is below the cut-off, judged, passing, failing and not judged can be told apart in the file', async () => {
  const reference = await phantomDose();
  const dose = reference.dose.slice();
  const [columns, rows, slices] = reference.grid.size;
  const middle = (Math.floor(slices / 2) * rows + Math.floor(rows / 2)) * columns + Math.floor(columns / 2);
  dose[middle] = Number.NaN;
  const evaluated: DoseGrid = { ...reference, dose };
  const { map } = compareDoses(reference, evaluated, {
    doseDifferencePercent: 3,
    distanceToAgreementMm: 2.5,
    lowDoseCutoffPercent: 50,
    normalisation: 'local',
    dose: 'absolute',
  });
  // Two voxels as if they had just failed: by a tenth of a step, and at the cap.
  const judged = [...map.state.keys()].filter((v) => map.state[v] === 1);
  map.gamma[judged[0]!] = 1.00001;
  map.gamma[judged[1]!] = 2;

  const file = writeDose(gammaMapDose(map, reference, evaluated), { bitsAllocated: 16 });
  const back = await parseDoseGrid(await readInstance(file));
  expect(back).toMatchObject({ unit: 'relative', doseType: 'ERROR', grid: reference.grid });
  expect(back.header.label).toBe('Gamma 3%/2.5mm local >=50%; 0=below, 3=not judged');
  expect(back.header.frameOfReferenceUid).toBe(reference.header.frameOfReferenceUid);
  expect(back.header.studyInstanceUid).toBe(reference.header.studyInstanceUid);
  expect(back.header.sopInstanceUid).not.toBe(reference.header.sopInstanceUid);
  expect(map.state[middle]).toBe(3);
  map.state.forEach((state, v) => {
    const stored = back.dose[v]!;
    if (state === 0) expect(stored).toBe(0);
    else if (state === 1) expect(stored).toBeGreaterThan(0.00009);
    else expect(stored).toBeCloseTo(3, 5);
  });
  expect(back.dose[judged[0]!]).toBeGreaterThan(1.00005);
  expect(back.dose[judged[1]!]).toBeCloseTo(2, 5);
  expect(back.dose[judged[2]!]).toBeCloseTo(0, 3);
});
