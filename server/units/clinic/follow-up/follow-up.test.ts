import { parsePlan, readInstance } from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { IMAGING_MIGRATIONS, type Imaging, openImaging } from '../../imaging/index.ts';
import { openPhysics, PHYSICS_MIGRATIONS, type Physics } from '../../physics/index.ts';
import { clinicRoutes } from '../clinic-routes.ts';
import { addFact } from '../course/facts.ts';
import { CLINIC_MIGRATIONS, followUpRoutes } from '../index.ts';
import type { FractionContent } from '../treatment/contract.ts';
import { addFraction } from '../treatment/fraction-store.ts';
import { addTreatedPlan, treatedPlansOf } from '../treatment/treated-plan-store.ts';
import { FollowUp, FollowUpList, PatientFollowUp, Survival, type VisitContent } from './contract.ts';

/** A box in a linear dose, 50 Gy in its middle, treated with two fractions, the last that gave something on 9 March 2026; the day is 1 October 2026. */
const NOW = new Date('2026-10-01T09:00:00+08:00');
let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let physics: Physics;
let server: HttpServer;
let oncologist: ActingPerson;
let therapist: ActingPerson;
let elsewhere: ActingPerson;
let courseKey: string;
let patientKey: string;
let treatedPlanKey: string;
let frameOfReferenceUid: string | undefined;

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  imaging = await openImaging(opened);
  physics = openPhysics({ database: opened.database, archive: imaging.archive });
  oncologist = await testPerson(opened.database, 'Chen Jing', 'oncologist');
  therapist = await testPerson(opened.database, 'Zhao Lei', 'therapist');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'oncologist', '2');
  const { patient } = knownAnswerPatient('FOLLOWED', {
    shape: { kind: 'box', sizeMm: [40, 40, 40] },
    dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0.5 },
    ...{ sliceSpacingMm: 2, doseSpacingMm: 4, fractions: 2 },
  });
  const files = patient.files.filter(({ name }) => !name.includes('/CT-'));
  const importKey = await imaging.runs.open('command line', files.length);
  const outcomes = await Promise.all(
    files.map(({ name, bytes }) => imaging.importFile({ importKey, fileName: name, source: bytes })),
  );
  patientKey = outcomes.flat()[0]?.patientKey ?? '';
  server = testServer();
  clinicRoutes(server, { ...opened, now: () => NOW });
  followUpRoutes(server, { ...opened, archive: imaging.archive, physics, now: () => NOW });
  await server.ready();
  await ask('POST', 'patients/from-archive', { archiveKey: patientKey, assigner: 'Phantom' });
  await acting(oncologist, treat);
});
afterAll(async () => {
  await server.close();
  await physics.close();
  await imaging.close();
  await opened.close();
});

async function treat() {
  const { rows } = await sql<{ key: string }>`insert into clinic_course
      (patient_key, site_key, number, title, intent, physician)
    select patient_key, site_key, 1, 'Box', 'curative', ${Number(oncologist.personKey)} from clinic_patient
    returning course_key::text as key`.execute(opened.database);
  courseKey = rows[0]?.key ?? '';
  const [stored] = await imaging.archive.casesOfPatient(patientKey);
  const plan = parsePlan(readInstance(await imaging.archive.bytesOf(stored?.plan?.instanceKey ?? '')));
  frameOfReferenceUid = stored?.doses[0]?.header.frameOfReferenceUid;
  const fields = [
    {
      ...{ number: 1, name: 'A', radiation: 'PHOTON', energyMv: 6, gantryDeg: [0], collimatorDeg: 0, couchDeg: 0 },
      ...{ plannedMu: 100, doseGy: 1 },
    },
  ];
  treatedPlanKey = await addTreatedPlan(opened.database, courseKey, {
    ...{ label: 'Box', caseKey: stored?.caseKey ?? '', planUid: plan.header.sopInstanceUid, planSha256: 'x' },
    ...{ fractionGroup: 1, machine: null, fractions: 2, fields, shift: null, setup: '', despite: 'test' },
    targets: [
      { label: 'Shape', doseGy: 50 },
      { label: 'Low', doseGy: 40 },
    ],
  });
  const contents = [
    fraction(1, '2026-03-08T09:00:00+08:00'),
    fraction(2, '2026-03-09T09:00:00+08:00'),
    fraction(3, '2026-03-11T09:00:00+08:00', 0), // recorded, and nothing delivered
  ];
  for (const content of contents)
    await acting(therapist, () =>
      opened.database
        .transaction()
        .execute((transaction) =>
          addFraction(transaction, { courseKey, content, source: 'hand', recordUids: [] }, NOW),
        ),
    );
}

