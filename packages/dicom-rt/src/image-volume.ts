import type { Notice } from '@isocenter/messages';
import type { InstanceHeader } from './instance.ts';
import type { VoxelGrid } from './voxel-grid.ts';

/**
 * A series of CT, MR or PET slices as one volume on a regular right-angled grid. `values` are rescaled (HU for CT;
 * `unit` names them otherwise). Where the series was not regular (missing slice, unequal distances, gantry tilt) it was
 * resampled linearly and `notices` says so; `interpolatedSlices` lists the k that no acquired slice stands behind.
 */
export interface ImageVolume {
  readonly header: InstanceHeader;
  readonly modality: 'CT' | 'MR' | 'PT';
  readonly unit: string;
  readonly grid: VoxelGrid;
  readonly values: Int16Array | Float32Array;
  /** SOP Instance UID of the slice at each k; absent where interpolated. */
  readonly sliceUids: readonly (string | undefined)[];
  readonly interpolatedSlices: readonly number[];
  readonly patientPosition?: string;
  readonly notices: readonly Notice[];
}
