import { z } from 'zod';
import type { TypeOf } from '../http/type-of.ts';

/** `2026-03` */
export const Month = z.string().regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/);

const MOST_MONTHS = 120;

/** `?from=2026-01&to=2026-12` */
export const AskedMonths = z
  .object({ from: Month, to: Month })
  .refine(({ from, to }) => monthsBetween(from, to).length <= MOST_MONTHS, { path: ['to'] });
export type AskedMonths = TypeOf<typeof AskedMonths>;

/** The months from one to another, both among them: `2026-01`. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: Math.max(0, index(to) - index(from) + 1) }, (_, n) => {
    const at = index(from) + n;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** The days of the months asked for: from the first up to the first of the month after. */
export function daysOf({ from, to }: AskedMonths): { readonly since: string; readonly until: string } {
  const after = monthsBetween(to, `${Number(to.slice(0, 4)) + 1}-01`)[1] ?? to;
  return { since: `${from}-01`, until: `${after}-01` };
}
