import type { Opioid, OpioidRoute, OpioidTableId, PainRuleId } from '@isocenter/knowledge';
import { JUSTIFY_FROM_MG } from './caution-dose.ts';
import { isInfused } from './given-doses.ts';
import { type OpioidDose, type OralMorphine, totalOralMorphine } from './oral-morphine.ts';
import { PATCH_FROM_MG } from './patch-start.ts';
import { MOST_RISE_PERCENT } from './rise-by-pain.ts';

/** Rule T1: of immediate-release morphine who has had no opioid is given at most so much at first [mg]. */
const MOST_FIRST_DOSE_MG = 15;
/** T1 gives that dose every four hours: so much of an infusion is held against it, which is our reading [h]. */
const FIRST_DOSE_HOURS = 4;
/** The most of the rules of rescue doses (B1, B4) [% of 24 hours]. */
const MOST_RESCUE_PERCENT = 20;
const ROUNDING = 1e-9;

/** An order of an opioid, by its greatest dose; of an infusion its greatest rate. `everyHours` null: as needed, once, or a rate. */
export interface OrderedOpioid {
  readonly drug: Opioid;
  readonly route: OpioidRoute;
  readonly dose: number;
  readonly unit: 'mg' | 'mcg' | 'mcg/h' | 'mg/h';
  readonly everyHours: number | null;
}

/**
 * A bound that an order is beyond: what it comes to and where the bound lies [mg of oral morphine; of `rise`, `rise-running` and `rescue-share` %]. Of methadone no
 * number is reckoned.
 */
export interface BeyondBound {
  readonly what: 'methadone' | 'patch-below' | 'first-dose' | 'rise' | 'rise-running' | 'rescue-share' | 'justify';
  readonly rule: PainRuleId;
  readonly found: number | null;
  readonly limit: number | null;
}

/** `cannotJudge`: a dose has no equivalent in the table, or none was chosen and it is not oral morphine. That is no consent. */
export interface OrderJudged {
  readonly beyond: readonly BeyondBound[];
  readonly cannotJudge: boolean;
}

export interface BesideOrder {
  /** What was given in the last 24 hours; none recorded is an empty list. */
  readonly given: readonly OpioidDose[];
  /** What else is ordered by the clock, in 24 hours. */
  readonly regularBeside: readonly OpioidDose[];
  /** What the infusions that run now would give in 24 hours at their present rates. */
  readonly running: readonly OpioidDose[];
  /** The table that the department chose; null: none, and only what needs none is judged. */
  readonly table: OpioidTableId | null;
}

/** What rules an order of an opioid goes beyond. An order may: for a reason that a physician states and signs. */
export function judgeOrder(order: OrderedOpioid, beside: BesideOrder): OrderJudged {
  if (order.drug === 'methadone')
    return { beyond: [{ what: 'methadone', rule: 'S3', found: null, limit: null }], cannotJudge: true };
  const { table, given, regularBeside, running } = beside;
  const before = given.length > 0 ? inOralMorphine(given, table) : null;
  const isInfusion = isInfused(order);
  const isPatch = order.unit === 'mcg/h' && !isInfusion;
  const once = isPatch ? null : inOralMorphine([ofOne(order)], table);
  const planned = inOralMorphine([...regularBeside, ofDay(order)], table);
  const isUnknown = given.length > 0 && !before;
  const isRegular = order.everyHours !== null || isPatch || isInfusion;
  const judged = [
    isPatch ? patchBelow(order, before) : null,
    given.length === 0 && !isPatch ? firstDose(once) : null,
    isRegular ? rise(planned, before) : rescueShare(once, before),
    isInfusion ? riseOfRate(ofDay(order), running, table) : null,
    isRegular ? justify(planned) : null,
  ];
  return {
    beyond: judged.filter((each) => each !== null),
    cannotJudge: isUnknown || (isRegular ? !planned : !once),
  };
}

