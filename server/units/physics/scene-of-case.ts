import type { Beam, DoseGrid, PatientIdentity, Plan, TreatmentCase } from '@isocenter/dicom-rt';
import { type Notice, notice } from '@isocenter/messages';
import { beamGeometry } from './beam-geometry.ts';
import type { CaseScene, SceneBeam, SceneDose, ScenePlan } from './contract.ts';
import { countedTwice } from './counted-twice.ts';
import {
  type ConfirmedPrescription,
  planNotices,
  prescriptionOfPlan,
  type StatedPrescription,
  statedPrescription,
} from './prescription-of-plan.ts';
import { structureColour } from './structure-colour.ts';

/** What the objects themselves say of a scene; the keys of the archive are added by who asked. */
export interface SceneOfObjects extends Pick<CaseScene, 'structures' | 'doses' | 'prescription' | 'notices'> {
  readonly plan: Omit<ScenePlan, 'instanceKey'> | null;
  readonly stated: StatedPrescription;
  /** As the plan states it, else the structure set or the dose. */
  readonly patient: PatientIdentity;
}

/** @param doseKeys of `treatment.doses`, in their order */
export function sceneOfCase(
  treatment: TreatmentCase,
  options: { readonly doseKeys: readonly string[]; readonly confirmed: ConfirmedPrescription | undefined },
): SceneOfObjects {
  const { plan, structureSet, doses } = treatment;
  const structures = structureSet?.structures ?? [];
  const { prescription, notices } = prescriptionOfPlan(plan, structures, options.confirmed);
  const twice = beamsTwice(doses).join(', ');
  return {
    structures: structures.map((structure) => ({
      roiNumber: structure.roiNumber,
      name: structure.name,
      interpretedType: structure.interpretedType ?? null,
      colour: structureColour(structure),
      contourCount: structure.contours.length,
    })),
    doses: sceneDoses(doses, options.doseKeys),
    plan: plan ? scenePlan(plan) : null,
    prescription,
    stated: statedPrescription(plan, structures),
    patient: (plan ?? structureSet ?? doses[0])?.header.patient ?? {},
    notices: [
      ...treatment.notices,
      ...(twice === '' ? [] : [notice('notice/physics/doses-counted-twice', { uids: twice })]),
      ...notices,
      ...planNotices(plan),
      ...(structureSet?.notices ?? []),
      ...doses.flatMap((dose): readonly Notice[] => dose.notices),
    ],
  };
}

const beamsTwice = (doses: readonly DoseGrid[]) => countedTwice(doses.filter(({ summation }) => summation === 'BEAM'));

/** The plan's own dose first; where there are only doses of beams, their sum before them, unless it would count a beam twice. */
function sceneDoses(doses: readonly DoseGrid[], doseKeys: readonly string[]): readonly SceneDose[] {
  const each = doses.map((dose, i) => sceneDose(dose, doseKeys[i] ?? ''));
  const whole = each.filter(({ summation }) => summation === 'PLAN');
  const parts = each.filter(({ summation }) => summation !== 'PLAN');
  const beams = parts.filter(({ summation, unit }) => summation === 'BEAM' && unit === 'Gy');
  const [first, second] = beams;
  if (whole.length > 0 || !first || !second || beamsTwice(doses).length > 0) return [...whole, ...parts];
  const sum: SceneDose = {
    ...first,
    doseKey: beams.map(({ doseKey }) => doseKey).join('+'),
    beamNumbers: beams.flatMap(({ beamNumbers }) => beamNumbers),
    label: beams.map(({ label }) => label).join(' + '),
  };
  return [sum, ...parts];
}

function sceneDose(dose: DoseGrid, doseKey: string): SceneDose {
  const { summation, doseType, unit, beamNumbers, header } = dose;
  const written = header.label?.replace(/\s+/g, ' ').trim();
  const label = written || [summation, beamNumbers.join(', ')].filter((part) => part !== '').join(' ');
  return { doseKey, sopInstanceUid: header.sopInstanceUid, summation, doseType, unit, beamNumbers, label };
}

function scenePlan(plan: Plan): Omit<ScenePlan, 'instanceKey'> {
  const metersets = new Map(
    plan.fractionGroups.flatMap(({ beams }) => beams.map(({ beamNumber, metersetMu }) => [beamNumber, metersetMu])),
  );
  return {
    kind: plan.kind,
    name: plan.name ?? plan.label ?? null,
    approvalStatus: plan.approvalStatus ?? null,
    date: plan.date ?? null,
    patientPosition: plan.patientPosition ?? null,
    beams: plan.beams.map((beam) => sceneBeam(beam, metersets.get(beam.number), plan.patientPosition)),
    channels: plan.brachy?.setups.reduce((sum, { channels }) => sum + channels.length, 0) ?? 0,
  };
}

function sceneBeam(beam: Beam, metersetMu: number | undefined, patientPosition: string | undefined): SceneBeam {
  const [first] = beam.controlPoints;
  const gantry = beam.controlPoints.flatMap(({ gantryAngleDeg }) => gantryAngleDeg ?? []);
  return {
    number: beam.number,
    name: beam.name ?? null,
    radiation: beam.radiation,
    deliveryType: beam.deliveryType,
    energyMv: first?.nominalEnergyMv ?? null,
    gantryDeg: gantry.filter((angle, i) => angle !== gantry[i - 1]),
    collimatorDeg: first?.collimatorAngleDeg ?? null,
    couchDeg: first?.couchAngleDeg ?? null,
    metersetMu: metersetMu ?? null,
    isocenterMm: first?.isocenterMm ?? null,
    ...beamGeometry(beam, patientPosition),
  };
}
