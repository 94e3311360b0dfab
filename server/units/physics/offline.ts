// The door for what needs neither server nor database: the command line reads a folder, judges it and ends.
export { courseDose } from './course-dose.ts';
export { compareDoses, type DoseGamma } from './dose-gamma/compare-doses.ts';
export { gammaMapDose } from './dose-gamma/gamma-map-dose.ts';
export { evaluatePlan } from './evaluate-plan.ts';
export { inFrameOfStructures } from './in-frame-of-structures.ts';
export { measureStructure } from './measure-structure.ts';
export { nameMatches } from './name-matches.ts';
export { type ComparedPlane, comparePlaneFiles } from './plane-gamma/compare-plane-files.ts';
export { isDicom } from './plane-gamma/is-dicom.ts';
export type { PlaneGammaOptions } from './plane-gamma/judge-plane.ts';
export type { PlaneGamma } from './plane-gamma/plane-gamma.ts';
export { prescriptionByHand } from './prescription-by-hand.ts';
export { prescriptionOfPlan } from './prescription-of-plan.ts';
export { type CaseFolder, readCaseFolder } from './read-case-folder.ts';
export { reportContextOf } from './report-context-of.ts';
