import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting, because } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { CLINIC_MIGRATIONS } from '../index.ts';
import { FailureModes, type IncidentAnalysis, IncidentDetail, IncidentReceived, IncidentRow } from './contract.ts';
import { emptyIncidentBox } from './report-store.ts';
import { safetyRoutes } from './routes.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let therapist: ActingPerson;
let physicist: ActingPerson;
let elsewhere: ActingPerson;
const NOW = new Date('2026-11-29T10:20:00Z');

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  therapist = {
    ...(await testPerson(opened.database, 'Zhao Lei', 'therapist')),
    origin: '10.9.8.7',
    sessionKey: '4711',
  };
  physicist = await testPerson(opened.database, 'Wang Min', 'physicist');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'physicist', '2');
  server = testServer();
  safetyRoutes(server, { database: opened.database, now: () => NOW });
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly payload?: object;
  readonly revision?: number;
  readonly as: ActingPerson;
}
const ask = ({ method = 'GET', url, payload, revision, as }: Asked) =>
  acting(
    as,
    async () =>
      await server.inject({
        ...{ method, url: `/api/clinic/${url}`, ...(payload && { payload }) },
        headers: { host: '127.0.0.1', ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) },
      }),
  );
const REPORT = {
  ...{ eventClass: 'near-miss', words: 'The shift was read from the old sheet', anonymous: false },
  pagePath: '/registry/12',
} as const;
const reported = async (more: object = {}, as = therapist): Promise<string> => {
  const answer = await ask({ method: 'POST', url: 'incidents', payload: { ...REPORT, ...more }, as });
  return IncidentReceived.parse(answer.json()).incidentKey ?? 'in the box';
};
const detailOf = async (key: string, as = physicist) =>
  IncidentDetail.parse((await ask({ url: `incidents/${key}`, as })).json());
const listed = async (query: string, as = physicist) =>
  IncidentRow.array().parse((await ask({ url: `incidents${query}`, as })).json().rows);
