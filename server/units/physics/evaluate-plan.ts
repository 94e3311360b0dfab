import type { Plan, Structure, TreatmentCase } from '@isocenter/dicom-rt';
import { PRODUCT_SOLID } from '@isocenter/dosimetry';
import { externalAmong, GOAL_SETS, type GoalSet } from '@isocenter/knowledge';
import { type Notice, notice } from '@isocenter/messages';
import { VERSION } from '../../platform/version.ts';
import { chooseGoalSet, goalSetByHand } from './choose-goal-set.ts';
import type { GoalResult, NameMatch, PlanEvaluation } from './contract.ts';
import { combinedDose, courseDose, isFreeCombination } from './course-dose.ts';
import { maximumOf } from './dose-field.ts';
import type { DoseOperation } from './dose-key.ts';
import { type Course, fitsFractionation } from './fractionation.ts';
import { goalResults } from './goal-results.ts';
import { GoalStructures } from './goal-structures.ts';
import { goalsForRegion } from './goals-for-region.ts';
import { inFrameOfStructures } from './in-frame-of-structures.ts';
import { isTarget } from './is-target.ts';
import { givenCourse, setOfGoal } from './limit-of-course.ts';
import { type MeasuredDose, type MeasuredStructure, measureStructure } from './measure-structure.ts';
import { nameMatches, namesToConfirm } from './name-matches.ts';
import { phaseNotice } from './phase-of-course.ts';
import { type ConfirmedPrescription, planNotices, prescriptionOfPlan } from './prescription-of-plan.ts';
import { type PlanSite, siteOfPlan } from './site-of-plan.ts';
import { withConfirmedTargets } from './target-names.ts';

/** What a person decided or the department keeps; everything else is in the plan. */
export interface EvaluationChoices {
  /** Absent: chosen by site and fractionation where that is certain. */
  readonly goalSetId?: string;
  readonly prescription?: ConfirmedPrescription;
  /** ROI name → TG-263 name. */
  readonly confirmedNames?: ReadonlyMap<string, string>;
  readonly ownGoalSets?: readonly GoalSet[];
  /** Absent: the doses are those of the plan. Else a person chose them, to be added or subtracted. */
  readonly operation?: DoseOperation;
}

/** An evaluation without what only the caller knows: the hashes of the objects, the clock, the program's version. */
export type PlanVerdict = Omit<PlanEvaluation, 'objects' | 'seconds'>;

/**
 * Judges a plan: structures and their names, prescription, dose, goals. What is not known is said and judges nothing.
 * @throws DomainError `physics/goal-set-unknown` if a set was named that does not exist
 */
export function evaluatePlan(
  treatment: TreatmentCase,
  choices: EvaluationChoices = {},
  measureAll: MeasureAll = measureStructures,
): PlanVerdict {
  const { plan, structureSet, doses } = treatment;
  const structures = structureSet?.structures ?? [];
  const free = choices.operation !== undefined && isFreeCombination(doses, choices.operation);
  const { prescription, notices: prescriptionNotices } = free
    ? { prescription: NO_PRESCRIPTION, notices: [] }
    : prescriptionOfPlan(plan, structures, choices.prescription);
  const names = withConfirmedTargets(nameMatches(structures, choices.confirmedNames ?? new Map()), prescription);
  const used = free ? combinedDose(doses, choices.operation ?? '+') : courseDose(doses, plan, prescription);
  const dose = inFrameOfStructures(used, structureSet);
  const { field } = dose;
  const course = givenCourse(plan, courseOf(prescription));
  const site = siteOf(plan, prescription, names);
  const choice = chosenGoalSet(plan, { course, site, names, choices });
  const measured = withNames(measureAll(structures, { field, objects: dose.objects }), names);
  const external = externalAmong(measured.map(({ dvh, result }) => ({ ...result, dvh })))?.dvh;
  const maximumGy = field ? maximumOf(field) : 0;
  const { goals: asked, notices: leftOut } = goalsForRegion(choice.goalSet, names);
  const goals = goalResults(asked, {
    structures: new GoalStructures(measured, names),
    prescription,
    course,
    site,
    setOf: setOfGoal(choice.parts),
    maximumGy,
    external,
    blocked: dose.blocked,
  });
  return {
    prescription,
    goalSet: choice.goalSet && summary(choice.goalSet),
    goalSetReason: choice.reason,
    names,
    structures: measured.map(({ result }) => result),
    goals,
    notices: distinct([
      ...onlyBelow(goals, maximumGy),
      ...(goals.some(isJudged) ? [phaseNotice(course, site) ?? []].flat() : []),
      ...targetNotJudged(goals),
      ...treatment.notices,
      ...(dose.blocked ? [dose.blocked] : []),
      ...(structures.length === 0 ? [notice('notice/physics/no-structures')] : []),
      ...prescriptionNotices,
      ...dose.notices,
      ...planNotices(plan),
      ...(structureSet?.notices ?? []),
      ...choice.notices,
      ...leftOut,
      ...namesToConfirm(names),
    ]),
    method: { interpolation: 'trilinear', ...PRODUCT_SOLID, software: SOFTWARE },
  };
}

