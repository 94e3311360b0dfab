import { type DoseGrid, type StructureSet, uidFromSeed, writeDose, writeStructureSet } from '@isocenter/dicom-rt';
import { doseAt } from '@isocenter/dosimetry';
import { type AnalyticPatient, type DicomFile, knownAnswerPatient, pelvisPatient } from '@isocenter/phantom';

/**
 * A cube of 40 mm in a dose that rises along x by 0.5 Gy/mm from 35 to 65 Gy, 16 voxels of 4 mm along each axis; a second dose that is
 * everywhere 3.94 % higher; two more observers whose cubes lie 2 mm and 4 mm further to the left.
 *
 * At 3 % of 65 Gy (1.95 Gy) and 2 mm a linear dose has gamma = 0.0394 D / (1.95 √(1 + (1.0394 · 0.5 · 2 / 1.95)²)) = 0.0394 D / 2.2097:
 * 0.9807 at 55 Gy, 1.0163 at 57 Gy. Of the 16 columns the 11 up to 55 Gy pass, and the last, at 65 Gy, has 1.159.
 */
export function secondOpinionCube(): readonly DicomFile[] {
  const { patient } = knownAnswerPatient('SECOND-OPINION', {
    shape: { kind: 'box', sizeMm: [40, 40, 40] },
    dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0.5 },
    sliceSpacingMm: 2,
    doseSpacingMm: 4,
  });
  const { dose, structureSet } = patient;
  const higher = { ...dose, dose: dose.dose.map((gy) => 1.0394 * gy) };
  return [
    ...patient.files,
    otherDose(higher, 'Recalculated'),
    ...[2, 4].map((byMm, n) => observer(patient, movedLeft(structureSet, byMm), `Observer ${n + 2}`)),
  ];
}

/**
 * What an array about the middle of the cube measures where the plan is everywhere 3.94 % higher; 0 outside the dose grid [Gy].
 *
 * The highest of its detectors, 30 mm to the left, is to have 65 / 1.0394 Gy, of which 3 % are 1.8761 Gy: gamma is 0.0394 D / 1.0394 / (1.8761
 * √(1 + (0.5 · 2 / 1.8761)²)), 0.981 at 55 Gy, 1.025 at 57.5 Gy, 1.159 at 65 Gy. On 5 mm like a chequered board, 85 detectors lie in the grid,
 * in columns of 7 and 6 by turns; those of the nine columns up to 55 Gy, 59, pass.
 */
export function measuredCube(xMm: number, yMm: number): number {
  return Math.abs(xMm) > 30 || Math.abs(yMm) > 30 ? 0 : (50 + 0.5 * xMm) / 1.0394;
}

/** The demonstration patient with the dose of a day on which the patient lay 2 mm aside, and with the organs as two more observers draw them. */
export function secondOpinionPelvis(): readonly DicomFile[] {
  const patient = pelvisPatient();
  const { dose, structureSet } = patient;
  return [
    ...patient.files,
    otherDose(ofTheDay(dose), 'Dose of the day'),
    ...[1, -0.6].map((hand, n) => observer(patient, redrawn(structureSet, hand), `Observer ${n + 2}`)),
  ];
}

/** What an array that stood off by a shift reads in the coronal plane of the demonstration patient's isocentre [Gy], x to the left, y to the head. */
export function measuredPelvis(shiftMm: {
  readonly x: number;
  readonly y: number;
}): (xMm: number, yMm: number) => number {
  const { dose, plan } = pelvisPatient();
  const field = { grid: dose.grid, doseGy: dose.dose, quantumGy: dose.quantum };
  const [x0, y0, z0] = plan.beams[0]?.controlPoints[0]?.isocenterMm ?? [0, 0, 0];
  return (xMm, yMm) => doseAt(field, [x0 + xMm + shiftMm.x, y0, z0 + yMm + shiftMm.y]) ?? 0;
}

function otherDose(dose: DoseGrid, label: string): DicomFile {
  const header = { ...dose.header, sopInstanceUid: uidFromSeed(label + dose.header.sopInstanceUid), label };
  return { name: `${label}.dcm`, bytes: writeDose({ ...dose, header }, { bitsAllocated: 32 }) };
}

/** Everything 2 mm further left and 1.5 mm further down, and 1 % more output: outside its grid the dose of the plan is taken as 0. */
function ofTheDay(dose: DoseGrid): DoseGrid {
  const { grid } = dose;
  const field = { grid, doseGy: dose.dose, quantumGy: dose.quantum };
  const [columns, rows] = grid.size;
  const place = (axis: 0 | 1 | 2, index: number) => grid.originMm[axis] + index * grid.spacingMm[axis];
  const values = dose.dose.map((_, n) => {
    const [i, j, k] = [n % columns, Math.floor(n / columns) % rows, Math.floor(n / (columns * rows))];
    return 1.01 * (doseAt(field, [place(0, i) - 2, place(1, j) - 1.5, place(2, k)]) ?? 0);
  });
  return { ...dose, dose: values };
}

function movedLeft(set: StructureSet, byMm: number): StructureSet {
  return {
    ...set,
    structures: set.structures.map((structure) => ({
      ...structure,
      contours: structure.contours.map((contour) => ({
        ...contour,
        pointsMm: contour.pointsMm.map((mm, n) => (n % 3 === 0 ? mm + byMm : mm)),
      })),
    })),
  };
}

/** As another hand draws: each loop wavers about its middle, more to the head, and the topmost slice is left out. */
function redrawn(set: StructureSet, hand: number): StructureSet {
  return {
    ...set,
    structures: set.structures.map((structure) => {
      const top = Math.max(...structure.contours.map(({ pointsMm }) => pointsMm[2] ?? 0));
      const below = structure.contours.filter(({ pointsMm }) => pointsMm[2] !== top);
      return {
        ...structure,
        contours: below.map((contour) => ({ ...contour, pointsMm: wavering(contour.pointsMm, hand) })),
      };
    }),
  };
}

function wavering(pointsMm: Float64Array, hand: number): Float64Array {
  const points = pointsMm.length / 3;
  const mean = (axis: number) => pointsMm.reduce((sum, mm, n) => (n % 3 === axis ? sum + mm / points : sum), 0);
  const [middleX, middleY] = [mean(0), mean(1)];
  const drawn = pointsMm.slice();
  for (let n = 0; n < pointsMm.length; n += 3) {
    const [x, y, z] = [pointsMm[n]! - middleX, pointsMm[n + 1]! - middleY, pointsMm[n + 2]!];
    const stretch = 1 + hand * (0.07 * Math.sin(2 * Math.atan2(y, x) + z / 9) + 0.03 * Math.sin(z / 5));
    drawn[n] = middleX + stretch * x + 0.6 * hand;
    drawn[n + 1] = middleY + stretch * y + 0.05 * hand * z;
  }
  return drawn;
}

function observer({ image }: AnalyticPatient, set: StructureSet, label: string): DicomFile {
  const header = { ...set.header, sopInstanceUid: uidFromSeed(label + set.header.sopInstanceUid), label };
  return { name: `${label}.dcm`, bytes: writeStructureSet({ ...set, header, label }, { image }) };
}
