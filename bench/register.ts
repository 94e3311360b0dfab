import { setTimeout } from 'node:timers/promises';
import { FIXTURE_WRITERS, fixtureWorks } from '@isocenter/bibliography/testing';
import { sql } from 'kysely';
import { acting } from '../server/platform/database/acting.ts';
import type { ImportResult, WorkImport } from '../server/units/research/outputs/contract.ts';
import { fillRegister } from './fill-register.ts';
import { get, type Served, send, startDepartment } from './served-department.ts';
import { servedPages } from './served-pages.ts';
import type { PreparedWork, Work } from './work.ts';

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

const RECORDS = 10_000;

/** A file of PubMed records, from the request that brings it until the register says what became of each; into an empty register each time. */
const importOfWorks: Work = {
  group: 'register',
  name: 'import of 10,000 records',
  input: `${RECORDS} records of PubMed XML`,
  judgedBy: 'wall',
  toReach: { seconds: 60 },
  prepare: async (): Promise<PreparedWork> => {
    const file = Buffer.from(FIXTURE_WRITERS['pubmed-xml'](fixtureWorks('bench', RECORDS)));
    let wallSeconds = Number.NaN;
    let added = 0;
    return {
      warmUpRuns: 0,
      run: async () => {
        const { at, department, end } = await startDepartment();
        const worker = department.runJobs(1);
        const startedAt = performance.now();
        const { importKey } = await send<WorkImport>(at, 'POST', '/api/research/work-imports', file);
        added = (await importResult(at, importKey)).added;
        wallSeconds = (performance.now() - startedAt) / 1000;
        await worker.stop();
        await end();
      },
      timing: () => ({ cpuSeconds: Number.NaN, wallSeconds }),
      answer: () => `${added} works added`,
    };
  },
};

const ASK_EVERY_MS = 100;

async function importResult(at: Served, importKey: string): Promise<ImportResult> {
  for (;;) {
    const { result } = await get<WorkImport>(at, `/api/research/work-imports/${importKey}`);
    if (result) return result;
    await setTimeout(ASK_EVERY_MS);
  }
}

const grownRegister = servedPages({
  ...{ group: 'register', after: `${SIZE.years} years` },
  input: `${SIZE.works} works of ${SIZE.works * SIZE.authorsEach} authors, ${SIZE.journals} journals by year`,
  pages: [
    { name: 'five-year statement', path: '/api/office/statements/1', toReach: 0.3 },
    { name: 'search of works', path: '/api/research/works?search=dose%20lung', toReach: 0.05 },
  ],
  start: startGrownRegister,
});

export const registerWorks: readonly Work[] = [importOfWorks, ...grownRegister];
