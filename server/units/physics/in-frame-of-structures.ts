import type { StructureSet } from '@isocenter/dicom-rt';
import { notice } from '@isocenter/messages';
import type { CourseDose } from './course-dose.ts';

/**
 * The dose as the structures may be measured in it: without a field where any of its objects lies in another frame of reference, for equal
 * coordinates do not speak of the same place there. A structure set without one is taken as drawn on the dose's images.
 */
export function inFrameOfStructures(dose: CourseDose, structureSet: StructureSet | undefined): CourseDose {
  const ofStructures = structureSet?.frameOfReferenceUids ?? [];
  const ofDoses = dose.objects.flatMap(({ header }) => header.frameOfReferenceUid ?? []);
  if (ofStructures.length === 0 || ofDoses.every((uid) => ofStructures.includes(uid))) return dose;
  const { field: _, ...rest } = dose;
  return { ...rest, blocked: notice('notice/physics/dose-elsewhere') };
}
