/** DICOM doses and plans and a PTW file for the tests of measured planes, all written by our own code: no measurement, no patient. */
import { type DoseGrid, type Plan, SOP_CLASS, TRANSFER_SYNTAX, writeDose, writePlan } from '@isocenter/dicom-rt';

type Dose = (xMm: number, yMm: number) => number;

/** A field of 2 Gy with a gap and a slope, not symmetric; edges are logistic, 4.4 mm from 80 to 20 %. */
const edge = (mm: number) => 1 / (1 + Math.exp(-mm / 1.6));
export const field: Dose = (x, y) =>
  (2 + 0.003 * x) * edge(70 - Math.abs(x)) * edge(52 - Math.abs(y)) -
  0.7 * edge(11 - Math.abs(x - 24)) * edge(14 - Math.abs(y + 9));

/** A DICOM dose of voxels of 2 mm that depends on IEC x and y alone (patient x and z); one slice is a coronal plane. */
export function rtDose(dose: Dose, uid: string, slices = 1, unit: DoseGrid['unit'] = 'Gy'): Uint8Array {
  const side = 121;
  const values = new Float32Array(side * side * slices);
  for (let k = 0, n = 0; k < slices; k++)
    for (let j = 0; j < side; j++) for (let i = 0; i < side; i++, n++) values[n] = dose(2 * i - 120, 120 - 2 * j);
  const grid: DoseGrid = {
    header: {
      sopClassUid: SOP_CLASS.RTDoseStorage,
      sopInstanceUid: uid,
      transferSyntaxUid: TRANSFER_SYNTAX.ExplicitVRLittleEndian,
      modality: 'RTDOSE',
      patient: { patientId: 'QA-7', name: { alphabetic: 'Phantom^Anna' } },
      studyInstanceUid: '1.2.3.1',
      seriesInstanceUid: '1.2.3.2',
      frameOfReferenceUid: '1.2.3.3',
    } as DoseGrid['header'],
    grid: {
      size: [side, side, slices],
      spacingMm: [2, 2, 2],
      originMm: [-120, -4, 120],
      axes: [
        [1, 0, 0],
        [0, 0, -1],
        [0, 1, 0],
      ],
    },
    dose: values,
    unit,
    quantum: 1e-5,
    doseType: 'PHYSICAL',
    summation: 'RECORD',
    beamNumbers: [],
    planningSystemDvhs: [],
    notices: [],
  };
  return writeDose(grid);
}

/** A plan of two static fields with these isocentres; of position null it states none. */
export function rtPlan(
  isocentres: readonly (readonly [number, number, number])[],
  patientPosition: string | null = 'HFS',
): Uint8Array {
  const plan: Plan = {
    header: {
      sopClassUid: SOP_CLASS.RTPlanStorage,
      sopInstanceUid: '1.2.3.9',
      transferSyntaxUid: TRANSFER_SYNTAX.ExplicitVRLittleEndian,
      modality: 'RTPLAN',
      patient: { patientId: 'QA-7', name: { alphabetic: 'Phantom^Anna' } },
      studyInstanceUid: '1.2.3.1',
      seriesInstanceUid: '1.2.3.2',
      frameOfReferenceUid: '1.2.3.3',
    } as Plan['header'],
    kind: 'external',
    label: 'QA-PLAN',
    geometry: 'PATIENT',
    ...(patientPosition !== null && { patientPosition }),
    referencedDoseUids: [],
    doseReferences: [],
    fractionGroups: [],
    beams: isocentres.map((isocenterMm, n) => ({
      number: n + 1,
      type: 'STATIC',
      radiation: 'PHOTON',
      deliveryType: 'TREATMENT',
      machine: 'Linac',
      sourceAxisDistanceMm: 1000,
      finalCumulativeMetersetWeight: 1,
      leafBoundariesMm: {},
      controlPoints: [0, 1].map((index) => ({
        index,
        cumulativeMetersetWeight: index,
        nominalEnergyMv: 6,
        gantryAngleDeg: 0,
        gantryRotation: 'NONE',
        collimatorAngleDeg: 0,
        couchAngleDeg: 0,
        isocenterMm,
        limiters: [],
      })),
    })),
    notices: [],
  };
  return writePlan(plan);
}

/** An OCTAVIUS 729 of 27 by 27 chambers at 10 mm, written here in the form of its software. */
export function octavius(value: Dose, unit = 'GY'): string {
  const rows = Array.from({ length: 27 }, (_, row) => [
    `\tBEGIN_SCAN  ${row + 1}`,
    '\t\tMEAS_DATE=28-Jul-2021 15:49:09',
    '\t\tINPLANE_AXIS_DIR=TARGET_GUN',
    '\t\tCROSSPLANE_AXIS_DIR=LEFT_RIGHT',
    '\t\tDETECTOR=OCTAVIUS_729',
    '\t\tSCAN_CURVETYPE=CROSSPLANE_PROFILE',
    `\t\tSCAN_OFFAXIS_INPLANE=${row * 10 - 130}`,
    `\t\tMEAS_UNIT=${unit}`,
    '\t\tBEGIN_DATA',
    ...Array.from(
      { length: 27 },
      (_, column) =>
        `\t\t\t${column * 10 - 130}\t\t${value(column * 10 - 130, row * 10 - 130).toExponential(5)}\t\t#${row * 27 + column + 1}`,
    ),
    '\t\tEND_DATA',
    `\tEND_SCAN  ${row + 1}`,
  ]);
  return ['BEGIN_SCAN_DATA', ...rows.flat(), 'END_SCAN_DATA'].join('\r\n');
}
