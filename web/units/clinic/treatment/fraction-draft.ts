import type { FractionContent, Shift, Treatment } from '../../../../server/units/clinic/treatment/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';

type PlanRow = Treatment['plans'][number];
type Interruption = FractionContent['fields'][number]['interruptions'][number]['by'] | 'none';

/** A fraction while somebody types. */
export interface FractionDraft {
  readonly number: string;
  readonly startedAt: string;
  readonly machine: string;
  readonly identifiedBy: FractionContent['identifiedBy'];
  readonly imaging: FractionContent['imaging'];
  readonly shift: string;
  readonly deliveredMu: Readonly<Record<number, string>>;
  readonly interrupted: Readonly<Record<number, Interruption>>;
  readonly note: string;
  readonly despite: string;
}

/** A new one: nothing is filled in of what was delivered, nor of who lay there. */
export function newDraft(
  { plan }: PlanRow,
  { number, at }: { readonly number: number | null; readonly at: Date },
): FractionDraft {
  return {
    ...{ number: number === null ? '' : String(number), startedAt: localMoment(at.toISOString()) },
    ...{ machine: plan.machine ?? '', identifiedBy: [], imaging: [], shift: '', deliveredMu: {}, interrupted: {} },
    ...{ note: '', despite: '' },
  };
}

export function draftOf(content: FractionContent): FractionDraft {
  const { number, startedAt, shift, fields } = content;
  return {
    ...{ number: String(number), startedAt: localMoment(startedAt), machine: content.machine },
    ...{ identifiedBy: content.identifiedBy, imaging: content.imaging, note: content.note, despite: content.despite },
    shift: shift === null ? '' : [shift.verticalMm, shift.longitudinalMm, shift.lateralMm].join(' '),
    deliveredMu: Object.fromEntries(
      fields.map((field) => [field.number, field.deliveredMu === null ? '' : String(field.deliveredMu)]),
    ),
    interrupted: Object.fromEntries(fields.map((field) => [field.number, field.interruptions[0]?.by ?? 'none'])),
  };
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[ T]([01]?\d|2[0-3]):([0-5]\d)$/;

/** Vertical, longitudinal, lateral [mm]; `null` for nothing, undefined for what is no shift. Minus may be U+2212. */
export function shiftOf(typed: string): Shift | null | undefined {
  const parts = typed
    .trim()
    .replaceAll('−', '-')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  const [verticalMm, longitudinalMm, lateralMm, ...rest] = parts.map(Number);
  const whole = [verticalMm, longitudinalMm, lateralMm].every((mm) => Number.isFinite(mm) && Math.abs(mm ?? 0) <= 500);
  if (!whole || rest.length > 0) return undefined;
  return { verticalMm: verticalMm ?? 0, longitudinalMm: longitudinalMm ?? 0, lateralMm: lateralMm ?? 0 };
}

/** MU; `null` for nothing, undefined for what is no number. */
export function muOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const mu = Number(typed);
  return Number.isFinite(mu) && mu >= 0 ? mu : undefined;
}

type FieldGiven = FractionContent['fields'][number];

/** The fields that can be typed: those of the plan, and those that were recorded though the plan does not order them. */
export function typedFields({ plan }: PlanRow, before: FractionContent | undefined) {
  const ordered = new Set(plan.fields.map(({ number }) => number));
  return [...plan.fields, ...(before?.fields ?? []).filter(({ number }) => !ordered.has(number))].map(
    ({ number, name, plannedMu }) => ({ number, name, plannedMu }),
  );
}

/** What is wrong with a draft, by its fields. */
export function faultsOf(draft: FractionDraft, row: PlanRow, before: FractionContent | undefined) {
  const number = Number(draft.number);
  const moment =
    MOMENT.test(draft.startedAt.trim()) && !Number.isNaN(new Date(draft.startedAt.replace(' ', 'T')).getTime());
  return {
    number: !(Number.isInteger(number) && number >= 1 && number <= 200),
    startedAt: !moment,
    identifiedBy: draft.identifiedBy.length < 2,
    shift: shiftOf(draft.shift) === undefined,
    fields: new Set(
      typedFields(row, before)
        .filter((field) => muOf(draft.deliveredMu[field.number] ?? '') === undefined)
        .map(({ number: beam }) => beam),
    ),
  };
}

/**
 * The content of a draft without faults. What was recorded and is not typed anew stays as it was: the machine's seconds, the fields that
 * the plan does not order, and those that the record does not name, which were not given.
 */
export function contentOf(draft: FractionDraft, row: PlanRow, before: FractionContent | undefined): FractionContent {
  return {
    ...{ treatedPlanKey: row.treatedPlanKey, number: Number(draft.number), startedAt: startOf(draft, before) },
    ...{ endedAt: before?.endedAt ?? null, machine: draft.machine.trim(), identifiedBy: [...draft.identifiedBy] },
    ...{ imaging: [...draft.imaging], shift: shiftOf(draft.shift) ?? null },
    ...{ note: draft.note.trim(), despite: draft.despite.trim() },
    fields: before ? correctedFields(draft, row, before) : typedFields(row, undefined).map(fieldTyped(draft)),
  };
}

function startOf({ startedAt }: FractionDraft, before: FractionContent | undefined): string {
  const typed = startedAt.trim();
  if (before && typed === localMoment(before.startedAt)) return before.startedAt;
  return new Date(typed.replace(' ', 'T')).toISOString();
}

function correctedFields(draft: FractionDraft, row: PlanRow, before: FractionContent): FieldGiven[] {
  const told = new Set(before.fields.map(({ number }) => number));
  const added = row.plan.fields.filter(({ number }) => !told.has(number) && isTyped(draft, number));
  return [...before.fields.map(corrected(draft)), ...added.map(fieldTyped(draft))];
}

/** What the machine told of reference points is of the monitor units that it told; of others it says nothing. */
const corrected = (draft: FractionDraft) => (field: FieldGiven) => {
  const { pointDoses, ...told } = { ...field, ...given(draft, field) };
  return { ...told, ...(pointDoses && told.deliveredMu === field.deliveredMu && { pointDoses }) };
};

const isTyped = ({ deliveredMu, interrupted }: FractionDraft, number: number) =>
  (deliveredMu[number] ?? '').trim() !== '' || (interrupted[number] ?? 'none') !== 'none';

const fieldTyped =
  (draft: FractionDraft) =>
  ({ number, name, plannedMu }: Pick<FieldGiven, 'number' | 'name' | 'plannedMu'>): FieldGiven => ({
    ...{ number, name, plannedMu, overridden: false, couch: null },
    ...given(draft, { number, interruptions: [] }),
  });

/** What somebody may type of a field; the machine's reasons for an interruption stay while its kind does. */
function given(draft: FractionDraft, { number, interruptions }: Pick<FieldGiven, 'number' | 'interruptions'>) {
  const by = draft.interrupted[number] ?? 'none';
  const deliveredMu = muOf(draft.deliveredMu[number] ?? '') ?? null;
  if (by === (interruptions[0]?.by ?? 'none')) return { deliveredMu, interruptions };
  return { deliveredMu, interruptions: by === 'none' ? [] : [{ by, why: '' }] };
}
