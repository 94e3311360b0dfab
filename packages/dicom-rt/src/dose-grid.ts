import type { Notice } from '@isocenter/messages';
import type { InstanceHeader } from './instance.ts';
import type { VoxelGrid } from './voxel-grid.ts';

/** An item of the RTDOSE's DVHSequence, as the planning system wrote it, made cumulative and in Gy and cc where it said enough. */
export interface PlanningSystemDvh {
  readonly roiNumbers: readonly number[];
  /** Ascending dose [Gy] and the volume that receives at least that dose [cc], shape (n). */
  readonly doseGy: Float64Array;
  readonly volumeCc: Float64Array;
  readonly minimumGy?: number;
  readonly meanGy?: number;
  readonly maximumGy?: number;
}

/**
 * A three-dimensional dose (a planar one has one slice). `dose` is in `unit`: Gy, or relative (1 = 100 %).
 * `quantum` is one step of the stored integers in the same unit: each value is right to half of it.
 */
export interface DoseGrid {
  readonly header: InstanceHeader;
  readonly grid: VoxelGrid;
  readonly dose: Float32Array;
  readonly unit: 'Gy' | 'relative';
  readonly quantum: number;
  readonly doseType: 'PHYSICAL' | 'EFFECTIVE' | 'ERROR';
  readonly summation: string;
  readonly planUid?: string;
  readonly fractionGroupNumber?: number;
  readonly beamNumbers: readonly number[];
  readonly structureSetUid?: string;
  readonly planningSystemDvhs: readonly PlanningSystemDvh[];
  readonly notices: readonly Notice[];
}
