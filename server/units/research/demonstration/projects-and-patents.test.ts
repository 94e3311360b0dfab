import { seededRandom } from '@isocenter/phantom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { judgePatent, patentsForStatement } from '../patents/judge-patent.ts';
import { PROGRAMMES } from '../projects/contract.ts';
import { judgeProject, projectsForStatement } from '../projects/judge-project.ts';
import { judgeRecognition, recognitionsForStatement } from '../recognitions/judge-recognition.ts';
import { researchTestServer } from '../research-test-server.ts';
import { dayAfter } from './day-of.ts';
import { makeProjectsAndPatents } from './projects-and-patents.ts';

/** Whenever the demonstration is made, the department has the same numbers: on the first day of a year, on a leap day. */
const DAYS = ['2026-01-01', '2028-02-29'];

for (const today of DAYS) {
  let at: Awaited<ReturnType<typeof researchTestServer>>;
  let researcher: ActingPerson;
  beforeAll(async () => {
    const now = new Date(`${today}T04:00:00Z`);
    at = await researchTestServer(() => now);
    researcher = await testPerson(at.database, 'Yu Fan', 'researcher');
    const signedIn = {
      actor: { ...researcher, role: 'researcher' as const },
      login: '',
      roleKey: '',
      siteKey: '1',
      csrf: null,
      mustChange: false,
    };
    const given = { now, person: () => ({ ...signedIn, may: () => true }) };
    for (const _ of ['once', 'twice'])
      await makeProjectsAndPatents(at.database, { ...given, random: seededRandom('demonstration') });
  });
  afterAll(() => at.close());

  test(`made on ${today} it has 64 projects of five years, 8 inventions in force, and what proves the department`, async () => {
    const window = { from: dayAfter(today, -5 * 365), to: today };
    const [projects, patents, recognitions] = await acting(researcher, async () => [
      await projectsForStatement(at.database),
      await patentsForStatement(at.database),
      await recognitionsForStatement(at.database),
    ]);
    const ofProjects = {
      ...window,
      dated: 'began',
      programmes: PROGRAMMES,
      roles: ['led', 'sub-project', 'participated'],
    } as const;
    expect(projects.filter((project) => judgeProject(project, ofProjects).counts)).toHaveLength(64);
    const inForce = {
      ...window,
      dated: 'granted',
      types: ['invention'],
      inForceOn: today,
      firstInventorOurs: true,
    } as const;
    expect(patents.filter((patent) => judgePatent(patent, inForce).counts)).toHaveLength(8);
    const left = patents
      .map((patent) => judgePatent(patent, inForce))
      .flatMap((told) => ('why' in told ? told.why : []));
    const count = (why: string) => left.filter((each) => each === why).length;
    expect([count('other-kind'), count('not-granted'), count('not-in-force')]).toEqual([6, 2, 1]);
    const holds = {
      dated: 'in-force',
      from: null,
      to: today,
      kinds: ['accreditation'],
      sorts: null,
      levels: null,
    } as const;
    expect(recognitions.filter((each) => judgeRecognition(each, holds).counts)).toHaveLength(6);
  });
}
