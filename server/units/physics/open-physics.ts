import { createHash } from 'node:crypto';
import { GOAL_SETS, type GoalSet, isStandardName, resolveStructureName } from '@isocenter/knowledge';
import { DomainError, type Language, notFound, notice } from '@isocenter/messages';
import type { Database } from '../../platform/database/database.ts';
import { VERSION } from '../../platform/version.ts';
import type { Archive, StoredCase, StoredInstance } from '../imaging/index.ts';
import type {
  CaseScene,
  DoseInfo,
  EvaluationRequest,
  GammaCriteria,
  PlanEvaluation,
  Prescription,
  StructureSetChoice,
  Vec3,
} from './contract.ts';
import type { DoseDifferenceOfPlans } from './dose-difference/contract.ts';
import { parseDoseKey } from './dose-key.ts';
import type { GivenPlan } from './eqd2-sum/eqd2-field.ts';
import type { AskedStructure, PlanEqd2 } from './eqd2-sum/plan-eqd2.ts';
import type { SumEqd2 } from './eqd2-sum/sum-eqd2.ts';
import type { NewPatientQa } from './patient-qa/contract.ts';
import { createPhysicsJobs, type PhysicsJobs } from './physics-jobs.ts';
import type {
  AskedCheck,
  CaseObjects,
  MeasuredPlaneTask,
  ObjectBytes,
  PlaneReportTask,
  PlanToSum,
  VersionToCompare,
} from './physics-task.ts';
import type { PlanCheck } from './plan-check/check-plan.ts';
import type { PlanSummary } from './plan-check/contract.ts';
import type { PlaneGamma } from './plane-gamma/plane-gamma.ts';
import type { GivenFile } from './plane-gamma/read-plane-files.ts';
import type { PointDose } from './point-dose.ts';
import { CONFIRMED, type ConfirmedPrescription, type StatedPrescription } from './prescription-of-plan.ts';
import { reportContextOf } from './report-context-of.ts';
import type { SceneOfObjects } from './scene-of-case.ts';
import { createPhysicsStore, type PhysicsStore, prescriptionVersion } from './store.ts';

/** The room of plans over one archive, open in this process. */
export interface Physics {
  readonly store: PhysicsStore;
  prepare(): void;
  scene(caseKey: string): Promise<CaseScene>;
  structureSets(caseKey: string): Promise<readonly StructureSetChoice[]>;
  contoursJson(structureSetKey: string): Promise<Uint8Array>;
  dose(doseKey: string): Promise<{ readonly info: DoseInfo; readonly values: Float32Array }>;
  /** The gamma map of two doses of one patient as an RTDOSE file. */
  gammaMap(asked: {
    readonly reference: string;
    readonly evaluated: string;
    readonly criteria: GammaCriteria;
  }): Promise<Uint8Array>;
  evaluation(request: EvaluationRequest): Promise<PlanEvaluation>;
  report(request: EvaluationRequest, language: Language): Promise<Uint8Array>;
  /** Lays a plan of the archive beside a prescription. @throws DomainError `platform/not-found` of a case without a plan */
  checkPlan(caseKey: string, asked: Omit<AskedCheck, 'confirmedNames'>): Promise<CheckedPlan>;
  /** The dose of a version of a plan less that of an earlier one, of the very objects that are named; also why it cannot be told. */
  doseDifference(later: VersionAsked, earlier: VersionAsked): Promise<DoseDifferenceOfPlans>;
  /** How the names of a case's structures are understood, and its prescription: what a sum of EQD2 is asked with. */
  understood(caseKey: string): Promise<Understood>;
  /** EQD2 of structures by one plan of a sum. */
  planEqd2(
    plan: CaseToSum,
    asked: { readonly structures: readonly AskedStructure[]; readonly plans: number },
  ): Promise<PlanEqd2>;
  /** EQD2 summed voxel by voxel in the structures of the first plan, the others shifted. */
  eqd2Sum(
    plans: readonly [CaseToSum, ...CaseToSum[]],
    asked: { readonly structures: readonly AskedStructure[]; readonly shiftMm: Vec3 },
  ): Promise<SumEqd2>;
  /** The dose of a plan at a place in its frame of reference. */
  pointDose(caseKey: string, pointMm: Vec3): Promise<PointDose>;
  /** The file of an array against a dose of a plan, judged by TG-218. */
  judgeMeasured(asked: MeasuredAsked): Promise<PlaneGamma>;
  /** The sheet of a measurement that was kept. @throws DomainError `physics/qa-differs` */
  measuredReport(
    asked: MeasuredAsked,
    printing: Omit<PlaneReportTask, 'kind' | 'measured' | 'at'>,
  ): Promise<Uint8Array>;
  confirmPrescription(
    caseKey: string,
    confirmed: Pick<Prescription, 'fractions'> & {
      readonly targets: readonly Omit<Prescription['targets'][number], 'source'>[] | null;
    },
    options?: { readonly version?: string },
  ): Promise<Prescription>;
  /**
   * Remembers what a ROI name means (`null` forgets it): everywhere, or, where the name alone could mean several organs or lacks its
   * side, for the structure set of this case only.
   */
  confirmName(name: {
    readonly roiName: string;
    readonly standardName: string | null;
    readonly caseKey?: string;
    /** Of what whoever says so has read: `NameMatch`. */
    readonly version: string;
  }): Promise<void>;
  /** Published sets and the department's own. */
  goalSets(): Promise<{ readonly published: readonly GoalSet[]; readonly own: readonly GoalSet[] }>;
  close(): Promise<void>;
}

