import type { DoseReference, Plan, Structure } from '@isocenter/dicom-rt';
import { type Notice, notice } from '@isocenter/messages';
import { brachySetupDose } from './brachy-setup-dose.ts';
import type { Prescription } from './contract.ts';
import { proposePrescription } from './propose-prescription.ts';

/** What was prescribed, and what is odd about where it was read. */
export interface PrescriptionReading {
  readonly prescription: Prescription;
  readonly notices: readonly Notice[];
}

/** What a person confirmed or corrected; it stands before what the plan says. `null` leaves the plan's own. */
export interface ConfirmedPrescription {
  readonly targets: Prescription['targets'] | null;
  readonly fractions: number | null;
}

/**
 * The prescription of a plan: from its dose references and fraction groups, for brachytherapy else from its application setups; where it
 * has none, proposed from names.
 * What a person confirmed stands before both, is no longer `from plan`, and where it contradicts the plan a notice names both figures.
 */
export function prescriptionOfPlan(
  plan: Plan | undefined,
  structures: readonly Structure[],
  confirmed?: ConfirmedPrescription,
): PrescriptionReading {
  const stated = fractionsOf(plan);
  const read = targetsOf(plan, structures, stated);
  if (!confirmed) return read;
  const own = read.prescription;
  const givenFractions = confirmed.fractions === own.fractions ? null : confirmed.fractions;
  const given = confirmed.targets !== null || (own.state === 'from plan' && givenFractions !== null);
  return {
    prescription: {
      state: given ? 'confirmed' : own.state,
      targets: confirmed.targets ?? own.targets,
      fractions: givenFractions ?? own.fractions,
      fractionsSource: givenFractions === null ? own.fractionsSource : givenBeside(stated.fractionsSource),
    },
    notices: [
      ...contradictions(confirmed, own, stated.fractions),
      ...read.notices.filter((n) => confirmed.targets === null || !PRESCRIPTION_OPEN.includes(n.code)),
    ],
  };
}

/** What a plan states itself, whatever a person gave for it or its names suggest: by this its dose was made. */
export interface StatedPrescription {
  readonly fractions: number | null;
  readonly targets: readonly { readonly label: string; readonly doseGy: number }[];
}

export function statedPrescription(plan: Plan | undefined, structures: readonly Structure[]): StatedPrescription {
  const { prescription } = prescriptionOfPlan(plan, structures);
  const targets = prescription.state === 'from plan' ? prescription.targets : [];
  return {
    fractions: fractionsOf(plan).fractions,
    targets: targets.map(({ label, doseGy }) => ({ label, doseGy })),
  };
}

/** What a person gave and the plan states otherwise, or its names read otherwise. */
function contradictions(
  confirmed: ConfirmedPrescription,
  own: Prescription,
  statedFractions: number | null,
): readonly Notice[] {
  const { targets, fractions } = confirmed;
  const notices: Notice[] = [];
  if (targets !== null && own.state === 'from plan' && levels(targets) !== levels(own.targets))
    notices.push(
      notice('notice/physics/prescription-differs-from-plan', {
        confirmed: levels(targets),
        stated: levels(own.targets),
      }),
    );
  if (targets !== null && own.state === 'proposed' && doses(targets) !== doses(own.targets))
    notices.push(
      notice('notice/physics/prescription-differs-from-names', {
        confirmed: levels(targets),
        read: levels(own.targets),
      }),
    );
  if (fractions !== null && statedFractions !== null && fractions !== statedFractions)
    notices.push(notice('notice/physics/fractions-differ-from-plan', { given: fractions, stated: statedFractions }));
  return notices;
}

/** The plan's own figure stays beside the one that took its place. */
const givenBeside = (stated: string | null) => (stated === null ? CONFIRMED : `${CONFIRMED}; plan: ${stated}`);

/** Source of a figure that a person gave. */
export const CONFIRMED = 'confirmed';
const PRESCRIPTION_OPEN: readonly string[] = [
  'notice/physics/prescription-proposed',
  'notice/physics/prescription-unknown',
];

