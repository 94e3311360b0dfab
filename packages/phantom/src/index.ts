export type { AnalyticPatient, DicomFile } from './analytic-patient.ts';
export { cohortPatient } from './cohort/cohort-patient.ts';
export { type CohortPerson, cohortPeople } from './cohort/cohort-people.ts';
export { demonstrationPatients } from './demonstration-patients.ts';
export { headAndNeckPatient } from './head-and-neck/head-and-neck-patient.ts';
export type { KnownAnswer } from './known-answer.ts';
export { type KnownCase, knownAnswerPatient } from './known-answer-patient.ts';
export { pelvisPatient } from './pelvis/pelvis-patient.ts';
export { type SeededRandom, seededRandom } from './seeded-random.ts';
