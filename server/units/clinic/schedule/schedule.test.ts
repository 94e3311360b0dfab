import { CHINA_2026 } from '@isocenter/deadlines';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import { saveCalendar } from '../../../platform/deadlines/rule-store.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { CLINIC_MIGRATIONS, clinicRoutes } from '../index.ts';
import type {
  Appointment,
  AppointmentContent,
  CourseSchedule,
  GapAsk,
  GapEffect,
  PlacementAsk,
  PlacementProposal,
  Week,
} from './contract.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let therapist: ActingPerson;
let oncologist: ActingPerson;
let elsewhere: ActingPerson;
let linac: string;
let room: string;

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  oncologist = await testPerson(opened.database, 'Chen Jing', 'oncologist');
  therapist = await testPerson(opened.database, 'Zhao Lei', 'therapist');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'therapist', '2');
  server = testServer();
  clinicRoutes(server, { ...opened, now: () => new Date('2026-03-20T00:00:00Z') });
  await server.ready();
  expect((await ask('GET', 'schedule/week?from=2026-03-02')).json().code).toBe('clinic/no-calendar');
  const calendar = { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: { 2026: CHINA_2026 } } as const;
  await saveCalendar(opened.database, calendar, { revision: 0 });
  const machine = {
    kind: 'machine',
    name: 'Linac 1',
    nameZh: '加速器1',
    personKey: null,
    opens: '08:00',
    closes: '18:00',
  };
  linac = (await ask('POST', 'schedule/resources', { ...machine, inUse: true })).json().resourceKey;
  const place = { ...machine, kind: 'room', name: 'Room 3', nameZh: null, inUse: true };
  room = (await ask('POST', 'schedule/resources', place)).json().resourceKey;
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

/** People of this test have no session, in which alone somebody signs: `sign-compensation.test.ts` does. */
async function asIfSigned() {
  await sql`alter table clinic_compensation disable trigger signature_required`.execute(opened.owner);
  await sql`update clinic_compensation set is_signed = true`.execute(opened.owner);
  await sql`alter table clinic_compensation enable trigger signature_required`.execute(opened.owner);
}

interface More {
  readonly revision?: number;
  readonly as?: ActingPerson;
}
const ask = async (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  { revision, as = therapist }: More = {},
) =>
  acting(
    as,
    async () =>
      await server.inject({
        ...{ method, url: `/api/clinic/${url}` },
        headers: { host: '127.0.0.1', ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) },
        ...(payload && { payload }),
      }),
  );
const patient = async (siteKey = 1): Promise<string> => {
  const { rows } = await sql<{
    key: string;
  }>`insert into clinic_patient (name, site_key) values ('Somebody', ${siteKey})
    returning patient_key::text as key`.execute(opened.database);
  return rows[0]!.key;
};
const course = async (patientKey: string): Promise<string> => {
  const { rows } = await sql<{
    key: string;
  }>`insert into clinic_course (patient_key, site_key, number, title, intent, physician)
    select ${patientKey}::bigint, 1, 1, 'Nasopharynx', 'curative', max(person_key) from access_person
    returning course_key::text as key`.execute(opened.database);
  return rows[0]!.key;
};
const appointment = async (at: string, minutes = 15): Promise<AppointmentContent> => {
  const startsAt = new Date(`${at}:00+08:00`);
  return {
    ...{
      kind: 'treatment',
      patientKey: await patient(),
      courseKey: null,
      resourceKeys: [linac],
      note: '',
      allTheSame: false,
    },
    ...{ startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + minutes * 60_000).toISOString() },
  };
};
const added = async (content: AppointmentContent): Promise<Appointment> => {
  const answer = await ask('POST', 'schedule/appointments', content);
  expect([answer.statusCode, answer.json().code]).toEqual([201, undefined]);
  return answer.json();
};
const changeOf = ({ startsAt, endsAt, resourceKeys, note }: Appointment) => ({
  ...{ startsAt, endsAt, resourceKeys: [...resourceKeys], note, state: 'planned', reason: null, allTheSame: false },
});

