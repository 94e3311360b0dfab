import {
  assembleImageVolume,
  assembleTreatmentCases,
  type DoseGrid,
  type Plan,
  parseDoseGrid,
  parsePlan,
  parseRegistration,
  parseStructureSet,
  readInstance,
  type StructureSet,
  type TreatmentCase,
} from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { contourDocument } from './contour-document.ts';
import { displayDose } from './display-dose.ts';
import { differenceOfPlans, type PlanVersion } from './dose-difference/difference-of-plans.ts';
import { gammaMapFile, takenTogether } from './dose-gamma/gamma-map-file.ts';
import { planEqd2 } from './eqd2-sum/plan-eqd2.ts';
import { sumEqd2 } from './eqd2-sum/sum-eqd2.ts';
import type { SummedPlan } from './eqd2-sum/summed-plan.ts';
import { evaluatePlan, type MeasureAll, measureStructures } from './evaluate-plan.ts';
import { Latest } from './latest.ts';
import { judgeMeasured } from './patient-qa/judge-measured.ts';
import type {
  CaseObjects,
  DoseTerms,
  ObjectBytes,
  PhysicsAnswer,
  PlanTask,
  PlanToSum,
  VersionToCompare,
} from './physics-task.ts';
import { checkedCase } from './plan-check/checked-case.ts';
import { pointDose } from './point-dose.ts';
import { prescriptionOfPlan } from './prescription-of-plan.ts';
import { sceneOfCase } from './scene-of-case.ts';

/** Objects this thread has read, so that scene, contours, dose and evaluation of one plan read each once. */
const KEPT_OBJECTS = 12;
const KEPT_MEASUREMENTS = 4;
const plans = new Latest<Plan>(KEPT_OBJECTS);
const structureSets = new Latest<StructureSet>(KEPT_OBJECTS);
const doseGrids = new Latest<DoseGrid>(KEPT_OBJECTS);

/** One task of `physics` in a thread of its own; large results are handed over, not copied. */
export default async function physicsWorker(task: PlanTask) {
  const answer = await answerOrRefusal(task);
  return move({ [valueSymbol]: answer, [transferableSymbol]: handedOver(answer) });
}

async function answerOrRefusal(task: PlanTask): Promise<PhysicsAnswer> {
  try {
    return await answerTo(task);
  } catch (error) {
    if (error instanceof DomainError) return { kind: 'refusal', code: error.code, values: error.values };
    throw error;
  }
}

async function answerTo(task: PlanTask): Promise<PhysicsAnswer> {
  switch (task.kind) {
    case 'scene': {
      const { doseKeys, confirmed } = task;
      return { kind: 'scene', scene: sceneOfCase(await readCase(task.objects), { doseKeys, confirmed }) };
    }
    case 'contours': {
      const json = JSON.stringify(contourDocument(await structureSetOf(task.structureSet)));
      return { kind: 'contours', json: new TextEncoder().encode(json) };
    }
    case 'dose':
      return { kind: 'dose', dose: displayDose(await Promise.all(task.doses.map(doseOf)), task.operation) };
    case 'gamma map': {
      const [reference, evaluated] = [await wholeDose(task.reference), await wholeDose(task.evaluated)];
      return { kind: 'gamma map', file: gammaMapFile(reference, evaluated, task) };
    }
    case 'evaluation': {
      const started = performance.now();
      const treatment = await readCase(task.objects);
      const read = performance.now();
      const { goalSetId, confirmed, confirmedNames, ownGoalSets, operation } = task;
      const choices = {
        ...(goalSetId !== undefined && { goalSetId }),
        ...(confirmed && { prescription: confirmed }),
        confirmedNames,
        ownGoalSets,
        operation,
      };
      const verdict = evaluatePlan(treatment, choices, measureOnce(keyOfMeasurement(task.objects, operation)));
      const seconds = (from: number, to: number) => Number(((to - from) / 1000).toFixed(3));
      return {
        kind: 'evaluation',
        verdict,
        seconds: { read: seconds(started, read), compute: seconds(read, performance.now()) },
      };
    }
    case 'point dose': {
      const treatment = await readCase(task.objects);
      const structures = treatment.structureSet?.structures ?? [];
      const { prescription } = prescriptionOfPlan(treatment.plan, structures, task.confirmed);
      return { kind: 'point dose', dose: pointDose(treatment, task.pointMm, prescription) };
    }
    case 'plan eqd2':
      return { kind: 'plan eqd2', eqd2: planEqd2(await summedPlan(task.plan), task.structures, task.plans) };
    case 'eqd2 sum': {
      const [first, ...others] = task.plans;
      const plans = [await summedPlan(first), ...(await Promise.all(others.map(summedPlan)))] as const;
      const registrations = task.registrations.map(({ bytes }) => parseRegistration(readInstance(bytes)));
      return { kind: 'eqd2 sum', sum: sumEqd2(plans, { ...task, registrations }) };
    }
    case 'measured plane': {
      const read = { plan: await planOf(task.plan), dose: await doseOf(task.dose), doseSha256: task.dose.sha256 };
      return { kind: 'measured plane', judged: (await judgeMeasured(read, task)).document };
    }
    case 'dose difference': {
      const [later, earlier] = [await versionOf(task.later), await versionOf(task.earlier)];
      return { kind: 'dose difference', difference: differenceOfPlans(later, earlier) };
    }
    case 'plan check': {
      const { objects, slice, asked } = task;
      const image = slice ? await assembleImageVolume([readInstance(slice.bytes)]) : undefined;
      const treatment = await readCase(objects);
      const measure = measureOnce(keyOfMeasurement(objects, '+'));
      return { kind: 'plan check', ...checkedCase(treatment, { ...asked, image }, measure) };
    }
  }
}

