import type { StaffedHours, WardContactContent } from '../../../../server/units/ward/own-page/contract.ts';

/** One stretch a day, as typed; empty where the day is not staffed. */
interface Day {
  readonly from: string;
  readonly until: string;
}

export interface ContactDraft {
  readonly phone: string;
  readonly emergency: string;
  readonly within: string;
  /** From Sunday on. */
  readonly days: readonly Day[];
}

export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const TELEPHONE = /^[\d+][\d ()-]{1,29}$/;

export function contactDraftOf(content: WardContactContent | null): ContactDraft {
  const hoursOf = (day: number) => content?.hours.find((each) => each.day === day);
  return {
    ...{ phone: content?.phone ?? '', emergency: content?.emergency ?? '' },
    within: content ? String(content.withinMinutes) : '',
    days: Array.from({ length: 7 }, (_, day) => ({
      ...{ from: hoursOf(day)?.from ?? '', until: hoursOf(day)?.until ?? '' },
    })),
  };
}

/** Whether the form shows all of it: it has one stretch a day. */
export function isShowable(content: WardContactContent | null): boolean {
  const days = content?.hours.map(({ day }) => day) ?? [];
  return new Set(days).size === days.length;
}

/** Null where something is missing or is no time: a day has both times or none. */
export function contactOf({ phone, emergency, within, days }: ContactDraft): WardContactContent | null {
  const minutes = /^\d{1,3}$/.test(within.trim()) ? Number(within) : 0;
  const typed = days.map(({ from, until }, day) => ({ day, from: from.trim(), until: until.trim() }));
  const hours: StaffedHours[] = typed.filter(({ from, until }) => from !== '' || until !== '');
  const isWhole = hours.every(({ from, until }) => TIME.test(from) && TIME.test(until) && from < until);
  const [ward, urgent] = [phone.trim(), emergency.trim()];
  if (!isWhole || !TELEPHONE.test(ward) || !TELEPHONE.test(urgent) || minutes < 1 || minutes > 240) return null;
  return { hours, phone: ward, emergency: urgent, withinMinutes: minutes };
}
