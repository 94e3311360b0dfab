import { dayIn } from '@isocenter/deadlines';
import type { CompletionSources } from '../completion/completion-record.ts';
import type { CompletionRecord } from '../completion/contract.ts';
import { wasGiven } from '../treatment/was-given.ts';
import type { Addresses } from './bundle-parts.ts';
import { SYSTEMS } from './terminology.ts';
import { ABSENT, extension, extensionOf, reference } from './written.ts';

const CGY_PER_GY = 100;
const CGY = { unit: 'cGy', system: SYSTEMS.ucum, code: 'cGy' };

/** Physical dose in cGy, to a hundredth. Where a fraction is not known the sum is not the total: then it says that it is not known. */
function totalDose(deliveredGy: number, notKnown: number): object {
  const value = Math.round(deliveredGy * CGY_PER_GY * 100) / 100;
  return extension('totalDoseDelivered', { valueQuantity: notKnown > 0 ? { ...ABSENT, ...CGY } : { value, ...CGY } });
}

const volumeOf = (label: string, addresses: Addresses) =>
  extension('volume', { valueReference: reference('BodyStructure', addresses.volume(label), label) });

/** Dose of one treated phase to its targets; the fractions stand beside, once for the phase. */
export function dosesOfPhase(
  { targets, notKnown }: CompletionRecord['phases'][number],
  addresses: Addresses,
): readonly object[] {
  return targets.map(({ label, deliveredGy }) =>
    extensionOf('dose', [volumeOf(label, addresses), totalDose(deliveredGy, notKnown)]),
  );
}

/** Dose of the course to each target, with its fractions and whether they were all alike. */
export function dosesOfCourse(
  record: CompletionRecord,
  sources: CompletionSources,
  addresses: Addresses,
): readonly object[] {
  return record.targets.map(({ label, deliveredGy, notKnown }) => {
    const phases = record.phases.filter(({ targets }) => targets.some((target) => target.label === label));
    const isUniform = uniformOf(label, phases, sources);
    return extensionOf('dose', [
      volumeOf(label, addresses),
      totalDose(deliveredGy, notKnown),
      extension('fractionsDelivered', { valueUnsignedInt: phases.reduce((sum, { given }) => sum + given, 0) }),
      isUniform === null
        ? extension('uniformFractionation', { _valueBoolean: ABSENT })
        : extension('uniformFractionation', { valueBoolean: isUniform }),
    ]);
  });
}

/**
 * Whether a target was treated with one modality and one dose per fraction: of the plans that treated it, each fraction as planned. Null where a
 * fraction is not known, unless the plans differ anyway.
 */
export function uniformOf(
  label: string,
  phases: CompletionRecord['phases'],
  { delivered }: Pick<CompletionSources, 'delivered'>,
): boolean | null {
  const treated = phases.filter(({ given }) => given > 0);
  const ordered = treated.map(({ targets, planned, radiations }) => {
    const perFraction = (targets.find((target) => target.label === label)?.plannedGy ?? 0) / planned;
    return `${perFraction.toFixed(4)} ${radiations.join()}`;
  });
  if (new Set(ordered).size > 1) return false;
  const deliveries = delivered.fractions
    .filter(
      (fraction) =>
        wasGiven(fraction) && treated.some((phase) => phase.treatedPlanKey === fraction.content.treatedPlanKey),
    )
    .map(({ delivery }) => delivery);
  if (deliveries.some((delivery) => delivery === 'in part' || delivery === 'more than planned')) return false;
  return deliveries.includes('not known') || deliveries.length === 0 ? null : true;
}

/**
 * Sessions of the course: its fractions, where no two plans were treated on one day. Where they were, nobody recorded whether that was one visit, and
 * it is not said.
 */
export function sessionsOf({ delivered, timeZone }: Pick<CompletionSources, 'delivered' | 'timeZone'>): number | null {
  const fractions = delivered.fractions.filter(wasGiven);
  const plansOfDay = new Map<string, Set<string>>();
  for (const { content } of fractions) {
    const day = dayIn(timeZone, new Date(content.startedAt));
    plansOfDay.set(day, (plansOfDay.get(day) ?? new Set()).add(content.treatedPlanKey));
  }
  return [...plansOfDay.values()].every(({ size }) => size === 1) ? fractions.length : null;
}
