import type { DoseGrid, Plan } from '@isocenter/dicom-rt';
import type { DoseField } from '@isocenter/dosimetry';
import { type Notice, notice } from '@isocenter/messages';
import type { Prescription } from './contract.ts';
import { countedTwice, WHOLE_PLAN } from './counted-twice.ts';
import { combine, fieldOf, maximumOf, refuseUnlike, unlike } from './dose-field.ts';
import type { DoseOperation } from './dose-key.ts';
import { contentOfFractionDose } from './dose-of-one-fraction.ts';

/** The dose that a plan's structures are measured in. */
export interface CourseDose {
  /** Absent where there is none in Gy. */
  readonly field?: DoseField;
  readonly objects: readonly DoseGrid[];
  /** Why no goal may be judged by it. */
  readonly blocked?: Notice;
  readonly notices: readonly Notice[];
}

/**
 * Doses that a person chose to add or subtract. Doses of beams make the plan; a sum of whole doses is measured as it is, without the
 * plan's prescription; a difference is no dose of a patient.
 */
export function combinedDose(doses: readonly DoseGrid[], operation: DoseOperation): CourseDose {
  const [first, ...others] = doses;
  if (!first) return { objects: [], blocked: notice('notice/physics/no-dose'), notices: [] };
  refuseUnlike(first, others);
  if (operation === '-') return { objects: doses, blocked: notice('notice/physics/dose-is-difference'), notices: [] };
  const twice = countedTwice(doses);
  if (twice.length > 0) return withheld(notice('notice/physics/doses-counted-twice', { uids: twice.join(', ') }));
  if (doses.some(({ doseType }) => doseType === 'ERROR')) return withheld(notice('notice/physics/dose-erroneous'));
  if (first.unit === 'relative') return single(first);
  const { field, notices: reach } = combine(first, others, '+');
  return {
    field,
    objects: doses,
    notices: [
      ...reach,
      notice('notice/physics/dose-is-sum', { count: doses.length }),
      ...doses.flatMap((dose) => dose.notices),
      ...effective(doses),
    ],
  };
}

/** Are these doses to be taken for what they are together, not as the doses of one plan? */
export function isFreeCombination(doses: readonly DoseGrid[], operation: DoseOperation): boolean {
  const plans = new Set(doses.flatMap(({ planUid }) => planUid ?? []));
  return (
    doses.length > 1 && (operation === '-' || plans.size > 1 || doses.some(({ summation }) => summation !== 'BEAM'))
  );
}

/** Below this share of the highest prescribed dose, a dose is not the one that was prescribed. */
const FAR_BELOW = 0.6;

/**
 * The dose of the whole course: the plan's own; else the sum of the doses of all treatment beams; else what calls itself the dose of
 * one fraction and by its numbers holds the course. Nothing is scaled. A dose of less than the plan is measured, and judges nothing.
 */
export function courseDose(doses: readonly DoseGrid[], plan: Plan | undefined, prescription: Prescription): CourseDose {
  const chosen = chooseDose(doses, plan, prescription);
  if (chosen.blocked || !chosen.field) return chosen;
  const prescribedGy = Math.max(0, ...prescription.targets.map((target) => target.doseGy));
  const maximumGy = maximumOf(chosen.field);
  if (maximumGy >= FAR_BELOW * prescribedGy) return chosen;
  const values = { maximum: round(maximumGy), prescribed: round(prescribedGy) };
  return { ...chosen, blocked: notice('notice/physics/dose-far-below-prescription', values) };
}

function chooseDose(doses: readonly DoseGrid[], plan: Plan | undefined, prescription: Prescription): CourseDose {
  const usable = doses.filter((dose) => dose.doseType !== 'ERROR');
  if (usable.length === 0)
    return {
      objects: doses,
      blocked: notice(doses.length === 0 ? 'notice/physics/no-dose' : 'notice/physics/dose-erroneous'),
      notices: [],
    };
  const [whole, anotherWhole] = usable.filter((dose) => WHOLE_PLAN.includes(dose.summation));
  if (whole && anotherWhole) {
    const uids = usable.filter((dose) => WHOLE_PLAN.includes(dose.summation)).map((dose) => dose.header.sopInstanceUid);
    return withheld(notice('notice/physics/several-plan-doses', { count: uids.length, uids: uids.join(', ') }));
  }
  if (whole) return single(whole);
  const beams = usable.filter((dose) => dose.summation === 'BEAM');
  const [firstBeam, ...otherBeams] = beams;
  if (firstBeam) return sumOfBeams([firstBeam, ...otherBeams], plan);
  const [fraction] = usable.filter((dose) => dose.summation === 'FRACTION');
  if (fraction && usable.length === 1) return doseOfFraction(fraction, plan, prescription);
  const [part] = usable;
  return part
    ? { ...single(part), blocked: notice('notice/physics/dose-of-part', { summation: part.summation || '?' }) }
    : { objects: [], blocked: notice('notice/physics/no-dose'), notices: [] };
}