/** A case of the archive as it takes part in a sum of EQD2. */
export interface CaseToSum {
  readonly caseKey: string;
  readonly given: GivenPlan;
}

/** A plan of the archive as it was put forward. */
export interface VersionAsked extends Pick<VersionToCompare, 'prescription' | 'phases'> {
  readonly caseKey: string;
  /** SHA-256 of plan, structure set and doses; what else is there by now is left out. */
  readonly objects: readonly string[];
}

export interface Understood {
  /** Names that count: TG-263, an alias, or confirmed by a person. */
  readonly structures: readonly { readonly roiName: string; readonly standardName: string | null }[];
  readonly prescription: Prescription;
  /** What the plan itself states: by this its dose was made. */
  readonly stated: StatedPrescription;
  readonly objects: PlanEvaluation['objects'];
}

interface MeasuredAsked extends Pick<NewPatientQa, 'criteria' | 'centreMm'> {
  readonly plan: StoredInstance;
  readonly dose: StoredInstance;
  readonly file: GivenFile;
}

/** A plan beside a prescription, and the objects that it was read from. */
export interface CheckedPlan {
  readonly check: PlanCheck;
  readonly summary: PlanSummary;
  readonly objects: PlanEvaluation['objects'];
}

export function openPhysics({
  database,
  archive,
}: {
  readonly database: Database;
  readonly archive: Archive;
}): Physics {
  const store = createPhysicsStore(database);
  const jobs = createPhysicsJobs();
  const room = new PlanRoom(archive, store, jobs);
  return {
    store,
    prepare: () => jobs.prepare(),
    scene: (caseKey) => room.scene(caseKey),
    structureSets: (caseKey) => room.structureSets(caseKey),
    contoursJson: (structureSetKey) => room.contoursJson(structureSetKey),
    dose: (doseKey) => room.dose(doseKey),
    gammaMap: (asked) => room.gammaMap(asked),
    evaluation: (request) => room.evaluation(request),
    report: (request, language) => room.report(request, language),
    checkPlan: (caseKey, asked) => room.checkPlan(caseKey, asked),
    doseDifference: (later, earlier) => room.doseDifference(later, earlier),
    understood: (caseKey) => room.understood(caseKey),
    planEqd2: (plan, asked) => room.planEqd2(plan, asked),
    eqd2Sum: (plans, asked) => room.eqd2Sum(plans, asked),
    pointDose: (caseKey, pointMm) => room.pointDose(caseKey, pointMm),
    judgeMeasured: (asked) => room.judgeMeasured(asked),
    measuredReport: (asked, printing) => room.measuredReport(asked, printing),
    confirmPrescription: (caseKey, confirmed, options) => room.confirmPrescription(caseKey, confirmed, options),
    confirmName: (name) => room.confirmName(name),
    goalSets: () => room.goalSets(),
    close: () => jobs.close(),
  };
}

class PlanRoom {
  readonly #archive: Archive;
  readonly #store: PhysicsStore;
  readonly #jobs: PhysicsJobs;