const ANALYSIS: IncidentAnalysis = {
  ...{ eventClass: 'unsafe-condition', problemTypes: ['position'], technique: 'imrt-vmat' },
  ...{ arose: 'simulated', found: 'on-treatment', account: 'Two sheets were in use', lesson: 'One sheet' },
  factors: [{ kind: 'procedure', words: 'The old sheet was not withdrawn' }],
};
const analysed = async (key: string) => {
  const payload = ANALYSIS;
  return ask({ method: 'PUT', url: `incidents/${key}/analysis`, payload, revision: 1, as: physicist });
};
const inBox = async () => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from clinic_incident_box`.execute(opened.owner);
  return rows[0]?.n;
};
/** A course at a site, whose treatment began on a day. */
const courseAt = async (site: number, began: string) => {
  const { rows } = await sql<{ course: string; patient: string }>`with p as (
      insert into clinic_patient (name, site_key) values ('Somebody', ${site}) returning patient_key),
    c as (insert into clinic_course (patient_key, site_key, number, title, intent, physician)
      select patient_key, ${site}, 1, 'x', 'curative', ${Number(therapist.personKey)} from p returning course_key, patient_key)
    select course_key::text as course, patient_key::text as patient from c`.execute(opened.owner);
  const made = rows[0] ?? { course: '', patient: '' };
  await sql`insert into clinic_course_fact (course_key, step, at) values (${made.course}::bigint, 'on-treatment', ${began}::timestamptz)`.execute(
    opened.owner,
  );
  return made;
};
const anHourLater = () => sql`update clinic_incident_box set hour = hour - interval '1 hour'`.execute(opened.owner);

describe('a report under a name', () => {
  test('is in the list of its site with who reported it and from where; the head is asked to have it looked into', async () => {
    const key = await reported();
    expect(await detailOf(key)).toMatchObject({
      ...{ eventClass: 'near-miss', state: 'new', pagePath: '/registry/12', patientKey: null },
      reporter: { personKey: therapist.personKey, name: 'Zhao Lei' },
    });
    expect((await ask({ url: `incidents/${key}`, as: elsewhere })).statusCode).toBe(404);
    const { rows } =
      await sql`select code, role, state, path from task where entity = 'incident' and entity_key = ${key}`.execute(
        opened.owner,
      );
    expect(rows).toEqual([{ code: 'task/incident-report', role: 'head', state: 'open', path: `/safety/${key}` }]);
  });

  test('keeps no address with what follows a question mark, and has words', async () => {
    for (const wrong of [{ pagePath: '/registry?name=Wang' }, { pagePath: 'registry' }, { words: ' ' }])
      expect(
        (await ask({ method: 'POST', url: 'incidents', payload: { ...REPORT, ...wrong }, as: therapist })).statusCode,
      ).toBe(400);
  });

  test('is not written in another’s name, nor without one, by raw SQL', async () => {
    for (const reporter of [physicist.personKey, 'null'])
      await expect(
        acting(therapist, () =>
          sql
            .raw(`insert into clinic_incident (event_class, words, reporter) values ('near-miss', 'x', ${reporter})`)
            .execute(opened.database),
        ),
      ).rejects.toThrow('row-level security');
  });
});

test('a report from a page of a course is about its patient, with or without a name', async () => {
  const { course, patient } = await courseAt(1, '2020-01-01');
  const pagePath = `/clinic/courses/${course}/schedule`;
  expect(await detailOf(await reported({ pagePath }))).toMatchObject({ patientKey: patient });
  await reported({ pagePath, anonymous: true, words: 'Of a course' });
  await anHourLater();
  await emptyIncidentBox(opened.database);
  const boxed = (await listed('')).find(({ words }) => words === 'Of a course');
  expect(await detailOf(boxed?.incidentKey ?? '')).toMatchObject({ patientKey: patient });
  expect(await detailOf(await reported({ pagePath: '/clinic/courses/999999' }))).toMatchObject({ patientKey: null });
});

describe('a report without a name', () => {
  test('lies in a box that nobody reads until the hour is over', async () => {
    expect(await because('a reason in the header', () => reported({ anonymous: true, words: 'Boxed' }))).toBe(
      'in the box',
    );
    const seen = await acting(physicist, () => sql`select * from clinic_incident_box`.execute(opened.database));
    expect(seen.rows).toEqual([]);
    expect(await emptyIncidentBox(opened.database)).toBe(0);
    await anHourLater();
    expect(await emptyIncidentBox(opened.database)).toBe(1);
    expect(await inBox()).toBe(0);
    const row = (await listed('')).find(({ words }) => words === 'Boxed');
    expect(row?.reportedAt.slice(14)).toBe('00:00.000Z');
    expect(await detailOf(row?.incidentKey ?? '')).toMatchObject({ reporter: null, pagePath: '/registry/12' });
  });

  test('leaves nothing in the record that says who wrote it: neither person, role, session, address nor reason', async () => {
    const last = async () => {
      const { rows } = await sql<{ last: number }>`select max(event_key) as last from record_event`.execute(
        opened.owner,
      );
      return rows[0]?.last ?? 0;
    };
    const before = await last();
    await because('a reason in the header', () => reported({ anonymous: true, words: 'Traceless' }));
    expect(await last()).toBe(before); // until then nothing happened, as far as the record knows
    await anHourLater();
    await emptyIncidentBox(opened.database);
    const { rows } = await sql<
      Record<string, unknown>
    >`select e.*, c.content from record_event e join record_content c using (event_key)
      where event_key > ${before} order by event_key`.execute(opened.owner);
    expect(rows.map(({ entity, action }) => [entity, action])).toEqual([
      ['incident', 'insert'],
      ['task', 'insert'],
      ['notice', 'insert'],
    ]);
    for (const { person, role, site, service, session, origin, content } of rows) {
      expect([person, role, site, service, session, origin]).toEqual([null, null, null, 'safety', null, null]);
      const { after, reason } = JSON.parse(String(content));
      expect(reason).toBeNull();
      expect([after.reporter, after.opened_by, after.person_key].filter((named) => named != null)).toEqual([]);
      for (const trace of ['Zhao', '10.9.8.7', '4711']) expect(String(content)).not.toContain(trace);
    }
  });

  test('of another site comes into that site’s list', async () => {
    await reported({ anonymous: true, words: 'From the east' }, elsewhere);
    await anHourLater();
    await emptyIncidentBox(opened.database);
    expect((await listed('', elsewhere)).map(({ words }) => words)).toEqual(['From the east']);
  });
});

describe('what comes of a report', () => {
  test('analysis, action, its outcome by its owner, and the end; each in its order', async () => {
    const key = await reported({ words: 'Whole way' });
    const close = (revision: number, closed = true) =>
      ask({ method: 'PUT', url: `incidents/${key}/closed`, payload: { closed }, revision, as: physicist });
    expect((await close(1)).json().code).toBe('clinic/incident-open');
    expect((await analysed(key)).json()).toMatchObject({ state: 'analysed', revision: 2, analysis: ANALYSIS });
    expect((await analysed(key)).json().code).toBe('platform/changed-meanwhile');
    const action = { words: 'Withdraw the old sheet', owner: therapist.personKey, dueOn: '2026-11-28' };
    const wrong = { ...action, owner: elsewhere.personKey };
    const add = (payload: object) => ask({ method: 'POST', url: `incidents/${key}/actions`, payload, as: physicist });
    expect((await add(wrong)).json().code).toBe('clinic/incident-owner');
    const added = IncidentDetail.parse((await add(action)).json());
    expect(added).toMatchObject({
      openActions: 1,
      lateActions: 1,
      actions: [{ ...action, owner: { name: 'Zhao Lei' }, isLate: true }],
    });
    expect((await close(2)).json().code).toBe('clinic/incident-open');
    const { actionKey } = added.actions[0]!;
    const finish = (as: ActingPerson, revision: number) =>
      ask({
        ...{ method: 'PUT', url: `incidents/${key}/actions/${actionKey}/outcome`, payload: { outcome: 'Burnt' } },
        ...{ revision, as },
      });
    expect((await finish(elsewhere, 1)).statusCode).toBe(404);
    const done = IncidentDetail.parse((await finish(therapist, 1)).json());
    expect(done.actions).toMatchObject([{ outcome: 'Burnt', isLate: false }]);
    expect((await close(2)).json()).toMatchObject({ state: 'closed', revision: 3 });
    expect((await add(action)).json().code).toBe('clinic/incident-closed');
    expect((await close(3, false)).json()).toMatchObject({ state: 'analysed' });
    const { rows } =
      await sql`select code, state, due_at from task where path = ${`/safety/${key}`} order by task_key`.execute(
        opened.owner,
      );
    expect(rows).toMatchObject([
      { code: 'task/incident-report', state: 'done' },
      { code: 'task/incident-action', state: 'done' },
    ]);
    expect(await listed('?state=closed')).toEqual([]);
  });

  test('an action is finished by its owner or whoever analyses; nobody else', async () => {
    const key = await reported();
    const nurse = await testPerson(opened.database, 'He Jing', 'nurse');
    await analysed(key);
    const payload = { words: 'x', owner: therapist.personKey, dueOn: '2026-12-01' };
    const { actions } = (await ask({ method: 'POST', url: `incidents/${key}/actions`, payload, as: physicist })).json();
    const finish = (as: ActingPerson) =>
      ask({
        ...{
          method: 'PUT',
          url: `incidents/${key}/actions/${actions[0].actionKey}/outcome`,
          payload: { outcome: 'y' },
        },
        ...{ revision: 1, as },
      });
    expect((await finish(nurse)).json().code).toBe('access/refused');
    expect((await finish(physicist)).statusCode).toBe(200);
  });
});

test('how often a mode of failure occurs is counted from what was reported, and tells which reports', async () => {
  const mode = {
    ...{ step: 'simulated', problemType: 'position', words: 'Old sheet', severity: 7, detectability: 4, controls: '' },
  };
  const add = (payload: object) => ask({ method: 'POST', url: 'failure-modes', payload, as: physicist });
  expect((await add({ ...mode, severity: 11 })).statusCode).toBe(400);
  await add({ ...mode, step: 'contouring' });
  await courseAt(2, '2026-06-01');
  const { since, rows } = FailureModes.parse((await add(mode)).json());
  expect([rows[0]?.courses, since]).toEqual([0, '2025-11-29']);
  const [unseen, seen] = rows;
  expect(unseen).toMatchObject({ incidents: [], occurrence: { known: 'no', why: 'no courses' }, riskPriority: null });
  expect(seen?.incidents.length).toBe(2); // the two that were analysed above
  const change = { method: 'PUT', url: `failure-modes/${seen?.modeKey}`, payload: { ...mode, severity: 8 } } as const;
  expect((await ask({ ...change, revision: 1, as: physicist })).json().rows[1].content.severity).toBe(8);
  await courseAt(1, '2026-06-01');
  await courseAt(1, '2025-06-01');
  await sql`insert into access_role_period (person_key, role, site_key) values (${physicist.personKey}, 'physicist', 2)`.execute(
    opened.owner,
  );
  const counted = FailureModes.parse((await ask({ url: 'failure-modes', as: physicist })).json());
  expect(counted.rows.map((row) => row.courses)).toEqual([1, 1]); // not the one of the other site, though it is seen
  expect((await ask({ ...change, revision: 1, as: physicist })).json().code).toBe('platform/changed-meanwhile');
});
