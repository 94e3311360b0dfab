import { readFile } from 'node:fs/promises';
import {
  type DoseGrid,
  parseDoseGrid,
  parseStructureSet,
  readInstance,
  type StructureSet,
  type VoxelGrid,
  writeDose,
  writeStructureSet,
} from '@isocenter/dicom-rt';

/** A dose file of the same dose on `times` as many voxels, finer in the plane; `times` is a square number. */
export async function grownDoseFile(path: string, times: number): Promise<Uint8Array> {
  const dose = await parseDoseGrid(await readInstance(new Uint8Array(await readFile(path))));
  const { grid, values } = refinedInPlane(dose.grid, dose.dose, Math.sqrt(times));
  const grown: DoseGrid = { ...dose, grid, dose: values };
  return writeDose(grown, { bitsAllocated: 16 });
}

/** A structure file with each structure `times` times, under names and numbers of their own. */
export async function grownStructureFile(path: string, times: number): Promise<Uint8Array> {
  const set: StructureSet = parseStructureSet(await readInstance(new Uint8Array(await readFile(path))));
  const copies = Array.from({ length: times }, (_, copy) =>
    set.structures.map((structure) => ({ ...structure, name: `${structure.name} ${copy + 1}` })),
  ).flat();
  return writeStructureSet({
    ...set,
    structures: copies.map((structure, index) => ({ ...structure, roiNumber: index + 1 })),
  });
}

/** The same values on voxels that many times finer in the plane, bilinearly. */
export function refinedInPlane(
  grid: VoxelGrid,
  values: Float32Array,
  times: number,
): { readonly grid: VoxelGrid; readonly values: Float32Array } {
  const { size, spacingMm } = grid;
  const [columns, rows, slices] = [size[0] * times, size[1] * times, size[2]];
  const refined = new Float32Array(columns * rows * slices);
  for (let index = 0, k = 0; k < slices; k++) {
    const plane = values.subarray(k * size[0] * size[1], (k + 1) * size[0] * size[1]);
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++, index++) refined[index] = bilinear(plane, size, i / times, j / times);
  }
  return {
    grid: {
      ...grid,
      size: [columns, rows, slices],
      spacingMm: [spacingMm[0] / times, spacingMm[1] / times, spacingMm[2]],
    },
    values: refined,
  };
}

function bilinear(plane: Float32Array, [columns, rows]: VoxelGrid['size'], i: number, j: number): number {
  const [i0, j0] = [Math.floor(i), Math.floor(j)];
  const [fi, fj] = [i - i0, j - j0];
  const row = j0 * columns;
  const nextRow = Math.min(j0 + 1, rows - 1) * columns;
  const next = Math.min(i0 + 1, columns - 1);
  return (
    (1 - fj) * ((1 - fi) * plane[row + i0]! + fi * plane[row + next]!) +
    fj * ((1 - fi) * plane[nextRow + i0]! + fi * plane[nextRow + next]!)
  );
}
