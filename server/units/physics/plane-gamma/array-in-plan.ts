import type { Plan } from '@isocenter/dicom-rt';
import { flatPositionOf, type PatientPosition, type Vec3 } from '@isocenter/dosimetry';
import { DomainError } from '@isocenter/messages';

/** Isocentres nearer to each other than this are one [mm]: plans write them with one or two decimals. */
const SAME_MM = 0.05;

/**
 * Where an array lies that was irradiated with a plan: its centre at the plan's isocentre, flat on the couch. How the patient lies is asked only in a
 * planned volume; in a planned plane it tells nothing.
 * @throws DomainError `measured-plane/no-isocentre`, `measured-plane/several-isocentres`; as `flatPositionOf`
 */
export function arrayInPlan(
  { header, beams, patientPosition }: Plan,
  { isVolume }: { readonly isVolume: boolean },
): { readonly centreMm: Vec3; readonly patientPosition?: PatientPosition } {
  const uid = header.sopInstanceUid;
  const placed = isVolume ? { patientPosition: flatPositionOf(patientPosition) } : {};
  const isocentres = beams.flatMap(({ controlPoints }) =>
    controlPoints.flatMap(({ isocenterMm }) => (isocenterMm ? [isocenterMm] : [])),
  );
  const [first] = isocentres;
  if (!first) throw new DomainError('measured-plane/no-isocentre', { uid });
  const apart = isocentres.some((other) => other.some((mm, axis) => Math.abs(mm - first[axis]!) > SAME_MM));
  if (apart) throw new DomainError('measured-plane/several-isocentres', { uid });
  return { centreMm: first, ...placed };
}