describe('an appointment', () => {
  test('is refused in words where the machine is taken, by whom nobody is told; its end is another’s begin', async () => {
    await added(await appointment('2026-03-02T09:00'));
    await added(await appointment('2026-03-02T09:15'));
    const answer = await ask('POST', 'schedule/appointments', await appointment('2026-03-02T09:10'));
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'clinic/resource-taken']);
    expect(answer.json().detail).toBe(
      '加速器1 Linac 1 is taken from 2026-03-02 09:00 to 2026-03-02 09:15. Choose another time, or another resource.',
    );
  });

  test('is refused where the patient is elsewhere, though both resources are free', async () => {
    const first = await appointment('2026-03-02T10:00', 60);
    await added(first);
    const second = { ...(await appointment('2026-03-02T10:30')), patientKey: first.patientKey, resourceKeys: [room] };
    expect((await ask('POST', 'schedule/appointments', second)).json().code).toBe('clinic/patient-elsewhere');
  });

  test('on a holiday, or outside the hours, is meant all the same where a person says so', async () => {
    for (const [at, code] of [
      ['2026-10-01T09:00', 'clinic/day-off'],
      ['2026-03-07T09:00', 'clinic/day-off'],
      ['2026-03-03T07:50', 'clinic/outside-hours'],
      ['2026-03-03T17:50', 'clinic/outside-hours'],
    ] as const) {
      const content = await appointment(at);
      expect((await ask('POST', 'schedule/appointments', content)).json().code, at).toBe(code);
      await added({ ...content, allTheSame: true });
    }
  });

  test('that is moved keeps its own time free, and gives up what it no longer has', async () => {
    const one = await added(await appointment('2026-03-04T09:00'));
    const at = (minutes: number) => new Date(Date.parse('2026-03-04T01:00:00Z') + minutes * 60_000).toISOString();
    const url = `schedule/appointments/${one.appointmentKey}`;
    const moved = { ...changeOf(one), startsAt: at(10), endsAt: at(25), resourceKeys: [linac, room] };
    expect((await ask('PUT', url, moved)).statusCode).toBe(428);
    expect((await ask('PUT', url, moved, { revision: 1 })).json()).toMatchObject({
      ...{ revision: 2, startsAt: at(10), resourceKeys: [linac, room] },
    });
    expect((await ask('PUT', url, moved, { revision: 1 })).json().code).toBe('platform/changed-meanwhile');
    await added({ ...(await appointment('2026-03-04T08:50')), endsAt: at(10) });
    await ask('PUT', url, { ...moved, resourceKeys: [room] }, { revision: 2 });
    await added({ ...(await appointment('2026-03-04T09:10')) });
  });

  test('that is missed needs a reason and frees the machine; it comes back only where that is still free', async () => {
    const one = await added(await appointment('2026-03-05T09:00'));
    const url = `schedule/appointments/${one.appointmentKey}`;
    expect((await ask('PUT', url, { ...changeOf(one), state: 'missed' }, { revision: 1 })).statusCode).toBe(400);
    const missed = { ...changeOf(one), state: 'missed', reason: 'fever' };
    expect((await ask('PUT', url, missed, { revision: 1 })).json()).toMatchObject({ state: 'missed', reason: 'fever' });
    await added(await appointment('2026-03-05T09:00'));
    expect((await ask('PUT', url, changeOf(one), { revision: 2 })).json().code).toBe('clinic/resource-taken');
  });

  test('of two who book one time at once, one is refused, in words', async () => {
    const [one, other] = [await appointment('2026-03-06T09:00'), await appointment('2026-03-06T09:05')];
    const answers = await Promise.all([one, other].map((each) => ask('POST', 'schedule/appointments', each)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('clinic/resource-taken');
  });

  test('by raw SQL no resource and no patient is in two places, and none comes while it is down', async () => {
    const [one, other] = [
      await added(await appointment('2026-03-09T09:00')),
      await added(await appointment('2026-03-09T09:15')),
    ];
    const run = (text: string, as = therapist) => acting(as, () => sql.raw(text).execute(opened.database));
    const move = `update clinic_appointment set starts_at = '2026-03-09T09:10+08:00' where appointment_key = `;
    await expect(run(`${move}${other.appointmentKey}`)).rejects.toMatchObject({ code: '23P01' });
    await expect(
      run(`update clinic_appointment set patient_key = ${one.patient.patientKey}, starts_at = '2026-03-09T09:05+08:00'
        where appointment_key = ${other.appointmentKey}`),
    ).rejects.toMatchObject({ code: '23P01' });
    await run(`insert into clinic_downtime (resource_key, starts_at, ends_at, reason)
      values (${linac}, '2026-03-09T10:00+08:00', '2026-03-09T11:00+08:00', 'MLC')`);
    await expect(
      run(`update clinic_appointment set starts_at = '2026-03-09T10:30+08:00', ends_at = '2026-03-09T10:45+08:00'
        where appointment_key = ${one.appointmentKey}`),
    ).rejects.toMatchObject({ code: 'CS001' });
    const foreign = `insert into clinic_appointment (site_key, kind, patient_key, starts_at, ends_at)
      values (2, 'other', ${await patient(2)}, now(), now() + interval '1 hour')`;
    await expect(run(foreign)).rejects.toThrow('row-level security');
    const { numAffectedRows } = await run('update clinic_appointment set note = note', elsewhere);
    expect(numAffectedRows).toBe(0n);
  });
});

