import { localDate, localTime } from '../../../platform/format/moment.ts';

/** An instant as a field of date and time has it: `2026-03-09T14:30`, in the reader's time zone. */
export function typedInstant(instant: string): string {
  return `${localDate(instant)}T${localTime(instant)}`;
}

export function nowTyped(): string {
  return typedInstant(new Date().toISOString());
}

/** Undefined where no time was typed. */
export function instantOf(typed: string): string | undefined {
  const at = new Date(typed);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
