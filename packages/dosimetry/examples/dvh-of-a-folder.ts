import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDoseGrid, parseStructureSet, readInstance } from '@isocenter/dicom-rt';
import { DomainError, type DoseField, measure, parseMetric, structureDvh } from '@isocenter/dosimetry';

// The folder that a planning system exported: one structure set and one dose among its files.
const folder = process.argv[2] ?? '.';
const instances = readdirSync(folder).map((name) => readInstance(new Uint8Array(readFileSync(join(folder, name)))));
const structureSetFile = instances.find(({ header }) => header.modality === 'RTSTRUCT');
const doseFile = instances.find(({ header }) => header.modality === 'RTDOSE');
if (!structureSetFile || !doseFile) throw new Error(`${folder} holds no structure set or no dose`);

const { grid, dose: doseGy, quantum } = await parseDoseGrid(doseFile);
const dose: DoseField = { grid, doseGy, quantumGy: quantum };
for (const { name, contours } of parseStructureSet(structureSetFile).structures) {
  const closed = contours.filter(({ geometricType }) => geometricType === 'CLOSED_PLANAR');
  try {
    const points = closed.map(({ pointsMm }) => pointsMm);
    const dvh = structureDvh(points, dose, { endCap: 'trapezoid', between: 'extruded', name });
    const d95 = measure(dvh, parseMetric('D95%[Gy]'), {});
    const mean = measure(dvh, parseMetric('Mean[Gy]'), {});
    const written = [d95, mean].map((figure) =>
      figure.measured ? `${figure.value.toFixed(2)} ± ${figure.error.toFixed(2)} Gy` : 'not measured',
    );
    console.log(`${name}: D95% ${written[0]}, mean ${written[1]}`);
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    console.log(refusal.message);
  }
}
