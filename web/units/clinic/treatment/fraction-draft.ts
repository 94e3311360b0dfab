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
  { number, now }: { readonly number: number | null; readonly now: Date },
): FractionDraft {
  return {
    ...{ number: number === null ? '' : String(number), startedAt: localMoment(now.toISOString()) },
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

/** What is wrong with a draft, by its fields. */
export function faultsOf(draft: FractionDraft, { plan }: PlanRow) {
  const number = Number(draft.number);
  const moment =
    MOMENT.test(draft.startedAt.trim()) && !Number.isNaN(new Date(draft.startedAt.replace(' ', 'T')).getTime());
  return {
    number: !(Number.isInteger(number) && number >= 1 && number <= 200),
    startedAt: !moment,
    identifiedBy: draft.identifiedBy.length < 2,
    shift: shiftOf(draft.shift) === undefined,
    fields: new Set(
      plan.fields
        .filter((field) => muOf(draft.deliveredMu[field.number] ?? '') === undefined)
        .map(({ number: beam }) => beam),
    ),
  };
}

/** The content of a draft without faults; what the machine told of a field stays as it was. */
export function contentOf(
  draft: FractionDraft,
  { plan, treatedPlanKey }: PlanRow,
  before: FractionContent | undefined,
): FractionContent {
  return {
    ...{
      treatedPlanKey,
      number: Number(draft.number),
      startedAt: new Date(draft.startedAt.replace(' ', 'T')).toISOString(),
    },
    ...{ endedAt: before?.endedAt ?? null, machine: draft.machine.trim(), identifiedBy: [...draft.identifiedBy] },
    ...{
      imaging: [...draft.imaging],
      shift: shiftOf(draft.shift) ?? null,
      note: draft.note.trim(),
      despite: draft.despite.trim(),
    },
    fields: plan.fields.map(({ number, name, plannedMu }) => {
      const told = before?.fields.find((field) => field.number === number);
      const by = draft.interrupted[number] ?? 'none';
      const kept = told?.interruptions[0]?.by === by ? told.interruptions : undefined;
      return {
        ...{ number, name, plannedMu, deliveredMu: muOf(draft.deliveredMu[number] ?? '') ?? null },
        interruptions: by === 'none' ? [] : (kept ?? [{ by, why: '' }]),
        ...{ overridden: told?.overridden ?? false, couch: told?.couch ?? null },
      };
    }),
  };
}
