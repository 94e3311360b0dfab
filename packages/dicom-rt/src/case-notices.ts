import { type Notice, notice } from '@isocenter/messages';
import type { DoseGrid } from './dose-grid.ts';
import type { ImageVolume } from './image-volume.ts';
import type { InstanceHeader, PatientIdentity } from './instance.ts';
import type { Linked } from './linked.ts';
import type { StructureSet } from './structure-set.ts';
import { addScaled, dot, subtract } from './vec3.ts';
import type { Vec3, VoxelGrid } from './voxel-grid.ts';

/** What does not fit among the objects of one case. Patients are compared and never named. */
export function caseNotices({ image, structureSet, plan, doses }: Linked): readonly Notice[] {
  const objects = [plan, structureSet, ...doses, image].filter((object) => object !== undefined);
  const headers = objects.map(({ header }) => header);
  return [
    ...patientNotices(headers),
    ...frameNotices(headers),
    ...(image && structureSet ? contourNotices(image, structureSet) : []),
    ...(image ? doses.flatMap((dose) => doseOutsideImage(dose, image)) : []),
  ];
}

function patientNotices([first, ...others]: readonly InstanceHeader[]): readonly Notice[] {
  const strangers = others.filter(({ patient }) => isAnotherPatient(first!.patient, patient));
  const unlike = others.filter(({ patient }) => isSameIdOfAnotherPerson(first!.patient, patient));
  return [
    ...(strangers.length > 0 ? [notice('notice/dicom/other-patient', pair(first!, strangers))] : []),
    ...(unlike.length > 0 ? [notice('notice/dicom/patient-details-differ', pair(first!, unlike))] : []),
  ];
}

function pair(first: InstanceHeader, others: readonly InstanceHeader[]) {
  return { uid: first.sopInstanceUid, other: others.map(({ sopInstanceUid }) => sopInstanceUid).join(', ') };
}

function isAnotherPatient(a: PatientIdentity, b: PatientIdentity): boolean {
  return a.patientId !== undefined && b.patientId !== undefined && a.patientId !== b.patientId;
}

function isSameIdOfAnotherPerson(a: PatientIdentity, b: PatientIdentity): boolean {
  if (a.patientId === undefined || a.patientId !== b.patientId) return false;
  const isNamedOtherwise = a.name && b.name && plainName(a.name.alphabetic) !== plainName(b.name.alphabetic);
  const isBornOtherwise = a.birthDate && b.birthDate && a.birthDate !== b.birthDate;
  const isOfOtherSex = a.sex && b.sex && a.sex !== b.sex;
  return Boolean(isNamedOtherwise || isBornOtherwise || isOfOtherSex);
}

/** Systems differ in case, spaces and separators of a name; that alone is no other person. */
function plainName(name: string): string {
  return name.toUpperCase().replace(/[\s^.,-]+/g, '');
}

function frameNotices(headers: readonly InstanceHeader[]): readonly Notice[] {
  const [first, ...rest] = headers.filter(({ frameOfReferenceUid }) => frameOfReferenceUid !== undefined);
  const others = rest.filter(({ frameOfReferenceUid }) => frameOfReferenceUid !== first!.frameOfReferenceUid);
  return others.length > 0 ? [notice('notice/dicom/other-frame-of-reference', pair(first!, others))] : [];
}

/** A contour this far from the nearest slice, as a share of the slice distance, is not on it. */
const OFF_SLICE = 0.05;

function contourNotices(image: ImageVolume, structureSet: StructureSet): readonly Notice[] {
  const present = new Set(image.sliceUids);
  const missing = new Set<string>();
  const offSlices = new Set<string>();
  const { originMm, axes, spacingMm } = image.grid;
  for (const { name, contours } of structureSet.structures)
    for (const { referencedSopInstanceUid, pointsMm, geometricType } of contours) {
      if (referencedSopInstanceUid !== undefined && !present.has(referencedSopInstanceUid))
        missing.add(referencedSopInstanceUid);
      if (geometricType !== 'CLOSED_PLANAR' || image.grid.size[2] < 2) continue;
      const first: Vec3 = [pointsMm[0]!, pointsMm[1]!, pointsMm[2]!];
      const k = dot(subtract(first, originMm), axes[2]) / spacingMm[2];
      if (Math.abs(k - Math.round(k)) > OFF_SLICE) offSlices.add(name);
    }
  return [
    ...(missing.size > 0
      ? [
          notice('notice/dicom/contour-images-missing', {
            uid: structureSet.header.sopInstanceUid,
            count: missing.size,
          }),
        ]
      : []),
    ...(offSlices.size > 0
      ? [notice('notice/dicom/contours-off-slices', { structures: [...offSlices].join(', ') })]
      : []),
  ];
}

/** The dose may reach beyond the image by less than a voxel; further out nobody knows what was irradiated. */
function doseOutsideImage(dose: DoseGrid, image: ImageVolume): readonly Notice[] {
  if (image.grid.size[2] < 2) return [];
  const beyond = Math.max(...corners(dose.grid).map((corner) => distanceOutside(corner, image.grid)));
  const allowed = Math.max(...dose.grid.spacingMm);
  return beyond > allowed
    ? [
        notice('notice/dicom/dose-outside-image', {
          uid: dose.header.sopInstanceUid,
          distance: Number(beyond.toFixed(1)),
        }),
      ]
    : [];
}

function corners({ originMm, axes, size, spacingMm }: VoxelGrid): readonly Vec3[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((corner) =>
    ([0, 1, 2] as const).reduce<Vec3>(
      (at, axis) => ((corner >> axis) & 1 ? addScaled(at, axes[axis], (size[axis] - 1) * spacingMm[axis]) : at),
      originMm,
    ),
  );
}

/** How far a point lies outside the voxels of a grid along one of its axes [mm]; 0 inside. */
function distanceOutside(point: Vec3, { originMm, axes, size, spacingMm }: VoxelGrid): number {
  const offset = subtract(point, originMm);
  return Math.max(
    ...([0, 1, 2] as const).map((axis) => {
      const along = dot(offset, axes[axis]);
      const half = spacingMm[axis] / 2;
      return Math.max(0, -half - along, along - (size[axis] - 1) * spacingMm[axis] - half);
    }),
  );
}
