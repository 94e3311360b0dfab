import type { InstanceHeader } from './instance.ts';
import type { Vec3 } from './voxel-grid.ts';

/** A motion that keeps distances: `p` goes to `rotation · p + translationMm`, in patient coordinates. */
export interface RigidMotion {
  readonly rotation: readonly [x: Vec3, y: Vec3, z: Vec3];
  readonly translationMm: Vec3;
}

/** A Spatial Registration: how frames of reference lie in one that it calls the registered one. */
export interface SpatialRegistration {
  readonly header: InstanceHeader;
  readonly registeredFrameUid: string;
  /** Of each frame that is moved rigidly, by one matrix; others are in `notRigid`. */
  readonly motions: readonly { readonly frameOfReferenceUid: string; readonly toRegistered: RigidMotion }[];
  readonly notRigid: readonly string[];
}
