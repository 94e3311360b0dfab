export type { DoseGrid, PlanningSystemDvh } from './dose-grid.ts';
export type { ImageVolume } from './image-volume.ts';
export type { InstanceHeader, IsoDate, PatientIdentity } from './instance.ts';
export type { Beam, BrachySetup, ControlPoint, DoseReference, FractionGroup, Plan } from './plan.ts';
export type { Contour, Structure, StructureSet } from './structure-set.ts';
export type { TreatmentCase } from './treatment-case.ts';
export type { Vec3, VoxelGrid } from './voxel-grid.ts';