function fraction(number: number, startedAt: string, deliveredMu = 100): FractionContent {
  return {
    ...{ treatedPlanKey, number, startedAt, endedAt: null, machine: 'LINAC1', shift: null, note: '', despite: '' },
    ...{ identifiedBy: ['name', 'birth date'], imaging: ['cbct'] },
    fields: [
      {
        ...{ number: 1, name: 'A', plannedMu: 100, deliveredMu, interruptions: [], overridden: false },
        couch: null,
      },
    ],
  };
}

const ask = (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  more: { as?: ActingPerson; revision?: number } = {},
) =>
  acting(
    more.as ?? oncologist,
    async () =>
      await server.inject({
        ...{ method, url: `/api/clinic/${url}` },
        headers: { host: '127.0.0.1', ...(more.revision === undefined ? {} : { 'if-match': `"${more.revision}"` }) },
        ...(payload && { payload }),
      }),
  );
const course = (rest = '') => `courses/${courseKey}/follow-up${rest}`;
const followUp = async () => FollowUp.parse((await ask('GET', course())).json());
const listed = async (within: number, as = oncologist) => {
  const { lines } = FollowUpList.parse((await ask('GET', `follow-up?within=${within}`, undefined, { as })).json());
  return lines.map(({ day, state, lastVisit }) => [day, state, lastVisit]);
};
const scheme = (graceDays: number) => ({
  from: { kind: 'last fraction' },
  steps: [{ every: 3, unit: 'months', visits: 4 }],
  ...{ graceDays, note: 'MR' },
});
const visit = (day: string, told: Partial<VisitContent> = {}): VisitContent => ({
  ...{ day, how: 'in person', ecog: 1, events: [], disease: 'no evidence', recurrences: [], findings: '' },
  ...{ nextVisit: null, ...told },
});

describe('the plan of follow-up', () => {
  test('counts from the last fraction, once the course has ended', async () => {
    expect(await followUp()).toMatchObject({ scheme: null, due: [], endDay: null, underWay: true });
    expect((await ask('PUT', course('/scheme'), scheme(14), { revision: 0 })).statusCode).toBe(200);
    expect(await followUp()).toMatchObject({ due: [], endDay: null, schemeRevision: 1 });
    await acting(oncologist, () => addFact(opened.database, { courseKey, step: 'completed', at: NOW }));
    const { endDay, endedBy, due, overdueSince } = await followUp();
    expect([endDay, endedBy, overdueSince]).toEqual(['2026-03-09', 'last fraction', '2026-06-09']);
    expect(due.map(({ day, state }) => [day, state])).toEqual([
      ['2026-06-09', 'overdue'],
      ['2026-09-09', 'overdue'],
      ['2026-12-09', 'to come'],
      ['2027-03-09', 'to come'],
    ]);
  });

  test('is changed in the version that was read, and by whom follow-up is for', async () => {
    expect((await ask('PUT', course('/scheme'), scheme(30), { revision: 0 })).json().code).toBe(
      'platform/changed-meanwhile',
    );
    expect((await ask('PUT', course('/scheme'), scheme(30))).statusCode).toBe(428);
    await ask('PUT', course('/scheme'), scheme(99), { revision: 1, as: therapist }); // past the guard, the database keeps it
    expect(await followUp()).toMatchObject({ schemeRevision: 1, scheme: { graceDays: 14 } });
    expect((await ask('PUT', course('/scheme'), scheme(30), { revision: 1 })).statusCode).toBe(200);
    const { due } = await followUp();
    expect(due[1]?.state).toBe('due'); // 22 days after its day
    expect(await listed(0)).toEqual([['2026-06-09', 'overdue', null]]);
    expect(await listed(0, elsewhere)).toEqual([]);
  });

  test('of another site is neither seen nor written', async () => {
    expect((await ask('GET', course(), undefined, { as: elsewhere })).statusCode).toBe(404);
    expect((await ask('POST', course('/visits'), visit('2026-06-01'), { as: elsewhere })).statusCode).toBe(404);
  });
});