test('a machine that goes down names who is displaced, and takes nobody meanwhile', async () => {
  const one = await added(await appointment('2026-03-10T09:00'));
  const time = { startsAt: '2026-03-10T08:00:00+08:00', endsAt: '2026-03-10T12:00:00+08:00' };
  const content = { ...time, resourceKey: linac, reason: 'Magnetron', cancelled: false };
  const said = await ask('POST', 'schedule/downtimes', content);
  expect(said.json().displaced.map((each: Appointment) => each.appointmentKey)).toEqual([one.appointmentKey]);
  expect(said.json().displacedCount).toBe(1);
  const engineer = await testPerson(opened.database, 'Sun Wei', 'engineer');
  const ofEngineer = await ask('POST', 'schedule/downtimes', { ...content, reason: 'Klystron' }, { as: engineer });
  expect(ofEngineer.json()).toMatchObject({ displaced: [], displacedCount: 1 }); // a number, and no names
  await ask(
    'PUT',
    `schedule/downtimes/${ofEngineer.json().downtime.downtimeKey}`,
    { ...content, cancelled: true },
    { revision: 1 },
  );
  const refused = await ask('POST', 'schedule/appointments', await appointment('2026-03-10T10:00'));
  expect(refused.json().detail).toContain('is down from 2026-03-10 08:00 to 2026-03-10 12:00 (Magnetron)');
  const { downtimeKey } = said.json().downtime;
  await ask('PUT', `schedule/downtimes/${downtimeKey}`, { ...content, cancelled: true }, { revision: 1 });
  await added(await appointment('2026-03-10T10:00'));
  const week: Week = (await ask('GET', 'schedule/week?from=2026-03-09')).json();
  expect(week.downtimes.map(({ reason }) => reason)).toEqual(['MLC']);
  expect(week.days.map(({ off }) => off?.why ?? null)).toEqual([null, null, null, null, null, 'weekend', 'weekend']);
});

