import type { FormPatient } from './contract.ts';

/** What the forms ask of the units that know patients; a unit hands it in, the forms know none of them. */
export interface FormSources {
  /** A patient as whoever acts may see it; undefined where there is none, or none to see. */
  patient(patientKey: string): Promise<FormPatient | undefined>;
}

/** Forms about nobody. */
export const NO_SOURCES: FormSources = { patient: async () => undefined };
