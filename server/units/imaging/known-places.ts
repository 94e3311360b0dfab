import type { InstanceHeader } from '@isocenter/dicom-rt';
import type { Place } from './insert-instances.ts';

/**
 * Where the objects that this process stored hang: the slices of a series ask the database once. Patients, studies and series are
 * never removed, and what they hold is only ever completed, so that a place once committed stays true.
 */
export interface KnownPlaces {
  /** Undefined as well where an object says more of its patient, study or series than those before it. */
  of(header: InstanceHeader): Place | undefined;
  /** To be told only what is committed. */
  learn(header: InstanceHeader, place: Place): void;
  forget(): void;
}

/** Series of a busy month. */
const MOST_PLACES = 10_000;

export function createKnownPlaces(): KnownPlaces {
  const places = new Map<string, Place>();
  return {
    of: (header) => places.get(stated(header)),
    learn: (header, place) => {
      if (places.size >= MOST_PLACES) places.clear();
      places.set(stated(header), place);
    },
    forget: () => places.clear(),
  };
}

/** All that `placeObjects` and `insertIdentities` write. */
function stated(header: InstanceHeader): string {
  const { patient, studyInstanceUid, studyDate, studyDescription, studyId, accessionNumber } = header;
  const { seriesInstanceUid, modality, seriesDescription, seriesNumber, frameOfReferenceUid } = header;
  return JSON.stringify([
    [patient, studyInstanceUid, studyDate, studyDescription, studyId, accessionNumber],
    [seriesInstanceUid, modality, seriesDescription, seriesNumber, frameOfReferenceUid],
  ]);
}
