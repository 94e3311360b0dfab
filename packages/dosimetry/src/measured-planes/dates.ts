/** `09/04/08`, `07:48:35` as Americans write it: `2008-09-04T07:48:35`. What is no date stays out. */
export function monthFirst(date: string, time?: string): string | null {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(date.trim()) ?? [];
  return isoInstant(year, month, day, time);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `28-Jul-2021 15:49:09`: `2021-07-28T15:49:09`. */
export function namedMonth(text: string): string | null {
  const [, day, name, year, time] = /^(\d{1,2})-([a-z]{3})-(\d{4})(?:\s+([\d:]+))?$/i.exec(text.trim()) ?? [];
  const month = name ? MONTHS.indexOf(name.toLowerCase()) + 1 : 0;
  return month > 0 ? isoInstant(year, String(month), day, time) : null;
}

/** `13/02/2020 10:11:12`, whose day and month are in an order that the file does not state. */
export function eitherOrder(text: string): { readonly iso: string | null; readonly ambiguous: boolean } {
  const [, a, b, year, time] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s+([\d:]+))?$/.exec(text.trim()) ?? [];
  if (!a || !b) return { iso: null, ambiguous: false };
  if (a !== b && Number(a) <= 12 && Number(b) <= 12) return { iso: null, ambiguous: true };
  return { iso: Number(a) > 12 ? isoInstant(year, b, a, time) : isoInstant(year, a, b, time), ambiguous: false };
}

function isoInstant(year?: string, month?: string, day?: string, time?: string): string | null {
  if (!year || !month || !day || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return null;
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, hour, rest] = /^(\d{1,2})(:\d{2}(?::\d{2})?)$/.exec(time?.trim() ?? '') ?? [];
  return hour ? `${date}T${hour.padStart(2, '0')}${rest}` : date;
}
