export { courseDose } from './course-dose.ts';
export { type EvaluationChoices, evaluatePlan } from './evaluate-plan.ts';
export { measureStructure } from './measure-structure.ts';
export { nameMatches } from './name-matches.ts';
export { prescriptionByHand } from './prescription-by-hand.ts';
export { prescriptionOfPlan } from './prescription-of-plan.ts';
export { type CaseFolder, readCaseFolder } from './read-case-folder.ts';
