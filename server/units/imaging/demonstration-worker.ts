import type { MessagePort } from 'node:worker_threads';
import { type DicomFile, demonstrationPatients } from '@isocenter/phantom';

/** What the thread sends: the files, then null. */
export type MadeFile = DicomFile | null;

/** Making a patient takes seconds of arithmetic: in a thread of its own, each file handed over as soon as it is there. */
export default function makePatients(files: MessagePort): void {
  for (const patient of demonstrationPatients())
    for (const { name, bytes } of patient.files) {
      const file: MadeFile = { name: `${patient.patientId}/${name}`, bytes: bytes.slice() };
      files.postMessage(file);
    }
  const end: MadeFile = null;
  files.postMessage(end);
}
