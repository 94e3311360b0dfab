import {
  SPECIAL_DAYS,
  type StaffedHours,
  type WardContactContent,
} from '../../../../server/units/ward/own-page/contract.ts';

/** One stretch a day, as typed; empty where the day is not staffed. */
interface Day {
  readonly from: string;
  readonly until: string;
}

export interface ContactDraft {
  readonly phone: string;
  readonly emergency: string;
  readonly within: string;
  readonly days: Readonly<Record<KindOfDay, Day>>;
}

/** The week, from Monday on, and the days that go by hours of their own. */
export const KINDS_OF_DAY = [1, 2, 3, 4, 5, 6, 0, ...SPECIAL_DAYS] as const;
export type KindOfDay = (typeof KINDS_OF_DAY)[number];
const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const TELEPHONE = /^[\d+][\d ()-]{1,29}$/;

export function contactDraftOf(content: WardContactContent | null): ContactDraft {
  const hoursOf = (day: KindOfDay) => content?.hours.find((each) => each.day === day);
  return {
    ...{ phone: content?.phone ?? '', emergency: content?.emergency ?? '' },
    within: content ? String(content.withinMinutes) : '',
    days: Object.fromEntries(
      KINDS_OF_DAY.map((day) => [day, { from: hoursOf(day)?.from ?? '', until: hoursOf(day)?.until ?? '' }]),
    ) as Record<KindOfDay, Day>,
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
  const typed = KINDS_OF_DAY.map((day) => ({ day, from: days[day].from.trim(), until: days[day].until.trim() }));
  const hours: StaffedHours[] = typed.filter(({ from, until }) => from !== '' || until !== '');
  const isWhole = hours.every(({ from, until }) => TIME.test(from) && TIME.test(until) && from < until);
  const [ward, urgent] = [phone.trim(), emergency.trim()];
  if (!isWhole || !TELEPHONE.test(ward) || !TELEPHONE.test(urgent) || minutes < 1 || minutes > 240) return null;
  return { hours, phone: ward, emergency: urgent, withinMinutes: minutes };
}