const ASKED: PlacementAsk = {
  ...{
    resourceKeys: [],
    fractions: 35,
    fractionGy: 2,
    firstDay: '2026-06-01',
    time: '14:00',
    secondTime: null,
    twiceOn: null,
  },
  ...{ minutes: 15, leastHoursBetween: 16, movedMinutes: 120, extraDays: [], compensationKey: null },
};
const place = async (courseKey: string, more: Partial<PlacementAsk> = {}) => {
  const asked = { ...ASKED, resourceKeys: [linac], ...more };
  const proposal: PlacementProposal = (await ask('POST', `courses/${courseKey}/placements/proposal`, asked)).json();
  const starts = proposal.fractions.map(({ startsAt }) => startsAt);
  return { proposal, asked, kept: () => ask('POST', `courses/${courseKey}/placements`, { asked, starts }) };
};

describe('the fractions of a course', () => {
  test('are placed in one go around the Dragon Boat holiday, and taken back in one', async () => {
    const courseKey = await course(await patient());
    const { proposal, kept } = await place(courseKey);
    expect(proposal.skipped.filter(({ why }) => why === 'holiday').map(({ day }) => day)).toEqual([
      ...['2026-06-19', '2026-06-20', '2026-06-21'],
    ]);
    expect([proposal.found, proposal.fractions.at(-1)?.day]).toEqual([35, '2026-07-20']);
    const schedule: CourseSchedule = (await kept()).json();
    expect(schedule.appointments.map(({ fraction }) => fraction)).toEqual(Array.from({ length: 35 }, (_, n) => n + 1));
    const url = `schedule/placements/${schedule.placements[0]?.placementKey}/undo`;
    const undone: CourseSchedule = (await ask('POST', url, { reason: 'wrong course' })).json();
    expect(new Set(undone.appointments.map(({ state }) => state))).toEqual(new Set(['cancelled']));
    expect(undone.placements[0]?.undone?.reason).toBe('wrong course');
    expect((await ask('POST', url, { reason: 'again' })).json().code).toBe('clinic/placement-undone');
  });

  test('two patients who want one time each day are beside each other; kept late, the second is refused and shown anew', async () => {
    const [one, other] = [await place(await course(await patient())), await place(await course(await patient()))];
    expect((await one.kept()).statusCode).toBe(201);
    expect((await other.kept()).json().code).toBe('clinic/resource-taken');
    const again = await place(await course(await patient()));
    expect(again.proposal.fractions.slice(0, 2).map(({ movedByMinutes }) => movedByMinutes)).toEqual([15, 15]);
    const taken = await sql<{ n: number }>`select count(*)::int as n from clinic_appointment
      where placement_key = (select max(placement_key) from clinic_placement)`.execute(opened.database);
    expect(taken.rows[0]?.n).toBe(35); // nothing of the refused one is left
  });
});

test('two fractions a day that are prescribed are not placed at one time of day, whoever asks', async () => {
  const courseKey = await course(await patient());
  const phases = [{ fractions: 30, fractionsPerDay: 2, doses: [{ target: 'PTV', doseGy: 45 }] }];
  await opened.owner.transaction().execute(async (owner) => {
    await sql`set local session_replication_role = replica`.execute(owner);
    await sql`insert into clinic_prescription (course_key, site_key, content, is_signed)
      select course_key, site_key, ${JSON.stringify({ phases })}::jsonb, true from clinic_course
      where course_key = ${courseKey}::bigint`.execute(owner);
  });
  const asked = {
    ...ASKED,
    resourceKeys: [linac],
    fractions: 30,
    fractionGy: 1.5,
    time: '08:30',
    leastHoursBetween: 6,
  };
  const url = `courses/${courseKey}/placements`;
  expect((await ask('POST', `${url}/proposal`, asked)).json()).toMatchObject({ code: 'clinic/second-time' });
  const starts = Array.from({ length: 30 }, () => '2026-06-01T08:30:00+08:00');
  expect((await ask('POST', url, { asked, starts })).json()).toMatchObject({ code: 'clinic/second-time' });
  const { proposal } = await place(courseKey, { ...asked, secondTime: '15:30' });
  expect(proposal.found).toBe(30);
});

