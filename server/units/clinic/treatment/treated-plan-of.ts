import type { Beam, Plan } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import type { Physics } from '../../physics/index.ts';
import type { NewTreatedPlan, TreatedField, TreatedPlan, TreatedTarget } from './contract.ts';
import { pointsOfPlan } from './points-of-plan.ts';

/** Beams that treat, as the plan orders them for one fraction. */
const TREATS: readonly string[] = ['TREATMENT', 'CONTINUATION'];

interface Stated {
  readonly plan: Plan;
  readonly prescription: Awaited<ReturnType<Physics['scene']>>['prescription'];
}

/** What a plan states of fractions and targets that can be relied on; what was only read from names is left out. */
export function statedOrder({ prescription }: Pick<Stated, 'prescription'>) {
  const isStated = prescription.state === 'from plan' || prescription.state === 'confirmed';
  const targets = isStated ? prescription.targets.map(({ label, doseGy }) => ({ label, doseGy })) : [];
  return { fractions: prescription.fractions, targets };
}

/**
 * A plan as it will be treated. What somebody says stands before what the plan states; a target that was said takes the place of the
 * plan's one of that name, and the others stay.
 * @returns undefined where neither says how many fractions, or what dose to which target
 * @throws DomainError `clinic/plan-of-several-groups`: each group has fractions and beams of its own, which nobody may add up
 */
export function treatedPlanOf(
  { plan, prescription }: Stated,
  asked: NewTreatedPlan,
  { sha256, label }: { readonly sha256: string; readonly label: string | null },
): TreatedPlan | undefined {
  const [group, ...others] = plan.fractionGroups;
  if (others.length > 0) throw new DomainError('clinic/plan-of-several-groups', { groups: others.length + 1 });
  const stated = statedOrder({ prescription });
  const fractions = asked.fractions ?? stated.fractions;
  const targets = mergedTargets(stated.targets, asked.targets ?? []);
  if (fractions === null || targets.length === 0) return undefined;
  const machines = new Set(plan.beams.flatMap(({ machine }) => machine ?? []));
  const [machine] = machines;
  const fields = fieldsOf(plan);
  return {
    label: label ?? plan.label ?? plan.name ?? '',
    ...{ caseKey: asked.caseKey, planUid: plan.header.sopInstanceUid, planSha256: sha256 },
    fractionGroup: group?.number ?? null,
    machine: asked.machine ?? (machines.size === 1 ? (machine ?? null) : null),
    ...{ fractions, targets, fields, points: pointsOfPlan(plan, fields), shift: asked.shift, setup: asked.setup },
    despite: asked.despite,
  };
}

function mergedTargets(stated: readonly TreatedTarget[], said: readonly TreatedTarget[]): TreatedTarget[] {
  const namesake = (one: TreatedTarget, among: readonly TreatedTarget[]) =>
    among.find(({ label }) => label === one.label);
  return [...stated.map((each) => namesake(each, said) ?? each), ...said.filter((each) => !namesake(each, stated))];
}

function fieldsOf(plan: Plan): TreatedField[] {
  const ordered = new Map(plan.fractionGroups.flatMap(({ beams }) => beams.map((beam) => [beam.beamNumber, beam])));
  return plan.beams
    .filter(({ deliveryType, number }) => TREATS.includes(deliveryType) && ordered.has(number))
    .map((beam) => ({
      ...fieldOf(beam),
      plannedMu: ordered.get(beam.number)?.metersetMu ?? null,
      doseGy: ordered.get(beam.number)?.doseGy ?? null,
    }));
}

function fieldOf({ number, name, radiation, controlPoints }: Beam) {
  const [first] = controlPoints;
  const angles = controlPoints.flatMap(({ gantryAngleDeg }) => gantryAngleDeg ?? []);
  const ends = [angles[0], angles.at(-1)].filter((angle) => angle !== undefined);
  return {
    ...{ number, name: name ?? null, radiation, energyMv: first?.nominalEnergyMv ?? null },
    gantryDeg: ends[0] === ends[1] ? ends.slice(0, 1) : ends,
    ...{ collimatorDeg: first?.collimatorAngleDeg ?? null, couchDeg: first?.couchAngleDeg ?? null },
  };
}
