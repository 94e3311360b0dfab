import type { StructuredPrescription } from '../../../../server/units/physics/plan-check/contract.ts';

type Content = StructuredPrescription;
type Phase = Content['phases'][number];
export type Goal = Content['goals'][number];

/** A phase as it is typed: numbers are text until they are saved, doses by the id of their target. */
export interface PhaseDraft {
  readonly id: string;
  readonly name: string;
  readonly fractions: string;
  readonly fractionsPerDay: string;
  readonly fractionsPerWeek: string;
  readonly modality: Phase['modality'] | '';
  readonly technique: NonNullable<Phase['technique']> | '';
  readonly energies: string;
  readonly imaging: Phase['imaging'] | '';
  readonly imagingFrequency: NonNullable<Phase['imagingFrequency']> | '';
  readonly bolus: 'yes' | 'no' | '';
  readonly doses: Readonly<Record<string, string>>;
}

export interface TargetDraft {
  readonly id: string;
  readonly name: string;
  readonly side: Content['targets'][number]['side'] | '';
}

export interface PrescriptionDraft {
  readonly intent: Content['intent'] | '';
  readonly site: string;
  readonly targets: readonly TargetDraft[];
  readonly phases: readonly PhaseDraft[];
  readonly goals: readonly Goal[];
  readonly note: string;
}

/** Nothing is chosen for whoever prescribes. */
export const emptyTarget = (id: string): TargetDraft => ({ id, name: '', side: '' });
export const emptyPhase = (id: string): PhaseDraft => ({
  ...{ id, name: '', fractions: '', fractionsPerDay: '', fractionsPerWeek: '', modality: '', technique: '' },
  ...{ energies: '', imaging: '', imagingFrequency: '', bolus: '', doses: {} },
});
export const EMPTY_DRAFT: PrescriptionDraft = {
  ...{ intent: '', site: '', targets: [emptyTarget('t1')], phases: [emptyPhase('p1')], goals: [], note: '' },
};

/** What a course says already is taken over; it can be changed. */
export const draftOfCourse = (course: { readonly intent: Content['intent'] }): PrescriptionDraft => ({
  ...EMPTY_DRAFT,
  intent: course.intent,
});

export function draftOf({ intent, site, targets, phases, goals, note }: Content): PrescriptionDraft {
  const ids = new Map(targets.map(({ name }, index) => [name, `t${index + 1}`]));
  return {
    ...{ intent, site, goals, note },
    targets: targets.map(({ name, side }, index) => ({ id: `t${index + 1}`, name, side })),
    phases: phases.map((phase, index) => ({
      ...{ id: `p${index + 1}`, name: phase.name, modality: phase.modality, imaging: phase.imaging },
      fractions: String(phase.fractions),
      fractionsPerDay: String(phase.fractionsPerDay),
      fractionsPerWeek: String(phase.fractionsPerWeek),
      technique: phase.technique ?? '',
      energies: phase.energiesMv.join(', '),
      imagingFrequency: phase.imagingFrequency ?? '',
      bolus: phase.bolus ? 'yes' : 'no',
      doses: Object.fromEntries(phase.doses.map(({ target, doseGy }) => [ids.get(target) ?? target, String(doseGy)])),
    })),
  };
}

/** What is typed, as a number above 0; null where it is none. */
export function positive(text: string): number | null {
  const value = Number(text.trim().replace('，', '.').replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) && value > 0 ? value : null;
}

export function count(text: string, most: number): number | null {
  const value = positive(text);
  return value !== null && Number.isInteger(value) && value <= most ? value : null;
}

/** Energies between commas or blanks; null where one of them is no number. */
export function energiesOf(text: string): readonly number[] | null {
  const parts = text.split(/[\s,，、;]+/).filter((part) => part !== '');
  const known = parts.map(positive);
  return known.every((value) => value !== null) ? known.flatMap((value) => value ?? []) : null;
}

/** What the phases give to a target together [Gy]; null while a dose is no number, or there is none. */
export function totalGy({ phases }: PrescriptionDraft, targetId: string): number | null {
  const typed = phases.map(({ doses }) => doses[targetId] ?? '').filter((text) => text.trim() !== '');
  const known = typed.map(positive);
  if (known.length === 0 || known.some((value) => value === null)) return null;
  return Number(known.reduce<number>((sum, value) => sum + (value ?? 0), 0).toFixed(3));
}

export const MOST = { fractions: 100, perDay: 4, perWeek: 28 } as const;

/** The prescription that was typed; null while something of it is missing or is no number. */
export function contentOf(draft: PrescriptionDraft): Content | null {
  const { intent, site, goals, note } = draft;
  const targets = draft.targets.map(({ id, name, side }) => ({ name: name.trim(), side, doseGy: totalGy(draft, id) }));
  const phases = draft.phases.map((phase) => phaseOf(phase, draft.targets));
  if (intent === '' || site.trim() === '') return null;
  const known = targets.flatMap(({ name, side, doseGy }) =>
    name === '' || side === '' || doseGy === null ? [] : { name, side, doseGy },
  );
  const whole = phases.flatMap((phase) => phase ?? []);
  if (known.length < targets.length || whole.length < phases.length) return null;
  return { intent, site: site.trim(), targets: known, phases: whole, goals: [...goals], note: note.trim() };
}

function phaseOf(draft: PhaseDraft, targets: readonly TargetDraft[]): Phase | null {
  const { modality, imaging, bolus } = draft;
  const fractions = count(draft.fractions, MOST.fractions);
  const fractionsPerDay = count(draft.fractionsPerDay, MOST.perDay);
  const fractionsPerWeek = count(draft.fractionsPerWeek, MOST.perWeek);
  const energies = energiesOf(draft.energies);
  const name = draft.name.trim();
  if (name === '' || modality === '' || imaging === '' || bolus === '') return null;
  if (fractions === null || fractionsPerDay === null || fractionsPerWeek === null || energies === null) return null;
  const doses = targets.flatMap(({ id, name: target }) => {
    const doseGy = positive(draft.doses[id] ?? '');
    return doseGy === null ? [] : { target: target.trim(), doseGy };
  });
  if (doses.length === 0) return null;
  return {
    ...{ name, fractions, fractionsPerDay, fractionsPerWeek, modality, imaging, doses, energiesMv: [...energies] },
    technique: draft.technique === '' ? null : draft.technique,
    imagingFrequency: draft.imagingFrequency === '' ? null : draft.imagingFrequency,
    bolus: bolus === 'yes',
  };
}