const GAP: GapAsk = {
  resumesOn: '2026-06-30',
  parameters: {
    tumour: { alphaBetaGy: 10, kickOffDays: 28, dailyLossBedGy: 0.9, source: 'Dale 2002' },
    late: { tissue: 'cord', alphaBetaGy: 3, dosePercent: 100, repairHalfTimeHours: 4.4, source: 'BCR' },
    hoursBetween: 6,
  },
};

describe('a gap', () => {
  test('is reckoned, compensated for by an oncologist’s choice, carried out, and taken back to what was', async () => {
    const courseKey = await course(await patient());
    const schedule: CourseSchedule = (await (await place(courseKey, { time: '08:00' })).kept()).json();
    await sql`update clinic_appointment set state = case when fraction_number <= 15 then 'done' else 'missed' end, reason = 'fault'
      where course_key = ${courseKey}::bigint and fraction_number <= 20`.execute(opened.database);
    const effect: GapEffect = (await ask('POST', `courses/${courseKey}/gap`, GAP)).json();
    // 1 June to 20 July is 49 days, for the holiday of 19 June: 84 - 0.9 x 21 = 65.1
    expect(effect.course).toMatchObject({ given: 15, missed: 5, plannedLastDay: '2026-07-20' });
    expect(effect.planned.tumour.written).toBe('35 × 2 × (1 + 2/10) − 0.9 × (49 − 28) = 65.10 Gy');
    const none = effect.proposals.find(({ method }) => method === 'none');
    // 20 fractions from Tuesday 30 June end on Monday 27 July: seven days more
    expect([none?.found?.overallDays, none?.found?.tumourDifferenceGy.toFixed(2)]).toEqual([56, '-6.30']);

    const choice = { ...GAP, method: 'twice daily', reason: 'keeps the overall time' };
    const url = `courses/${courseKey}/compensations`;
    const chosen: CourseSchedule = (await ask('POST', url, choice, { as: oncologist })).json();
    expect(chosen.compensations).toMatchObject([{ reason: 'keeps the overall time', person: { name: 'Chen Jing' } }]);
    const days = effect.proposals.find(({ method }) => method === 'twice daily')?.found?.days ?? [];
    const { kept } = await place(courseKey, {
      ...{ fractions: 20, firstDay: '2026-06-30', time: '08:00', secondTime: '15:00', twiceOn: days.slice(0, 5) },
      ...{ leastHoursBetween: 6, compensationKey: chosen.compensations[0]?.compensationKey ?? null },
    });
    expect((await kept()).json().code).toBe('clinic/compensation-unsigned');
    await asIfSigned();
    const after: CourseSchedule = (await kept()).json();
    expect(after.interrupted).toMatchObject({ given: 15, missed: 5, presentLastDay: '2026-07-20', fractions: 35 });
    const planned = ({ appointments }: CourseSchedule) =>
      appointments.filter(({ state }) => state === 'planned').length;
    expect([planned(schedule), planned(after)]).toEqual([35, 20]);
    const numbers = after.appointments.filter(({ state }) => state === 'planned').map(({ fraction }) => fraction);
    expect([numbers[0], numbers.at(-1)]).toEqual([16, 35]);

    const undo = `schedule/placements/${after.placements.at(-1)?.placementKey}/undo`;
    const back: CourseSchedule = (await ask('POST', undo, { reason: 'patient declines' })).json();
    expect(planned(back)).toBe(15);
  });

  test('is reckoned from the fractions recorded; where the marked appointments differ both are said, and a day before them is refused', async () => {
    const courseKey = await course(await patient());
    const { appointments }: CourseSchedule = (await (await place(courseKey, { time: '11:00' })).kept()).json();
    const plan = {
      fractions: 35,
      targets: [{ label: 'PTV', doseGy: 70 }],
      fields: [{ number: 1, plannedMu: 100, doseGy: 2 }],
    };
    const gap = async (more: object = {}) =>
      (await ask('POST', `courses/${courseKey}/gap`, { ...GAP, ...more })).json();
    await sql`with p as (insert into clinic_treated_plan (course_key, content)
        values (${courseKey}::bigint, ${JSON.stringify(plan)}::jsonb) returning treated_plan_key as key)
      insert into clinic_fraction (course_key, treated_plan_key, number, at, source, in_error, content)
      select a.course_key, p.key, a.fraction_number, a.starts_at, 'hand', a.fraction_number = 16, jsonb_build_object(
        'treatedPlanKey', p.key::text, 'startedAt', a.starts_at, 'endedAt', null,
        'fields', jsonb_build_array(jsonb_build_object('number', 1, 'deliveredMu', case a.fraction_number when 15 then 50 when 17 then 0 else 100 end)))
      from clinic_appointment a, p where a.course_key = ${courseKey}::bigint and a.fraction_number <= 17`.execute(
      opened.owner,
    );
    const { course: came, proposals }: GapEffect = await gap();
    expect(came).toMatchObject({ given: 15, recorded: 15, marked: 0, notKnown: 0 });
    const none = proposals.find(({ method }) => method === 'none');
    expect(none?.found?.tumour.written).toMatch(/^34 × 2 × .* \+ 1 × 1 × /); // half of the fifteenth was given
    const lastGiven = appointments[14]?.startsAt.slice(0, 10);
    for (const resumesOn of ['2026-05-29', lastGiven])
      expect((await gap({ resumesOn })).code).toBe('clinic/gap-resumes');
    await sql`update clinic_appointment set state = 'done'
      where course_key = ${courseKey}::bigint and fraction_number <= 14`.execute(opened.database);
    const refused = await gap();
    expect([refused.code, refused.detail]).toEqual([
      'clinic/gap-given-differs',
      expect.stringContaining('15 fractions are recorded, 14 appointments are marked as done'),
    ]);
  });

  test('of a course with two fractions a day is not reckoned as of one a day; a time that the rules forbid is not kept', async () => {
    const courseKey = await course(await patient());
    const twice = { fractions: 4, time: '08:30', secondTime: '15:30', leastHoursBetween: 6 };
    const { asked, proposal, kept } = await place(courseKey, twice);
    const starts = proposal.fractions.map(({ startsAt }) =>
      new Date(Date.parse(startsAt) + 86_400_000 * 5).toISOString(),
    );
    const wrong = await ask('POST', `courses/${courseKey}/placements`, { asked, starts });
    expect(wrong.json().code).toBe('clinic/day-off');
    await kept();
    expect((await ask('POST', `courses/${courseKey}/gap`, GAP)).json().code).toBe('clinic/gap-twice-daily');
  });

  test('of two phases is not reckoned as one, and nobody chooses what is impossible', async () => {
    const courseKey = await course(await patient());
    await (await place(courseKey, { fractions: 3, time: '10:00' })).kept();
    const choice = { ...GAP, resumesOn: '2026-06-01', method: 'twice daily', reason: 'x' };
    const refused = await ask('POST', `courses/${courseKey}/compensations`, choice, { as: oncologist });
    expect(refused.json().code).toBe('clinic/compensation-impossible');
    await (await place(courseKey, { fractions: 3, firstDay: '2026-06-08', time: '10:00' })).kept();
    expect((await ask('POST', `courses/${courseKey}/gap`, GAP)).json().code).toBe('clinic/no-gap');
  });

  test('by raw SQL, a compensation is decided by an oncologist and never changed', async () => {
    const run = (text: string, as: ActingPerson) => acting(as, () => sql.raw(text).execute(opened.database));
    const insert = `insert into clinic_compensation (course_key, site_key, content, reason, person_key)
      select course_key, 1, '{}', 'x', ${therapist.personKey} from clinic_course limit 1`;
    await expect(run(insert, therapist)).rejects.toThrow('row-level security');
    await expect(run(`update clinic_compensation set reason = 'other'`, oncologist)).rejects.toThrow(
      'is never changed',
    );
    const signed = run('update clinic_compensation set is_signed = true', oncologist);
    await expect(signed).rejects.toThrow('no signature stands');
  });
});
