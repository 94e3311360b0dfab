import { BEHAVIOUR_SCALES, type BehaviourScale, behaviourSum } from '@isocenter/pain';
import type { Measured, ScoreContent } from '../../../../server/units/ward/assessment/contract.ts';

type Instrument = Measured['instrument'];

/** A score while somebody taps; nothing is chosen for them. */
export interface ScoreDraft {
  readonly instrument: Instrument | null;
  readonly during: ScoreContent['during'] | null;
  /** Of the numeric scale or the faces. */
  readonly value: number | null;
  readonly items: Readonly<Record<string, number>>;
  readonly note: string;
  /** Local, `2026-03-09T14:30`; empty: when it is kept. */
  readonly at: string;
  readonly changed: NonNullable<ScoreContent['changed']>;
}

/** Who reports the pain begins with the numbers; how somebody else is assessed is to be chosen. */
export function blankScore(reportsSelf: boolean): ScoreDraft {
  return {
    instrument: reportsSelf ? 'nrs' : null,
    during: null,
    value: null,
    items: {},
    note: '',
    at: '',
    changed: [],
  };
}

/** What was kept, to be corrected. `at`: local. */
export function scoreDraftOf({ during, measured, note, changed = [] }: ScoreContent, at: string): ScoreDraft {
  const { instrument } = measured;
  const value = 'value' in measured ? measured.value : null;
  return { instrument, during, value, items: 'items' in measured ? measured.items : {}, note, at, changed };
}

/** Undefined while something is missing. */
export function scoreContent(draft: ScoreDraft, now: Date): ScoreContent | undefined {
  const { during, note, changed } = draft;
  const measured = measuredOf(draft);
  const at = draft.at === '' ? now : new Date(draft.at);
  if (during === null || !measured || Number.isNaN(at.getTime())) return undefined;
  const named = changed.length > 0 ? { changed } : {};
  return { at: at.toISOString(), during, measured, note: note.trim(), ...named };
}

function measuredOf({ instrument, value, items }: ScoreDraft): Measured | undefined {
  if (instrument === 'nrs') return value === null ? undefined : { instrument, value };
  if (instrument === 'faces') return isFace(value) ? { instrument, value } : undefined;
  if (instrument === null || sumOf(instrument, items) === null) return undefined;
  // Every item is there: the sum has looked.
  return { instrument, items } as Measured;
}

/** The sum of the items; null while one was not watched. */
export function sumOf(scale: BehaviourScale, items: Readonly<Record<string, number>>): number | null {
  return BEHAVIOUR_SCALES[scale].every((name) => items[name] !== undefined) ? behaviourSum(scale, items) : null;
}

export const FACE_VALUES = [0, 2, 4, 6, 8, 10] as const;
const isFace = (value: number | null): value is (typeof FACE_VALUES)[number] =>
  FACE_VALUES.some((face) => face === value);
