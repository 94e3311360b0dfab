import { assembleImageVolume, parseDoseGrid, parseStructureSet, readInstance } from '@isocenter/dicom-rt';
import { DomainError, type DoseField, measure, parseMetric, structureDvh } from '@isocenter/dosimetry';
import { say } from '@isocenter/messages';

/** The page of another project: it reads DICOM files from where it is served, and writes what it finds as JSON. */
const read = async (name: string) => readInstance(new Uint8Array(await (await fetch(name)).arrayBuffer()));

async function dvhOfShape() {
  const { grid, dose: doseGy, quantum } = await parseDoseGrid(await read('RTDOSE.dcm'));
  const dose: DoseField = { grid, doseGy, quantumGy: quantum };
  const [shape] = parseStructureSet(await read('RTSTRUCT.dcm')).structures;
  const contours = (shape?.contours ?? []).map(({ pointsMm }) => pointsMm);
  const dvh = structureDvh(contours, dose, { endCap: 'slab', between: 'extruded', name: shape?.name ?? '' });
  return ['Volume[cc]', 'D95%[Gy]', 'Mean[Gy]'].map((metric) => measure(dvh, parseMetric(metric), {}));
}

async function pixelsOf(name: string) {
  return [...(await assembleImageVolume([await read(name)])).values];
}

async function refusalOf(name: string) {
  try {
    return await read(name);
  } catch (refusal) {
    return refusal instanceof DomainError ? say('zh', refusal.code, refusal.values) : String(refusal);
  }
}

const compressed = ['compressed-0.dcm', 'compressed-1.dcm', 'compressed-2.dcm'];
const found = {
  figures: await dvhOfShape(),
  pixels: await Promise.all(compressed.map(pixelsOf)),
  refusal: await refusalOf('no-dicom.dcm'),
};
const output = document.createElement('output');
output.textContent = JSON.stringify(found);
document.body.append(output);