describe('a visit', () => {
  test('tells the days since the end; toxicity is late from day 91 on', async () => {
    const toxic = (grade: number) => [{ term: 'dry-mouth', grade, attribution: 'related', note: '' } as const];
    await ask('POST', course('/visits'), visit('2026-06-07', { events: toxic(3) }));
    await ask('POST', course('/visits'), visit('2026-06-08', { events: toxic(2), nextVisit: '2026-09-20' }));
    const { visits, worstLate, due, agreed } = await followUp();
    expect(visits.map(({ daysSinceEnd, isLate }) => [daysSinceEnd, isLate])).toEqual([
      [91, true],
      [90, false],
    ]);
    expect(worstLate).toEqual([{ term: 'dry-mouth', grade: 2, at: '2026-06-08' }]);
    expect(due.map(({ state }) => state)).toEqual(['made', 'due', 'to come', 'to come']);
    expect(agreed).toEqual({ day: '2026-09-20', state: 'due' });
    expect(await listed(0)).toEqual([['2026-09-09', 'due', '2026-06-08']]);
  });

  test('is not of a day to come, of a term that there is not, or of a recurrence without where', async () => {
    const refused = async (content: object) => (await ask('POST', course('/visits'), content)).json().code;
    expect(await refused(visit('2026-10-02'))).toBe('clinic/not-yet');
    const events = [{ term: 'toothache', grade: 1, attribution: null, note: '' }];
    expect(await refused(visit('2026-09-01', { events }))).toBe('platform/request-invalid');
    expect(await refused(visit('2026-09-01', { disease: 'recurrence' }))).toBe('platform/request-invalid');
    expect(await refused(visit('2026-09-01', { nextVisit: '2026-08-01' }))).toBe('platform/request-invalid');
  });

  test('is corrected in place, and struck out where it was entered in error', async () => {
    const [last, first] = (await followUp()).visits;
    const url = course(`/visits/${first?.visitKey}`);
    const change = { content: { ...first!.content, findings: 'scar' }, inError: true };
    expect((await ask('PUT', url, change, { revision: 1 })).statusCode).toBe(200);
    expect((await ask('PUT', url, change, { revision: 1 })).json().code).toBe('platform/changed-meanwhile');
    const { visits } = await followUp();
    expect(visits[1]).toMatchObject({ revision: 2, inError: true, content: { findings: 'scar' } });
    expect(visits[0]?.visitKey).toBe(last?.visitKey);
  });
});

describe('a place of recurrence', () => {
  const place = (told: object = {}) => ({
    ...{ kind: 'local', treatedPlanKey, pointMm: [23, -17.3, 34.4], target: 'Low', note: '', ...told },
  });
  const add = async (visitKey: string, asked: object) => ask('POST', course(`/visits/${visitKey}/places`), asked);
  let visitKey: string;

  test('has the dose that was planned there, in percent of the target that somebody named', async () => {
    const found = visit('2026-09-15', { disease: 'recurrence', recurrences: ['local'] });
    await ask('POST', course('/visits'), found);
    visitKey = (await followUp()).visits[0]?.visitKey ?? '';
    expect(await listed(68)).toEqual([]);
    expect(await listed(69)).toEqual([['2026-12-09', 'to come', '2026-09-15']]); // 1 October and 69 days
    expect((await add(visitKey, place())).statusCode).toBe(201);
    const [told] = (await followUp()).visits[0]?.places ?? [];
    // 50 Gy and 13 mm at 0.5 Gy/mm: 56.5 Gy, of 40 Gy 141.25 %.
    expect(told?.content.doseGy).toBeCloseTo(56.5, 2);
    expect(told?.percent).toBeCloseTo(141.25, 1);
    expect(told?.content).toMatchObject({ frameOfReferenceUid, gridSpacingMm: [4, 4, 4], prescribedGy: 40 });
    expect(told?.content.notices).toEqual([
      { code: 'notice/taken-over/dose-not-stated', values: { target: 'Low', said: 40, ordered: 2 } },
    ]);
  });

  test('beyond the dose grid has no dose, and not 0', async () => {
    await add(visitKey, place({ pointMm: [300, 0, 0] }));
    const [, told] = (await followUp()).visits[0]?.places ?? [];
    expect(told).toMatchObject({ percent: null, content: { doseGy: null } });
    const url = course(`/places/${told?.placeKey}`);
    expect((await ask('PUT', url, { inError: true }, { revision: 1 })).statusCode).toBe(200);
    expect((await ask('PUT', url, { inError: true }, { revision: 1 })).statusCode).toBe(412);
    expect((await followUp()).visits[0]?.places[1]?.inError).toBe(true);
  });

  test.each([
    // 3 fractions of 25 Gy are ordered: of 2, which the grid holds, 50 Gy; 56.5 of 50 Gy
    { fractions: 3, doseGy: 75, percent: 113, says: ['notice/taken-over/fractions-differ'] },
    { fractions: 2, doseGy: 60, percent: null, says: ['notice/taken-over/dose-differs'] },
  ])('on a plan that was taken over with $doseGy Gy in $fractions: $percent %', async ({ percent, says, ...typed }) => {
    const plan = (await treatedPlansOf(opened.database, courseKey))[0]!.plan;
    const { fractions, doseGy } = typed;
    const taken = { ...plan, fractions, targets: [{ label: 'Shape', doseGy }] };
    const other = await acting(oncologist, () => addTreatedPlan(opened.database, courseKey, taken));
    await add(visitKey, place({ treatedPlanKey: other, target: 'Shape' }));
    const told = (await followUp()).visits[0]?.places.find(({ content }) => content.treatedPlanKey === other);
    expect(told?.content.doseGy).toBeCloseTo(56.5, 2);
    if (percent === null) expect(told).toMatchObject({ percent, content: { prescribedGy: null } });
    else expect(told?.percent).toBeCloseTo(percent, 1);
    expect(told?.content.notices.map(({ code }) => code)).toEqual(says);
  });

  test('is of what the visit found, on a plan and a target of the course', async () => {
    for (const wrong of [{ kind: 'distant' }, { target: 'PTV' }])
      expect((await add(visitKey, place(wrong))).json().code).toBe('platform/request-invalid');
    expect((await add(visitKey, place({ treatedPlanKey: '99' }))).statusCode).toBe(404);
    expect((await add('99', place())).statusCode).toBe(404);
  });
});