/** The figures of the latest plans: other goals are judged without measuring again. */
const measurements = new Map<string, ReturnType<MeasureAll>>();

function measureOnce(key: string): MeasureAll {
  return (structures, dose) => {
    const measured = measurements.get(key) ?? measureStructures(structures, dose);
    measurements.delete(key);
    measurements.set(key, measured);
    const [oldest] = measurements.keys();
    if (measurements.size > KEPT_MEASUREMENTS && oldest !== undefined) measurements.delete(oldest);
    return measured;
  };
}

function keyOfMeasurement({ plan, structureSet, doses }: CaseObjects, operation: string): string {
  return [plan, structureSet, ...doses].map((object) => object?.sha256 ?? '').join(operation);
}

function handedOver(answer: PhysicsAnswer): ArrayBufferLike[] {
  switch (answer.kind) {
    case 'contours':
      return [answer.json.buffer];
    case 'gamma map':
      return [answer.file.buffer];
    default:
      return [];
  }
}

/** The archive decided what belongs together; what does not fit among these objects is said. */
async function readCase({ plan, structureSet, doses, hasImages }: CaseObjects): Promise<TreatmentCase> {
  const objects = {
    plan: plan ? await planOf(plan) : undefined,
    structureSet: structureSet ? await structureSetOf(structureSet) : undefined,
    doses: await Promise.all(doses.map(doseOf)),
  };
  const [assembled] = assembleTreatmentCases({
    images: [],
    plans: objects.plan ? [objects.plan] : [],
    structureSets: objects.structureSet ? [objects.structureSet] : [],
    doses: objects.doses,
  });
  const notices = (assembled?.notices ?? []).filter(
    ({ code }) =>
      !(hasImages && code === 'notice/dicom/referenced-series-missing') &&
      code !== 'notice/dicom/referenced-dose-missing',
  );
  return {
    ...(objects.plan && { plan: objects.plan }),
    ...(objects.structureSet && { structureSet: objects.structureSet }),
    doses: objects.doses,
    notices,
  };
}

async function summedPlan({ objects, given, confirmed, confirmedNames }: PlanToSum): Promise<SummedPlan> {
  const treatment = await readCase(objects);
  const { prescription } = prescriptionOfPlan(treatment.plan, treatment.structureSet?.structures ?? [], confirmed);
  return { treatment, prescription, given, confirmedNames };
}

async function versionOf({ objects, ...asked }: VersionToCompare): Promise<PlanVersion> {
  return { treatment: await readCase(objects), ...asked };
}

async function wholeDose({ doses, operation }: DoseTerms): Promise<DoseGrid> {
  return takenTogether(await Promise.all(doses.map(doseOf)), operation);
}

const planOf = ({ sha256, bytes }: ObjectBytes) => plans.take(sha256, async () => parsePlan(readInstance(bytes)));
const structureSetOf = ({ sha256, bytes }: ObjectBytes) =>
  structureSets.take(sha256, async () => parseStructureSet(readInstance(bytes)));
const doseOf = ({ sha256, bytes }: ObjectBytes) =>
  doseGrids.take(sha256, async () => parseDoseGrid(readInstance(bytes)));
