import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import { saveCalendar } from '../../../platform/deadlines/rule-store.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { CLINIC_MIGRATIONS, clinicRoutes } from '../index.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let oncologist: TestSession;
let therapist: TestSession;
let courseKey: string;
let compensationKey: string;

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  clinicRoutes(server, { database: opened.database, now: () => new Date() });
  await server.ready();
  await saveCalendar(opened.database, { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: {} }, { revision: 0 });
  const at = { server, database: opened.database };
  oncologist = await testSession(at, { name: 'Chen Jing', role: 'oncologist' });
  therapist = await testSession(at, { name: 'Zhao Lei', role: 'therapist' });
  const { rows } = await sql<{ course: string; compensation: string }>`with patient as (
      insert into clinic_patient (name) values ('Wang Fang') returning patient_key, site_key),
    course as (insert into clinic_course (patient_key, site_key, number, title, intent, physician)
      select patient_key, site_key, 1, 'Larynx', 'curative', ${Number(oncologist.personKey)} from patient
      returning course_key, site_key),
    placement as (insert into clinic_placement (course_key, site_key, content)
      select course_key, site_key, ${JSON.stringify(PLACED)}::jsonb from course returning placement_key, course_key, site_key),
    appointments as (insert into clinic_appointment
        (site_key, kind, patient_key, course_key, starts_at, ends_at, state, reason, placement_key)
      select p.site_key, 'treatment', patient.patient_key, p.course_key, day::timestamptz, day::timestamptz + interval '15 min', state,
        'x', p.placement_key from placement p, patient,
        (values ('2026-03-02T09:00:00+08:00', 'done'), ('2026-03-03T09:00:00+08:00', 'missed')) as each (day, state))
    insert into clinic_compensation (course_key, site_key, content, reason, person_key)
    select course_key, site_key, ${JSON.stringify(CONTENT)}::jsonb, 'keeps the overall time', ${Number(oncologist.personKey)} from course
    returning course_key::text as course, compensation_key::text as compensation`.execute(opened.owner);
  courseKey = rows[0]?.course ?? '';
  compensationKey = rows[0]?.compensation ?? '';
}, 60_000);
afterAll(async () => {
  await server.close();
  await opened.close();
});

/** As it was placed: one of five was given, one was missed. */
const PLACED = {
  ...{ resourceKeys: ['1'], fractions: 5, fractionGy: 2, firstDay: '2026-03-02', lastDay: '2026-03-06', time: '09:00' },
  ...{ secondTime: null, twiceOn: null, minutes: 15, leastHoursBetween: 16, movedMinutes: 0, extraDays: [] },
  compensationKey: null,
};
const WRITTEN = { bedGy: 1, written: '1' };
const CONTENT = {
  method: 'weekends',
  asked: {
    resumesOn: '2026-03-09',
    parameters: {
      tumour: { alphaBetaGy: 10, kickOffDays: 28, dailyLossBedGy: 0.9, source: 'x' },
      late: { tissue: 'late', alphaBetaGy: 3, dosePercent: 100, repairHalfTimeHours: null, source: 'x' },
      hoursBetween: 6,
    },
  },
  effect: {
    course: {
      ...{ fractions: 5, fractionGy: 2, firstDay: '2026-03-02', plannedLastDay: '2026-03-06', given: 1, recorded: 0 },
      ...{ notKnown: 0, marked: 1, missed: 1, presentLastDay: null },
    },
    planned: { overallDays: 4, tumour: WRITTEN, late: WRITTEN },
    proposals: [],
  },
};

test('how a gap is compensated for is signed by an oncologist, with all it was reckoned from', async () => {
  const schedule = async () =>
    ((await therapist.ask('GET', `clinic/courses/${courseKey}/schedule`)).body as { compensations: readonly object[] })
      .compensations;
  expect(await schedule()).toMatchObject([{ isSigned: false, signatures: [], revision: 1 }]);
  const sign = (who: TestSession, revision: number) =>
    who.ask('POST', `clinic/compensations/${compensationKey}/signatures`, who.asked('approver'), revision);
  expect((await sign(therapist, 1)).status).toBe(403);
  expect((await sign(oncologist, 1)).status).toBe(200);
  expect((await sign(oncologist, 1)).body).toMatchObject({ code: 'platform/changed-meanwhile' });
  const signatures = [{ name: 'Chen Jing', meaning: 'approver', covers: true, lapsed: null }];
  expect(await schedule()).toMatchObject([{ isSigned: true, signatures, revision: 2 }]);
});

test('is neither signed nor carried out once the course went on, or another was decided', async () => {
  const { rows } = await sql<{
    key: string;
  }>`insert into clinic_compensation (course_key, site_key, content, reason, person_key)
    select course_key, site_key, content, 'on second thoughts', person_key from clinic_compensation
    returning compensation_key::text as key`.execute(opened.owner);
  const stands = async () => {
    const { body } = await therapist.ask('GET', `clinic/courses/${courseKey}/schedule`);
    return (body as { compensations: readonly { isStale: boolean }[] }).compensations.map(({ isStale }) => isStale);
  };
  const asked = { ...PLACED, fractions: 1, compensationKey };
  const carriesOut = async () =>
    therapist.ask('POST', `clinic/courses/${courseKey}/placements`, { asked, starts: ['2026-03-09T01:00:00Z'] });
  expect(await stands()).toEqual([true, false]);
  expect((await carriesOut()).body).toMatchObject({ code: 'clinic/compensation-stale' });
  await sql`update clinic_appointment set state = 'done', reason = null where state = 'missed'`.execute(opened.owner);
  expect(await stands()).toEqual([true, true]);
  const key = rows[0]?.key ?? '';
  const signed = await oncologist.ask(
    'POST',
    `clinic/compensations/${key}/signatures`,
    oncologist.asked('approver'),
    1,
  );
  expect(signed.body).toMatchObject({ code: 'clinic/compensation-stale' });
});