describe('survival', () => {
  const url = () => `patients/${patientKey}/survival`;
  const survival = async () =>
    PatientFollowUp.parse((await ask('GET', `patients/${patientKey}/follow-up`)).json()).survival;
  const dead = (day: string) => ({ status: 'dead', day, cause: 'of disease', source: 'family', note: '' });

  test('is known from visits, reviews and fractions, before anybody says a word', async () => {
    expect(await survival()).toMatchObject({
      ...{ status: 'alive', lastKnownAlive: { day: '2026-09-15', by: 'visit' }, entries: [] },
    });
    await ask('POST', url(), { status: 'alive', day: '2026-09-20', cause: null, source: 'telephone', note: '' });
    expect((await survival()).lastKnownAlive).toEqual({ day: '2026-09-20', by: 'said' });
  });

  test('nobody died before they were seen, nor twice; no visit follows a death, and none is due', async () => {
    const said = async (content: object) => (await ask('POST', url(), content)).json();
    expect((await said(dead('2026-09-01'))).code).toBe('clinic/seen-after-death');
    expect((await said(dead('2026-11-01'))).code).toBe('clinic/not-yet');
    expect((await said({ ...dead('2026-09'), cause: null })).code).toBe('platform/request-invalid');
    expect((await listed(366)).length).toBe(1);
    expect(Survival.parse(await said(dead('2026-09'))).status).toBe('dead');
    expect(await listed(366)).toEqual([]);
    expect((await said(dead('2026-09-25'))).code).toBe('clinic/dead-already');
    expect((await ask('POST', course('/visits'), visit('2026-10-01'))).json().code).toBe('clinic/seen-after-death');
    const { due, overdueSince, agreed } = await followUp();
    expect(due.map(({ day, state }) => [day, state])).toEqual([
      ['2026-06-09', 'made'],
      ['2026-09-09', 'made'],
    ]);
    expect([overdueSince, agreed]).toEqual([null, null]);
  });

  test('a death that was entered in error is struck out, and visits are due again', async () => {
    const [entry] = (await survival()).entries.filter(({ content }) => content.status === 'dead');
    const change = { content: entry!.content, inError: true };
    const answer = await ask('PUT', `${url()}/${entry?.survivalKey}`, change, { revision: 1 });
    expect(Survival.parse(answer.json()).status).toBe('alive');
    expect((await followUp()).due).toHaveLength(4);
    const { courses } = PatientFollowUp.parse((await ask('GET', `patients/${patientKey}/follow-up`)).json());
    expect(courses).toEqual([
      {
        ...{ courseKey, number: 1, title: 'Box', hasScheme: true, overdueSince: null },
        next: { day: '2026-12-09', state: 'to come' },
      },
    ]);
  });
});
