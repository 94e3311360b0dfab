export type { AnalyticPatient, DicomFile } from './analytic-patient.ts';
export { demonstrationPatients } from './demonstration-patients.ts';
export { headAndNeckPatient } from './head-and-neck/head-and-neck-patient.ts';
export type { KnownAnswer } from './known-answer.ts';
export { type KnownCase, knownAnswerPatient } from './known-answer-patient.ts';
export { pelvisPatient } from './pelvis/pelvis-patient.ts';
