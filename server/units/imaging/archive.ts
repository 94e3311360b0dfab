import type { InstanceHeader } from '@isocenter/dicom-rt';
import type { CaseRow } from './contract.ts';

/** A stored object: the key other rooms hold, and the hash its bytes answer for. */
export interface StoredInstance {
  readonly instanceKey: string;
  readonly seriesKey: string;
  readonly patientKey: string;
  readonly header: Pick<
    InstanceHeader,
    'sopClassUid' | 'sopInstanceUid' | 'modality' | 'frameOfReferenceUid' | 'seriesInstanceUid'
  >;
  readonly label: string | null;
  readonly sha256: string;
}

/** The stored objects of one case; which belong together was decided by their references, then by frame of reference and study. */
export interface StoredCase {
  readonly caseKey: string;
  readonly kind: CaseRow['kind'];
  readonly patientKey: string;
  readonly label: string | null;
  readonly plan: StoredInstance | null;
  readonly structureSet: StoredInstance | null;
  readonly doses: readonly StoredInstance[];
  readonly seriesKey: string | null;
}

/** What other rooms may ask of the archive. */
export interface Archive {
  /** @throws DomainError `platform/not-found` */
  openCase(caseKey: string): Promise<StoredCase>;
  casesOfPatient(patientKey: string): Promise<readonly StoredCase[]>;
  /** What machines recorded of the patient's treatment, in the order in which it arrived; records of brachytherapy are left out. */
  treatmentRecordsOf(patientKey: string): Promise<readonly StoredInstance[]>;
  /** Spatial registrations of the patient, in the order in which they arrived; deformable ones are left out. */
  registrationsOf(patientKey: string): Promise<readonly StoredInstance[]>;
  instance(instanceKey: string): Promise<StoredInstance>;
  instancesOfSeries(seriesKey: string): Promise<readonly StoredInstance[]>;
  /** The bytes as they were received. */
  bytesOf(instanceKey: string): Promise<Uint8Array>;
}
