import type { Text } from '@isocenter/forms';
import type { FormPatient } from './contract.ts';

/** What the forms ask of the units that know patients; a unit hands it in, the forms know none of them. */
export interface FormSources {
  /** A patient as whoever acts may see it; undefined where there is none, or none to see. */
  patient(patientKey: string): Promise<FormPatient | undefined>;
  /** What answers about the patient can be taken over from, as whoever acts may see it. */
  of(patientKey: string): Promise<readonly FormSource[]>;
}

/** A record from which forms take answers over. */
export interface FormSource {
  /** The same for the same record: `Patient/12`, `RTPLAN/1.2.3`. */
  readonly reference: string;
  readonly label: Text;
  /** The page on which a person sees the record. */
  readonly path: string;
  /** A FHIR resource, which expressions read as `%prefill`. */
  readonly resource: object;
}

/** Forms about nobody. */
export const NO_SOURCES: FormSources = { patient: async () => undefined, of: async () => [] };