function single(dose: DoseGrid): CourseDose {
  if (dose.unit === 'relative')
    return { objects: [dose], blocked: notice('notice/physics/dose-relative'), notices: dose.notices };
  return { field: fieldOf(dose), objects: [dose], notices: [...dose.notices, ...effective([dose])] };
}

type OneOrMore<T> = readonly [T, ...T[]];

function sumOfBeams(beams: OneOrMore<DoseGrid>, plan: Plan | undefined): CourseDose {
  const [first, ...others] = beams;
  const relative = beams.find((dose) => dose.unit === 'relative');
  if (relative) return single(relative);
  const refused = whyBeamsDoNotAdd(beams);
  if (refused) return withheld(refused);
  const { field, notices: reach } = combine(first, others, '+');
  const notices = [...reach, ...beams.flatMap((dose) => dose.notices), ...effective(beams)];
  const present = new Set(beams.flatMap((dose) => dose.beamNumbers));
  const planned = new Set((plan?.fractionGroups ?? []).flatMap((group) => group.beams.map((beam) => beam.beamNumber)));
  const treatment = (plan?.beams ?? []).filter((beam) => beam.deliveryType === 'TREATMENT' && planned.has(beam.number));
  const missing = treatment.filter((beam) => !present.has(beam.number)).map((beam) => beam.number);
  if (treatment.length === 0 || missing.length > 0) {
    const blocked = notice('notice/physics/beam-doses-missing', { missing: missing.join(', ') || '?' });
    return { field, objects: beams, blocked, notices };
  }
  return {
    field,
    objects: beams,
    notices: [notice('notice/physics/dose-summed-from-beams', { count: treatment.length }), ...notices],
  };
}

/** Doses of beams make a plan where each beam is in one of them, and all speak of the same place in the same kind of dose. */
function whyBeamsDoNotAdd(beams: OneOrMore<DoseGrid>): Notice | undefined {
  const [first, ...others] = beams;
  const stranger = unlike(first, others);
  if (stranger) {
    const uids = [first, stranger].map(({ header }) => header.sopInstanceUid).join(', ');
    return notice('notice/physics/beam-doses-unlike', { uids });
  }
  const twice = countedTwice(beams);
  if (twice.length > 0) return notice('notice/physics/doses-counted-twice', { uids: twice.join(', ') });
  const nameless = beams.filter(({ beamNumbers }) => beamNumbers.length === 0);
  const uids = nameless.map(({ header }) => header.sopInstanceUid).join(', ');
  return uids === '' ? undefined : notice('notice/physics/beam-dose-without-number', { uids });
}

const withheld = (blocked: Notice): CourseDose => ({ objects: [], blocked, notices: [] });

function doseOfFraction(dose: DoseGrid, plan: Plan | undefined, prescription: Prescription): CourseDose {
  const chosen = single(dose);
  if (!chosen.field) return chosen;
  const maximumGy = maximumOf(chosen.field);
  const fractions = prescription.fractions ?? undefined;
  const perFractionGy = doseOfOneFractionGy(plan, prescription);
  const values = {
    maximum: round(maximumGy),
    perFraction: perFractionGy === undefined ? '?' : round(perFractionGy),
    fractions: fractions ?? '?',
  };
  switch (contentOfFractionDose({ maximumGy, perFractionGy, fractions })) {
    case 'whole course':
      return { ...chosen, notices: [notice('notice/physics/fraction-dose-holds-course', values), ...chosen.notices] };
    case 'one fraction':
      return { ...chosen, blocked: notice('notice/physics/fraction-dose-of-one', values) };
    case 'unclear':
      return { ...chosen, blocked: notice('notice/physics/fraction-dose-unclear', values) };
  }
}

/** Beam doses of the one fraction group at their specification points, else the highest prescribed dose over its fractions. */
function doseOfOneFractionGy(plan: Plan | undefined, prescription: Prescription): number | undefined {
  const [group, another] = plan?.fractionGroups ?? [];
  if (group && !another) {
    const gy = [...group.beams, ...group.brachySetups].reduce((sum, part) => sum + (part.doseGy ?? 0), 0);
    if (gy > 0) return gy;
  }
  const prescribedGy = Math.max(0, ...prescription.targets.map((target) => target.doseGy));
  return prescribedGy > 0 && prescription.fractions ? prescribedGy / prescription.fractions : undefined;
}

function effective(doses: readonly DoseGrid[]): Notice[] {
  return doses.some((dose) => dose.doseType === 'EFFECTIVE') ? [notice('notice/physics/dose-effective')] : [];
}

const round = (gy: number) => Number(gy.toFixed(2));
