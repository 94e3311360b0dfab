import type { FieldGiven, FractionContent, PointDoseToDate, ReferencePoint, TreatedPlan } from './contract.ts';
import { gaveDose } from './was-given.ts';

interface PlanOfCourse {
  readonly treatedPlanKey: string;
  readonly plan: Pick<TreatedPlan, 'fields' | 'fractions' | 'points'>;
}
type Given = Pick<FractionContent, 'treatedPlanKey' | 'fields'>;
type How = 'measured' | 'calculated' | 'counted';

/**
 * Dose that each reference point of each plan has received. Of a fraction it is what was measured, else what the machine's system calculated,
 * where the records tell it of every field that gave something; else the planned dose of each field by the share of its monitor units. A
 * volume of which neither plan nor records state a dose is no point, and is left out.
 */
export function pointDosesToDate(plans: readonly PlanOfCourse[], fractions: readonly Given[]): PointDoseToDate[] {
  return plans.flatMap(({ treatedPlanKey, plan }) => {
    const given = fractions.filter((fraction) => fraction.treatedPlanKey === treatedPlanKey && gaveDose(fraction));
    const lines = (plan.points ?? []).map((point) => lineOf(plan, point, given));
    return lines
      .filter(({ kind, perFractionGy, toDateGy }) => kind !== 'VOLUME' || perFractionGy !== null || toDateGy !== null)
      .map((line) => ({ treatedPlanKey, ...line }));
  });
}

function lineOf(plan: PlanOfCourse['plan'], point: ReferencePoint, given: readonly Given[]) {
  const { number, name, kind, statedGy } = point;
  const perFractionGy = perFraction(plan, point);
  const doses = given.flatMap((fraction) => doseOf(fraction, plan, point) ?? []);
  const count = (how: How) => doses.filter((dose) => dose.how === how).length;
  const toDateGy = doses.length === 0 && given.length > 0 ? null : doses.reduce((sum, { gy }) => sum + gy, 0);
  const isUnknown = perFractionGy === null && doses.length === 0;
  return {
    ...{ number, name, kind, perFractionGy },
    plannedGy: perFractionGy === null ? statedGy : perFractionGy * plan.fractions,
    toDateGy: isUnknown ? null : toDateGy,
    deviationGy: perFractionGy === null || toDateGy === null ? null : toDateGy - perFractionGy * doses.length,
    ...{ measured: count('measured'), calculated: count('calculated'), counted: count('counted') },
    ...{ given: given.length, notKnown: given.length - doses.length },
  };
}

/** A field without monitor units and dose sets the patient up, whatever the plan calls it: older systems export such. */
const setsUp = ({ plannedMu, doseGy }: TreatedPlan['fields'][number]) => !plannedMu && !doseGy;

function perFraction({ fields }: Pick<TreatedPlan, 'fields'>, { byField }: ReferencePoint): number | null {
  const treating = fields.filter((field) => !setsUp(field));
  const stated = treating.map((field) => byField.find(({ number }) => number === field.number)?.doseGy);
  if (stated.length === 0 || !stated.every((gy) => gy !== undefined)) return null;
  return stated.reduce((sum, gy) => sum + gy, 0);
}

/** Of one fraction; undefined where it is not known. */
function doseOf(
  { fields: given }: Given,
  { fields }: Pick<TreatedPlan, 'fields'>,
  point: ReferencePoint,
): { readonly gy: number; readonly how: How } | undefined {
  for (const how of ['measured', 'calculated'] as const) {
    const gy = recorded(given, point.number, how);
    if (gy !== undefined) return { gy, how };
  }
  if (perFraction({ fields }, point) === null || beside(given, fields)) return undefined;
  const counted = fields.map((field) => {
    const { number, plannedMu } = field;
    const gave = given.find((each) => each.number === number);
    if (setsUp(field) && gave?.deliveredMu === 0) return 0;
    const planned = point.byField.find((each) => each.number === number)?.doseGy ?? 0;
    if (!gave) return 0;
    return gave.deliveredMu === null || !plannedMu ? undefined : (planned * gave.deliveredMu) / plannedMu;
  });
  if (!counted.every((gy) => gy !== undefined)) return undefined;
  return { gy: counted.reduce((sum, gy) => sum + gy, 0), how: 'counted' };
}

/** A field that the plan does not order gave something that nobody can tell. */
const beside = (given: readonly FieldGiven[], fields: TreatedPlan['fields']) =>
  given.some(({ number }) => !fields.some((field) => field.number === number));

function recorded(fields: readonly FieldGiven[], number: number, how: 'measured' | 'calculated'): number | undefined {
  const gave = fields.filter(({ deliveredMu }) => deliveredMu !== 0);
  const told = gave.map(
    ({ pointDoses }) => pointDoses?.find((dose) => dose.number === number && dose.how === how)?.doseGy,
  );
  if (told.length === 0 || !told.every((gy) => gy !== undefined)) return undefined;
  return told.reduce((sum, gy) => sum + gy, 0);
}
