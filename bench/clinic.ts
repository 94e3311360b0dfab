import { A_YEAR, startGrownClinic } from './grown-clinic.ts';
import { get } from './served-department.ts';
import { ASKED, slowestButFive } from './slowest-but-five.ts';
import type { PreparedWork, Work } from './work.ts';

const WARM_UP = 20;
const LAST_MONTH = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 7);

/** The begin of today, or of a day after it. */
function midnight(daysOn: number): string {
  const day = new Date();
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + daysOn).toISOString();
}

/** What a department looks at all day, and what it counts, after one, five and twenty years. */
const PAGES = {
  board: '/api/clinic/board',
  'day list': `/api/clinic/treatment-day?from=${encodeURIComponent(midnight(0))}&to=${encodeURIComponent(midnight(1))}`,
  'indicators of a month': `/api/clinic/indicators?from=${LAST_MONTH}&to=${LAST_MONTH}`,
} as const;

/** @param years after how many the department is looked at */
export const clinicWorks = (years: readonly number[]): readonly Work[] => years.flatMap(worksAfter);

/** The clinic is filled once for its pages, and ends with the last. */
function worksAfter(years: number): readonly Work[] {
  let grown: ReturnType<typeof startGrownClinic> | undefined;
  let stillToCome = Object.keys(PAGES).length;
  return Object.entries(PAGES).map(([name, path]) => ({
    group: 'clinic',
    name: `${name}, ${years} ${years === 1 ? 'year' : 'years'}, 95th percentile of ${ASKED}`,
    input: `${years * A_YEAR.courses} courses, ${years * A_YEAR.fractions} fractions`,
    judgedBy: 'wall',
    toReach: { seconds: 0.1 },
    prepare: async (): Promise<PreparedWork> => {
      grown ??= startGrownClinic(years);
      const { at, end } = await grown;
      for (let turn = 0; turn < WARM_UP; turn++) await get(at, path);
      let wallSeconds = Number.NaN;
      return {
        warmUpRuns: 0,
        run: async () => {
          wallSeconds = await slowestButFive(() => get(at, path));
        },
        timing: () => ({ cpuSeconds: Number.NaN, wallSeconds }),
        end: async () => {
          stillToCome -= 1;
          if (stillToCome === 0) await end();
        },
      };
    },
  }));
}
