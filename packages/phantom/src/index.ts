export type { AnalyticPatient, DicomFile } from './analytic-patient.ts';
export { demonstrationPatients } from './demonstration-patients.ts';
export { headAndNeckPatient } from './head-and-neck/head-and-neck-patient.ts';
export { pelvisPatient } from './pelvis/pelvis-patient.ts';