function targetsOf(
  plan: Plan | undefined,
  structures: readonly Structure[],
  fractions: Pick<Prescription, 'fractions' | 'fractionsSource'>,
): PrescriptionReading {
  const groups = plan?.fractionGroups ?? [];
  const notices: Notice[] =
    groups.length > 1 && fractions.fractions !== null
      ? [notice('notice/physics/several-fraction-groups', { groups: groups.length, fractions: fractions.fractions })]
      : [];
  const prescribed = (plan?.doseReferences ?? []).filter(
    (reference) => reference.type === 'TARGET' && (reference.targetPrescriptionDoseGy ?? 0) > 0,
  );
  const volumes = prescribed.filter((reference) => !isPoint(reference));
  const points = prescribed.filter(isPoint);
  const counted = volumes.length > 0 ? volumes : points;
  if (counted.length > 0) {
    if (volumes.length > 0 && points.length > 0)
      notices.push(
        notice('notice/physics/prescription-points-left-out', {
          doses: points.map((point) => round(point.targetPrescriptionDoseGy ?? 0)).join(', '),
        }),
      );
    const targets = counted.map((reference) => targetOf(reference, structures));
    return { prescription: { state: 'from plan', targets, ...fractions }, notices };
  }
  const setup = brachySetupDose(plan);
  if (setup)
    return {
      prescription: { state: 'from plan', targets: [setup], ...fractions },
      notices: [...notices, notice('notice/physics/prescription-of-setup', { dose: round(setup.doseGy) })],
    };
  const proposed = proposePrescription(structures, groups);
  if (proposed.targets.length === 0)
    return {
      prescription: { state: 'unknown', targets: [], ...fractions },
      notices: plan ? [...notices, notice('notice/physics/prescription-unknown')] : notices,
    };
  return {
    prescription: {
      state: 'proposed',
      targets: proposed.targets,
      ...(fractions.fractions === null && proposed.fractions !== null
        ? { fractions: proposed.fractions, fractionsSource: proposed.fractionsSource }
        : fractions),
    },
    notices: [...notices, notice('notice/physics/prescription-proposed', { levels: levels(proposed.targets) })],
  };
}

function targetOf(reference: DoseReference, structures: readonly Structure[]): Prescription['targets'][number] {
  const named = structures.find((structure) => structure.name === reference.description);
  return {
    label: reference.description ?? String(reference.number),
    roiNumber: reference.referencedRoiNumber ?? named?.roiNumber ?? null,
    doseGy: reference.targetPrescriptionDoseGy ?? 0,
    source: `DoseReferenceSequence (300A,0010), DoseReferenceNumber ${reference.number}`,
  };
}

/** A prescription to a point states what that point gets, which is less than the target's where it lies at the edge. */
const isPoint = (reference: DoseReference) =>
  reference.structureType === 'POINT' || reference.structureType === 'COORDINATES';

function fractionsOf(plan: Plan | undefined): Pick<Prescription, 'fractions' | 'fractionsSource'> {
  const planned = (plan?.fractionGroups ?? []).map((group) => group.fractionsPlanned);
  const known = planned.flatMap((count) => (count !== undefined && count > 0 ? count : []));
  if (known.length === 0 || known.length < planned.length) return { fractions: null, fractionsSource: null };
  return {
    fractions: known.reduce((sum, count) => sum + count, 0),
    fractionsSource: `NumberOfFractionsPlanned (300A,0078): ${known.join(' + ')}`,
  };
}

/** What the plan's reading found odd; that it states no prescription is said by {@link prescriptionOfPlan}, with what follows from it. */
export function planNotices(plan: Plan | undefined): readonly Notice[] {
  return (plan?.notices ?? []).filter(({ code }) => code !== 'notice/dicom/plan-without-prescription');
}

/** `PTV56 56 Gy, PTV70 70 Gy` */
export function levels(targets: Prescription['targets']): string {
  return targets.map(({ label, doseGy }) => `${label} ${round(doseGy)} Gy`).join(', ');
}

/** What is prescribed, whatever it is called. */
const doses = (targets: Prescription['targets']) =>
  targets
    .map(({ doseGy }) => round(doseGy))
    .sort((a, b) => a - b)
    .join();

const round = (gy: number) => Number(gy.toFixed(2));
