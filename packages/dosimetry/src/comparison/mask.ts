import { DomainError } from '@isocenter/messages';
import type { DoseField } from '../inputs.ts';

/** A structure as voxels of a regular right-angled grid in patient coordinates. */
export interface Mask {
  /** As the grid of a dose: `originMm` is the centre of voxel (0, 0, 0), `axes` are unit directions of growing i, j, k. */
  readonly grid: DoseField['grid'];
  /** One byte per voxel, i fastest, shape (k * j * i); what is not 0 is inside. */
  readonly inside: Uint8Array;
}

/**
 * A mask of one bit per voxel, the lowest bit of each byte first: pixel data of a binary DICOM segmentation (PS3.5 section 8.1.1).
 *
 * @param bits shape (ceil(voxels / 8)); frames follow one another without padding
 * @throws DomainError `comparison/mask-size` if the bits are not those of the grid
 */
export function maskFromBits(bits: Uint8Array, grid: Mask['grid']): Mask {
  const voxels = grid.size[0] * grid.size[1] * grid.size[2];
  if (bits.length !== Math.ceil(voxels / 8))
    throw new DomainError('comparison/mask-size', { found: bits.length * 8, expected: voxels });
  const inside = new Uint8Array(voxels);
  for (let n = 0; n < voxels; n++) inside[n] = (bits[n >> 3]! >> (n & 7)) & 1;
  return { grid, inside };
}
