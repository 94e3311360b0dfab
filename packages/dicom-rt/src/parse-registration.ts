import { DomainError } from '@isocenter/messages';
import type { Dataset } from './dataset.ts';
import type { DicomInstance } from './read-instance.ts';
import type { RigidMotion, SpatialRegistration } from './spatial-registration.ts';
import { TAG, tagName } from './tags.ts';
import { SOP_CLASS } from './uids.ts';
import { cross, dot, length, subtract } from './vec3.ts';
import type { Vec3 } from './voxel-grid.ts';

/** What rounding in a file may leave of a right angle and of a length of 1. */
const ROUNDING = 1e-3;

/**
 * Gives a Spatial Registration its meaning: each matrix takes points of its frame of reference into the registered one (PS3.3 C.20.2). A frame
 * that is stretched, or moved by several matrices, is named and not read.
 * @throws DomainError `dicom/wrong-object`, `dicom/attribute-invalid`
 */
export function parseRegistration({ dataset, header }: DicomInstance): SpatialRegistration {
  if (header.sopClassUid !== SOP_CLASS.SpatialRegistrationStorage)
    throw new DomainError('dicom/wrong-object', {
      ...{ uid: header.sopInstanceUid, found: header.modality, expected: 'Spatial Registration' },
    });
  const registeredFrameUid = dataset.uid(TAG.FrameOfReferenceUID);
  if (registeredFrameUid === undefined)
    throw new DomainError('dicom/attribute-invalid', {
      ...{ uid: header.sopInstanceUid, attribute: tagName(TAG.FrameOfReferenceUID), found: '–', expected: 'UID' },
    });
  const motions: SpatialRegistration['motions'][number][] = [];
  const notRigid: string[] = [];
  for (const item of dataset.items(TAG.RegistrationSequence)) {
    const frameOfReferenceUid = item.uid(TAG.FrameOfReferenceUID);
    if (frameOfReferenceUid === undefined) continue;
    const toRegistered = motionOf(item);
    if (toRegistered) motions.push({ frameOfReferenceUid, toRegistered });
    else notRigid.push(frameOfReferenceUid);
  }
  return { header, registeredFrameUid, motions, notRigid };
}

function motionOf(item: Dataset): RigidMotion | undefined {
  const matrices = item.items(TAG.MatrixRegistrationSequence).flatMap((each) => each.items(TAG.MatrixSequence));
  const [matrix, another] = matrices;
  if (!matrix || another || matrix.code(TAG.FrameOfReferenceTransformationMatrixType) !== 'RIGID') return undefined;
  const values = matrix.decimals(TAG.FrameOfReferenceTransformationMatrix);
  if (values?.length !== 16) return undefined;
  const at = (n: number) => values[n] ?? Number.NaN;
  const row = (n: number): Vec3 => [at(4 * n), at(4 * n + 1), at(4 * n + 2)];
  const motion: RigidMotion = {
    rotation: [row(0), row(1), row(2)],
    translationMm: [at(3), at(7), at(11)],
  };
  return isRotation(motion.rotation) ? motion : undefined;
}

/** Right angles, lengths of 1, and no mirror. */
function isRotation([x, y, z]: RigidMotion['rotation']): boolean {
  const isUnit = [x, y, z].every((axis) => Math.abs(length(axis) - 1) < ROUNDING);
  return isUnit && Math.abs(dot(x, y)) < ROUNDING && length(subtract(cross(x, y), z)) < 2 * ROUNDING;
}
