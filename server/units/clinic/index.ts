export { clinicPatientOfForm } from './form-patient.ts';
export { CLINIC_HISTORIES } from './histories.ts';
export { CLINIC_RECORDED } from './recorded.ts';
export { clinicRoutes } from './routes.ts';
export { CLINIC_MIGRATIONS } from './schema.ts';
