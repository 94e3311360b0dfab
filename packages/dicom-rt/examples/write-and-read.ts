import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DoseGrid,
  type InstanceHeader,
  parseDoseGrid,
  parseStructureSet,
  readInstance,
  SOP_CLASS,
  type StructureSet,
  TRANSFER_SYNTAX,
  uidFromSeed,
  writeDose,
  writeStructureSet,
} from '@isocenter/dicom-rt';

const uid = (what: string) => uidFromSeed(`write-and-read example, ${what}`);
const header = (modality: 'RTSTRUCT' | 'RTDOSE', sopClassUid: string): InstanceHeader => ({
  sopClassUid,
  sopInstanceUid: uid(modality),
  transferSyntaxUid: TRANSFER_SYNTAX.ExplicitVRLittleEndian,
  modality,
  patient: { patientId: 'EXAMPLE' },
  studyInstanceUid: uid('study'),
  seriesInstanceUid: uid(`${modality} series`),
  frameOfReferenceUid: uid('frame of reference'),
  referencedInstanceUids: [],
  referencedSeriesUids: [],
});

const square = Float64Array.of(-10, -10, 0, 10, -10, 0, 10, 10, 0, -10, 10, 0);
const structureSet: StructureSet = {
  header: header('RTSTRUCT', SOP_CLASS.RTStructureSetStorage),
  label: 'Example',
  structures: [{ roiNumber: 1, name: 'Square', contours: [{ geometricType: 'CLOSED_PLANAR', pointsMm: square }] }],
  frameOfReferenceUids: [uid('frame of reference')],
  referencedSeriesUids: [],
  notices: [],
};
const dose: DoseGrid = {
  header: header('RTDOSE', SOP_CLASS.RTDoseStorage),
  grid: {
    size: [3, 2, 2],
    spacingMm: [2.5, 2.5, 3],
    originMm: [-2.5, 0, 0],
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  },
  dose: Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
  unit: 'Gy',
  quantum: 0.001,
  doseType: 'PHYSICAL',
  summation: 'PLAN',
  planUid: uid('RTPLAN'),
  beamNumbers: [],
  planningSystemDvhs: [],
  notices: [],
};

const folder = process.argv[2] ?? 'example-dicom';
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'structures.dcm'), writeStructureSet(structureSet));
writeFileSync(join(folder, 'dose.dcm'), writeDose(dose));

const read = (name: string) => readInstance(new Uint8Array(readFileSync(join(folder, name))));
const [structure] = parseStructureSet(read('structures.dcm')).structures;
const grid = await parseDoseGrid(read('dose.dcm'));
console.log(`${structure?.name}: ${structure?.contours[0]?.pointsMm.length} coordinates`);
console.log(`dose of ${grid.grid.size.join(' × ')} voxels, highest ${Math.max(...grid.dose)} ${grid.unit}`);