/** Structures are measured whatever the goals: who asks again with other goals may keep what was measured. */
export type MeasureAll = (structures: readonly Structure[], dose: MeasuredDose) => readonly MeasuredStructure[];

export const measureStructures: MeasureAll = (structures, dose) =>
  structures.map((structure) => measureStructure(structure, dose));

function withNames(measured: readonly MeasuredStructure[], names: readonly NameMatch[]): readonly MeasuredStructure[] {
  const byRoi = new Map(names.map(({ roiNumber, standardName }) => [roiNumber, standardName]));
  return measured.map((one) => ({
    ...one,
    result: { ...one.result, standardName: byRoi.get(one.structure.roiNumber) ?? null },
  }));
}

/** A sum of plans has no prescription of its own. */
const NO_PRESCRIPTION = { state: 'unknown', targets: [], fractions: null, fractionsSource: null } as const;
const SOFTWARE = `Isocenter ${VERSION}`;

function chosenGoalSet(
  plan: Plan | undefined,
  known: {
    readonly course: Course;
    readonly site: PlanSite | undefined;
    readonly names: readonly NameMatch[];
    readonly choices: EvaluationChoices;
  },
) {
  const { course, site, names, choices } = known;
  const sets = { published: GOAL_SETS, own: choices.ownGoalSets ?? [] };
  if (choices.goalSetId !== undefined) {
    const choice = goalSetByHand(choices.goalSetId, sets);
    return { ...choice, notices: choice.parts.flatMap((set) => fractionationNotice(set, course)) };
  }
  const standardNames = names.flatMap(({ standardName }) => standardName ?? []);
  return { ...chooseGoalSet({ kind: plan?.kind ?? 'external', course, site, standardNames }, sets), notices: [] };
}

function siteOf(
  plan: Plan | undefined,
  prescription: PlanEvaluation['prescription'],
  names: readonly NameMatch[],
): PlanSite | undefined {
  const targetNames = names
    .filter(({ standardName }) => /^[GCPI]TV/.test(standardName ?? ''))
    .map(({ roiName }) => roiName);
  const words = [
    ...[plan?.label, plan?.name, plan?.description].flatMap((text) => text ?? []),
    ...(plan?.doseReferences ?? []).flatMap(({ type, description }) => (type === 'TARGET' ? (description ?? []) : [])),
    ...prescription.targets.map(({ source }) => source),
    ...targetNames,
  ];
  return siteOfPlan(
    words,
    names.flatMap(({ standardName }) => standardName ?? []),
  );
}

const isJudged = ({ verdict }: GoalResult) => verdict !== 'cannot be judged';

/** Organs that are spared by a plan that misses its target are no success: that nothing was said of the target is said. */
function targetNotJudged(goals: readonly GoalResult[]): readonly Notice[] {
  const judged = goals.filter(isJudged);
  if (judged.length === 0 || judged.some(({ goal }) => isTarget(goal))) return [];
  return [notice('notice/physics/target-not-judged')];
}

/** Counts apart the goals that are met for the sole reason that no point of the plan receives the dose they speak of. */
function onlyBelow(goals: readonly GoalResult[], maximumGy: number): readonly Notice[] {
  const met = goals.filter(({ verdict }) => verdict === 'met');
  const count = met.filter(({ reason }) => reason?.code === 'notice/physics/goal-beyond-plan').length;
  const values = { count, met: met.length, maximum: Number(maximumGy.toFixed(1)) };
  return count > 0 ? [notice('notice/physics/goals-met-by-little-dose', values)] : [];
}

/** The highest level and its fractions; a dose that was only read from names is not certain. */
function courseOf({ state, targets, fractions }: PlanEvaluation['prescription']): Course {
  const certain = state === 'from plan' || state === 'confirmed';
  const highestGy = Math.max(0, ...targets.map(({ doseGy }) => doseGy));
  return { fractions, doseGy: certain && highestGy > 0 ? highestGy : null };
}

/** Sets that count no fractions say so with each goal. */
const WITHOUT_FRACTIONS = /^(EQD2|per session)/;

/** What a set chosen by hand was written for, where this plan is something else or not known to be it. */
function fractionationNotice(set: GoalSet, course: Course): readonly Notice[] {
  if (WITHOUT_FRACTIONS.test(set.fractions) || fitsFractionation(set, course)) return [];
  const values = { set: set.name, written: set.fractions, fractions: course.fractions ?? '?' };
  return course.fractions === null
    ? [notice('notice/physics/goals-fractions-unknown', values)]
    : [notice('notice/physics/goals-other-fractionation', values)];
}

function summary({ id, name, version, site, fractions }: GoalSet): PlanEvaluation['goalSet'] {
  return { id, name, version, site, fractions };
}

function distinct(notices: readonly Notice[]): readonly Notice[] {
  const seen = new Set<string>();
  return notices.filter((n) => {
    const key = JSON.stringify(n);
    return !seen.has(key) && seen.add(key);
  });
}
