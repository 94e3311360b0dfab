import { sql } from 'kysely';
import { acting } from '../server/platform/database/acting.ts';
import { saveCalendar } from '../server/platform/deadlines/rule-store.ts';
import { fillWard } from './fill-ward.ts';
import { startDepartment } from './served-department.ts';
import { servedPages } from './served-pages.ts';

const SIZE = { beds: 200, days: 365, daysEach: 10 };
const LAST_MONTH = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 7);

/** A ward after a year, made by statements: its pages read what requests would have written one by one. */
async function startGrownWard() {
  const { at, department, end } = await startDepartment();
  const owner = department.record.database;
  await acting({ kind: 'service', service: 'start', origin: 'bench' }, async () => {
    await saveCalendar(owner, { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: {} }, { revision: 0 });
    await fillWard(owner, SIZE);
  });
  await sql`vacuum analyze`.execute(owner);
  return { at, end };
}

export const wardWorks = servedPages({
  ...{ group: 'ward', after: '1 year' },
  input: `${SIZE.beds} beds, ${SIZE.beds * Math.floor(SIZE.days / SIZE.daysEach)} stays, 40 scores and 35 doses each`,
  pages: [
    { name: 'board', path: '/api/ward/board', toReach: 0.05 },
    {
      ...{ name: 'indicators of a month', toReach: 0.2 },
      path: `/api/ward/indicators?from=${LAST_MONTH}&to=${LAST_MONTH}`,
    },
  ],
  start: startGrownWard,
});
