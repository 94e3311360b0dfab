export { type AlphaBeta, alphaBetaFor } from './alpha-beta/alpha-beta-for.ts';
export type { AlphaBetaRow } from './alpha-beta/alpha-beta-row.ts';
export { ALPHA_BETA_TABLE } from './alpha-beta/alpha-beta-table.ts';
export type { BothWords, CarePathState, Checklist, PathRole } from './care-path/care-path-state.ts';
export { CARE_PATH_STATES } from './care-path/care-path-states.ts';
export { CHECKLISTS } from './care-path/checklists.ts';
export { SEND_BACKS } from './care-path/send-backs.ts';
export type { Comparison, DoseGoal, GoalSet, Verified } from './dose-goal.ts';
export {
  EDUCATION_SHEET_IDS,
  type EducationPart,
  type EducationSheet,
  type EducationSheetId,
} from './education/education-sheet.ts';
export { EDUCATION_SHEETS } from './education/education-sheets.ts';
export { checkGoalSheet } from './goal-sheet/check-goal-sheet.ts';
export { formatGoalSheetCsv } from './goal-sheet/format-goal-sheet-csv.ts';
export { parseGoalSheetCsv } from './goal-sheet/parse-goal-sheet-csv.ts';
export { type FractionFit, fractionFitOf } from './goals/fraction-fit.ts';
export { GOAL_SETS, goalSetById } from './goals/goal-sets.ts';
export {
  CONTRIBUTING_FACTOR_IDS,
  CONTRIBUTING_FACTOR_SOURCE,
  CONTRIBUTING_FACTORS,
  EVENT_CLASS_IDS,
  EVENT_CLASS_SOURCE,
  EVENT_CLASSES,
  type EventClass,
  INCIDENT_TECHNIQUE_IDS,
  INCIDENT_TECHNIQUES,
  PROBLEM_TYPE_IDS,
  PROBLEM_TYPE_SOURCE,
  PROBLEM_TYPES,
  type ProblemType,
} from './incidents/incident-taxonomy.ts';
export { OCCURRENCE_SCALE, type Occurrence, occurrenceOf } from './incidents/occurrence-score.ts';
export { externalAmong } from './names/external-among.ts';
export { isStandardName } from './names/is-standard-name.ts';
export { type ResolvedName, resolveStructureName } from './names/resolve-structure-name.ts';
export type { StandardName } from './names/standard-name.ts';
export { STRUCTURE_NAMES } from './names/structure-names.ts';
export { type TargetKind, type TargetName, targetOfName } from './names/target-of-name.ts';
export { EQUIANALGESIC_CHART, type EquianalgesicDose } from './opioids/equianalgesic-chart.ts';
export { NURSING_RULES, type NursingRuleId } from './opioids/nursing-rules.ts';
export { OPIOID_ROUTES, OPIOIDS, type Opioid, type OpioidRoute, type OpioidUnit } from './opioids/opioid.ts';
export { OPIOID_FACTORS } from './opioids/opioid-factors.ts';
export type {
  OpioidFactor,
  OpioidTable,
  OpioidTableId,
  PatchBand,
  PatchTable,
  PatchTableId,
} from './opioids/opioid-table.ts';
export { OPIOID_TABLES } from './opioids/opioid-tables.ts';
export { OPIOID_TOLERANCE } from './opioids/opioid-tolerance.ts';
export { CHILD_PUGH, type ChildPugh, type OrganCaution } from './opioids/organ-caution.ts';
export { ORGAN_CAUTIONS } from './opioids/organ-cautions.ts';
export { PAIN_RULES, type PainRule, type PainRuleId } from './opioids/pain-rules.ts';
export { PATCH_TABLES } from './opioids/patch-tables.ts';
export type { PainIndicator } from './pain-indicators/pain-indicator.ts';
export { PAIN_INDICATORS } from './pain-indicators/pain-indicators.ts';
export { WARD_CONDITIONS } from './pain-indicators/ward-conditions.ts';
export { PRO_ANSWERS, PRO_CTCAE, PRO_SYMPTOMS, type ProAttribute } from './patient-reported/pro-ctcae.ts';
export { type ProQuestion, proQuestionsAsked, proQuestionsFor } from './patient-reported/pro-questions.ts';
export { type NamedPrescription, prescriptionFromName } from './prescription-from-name.ts';
export {
  type GammaCriteria,
  type GammaLimits,
  type LimitlessGamma,
  TG119_GAMMA,
  TG218_GAMMA_LIMITS,
} from './quality-assurance/gamma-limits.ts';
export { judgePassRate, type PassRate, type PassRateVerdict } from './quality-assurance/judge-pass-rate.ts';
export type { QualityIndicator } from './quality-indicators/quality-indicator.ts';
export { QUALITY_INDICATORS } from './quality-indicators/quality-indicators.ts';
export type { RepairRow, RepopulationRow } from './repopulation/repopulation-row.ts';
export { REPAIR_TABLE, REPOPULATION_TABLE } from './repopulation/repopulation-table.ts';
export type { Site } from './sites/site.ts';
export { siteById } from './sites/site-by-id.ts';
export { SITES } from './sites/sites.ts';
export { type UsualCourse, usualCourses } from './sites/usual-courses.ts';
export { TABLE_VERSION } from './table-version.ts';
export { type AdverseEventTerm, GRADES, type ToxicityGrade } from './toxicity/adverse-event-term.ts';
export { adverseEventById, adverseEventsFor } from './toxicity/adverse-events.ts';
export { CTCAE_TERMS } from './toxicity/ctcae-terms.ts';
export {
  gradeOfCount,
  gradeOfWeightLoss,
  type Measured,
  type MeasuredGrade,
} from './toxicity/grade-of-measurement.ts';
export { ECOG } from './toxicity/performance-status.ts';
export { PLAN_CHECK_RULES, type PlanCheckRules } from './workflow/plan-check-rules.ts';
export { PLAN_CHECKLISTS, type PlanChecklist } from './workflow/plan-checklists.ts';