/** Oral morphine is its own equivalent, and needs no table; null where a dose has none. */
function inOralMorphine(doses: readonly OpioidDose[], table: OpioidTableId | null): OralMorphine | null {
  if (table) return totalOralMorphine(doses, table).total;
  if (!doses.every(({ drug, route, unit }) => drug === 'morphine' && route === 'oral' && unit !== 'mcg/h')) return null;
  const mg = doses.reduce((sum, { amount, unit }) => sum + (unit === 'mcg/day' ? amount / 1000 : amount), 0);
  return { lowMg: mg, highMg: mg };
}

const isInMicrograms = (unit: OrderedOpioid['unit']) => unit === 'mcg' || unit === 'mcg/h';

/** One dose; of an infusion what four hours of it give. */
const ofOne = ({ drug, route, dose, unit }: OrderedOpioid): OpioidDose => ({
  ...{ drug, route, amount: isInfused({ route, unit }) ? dose * FIRST_DOSE_HOURS : dose },
  unit: isInMicrograms(unit) ? 'mcg/day' : 'mg/day',
});

/** What an order by the clock or an infusion comes to in 24 hours; of a patch its rate. */
export function ofDay({ drug, route, dose, unit, everyHours }: OrderedOpioid): OpioidDose {
  const isInfusion = isInfused({ route, unit });
  if (unit === 'mcg/h' && !isInfusion) return { drug, route, amount: dose, unit };
  const amount = isInfusion ? dose * 24 : everyHours === null ? dose : (dose * 24) / everyHours;
  return { drug, route, amount, unit: isInMicrograms(unit) ? 'mcg/day' : 'mg/day' };
}

/** S4 speaks of fentanyl. What was not recorded is not 60 mg. */
function patchBelow({ drug }: OrderedOpioid, before: OralMorphine | null): BeyondBound | null {
  if (drug !== 'fentanyl' || (before && before.lowMg >= PATCH_FROM_MG)) return null;
  return { what: 'patch-below', rule: 'S4', found: before?.lowMg ?? null, limit: PATCH_FROM_MG };
}

function firstDose(once: OralMorphine | null): BeyondBound | null {
  if (!once || once.highMg <= MOST_FIRST_DOSE_MG + ROUNDING) return null;
  return { what: 'first-dose', rule: 'T1', found: once.highMg, limit: MOST_FIRST_DOSE_MG };
}

function rise(planned: OralMorphine | null, before: OralMorphine | null): BeyondBound | null {
  if (!planned || !before || before.highMg === 0) return null;
  const percent = 100 * (planned.highMg / before.highMg - 1);
  if (percent <= MOST_RISE_PERCENT + ROUNDING) return null;
  return { what: 'rise', rule: 'T10', found: percent, limit: MOST_RISE_PERCENT };
}

/** The 24 hours before may hold rescues, or another rate: what runs is what another rate raises. Of one opioid by one route no table is needed. */
function riseOfRate(
  order: OpioidDose,
  running: readonly OpioidDose[],
  table: OpioidTableId | null,
): BeyondBound | null {
  if (running.length === 0) return null;
  const isAlike = running.every(({ drug, route }) => drug === order.drug && route === order.route);
  const inMass = (doses: readonly OpioidDose[]) => {
    const mg = doses.reduce((sum, { amount, unit }) => sum + (unit === 'mcg/day' ? amount / 1000 : amount), 0);
    return { lowMg: mg, highMg: mg };
  };
  const weighed = (doses: readonly OpioidDose[]) => (isAlike ? inMass(doses) : inOralMorphine(doses, table));
  const beyond = rise(weighed([order]), weighed(running));
  return beyond && { ...beyond, what: 'rise-running' };
}

function rescueShare(once: OralMorphine | null, before: OralMorphine | null): BeyondBound | null {
  if (!once || !before || before.highMg === 0) return null;
  const percent = (100 * once.highMg) / before.highMg;
  if (percent <= MOST_RESCUE_PERCENT + ROUNDING) return null;
  return { what: 'rescue-share', rule: 'B1', found: percent, limit: MOST_RESCUE_PERCENT };
}

function justify(planned: OralMorphine | null): BeyondBound | null {
  if (!planned || planned.highMg < JUSTIFY_FROM_MG) return null;
  return { what: 'justify', rule: 'S5', found: planned.highMg, limit: JUSTIFY_FROM_MG };
}
