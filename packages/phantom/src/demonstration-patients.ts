import type { AnalyticPatient } from './analytic-patient.ts';
import { headAndNeckPatient } from './head-and-neck/head-and-neck-patient.ts';
import { pelvisPatient } from './pelvis/pelvis-patient.ts';

/** The demonstration patients one after another, each made when it is asked for, so that a caller can report progress. */
export function* demonstrationPatients(): Generator<AnalyticPatient, void, undefined> {
  yield pelvisPatient();
  yield headAndNeckPatient();
}