  constructor(archive: Archive, store: PhysicsStore, jobs: PhysicsJobs) {
    this.#archive = archive;
    this.#store = store;
    this.#jobs = jobs;
  }

  async scene(caseKey: string): Promise<CaseScene> {
    const stored = await this.#archive.openCase(caseKey);
    const seen = prescriptionVersion(await this.#confirmed(stored)); // before the scene: what is confirmed meanwhile is refused later
    const [{ patient: _, stated: __, plan, ...scene }, comparable] = await Promise.all([
      this.#sceneOf(stored),
      this.#comparableTo(stored),
    ]);
    return {
      caseKey,
      patientKey: stored.patientKey,
      label: stored.label,
      seriesKey: stored.seriesKey,
      structureSetKey: stored.structureSet?.instanceKey ?? null,
      ...scene,
      prescriptionVersion: seen,
      plan: plan && stored.plan ? { instanceKey: stored.plan.instanceKey, ...plan } : null,
      comparable,
    };
  }

  async structureSets(caseKey: string): Promise<readonly StructureSetChoice[]> {
    const stored = await this.#archive.openCase(caseKey);
    const frame = frameOf(stored);
    const others = await this.#archive.casesOfPatient(stored.patientKey);
    const sets = [stored, ...others].flatMap(({ structureSet }) => structureSet ?? []);
    return [...new Map(sets.map((set) => [set.instanceKey, set])).values()]
      .filter(
        ({ instanceKey, header }) =>
          instanceKey === stored.structureSet?.instanceKey ||
          (frame !== undefined && header.frameOfReferenceUid === frame),
      )
      .map(({ instanceKey, label }) => ({ structureSetKey: instanceKey, label }));
  }

  async contoursJson(structureSetKey: string): Promise<Uint8Array> {
    const instance = await this.#archive.instance(structureSetKey);
    const { json } = await this.#jobs.contours(instance.sha256, async () => ({
      kind: 'contours',
      structureSet: await this.#bytes(instance),
    }));
    return json;
  }

  async dose(doseKey: string): Promise<{ readonly info: DoseInfo; readonly values: Float32Array }> {
    const { doses, operation } = await this.#doses(doseKey);
    const key = doses.map(({ sha256 }) => sha256).join(operation);
    const { dose } = await this.#jobs.dose(key, async () => ({
      kind: 'dose',
      doses: await Promise.all(doses.map((instance) => this.#bytes(instance))),
      operation,
    }));
    return { info: { doseKey, ...dose.info }, values: dose.values };
  }

  async gammaMap({ reference, evaluated, criteria }: Parameters<Physics['gammaMap']>[0]): Promise<Uint8Array> {
    const [first, second] = [await this.#doses(reference), await this.#doses(evaluated)];
    const patientKey = first.doses[0]?.patientKey;
    const stranger = [...first.doses, ...second.doses].find((dose) => dose.patientKey !== patientKey);
    if (stranger) throw new DomainError('physics/dose-not-of-patient', { doseKey: stranger.instanceKey });
    const termsOf = async ({ doses, operation }: typeof first) => ({
      doses: await Promise.all(doses.map((instance) => this.#bytes(instance))),
      operation,
    });
    const { file } = await this.#jobs.gammaMap({
      kind: 'gamma map',
      reference: await termsOf(first),
      evaluated: await termsOf(second),
      criteria,
      software: VERSION,
    });
    return file;
  }

  async evaluation({ caseKey, doseKey, goalSetId }: EvaluationRequest): Promise<PlanEvaluation> {
    const stored = await this.#archive.openCase(caseKey);
    const { doses, operation } = await this.#doses(doseKey);
    const stranger = doses.find(({ patientKey }) => patientKey !== stored.patientKey);
    if (stranger) throw new DomainError('physics/dose-not-of-patient', { doseKey: stranger.instanceKey });
    const [confirmed, confirmedNames, ownGoalSets] = await Promise.all([
      this.#confirmed(stored),
      this.#store.confirmedNames(stored.structureSet?.sha256 ?? ''),
      this.#store.goalSets(),
    ]);
    const objects = [stored.plan, stored.structureSet, ...doses].flatMap((instance) => instance ?? []);
    const dependsOn = JSON.stringify([
      objects.map(({ sha256 }) => sha256),
      operation,
      stored.seriesKey,
      goalSetId,
      confirmed,
      [...confirmedNames],
      ownGoalSets,
    ]);
    const { verdict, seconds } = await this.#jobs.evaluation(hashOf(dependsOn), async () => ({
      kind: 'evaluation',
      objects: await this.#objects(stored, doses),
      operation,
      goalSetId,
      confirmed,
      confirmedNames,
      ownGoalSets,
    }));
    return {
      ...verdict,
      objects: objects.map(objectOf),
      seconds,
    };
  }

  async report(request: EvaluationRequest, language: Language): Promise<Uint8Array> {
    const stored = await this.#archive.openCase(request.caseKey);
    const [evaluation, { patient, plan }] = await Promise.all([this.evaluation(request), this.#sceneOf(stored)]);
    const context = reportContextOf(
      {
        patient,
        plan: {
          label: stored.label,
          name: plan?.name ?? null,
          date: plan?.date ?? null,
          approvalStatus: plan?.approvalStatus ?? null,
        },
      },
      { language, at: new Date(), softwareVersion: evaluation.method.software },
    );
    const { pdf } = await this.#jobs.report({ kind: 'report', evaluation, context });
    return pdf;
  }

  async checkPlan(caseKey: string, asked: Omit<AskedCheck, 'confirmedNames'>): Promise<CheckedPlan> {
    const stored = await this.#archive.openCase(caseKey);
    if (!stored.plan) throw notFound('plan', caseKey);
    const confirmedNames = await this.#store.confirmedNames(stored.structureSet?.sha256 ?? '');
    const [slice] = stored.seriesKey === null ? [] : await this.#archive.instancesOfSeries(stored.seriesKey);
    const instances = [stored.plan, stored.structureSet, ...stored.doses].flatMap((instance) => instance ?? []);
    const dependsOn = JSON.stringify([
      instances.map(({ sha256 }) => sha256),
      slice?.sha256,
      asked,
      [...confirmedNames],
    ]);
    const { check, summary } = await this.#jobs.planCheck(hashOf(dependsOn), async () => ({
      kind: 'plan check',
      objects: await this.#objects(stored, stored.doses),
      slice: slice ? await this.#bytes(slice) : null,
      asked: { ...asked, confirmedNames },
    }));
    return { check, summary, objects: instances.map(objectOf) };
  }

  async doseDifference(later: VersionAsked, earlier: VersionAsked): Promise<DoseDifferenceOfPlans> {
    const [now, before] = [await this.#asPutForward(later), await this.#asPutForward(earlier)];
    if (!now || !before)
      return { told: null, notices: [notice('notice/physics/difference-objects-replaced')], viewer: null };
    const { difference } = await this.#jobs.doseDifference(hashOf(JSON.stringify([later, earlier])), async () => ({
      kind: 'dose difference',
      later: { ...later, objects: await this.#objects(now, now.doses) },
      earlier: { ...earlier, objects: await this.#objects(before, before.doses) },
    }));
    return { ...difference, viewer: difference.told && viewerOf(now, before) };
  }

  /** A case of the very objects that were put forward; undefined where the archive no longer holds one of them, or not together. */
  async #asPutForward({ caseKey, objects }: VersionAsked): Promise<StoredCase | undefined> {
    const stored = await this.#archive.openCase(caseKey).catch(undefinedWhereNotFound);
    if (!stored) return undefined;
    const asked = (instance: StoredInstance | null) => instance && objects.includes(instance.sha256);
    const doses = stored.doses.filter(asked);
    const { plan, structureSet } = stored;
    const found = [plan, structureSet, ...doses].filter(asked);
    if (found.length !== objects.length) return undefined;
    return {
      ...stored,
      doses,
      plan: asked(plan) ? plan : null,
      structureSet: asked(structureSet) ? structureSet : null,
    };
  }

  async understood(caseKey: string): Promise<Understood> {
    const stored = await this.#archive.openCase(caseKey);
    const [{ structures, prescription, stated }, confirmed] = await Promise.all([
      this.#sceneOf(stored),
      this.#store.confirmedNames(stored.structureSet?.sha256 ?? ''),
    ]);
    const names = structures.map(({ name }) => ({
      roiName: name,
      standardName: resolveStructureName(name, { confirmed }).standardName,
    }));
    const objects = [stored.plan, stored.structureSet, ...stored.doses].flatMap((instance) => instance ?? []);
    return { structures: names, prescription, stated, objects: objects.map(objectOf) };
  }

  async planEqd2(plan: CaseToSum, asked: Parameters<Physics['planEqd2']>[1]): Promise<PlanEqd2> {
    const { eqd2 } = await this.#jobs.planEqd2({ kind: 'plan eqd2', plan: await this.#toSum(plan), ...asked });
    return eqd2;
  }

  async eqd2Sum([first, ...others]: Parameters<Physics['eqd2Sum']>[0], asked: Parameters<Physics['eqd2Sum']>[1]) {
    const rest = await Promise.all(others.map((plan) => this.#toSum(plan)));
    const plans = [await this.#toSum(first), ...rest] as const;
    const registrations = await this.#registrationsOf([first, ...others]);
    const { sum } = await this.#jobs.eqd2Sum({ kind: 'eqd2 sum', plans, registrations, ...asked });
    return sum;
  }

  /** Where the plans lie in several frames of reference: of the patients of the archive whose they are, for two that are one person each have their own. */
  async #registrationsOf(plans: readonly CaseToSum[]): Promise<readonly ObjectBytes[]> {
    const cases = await Promise.all(plans.map(({ caseKey }) => this.#archive.openCase(caseKey)));
    if (new Set(cases.map(frameOf)).size < 2) return [];
    const patients = [...new Set(cases.map(({ patientKey }) => patientKey))];
    const found = await Promise.all(patients.map((patientKey) => this.#archive.registrationsOf(patientKey)));
    return Promise.all(found.flat().map((instance) => this.#bytes(instance)));
  }

  async #toSum({ caseKey, given }: CaseToSum): Promise<PlanToSum> {
    const stored = await this.#archive.openCase(caseKey);
    return {
      objects: await this.#objects(stored, stored.doses),
      given,
      confirmed: await this.#confirmed(stored),
      confirmedNames: await this.#store.confirmedNames(stored.structureSet?.sha256 ?? ''),
    };
  }

  async pointDose(caseKey: string, pointMm: Vec3): Promise<PointDose> {
    const stored = await this.#archive.openCase(caseKey);
    const { dose } = await this.#jobs.pointDose({
      kind: 'point dose',
      objects: await this.#objects(stored, stored.doses),
      pointMm,
      confirmed: await this.#confirmed(stored),
    });
    return dose;
  }

  async judgeMeasured(asked: MeasuredAsked): Promise<PlaneGamma> {
    return (await this.#jobs.measuredPlane(await this.#measured(asked))).judged;
  }

  async measuredReport(asked: MeasuredAsked, printing: Parameters<Physics['measuredReport']>[1]): Promise<Uint8Array> {
    const measured = await this.#measured(asked);
    const at = new Date().toISOString();
    return (await this.#jobs.planeReport({ kind: 'plane report', measured, at, ...printing })).pdf;
  }

  async #measured({ plan, dose, file, criteria, centreMm }: MeasuredAsked): Promise<MeasuredPlaneTask> {
    const objects = { plan: await this.#bytes(plan), dose: await this.#bytes(dose) };
    return { kind: 'measured plane', ...objects, file, criteria, centreMm, software: `Isocenter ${VERSION}` };
  }

  async confirmPrescription(
    caseKey: string,
    { targets, fractions }: Parameters<Physics['confirmPrescription']>[1],
    options?: Parameters<Physics['confirmPrescription']>[2],
  ): Promise<Prescription> {
    const stored = await this.#archive.openCase(caseKey);
    const basis = basisOf(stored);
    if (!basis) throw notFound('plan', caseKey);
    const confirmed = {
      targets: targets === null ? null : targets.map((target) => ({ ...target, source: CONFIRMED })),
      fractions,
    };
    await this.#store.confirmPrescription(basis.sha256, confirmed, options);
    return (await this.#sceneOf(stored)).prescription;
  }

  async confirmName({ roiName, standardName, caseKey, version }: Parameters<Physics['confirmName']>[0]): Promise<void> {
    if (standardName !== null && !isStandardName(standardName))
      throw new DomainError('physics/standard-name-unknown', { name: standardName });
    const stored = caseKey === undefined ? undefined : await this.#archive.openCase(caseKey);
    const structureSet = stored?.structureSet?.sha256 ?? '';
    const seen = { structureSetSha256: structureSet, version };
    if (standardName === null) return this.#store.forgetName(roiName, structureSet, seen);
    const isAmbiguous = resolveStructureName(roiName, { confirmed: new Map() }).how === 'ambiguous';
    if (isAmbiguous && structureSet === '') throw new DomainError('physics/name-holds-for-one-plan', { roiName });
    return this.#store.confirmName(roiName, standardName, isAmbiguous ? structureSet : '', seen);
  }

  async goalSets() {
    return { published: GOAL_SETS, own: await this.#store.goalSets() };
  }

  async #sceneOf(stored: StoredCase): Promise<SceneOfObjects> {
    const confirmed = await this.#confirmed(stored);
    const doseKeys = stored.doses.map(({ instanceKey }) => instanceKey);
    const objects = [stored.plan, stored.structureSet, ...stored.doses].map((each) => each?.sha256 ?? '');
    const dependsOn = JSON.stringify([objects, doseKeys, stored.seriesKey, confirmed]);
    const { scene } = await this.#jobs.scene(hashOf(dependsOn), async () => ({
      kind: 'scene',
      objects: await this.#objects(stored, stored.doses),
      ...{ doseKeys, confirmed },
    }));
    return scene;
  }

  async #comparableTo(stored: StoredCase): Promise<CaseScene['comparable']> {
    const frame = frameOf(stored);
    if (frame === undefined) return [];
    const cases = await this.#archive.casesOfPatient(stored.patientKey);
    return cases
      .filter((other) => other.caseKey !== stored.caseKey && other.doses.length > 0 && frameOf(other) === frame)
      .map(({ caseKey, label, doses }) => ({ caseKey, label, doseKeys: doses.map(({ instanceKey }) => instanceKey) }));
  }

  async #doses(doseKey: string) {
    const { instanceKeys, operation } = parseDoseKey(doseKey);
    const doses = await Promise.all(instanceKeys.map((key) => this.#archive.instance(key)));
    return { doses, operation };
  }

  async #confirmed(stored: StoredCase): Promise<ConfirmedPrescription | undefined> {
    const basis = basisOf(stored);
    return basis && this.#store.prescriptionOf(basis.sha256);
  }

  async #objects(stored: StoredCase, doses: readonly StoredInstance[]): Promise<CaseObjects> {
    return {
      plan: stored.plan && (await this.#bytes(stored.plan)),
      structureSet: stored.structureSet && (await this.#bytes(stored.structureSet)),
      doses: await Promise.all(doses.map((instance) => this.#bytes(instance))),
      hasImages: stored.seriesKey !== null,
    };
  }

  async #bytes({ instanceKey, sha256 }: StoredInstance): Promise<ObjectBytes> {
    return { sha256, bytes: await this.#archive.bytesOf(instanceKey) };
  }
}

const objectOf = ({ header, sha256 }: StoredInstance) => ({
  kind: header.modality,
  sopInstanceUid: header.sopInstanceUid,
  sha256,
});

/** The object whose bytes a confirmed prescription stands on. */
function basisOf({ plan, structureSet, doses }: StoredCase): StoredInstance | undefined {
  return plan ?? structureSet ?? doses[0];
}

function frameOf({ doses, structureSet, plan }: StoredCase): string | undefined {
  return [...doses, structureSet, plan].flatMap((object) => object?.header.frameOfReferenceUid ?? [])[0];
}

/** The page of a plan shows the difference of two doses of one patient that are one object each. */
function viewerOf(now: StoredCase, before: StoredCase): DoseDifferenceOfPlans['viewer'] {
  const [[dose, more], [other, another]] = [now.doses, before.doses];
  if (!dose || more || !other || another || now.patientKey !== before.patientKey) return null;
  const { patientKey, caseKey } = now;
  return {
    ...{ patientKey, caseKey, doseKey: dose.instanceKey },
    ...{ withCaseKey: before.caseKey, withDoseKey: other.instanceKey },
  };
}

function undefinedWhereNotFound(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'platform/not-found') return undefined;
  throw error;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
