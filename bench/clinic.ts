import { A_YEAR, startGrownClinic } from './grown-clinic.ts';
import { servedPages } from './served-pages.ts';
import type { Work } from './work.ts';

const LAST_MONTH = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 7);

/** The begin of today, or of a day after it. */
function midnight(daysOn: number): string {
  const day = new Date();
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + daysOn).toISOString();
}

const within = { toReach: 0.1 };
/** What a department looks at all day, and what it counts, after one, five and twenty years. */
const PAGES = [
  { ...within, name: 'board', path: '/api/clinic/board' },
  {
    ...{ ...within, name: 'day list' },
    path: `/api/clinic/treatment-day?from=${encodeURIComponent(midnight(0))}&to=${encodeURIComponent(midnight(1))}`,
  },
  { ...within, name: 'indicators of a month', path: `/api/clinic/indicators?from=${LAST_MONTH}&to=${LAST_MONTH}` },
];

/** @param years after how many the department is looked at */
export const clinicWorks = (years: readonly number[]): readonly Work[] =>
  years.flatMap((each) =>
    servedPages({
      ...{ group: 'clinic', after: `${each} ${each === 1 ? 'year' : 'years'}`, pages: PAGES },
      input: `${each * A_YEAR.courses} courses, ${each * A_YEAR.fractions} fractions`,
      start: () => startGrownClinic(each),
    }),
  );
