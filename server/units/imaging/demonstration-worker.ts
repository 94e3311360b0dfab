import type { MessagePort } from 'node:worker_threads';
import { type CohortPerson, cohortPatient, type DicomFile, demonstrationPatients } from '@isocenter/phantom';

/** Whom the thread makes, and where it sends them. */
export interface PatientsAsked {
  /** The two patients with every organ. */
  readonly detailed: boolean;
  readonly cohort: readonly CohortPerson[];
  readonly seed: string;
}

/** What the thread sends: the files, `patient` after each patient's last, then null. */
export type MadeFile = DicomFile | 'patient' | null;

/** Making a patient takes seconds of arithmetic: in a thread of its own, each file handed over as soon as it is there. */
export default function makePatients({ files, ...asked }: PatientsAsked & { readonly files: MessagePort }): void {
  const send = (message: MadeFile) => files.postMessage(message);
  for (const patient of patientsOf(asked)) {
    for (const { name, bytes } of patient.files) send({ name: `${patient.patientId}/${name}`, bytes: bytes.slice() });
    send('patient');
  }
  send(null);
}

function* patientsOf({ detailed, cohort, seed }: PatientsAsked) {
  if (detailed) yield* demonstrationPatients();
  for (const person of cohort) yield cohortPatient(person, seed);
}
