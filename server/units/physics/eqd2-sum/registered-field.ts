import type { RigidMotion, SpatialRegistration } from '@isocenter/dicom-rt';
import type { DoseField } from '@isocenter/dosimetry';
import type { Vec3 } from '../contract.ts';

/** A dose that lies in one frame of reference, as it lies in another. Its grid turns with it, and no value changes. */
export function registeredField(field: DoseField, motion: RigidMotion): DoseField {
  const { originMm, axes, ...grid } = field.grid;
  const [i, j, k] = axes;
  const turned = (axis: Vec3) => product(motion.rotation, axis);
  return { ...field, grid: { ...grid, originMm: moved(motion, originMm), axes: [turned(i), turned(j), turned(k)] } };
}

/** How one frame of reference lies in another. */
export interface FoundMotion {
  readonly motion: RigidMotion;
  readonly registrationUid: string;
}

/** Every registration that joins two frames, either as its registered one or both as moved into it. */
export function motionsBetween(
  { from, to }: { readonly from: string; readonly to: string },
  registrations: readonly SpatialRegistration[],
): FoundMotion[] {
  return registrations.flatMap((registration) => {
    const ofFrom = toRegistered(registration, from);
    const ofTo = toRegistered(registration, to);
    if (!ofFrom || !ofTo) return [];
    return [{ motion: after(inverse(ofTo), ofFrom), registrationUid: registration.header.sopInstanceUid }];
  });
}

const HERE: RigidMotion = {
  rotation: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  translationMm: [0, 0, 0],
};

function toRegistered({ motions, registeredFrameUid }: SpatialRegistration, frame: string): RigidMotion | undefined {
  const found = motions.find(({ frameOfReferenceUid }) => frameOfReferenceUid === frame);
  return found?.toRegistered ?? (frame === registeredFrameUid ? HERE : undefined);
}

function after(second: RigidMotion, first: RigidMotion): RigidMotion {
  const [x, y, z] = transposed(first.rotation);
  const columns = [product(second.rotation, x), product(second.rotation, y), product(second.rotation, z)] as const;
  return { rotation: transposed(columns), translationMm: moved(second, first.translationMm) };
}

function inverse({ rotation, translationMm }: RigidMotion): RigidMotion {
  const back = transposed(rotation);
  const [x, y, z] = product(back, translationMm);
  return { rotation: back, translationMm: [0 - x, 0 - y, 0 - z] };
}

function moved({ rotation, translationMm }: RigidMotion, point: Vec3): Vec3 {
  const [x, y, z] = product(rotation, point);
  return [x + translationMm[0], y + translationMm[1], z + translationMm[2]];
}

function product([x, y, z]: RigidMotion['rotation'], v: Vec3): Vec3 {
  const row = (r: Vec3) => r[0] * v[0] + r[1] * v[1] + r[2] * v[2];
  return [row(x), row(y), row(z)];
}

function transposed([x, y, z]: RigidMotion['rotation']): RigidMotion['rotation'] {
  return [
    [x[0], y[0], z[0]],
    [x[1], y[1], z[1]],
    [x[2], y[2], z[2]],
  ];
}
