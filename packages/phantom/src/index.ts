export type { AnalyticPatient, DicomFile } from './analytic-patient.ts';
export { pelvisPatient } from './pelvis/pelvis-patient.ts';
