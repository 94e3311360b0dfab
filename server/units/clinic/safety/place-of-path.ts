/** Of whom a page was: its address names a patient, or a course of one, by key. */
export type Place =
  | { readonly kind: 'patient'; readonly patientKey: number }
  | { readonly kind: 'course'; readonly courseKey: number }
  | { readonly kind: 'neither' };

const PATIENT = /^\/(?:registry|patients)\/(\d{1,15})(?:\/|$)/;
const COURSE = /^\/clinic\/courses\/(\d{1,15})(?:\/|$)/;

export function placeOfPath(path: string | null): Place {
  const patient = PATIENT.exec(path ?? '')?.[1];
  if (patient) return { kind: 'patient', patientKey: Number(patient) };
  const course = COURSE.exec(path ?? '')?.[1];
  return course ? { kind: 'course', courseKey: Number(course) } : { kind: 'neither' };
}
