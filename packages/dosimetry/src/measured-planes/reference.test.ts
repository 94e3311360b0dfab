/** Against planes of a planning system in ../shared/data. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
// The package itself does not know DICOM; only these tests read files.
import { parseDoseGrid, readInstance } from '../../../dicom-rt/src/index.ts';
import type { DoseField } from '../inputs.ts';
import { comparePlane } from './compare-plane.ts';
import { movePlane } from './move-plane.ts';
import { planeOfDose } from './plane-of-dose.ts';
import { placementIn } from './plane-placement.ts';
import { registerPlane } from './register-plane.ts';

const PLANES = resolve(import.meta.dirname, '../../../../../shared/data/gamma-planes-eclipse');
const HERE = existsSync(`${PLANES}/README.md`);
const absent = (name: string) => (HERE ? name : `${name} (skipped: ../shared is not here)`);

async function doseOf(name: string): Promise<DoseField> {
  const { grid, dose, quantum } = await parseDoseGrid(
    readInstance(new Uint8Array(readFileSync(`${PLANES}/${name}.dcm`))),
  );
  return { grid, doseGy: dose, quantumGy: quantum };
}
const asPlane = (dose: DoseField) => planeOfDose(dose, { centreMm: [0, 0, 0], array: 'plane', unit: 'Gy' });
const asPlan = (dose: DoseField) => ({ field: dose, placement: placementIn(dose, [0, 0, 0]) });
const search = { searchRangeMm: 4, rotationRangeDeg: 0, lowDoseCutoffPercent: 10 };

describe.skipIf(!HERE)(absent('planes of a planning system at two resolutions (Agnew and McGarry 2016)'), () => {
  test.each(['H&N_VMAT_Reference', 'ProstateIMRT_Reference'])(
    '%s: the finer export stands where the coarser one does, and is found where it was put',
    async (name) => {
      const plan = asPlan(await doseOf(`${name}_1mmPx`));
      const plane = asPlane(await doseOf(`${name}_0_25mmPx`));
      for (const put of [
        { x: 0, y: 0 },
        { x: 1.37, y: -0.62 },
      ]) {
        const result = registerPlane(movePlane(plane, { shiftMm: put, rotationDeg: 0 }), plan, search);
        if (!result.found) throw new Error(result.reason);
        expect(Math.abs(result.shiftMm.x + put.x)).toBeLessThan(0.02);
        expect(Math.abs(result.shiftMm.y + put.y)).toBeLessThan(0.02);
      }
    },
  );

  test('gamma of a square whose dose was changed is nowhere more than the change in units of the criterion', async () => {
    const reference = asPlane(await doseOf('GeometricSquare_Reference_1mmPx'));
    const evaluated = await doseOf('GeometricSquare_Evaluated_1mmPx_DD_Test');
    const { statistics, planned } = comparePlane(reference, asPlan(evaluated), {
      doseDifferencePercent: 3,
      distanceToAgreementMm: 2,
      lowDoseCutoffPercent: 10,
      normalisation: 'global',
      dose: 'absolute',
    });
    const highest = reference.value.reduce((most, gy) => Math.max(most, gy), 0);
    const worst = planned.reduce((most, gy, n) => Math.max(most, Math.abs(gy - reference.value[n]!)), 0);
    expect(statistics.maxGamma).toBeLessThanOrEqual(worst / (0.03 * highest) + 1e-6);
    expect(statistics.points).toBe(250 * 250);
  });
});
