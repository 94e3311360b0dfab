import { datePrecision } from '@isocenter/forms';
import type { SurvivalContent } from '../../../../server/units/clinic/follow-up/contract.ts';

/** A status while somebody types. */
export interface SurvivalDraft {
  readonly status: SurvivalContent['status'] | null;
  readonly day: string;
  readonly cause: SurvivalContent['cause'];
  readonly source: string;
  readonly note: string;
}

export function survivalDraft(content: SurvivalContent | undefined): SurvivalDraft {
  return content ?? { status: null, day: '', cause: null, source: '', note: '' };
}

/** The content of a draft without faults; undefined where something is missing, or a day is none. */
export function survivalContent({ status, day, cause, source, note }: SurvivalDraft): SurvivalContent | undefined {
  if (status === null || !isDayFor(status, day) || source.trim() === '') return undefined;
  if (status === 'dead' && cause === null) return undefined;
  return {
    ...{ status, day: day.trim(), cause: status === 'dead' ? cause : null, source: source.trim(), note: note.trim() },
  };
}

/** Of a last contact the whole date; of a death as much as is known. */
export function isDayFor(status: SurvivalDraft['status'], day: string): boolean {
  const precision = datePrecision(day.trim());
  return status === 'dead' ? precision !== undefined : precision === 'day';
}
