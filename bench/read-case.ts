import { readFile } from 'node:fs/promises';
import { parseDoseGrid, parseStructureSet, readInstance } from '@isocenter/dicom-rt';
import type { ClosedContour, DoseField } from '@isocenter/dosimetry';

/** A dose in Gy, as the kernels take it. */
export async function readDoseField(path: string): Promise<DoseField> {
  const { grid, dose, quantum } = await parseDoseGrid(await readInstance(new Uint8Array(await readFile(path))));
  return { grid, doseGy: dose, quantumGy: quantum };
}

export interface ClosedStructure {
  readonly name: string;
  readonly contours: readonly ClosedContour[];
}

/** The structures of a file that have closed contours. */
export async function readClosedStructures(path: string): Promise<ClosedStructure[]> {
  const { structures } = parseStructureSet(await readInstance(new Uint8Array(await readFile(path))));
  return structures
    .map(({ name, contours }) => ({
      name,
      contours: contours.filter((c) => c.geometricType.startsWith('CLOSED')).map((c) => c.pointsMm),
    }))
    .filter(({ contours }) => contours.length > 0);
}
