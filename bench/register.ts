import { sql } from 'kysely';
import { acting } from '../server/platform/database/acting.ts';
import { fillRegister } from './fill-register.ts';
import { send, startDepartment } from './served-department.ts';
import { servedPages } from './served-pages.ts';

const SIZE = { works: 20_000, years: 25, journals: 2_000, authorsEach: 7 };

/** A register after 25 years, made by statements, and a statement of five years over it. */
async function startGrownRegister() {
  const { at, department, end } = await startDepartment();
  const owner = department.record.database;
  await acting({ kind: 'service', service: 'start', origin: 'bench' }, () => fillRegister(owner, SIZE));
  await sql`vacuum analyze`.execute(owner);
  const endsOn = `${new Date().getUTCFullYear() - 1}-12-31`;
  await send(at, 'POST', '/api/office/statements', { template: 'five-year', endsOn, personKey: null });
  return { at, end };
}

export const registerWorks = servedPages({
  ...{ group: 'register', after: `${SIZE.years} years` },
  input: `${SIZE.works} works of ${SIZE.works * SIZE.authorsEach} authors, ${SIZE.journals} journals by year`,
  pages: [
    { name: 'five-year statement', path: '/api/office/statements/1', toReach: 0.3 },
    { name: 'search of works', path: '/api/research/works?search=dose%20lung', toReach: 0.05 },
  ],
  start: startGrownRegister,
});
