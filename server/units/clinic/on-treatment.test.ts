import { parsePlan, readInstance, writeTreatmentRecord } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import { knownAnswerPatient } from '@isocenter/phantom';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { testPerson } from '../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../platform/database/acting.ts';
import { testDatabase } from '../../platform/database/test-database.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { testServer } from '../../platform/http/test-server.ts';
import { MadePatientLink } from '../../platform/patient-links/contract.ts';
import { IMAGING_MIGRATIONS, type Imaging, openImaging } from '../imaging/index.ts';
import { openPhysics, PHYSICS_MIGRATIONS, type Physics } from '../physics/index.ts';
import { clinicRoutes } from './clinic-routes.ts';
import { addFact } from './course/facts.ts';
import { CLINIC_MIGRATIONS, treatmentRoutes } from './index.ts';
import { PatientReports } from './patient-report/contract.ts';
import { type ReviewContent, Reviews } from './review/contract.ts';
import { DayLine, type FractionContent, TakenOver, Treatment } from './treatment/contract.ts';

/** One patient of the phantom, on treatment: what the therapists, the physician and the patient do. */
let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let physics: Physics;
let server: HttpServer;
let oncologist: ActingPerson;
let therapist: ActingPerson;
let elsewhere: ActingPerson;
let courseKey: string;
let caseKey: string;
let planBytes: Uint8Array;
let planSha256: string;

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  imaging = await openImaging(opened);
  physics = openPhysics({ database: opened.database, archive: imaging.archive });
  oncologist = await testPerson(opened.database, 'Chen Jing', 'oncologist');
  therapist = await testPerson(opened.database, 'Zhao Lei', 'therapist');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'oncologist', '2');
  const { patient } = knownAnswerPatient('CUBE', {
    shape: { kind: 'box', sizeMm: [40, 40, 40] },
    dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0.5 },
    ...{ sliceSpacingMm: 2, doseSpacingMm: 4 },
  });
  const objects = patient.files.filter(({ name }) => !name.includes('/CT-'));
  const patientKey = await imported(objects);
  const [stored] = await imaging.archive.casesOfPatient(patientKey);
  caseKey = stored?.caseKey ?? '';
  planBytes = await imaging.archive.bytesOf(stored?.plan?.instanceKey ?? '');
  planSha256 = stored?.plan?.sha256 ?? '';
  server = testServer();
  clinicRoutes(server, { ...opened, now: () => new Date() });
  treatmentRoutes(server, { ...opened, archive: imaging.archive, physics, now: () => new Date() });
  await server.ready();
  await ask('POST', 'patients/from-archive', { archiveKey: patientKey, assigner: 'Phantom' });
  const { rows } = await acting(oncologist, () =>
    sql<{ key: string }>`insert into clinic_course (patient_key, site_key, number, title, intent, physician)
      select patient_key, site_key, 1, 'Cube', 'curative', ${Number(oncologist.personKey)} from clinic_patient
      returning course_key::text as key`.execute(opened.database),
  );
  courseKey = rows[0]?.key ?? '';
});
afterAll(async () => {
  await server.close();
  await physics.close();
  await imaging.close();
  await opened.close();
});

async function imported(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<string> {
  const importKey = await imaging.runs.open('command line', files.length);
  const outcomes = await Promise.all(
    files.map(({ name, bytes }) => imaging.importFile({ importKey, fileName: name, source: bytes })),
  );
  return outcomes.flat()[0]?.patientKey ?? '';
}
const ask = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
  more: { as?: ActingPerson; revision?: number } = {},
) =>
  acting(
    more.as ?? oncologist,
    async () =>
      // Awaited within: a request is sent when it is awaited.
      await server.inject({
        ...{ method, url: `/api/clinic/${url}` },
        headers: { host: '127.0.0.1', ...(more.revision === undefined ? {} : { 'if-match': `"${more.revision}"` }) },
        ...(payload && { payload }),
      }),
  );
const course = (rest: string) => `courses/${courseKey}/${rest}`;
const treatment = async () => Treatment.parse((await ask('GET', course('treatment'))).json());
const happened = async (...steps: readonly string[]) => {
  for (const [index, step] of steps.entries())
    await acting(oncologist, () =>
      addFact(opened.database, { courseKey, step, at: new Date(Date.UTC(2026, 1, 1 + index)) }),
    );
};

/** As if everybody had signed: the plan of these bytes, and no other, is approved. */
const approved = async (sha256: string) => {
  const content = { phases: [0], objects: [{ kind: 'RTPLAN', sopInstanceUid: '1', sha256 }] };
  await sql`alter table clinic_plan_approval disable trigger signature_required`.execute(opened.owner);
  await sql`update clinic_plan_approval set is_approved = false, withdrawn = '{"why": "new-version"}'`.execute(
    opened.owner,
  );
  await sql`insert into clinic_plan_approval (course_key, site_key, archive_key, content, is_approved)
    select course_key, site_key, (select min(patient_key) from imaging_patient), ${JSON.stringify(content)}::jsonb, true
    from clinic_course`.execute(opened.owner);
};
const startsOfTreatment = async () =>
  (
    await sql<{ key: string; at: Date }>`select entity_key as key, at from clinic_course_fact
      where step = 'on-treatment' and entity = 'fraction' and lapsed_at is null`.execute(opened.owner)
  ).rows;

const asked = { machine: null, fractions: 25, targets: null, shift: null, setup: 'supine', despite: '' };
const fraction = (
  number: number,
  told: Partial<FractionContent> = {},
  mu: (planned: number) => number = (planned) => planned,
): FractionContent => ({
  ...{
    treatedPlanKey: planKey,
    number,
    startedAt: `2026-03-${String(8 + number).padStart(2, '0')}T14:30:00+08:00`,
    endedAt: null,
    machine: 'LINAC1',
  },
  ...{ identifiedBy: ['name', 'birth date'], imaging: ['cbct'], shift: null, note: '', despite: '' },
  fields: fields.map(({ number: beam, name, plannedMu }) => ({
    ...{
      number: beam,
      name,
      plannedMu,
      deliveredMu: mu(plannedMu ?? 0),
      interruptions: [],
      overridden: false,
      couch: null,
    },
  })),
  ...told,
});
let planKey: string;
let fields: Treatment['plans'][number]['plan']['fields'];

describe('what is treated', () => {
  test('is a plan of the patient as it was ordered; what it does not state must be said', async () => {
    const wrong = await ask('POST', course('treated-plans'), { ...asked, caseKey: 'plan-999' });
    expect(wrong.statusCode).toBe(404);
    const take = () => ask('POST', course('treated-plans'), { ...asked, caseKey });
    expect((await take()).json().code).toBe('clinic/plan-unapproved');
    await approved('the bytes of another plan');
    expect((await take()).json().code).toBe('clinic/plan-unapproved');
    await approved(planSha256);
    const answer = await take();
    const { plans } = Treatment.parse(answer.json());
    const plan = parsePlan(readInstance(planBytes));
    expect(plans[0]?.plan).toMatchObject({
      ...{ caseKey, planUid: plan.header.sopInstanceUid, fractions: 25 },
      fields: plan.fractionGroups[0]?.beams.map(({ beamNumber, metersetMu }) => ({
        number: beamNumber,
        plannedMu: metersetMu,
      })),
    });
    planKey = plans[0]?.treatedPlanKey ?? '';
    fields = plans[0]?.plan.fields ?? [];
  });

  test('is not treated before the path is gone, nor by one identification; it is where somebody says why', async () => {
    const record = (content: FractionContent) => ask('POST', course('fractions'), content, { as: therapist });
    expect((await record(fraction(1))).json()).toMatchObject({
      code: 'clinic/not-ready',
      values: { step: 'referred' },
    });
    expect((await record(fraction(1, { identifiedBy: ['name', 'name'] }))).json().code).toBe('clinic/identified-once');
    await happened(
      'referred',
      'consulted',
      'consented',
      'simulation-ordered',
      'simulated',
      'contours-approved',
      'prescribed',
      'plan-approved',
      'physics-checked',
      'ready',
    );
    await approved('the bytes of a later plan');
    expect((await record(fraction(1))).json()).toMatchObject({
      code: 'clinic/not-ready',
      values: { step: 'plan-approved' },
    });
    expect(await treatment()).toMatchObject({ mayTreat: false, whyNot: { id: 'plan-approved' } });
    await approved(planSha256);
    expect((await record(fraction(1))).statusCode).toBe(201);
    expect((await record(fraction(1))).json()).toMatchObject({ code: 'clinic/fraction-given', values: { number: 1 } });
  });

  test('puts the course on treatment, and a fraction in part gives its share of the dose', async () => {
    await ask(
      'POST',
      course('fractions'),
      fraction(2, {}, (planned) => planned / 2),
      { as: therapist },
    );
    const { fractions, doses, plans, mayTreat } = await treatment();
    expect(mayTreat).toBe(true);
    expect(fractions.map(({ delivery }) => delivery)).toEqual(['as planned', 'in part']);
    expect(fractions[1]?.share).toBeCloseTo(0.5, 9);
    const { targets, fractions: ordered } = plans[0]!.plan;
    expect(doses[0]?.deliveredGy).toBeCloseTo((1.5 * targets[0]!.doseGy) / ordered, 9);
    const { rows } = await sql`select step, entity from clinic_course_fact where step = 'on-treatment'`.execute(
      opened.database,
    );
    expect(rows).toEqual([{ step: 'on-treatment', entity: 'fraction' }]);
  });

  test('stands on the list of the day, with what comes next', async () => {
    const day = await ask(
      'GET',
      `treatment-day?from=${encodeURIComponent('2026-03-10T00:00:00+08:00')}&to=${encodeURIComponent('2026-03-11T00:00:00+08:00')}`,
    );
    const [line] = DayLine.array().parse(day.json());
    expect(line).toMatchObject({ courseKey, next: 3, paused: false, whyNot: null });
    expect(line?.givenToday).toMatchObject([{ number: 2, delivery: 'in part' }]);
  });

  test('stays on the list though each number is recorded, where nothing was delivered of one', async () => {
    const plan = (fractions: number) =>
      sql`update clinic_treated_plan set content = jsonb_set(content, '{fractions}', ${JSON.stringify(fractions)}::jsonb)`.execute(
        opened.owner,
      );
    const [first] = (await treatment()).fractions;
    const empty = { ...first!.content, fields: first!.content.fields.map((field) => ({ ...field, deliveredMu: 0 })) };
    const content = (of: FractionContent) =>
      sql`update clinic_fraction set content = ${JSON.stringify(of)}::jsonb where number = 1`.execute(opened.owner);
    const [from, to] = ['2026-03-12', '2026-03-13'].map((day) => encodeURIComponent(`${day}T00:00:00+08:00`));
    const lines = async () => DayLine.array().parse((await ask('GET', `treatment-day?from=${from}&to=${to}`)).json());
    await plan(2);
    expect(await lines()).toEqual([]);
    await content(empty);
    expect(await lines()).toMatchObject([{ courseKey, next: 3, fractions: 2 }]);
    expect((await treatment()).plans[0]?.next).toBe(3);
    await content(first!.content);
    await plan(25);
  });

  test('is struck out where it was entered in error: it counts for nothing, and its number is free', async () => {
    const [, second] = (await treatment()).fractions;
    const change = { content: second!.content, inError: true };
    const url = course(`fractions/${second?.fractionKey}`);
    expect((await ask('PUT', url, change, { as: therapist })).statusCode).toBe(428);
    const answer = await ask('PUT', url, change, { as: therapist, revision: second!.revision });
    expect(Treatment.parse(answer.json()).doses[0]).toMatchObject({ given: 1 });
    expect((await ask('PUT', url, change, { as: therapist, revision: second!.revision })).json().code).toBe(
      'platform/changed-meanwhile',
    );
    expect((await ask('POST', course('fractions'), fraction(2), { as: therapist })).statusCode).toBe(201);
  });

  test('takes place at its appointment of that day; moved to another day or struck out, it gives the appointment back', async () => {
    const { rows } = await sql<{ key: string }>`with machine as (
        insert into clinic_resource (site_key, kind, name, opens, closes) select site_key, 'machine', 'Linac 7', '08:00', '20:00'
        from clinic_course returning resource_key),
      booked as (insert into clinic_appointment (kind, patient_key, course_key, starts_at, ends_at)
        select 'treatment', patient_key, course_key, at, at + interval '15 minutes'
        from clinic_course, (values ('2026-03-12T14:00+08:00'::timestamptz), ('2026-03-12T09:00+08:00'), ('2026-03-13T14:00+08:00')) as day (at)
        returning appointment_key, starts_at, ends_at)
      select appointment_key::text as key from booked order by starts_at`.execute(opened.owner);
    const [morning, afternoon, nextDay] = rows.map(({ key }) => key);
    await sql`insert into clinic_booking (appointment_key, resource_key) select a.appointment_key, r.resource_key
      from clinic_appointment a, clinic_resource r`.execute(opened.owner);
    const stateOf = async () =>
      (
        await sql<{
          key: string;
          state: string;
        }>`select appointment_key::text as key, state from clinic_appointment where state <> 'planned'`.execute(
          opened.owner,
        )
      ).rows;
    const lineOf = async (day: string) => {
      const [from, to] = [`${day}T00:00:00+08:00`, `${day}T23:59:00+08:00`].map(encodeURIComponent);
      return DayLine.array().parse((await ask('GET', `treatment-day?from=${from}&to=${to}`)).json())[0];
    };
    expect(await lineOf('2026-03-12')).toMatchObject({
      ...{ machine: 'Linac 7', isPlaced: true, appointment: { appointmentKey: morning, state: 'planned' } },
    });
    expect(await lineOf('2026-03-14')).toMatchObject({ isPlaced: true, appointment: null });
    await ask('POST', course('fractions'), fraction(4), { as: therapist }); // at 14:30
    expect(await stateOf()).toEqual([{ key: afternoon, state: 'done' }]);

    const url = `schedule/appointments/${afternoon}`;
    const appointment = (await ask('GET', url)).json();
    const missed = { ...appointment, state: 'missed', reason: 'did not come', allTheSame: true };
    expect((await ask('PUT', url, missed, { revision: appointment.revision, as: therapist })).json().code).toBe(
      'clinic/fraction-recorded-at-it',
    );
    const last = async () => (await treatment()).fractions.find(({ content }) => content.number === 4)!;
    const put = async (content: FractionContent, inError: boolean) => {
      const { fractionKey, revision } = await last();
      return ask('PUT', course(`fractions/${fractionKey}`), { content, inError }, { as: therapist, revision });
    };
    const moved = { ...(await last()).content, startedAt: '2026-03-13T14:10:00+08:00' };
    expect((await put(moved, false)).statusCode).toBe(200);
    expect(await stateOf()).toEqual([{ key: nextDay, state: 'done' }]);
    expect((await put(moved, true)).statusCode).toBe(200);
    expect(await stateOf()).toEqual([]);

    // Said to be missed, and entered from paper afterwards: it took place. A second fraction of that visit takes no other appointment.
    await sql`update clinic_appointment set state = 'missed', reason = 'downtime' where appointment_key = ${afternoon}::bigint`.execute(
      opened.owner,
    );
    expect((await put((await last()).content, false)).statusCode).toBe(200);
    const back = { ...(await last()).content, startedAt: '2026-03-12T14:30:00+08:00' };
    expect((await put(back, false)).statusCode).toBe(200);
    expect(await stateOf()).toEqual([{ key: afternoon, state: 'done' }]);
    const second = fraction(5, { startedAt: '2026-03-12T14:50:00+08:00' });
    expect((await ask('POST', course('fractions'), second, { as: therapist })).statusCode).toBe(201);
    expect(await stateOf()).toEqual([{ key: afternoon, state: 'done' }]);

    // The machine is said to be down since: the correction is not held up, and the appointment was missed for that.
    await sql`insert into clinic_downtime (resource_key, starts_at, ends_at, reason)
      select resource_key, '2026-03-12T14:05+08:00', '2026-03-12T17:00+08:00', 'modulator' from clinic_resource`.execute(
      opened.owner,
    );
    expect((await put(back, true)).statusCode).toBe(200);
    expect(await stateOf()).toEqual([{ key: afternoon, state: 'missed' }]);
    const fifth = (await treatment()).fractions.find(({ content }) => content.number === 5)!;
    const struck = { content: fifth.content, inError: true };
    const fifthUrl = course(`fractions/${fifth.fractionKey}`);
    expect((await ask('PUT', fifthUrl, struck, { as: therapist, revision: fifth.revision })).statusCode).toBe(200);
    await sql`update clinic_appointment set state = 'cancelled', reason = 'test'`.execute(opened.owner);
  });
});

describe('what was recorded and taken over', () => {
  const put = async (content: FractionContent, inError = false) => {
    const [first] = (await treatment()).fractions;
    const url = course(`fractions/${first?.fractionKey}`);
    return ask('PUT', url, { content, inError }, { as: therapist, revision: first!.revision });
  };

  test('is changed under the same refusals as it is recorded under', async () => {
    const beam = fraction(1).fields[0]!;
    for (const [told, code] of [
      [{ identifiedBy: ['name'] }, 'clinic/identified-once'],
      [{ treatedPlanKey: '999' }, 'clinic/plan-of-another'],
      [{ fields: [beam, beam] }, 'clinic/field-twice'],
      [{ startedAt: new Date(Date.now() + 3_600_000).toISOString() }, 'clinic/fraction-to-come'],
      [{ number: 26 }, 'clinic/fraction-beyond'],
    ] as const)
      expect((await put(fraction(1, { ...told } as Partial<FractionContent>))).json().code, code).toBe(code);
    await approved('the bytes of a later plan');
    expect((await put(fraction(1))).json().code).toBe('clinic/not-ready');
    await approved(planSha256);
    expect((await put(fraction(1))).statusCode).toBe(200);
  });

  test('is of a plan of its own course, by the database too', async () => {
    const write = sql`insert into clinic_fraction (course_key, treated_plan_key, number, at, source, content)
      select c.course_key, t.treated_plan_key, 9, now(), 'hand', '{}' from clinic_treated_plan t, other c`;
    const other = sql`with other as (insert into clinic_course (patient_key, site_key, number, title, intent, physician)
      select patient_key, site_key, 2, 'Other', 'curative', physician from clinic_course returning course_key) ${write}`;
    await expect(other.execute(opened.owner)).rejects.toThrow('violates foreign key');
  });

  test('the start of treatment follows the first fraction', async () => {
    const [first, second] = (await treatment()).fractions.filter(({ inError }) => !inError);
    expect((await put(fraction(1, {}, () => 0))).statusCode).toBe(200); // of which nothing was given
    expect(await startsOfTreatment()).toMatchObject([{ key: second?.fractionKey }]);
    const moved = '2026-03-09T15:30:00+08:00';
    expect((await put(fraction(1, { startedAt: moved }))).statusCode).toBe(200);
    expect(await startsOfTreatment()).toEqual([{ key: first?.fractionKey, at: new Date(moved) }]);
    expect((await put(fraction(1), true)).statusCode).toBe(200);
    expect(await startsOfTreatment()).toMatchObject([{ key: second?.fractionKey }]);
    expect((await put(fraction(1))).statusCode).toBe(200);
    expect(await startsOfTreatment()).toMatchObject([{ key: first?.fractionKey }]);
  });

  test('a plan that was treated keeps what was ordered, and is not struck out', async () => {
    const [row] = (await treatment()).plans;
    const change = { machine: 'LINAC2', shift: null, setup: 'prone', inError: false, fractions: 99, planSha256: 'x' };
    const answer = await ask('PUT', course(`treated-plans/${planKey}`), change, { revision: row!.revision });
    const [changed] = Treatment.parse(answer.json()).plans;
    expect(changed?.plan).toEqual({ ...row!.plan, machine: 'LINAC2', setup: 'prone' });
    const struck = await ask('PUT', course(`treated-plans/${planKey}`), { ...change, inError: true }, { revision: 2 });
    expect(struck.json().code).toBe('clinic/plan-with-fractions');
  });
});

describe('what the machine recorded', () => {
  test('is taken over once, beside what was recorded by hand', async () => {
    const plan = parsePlan(readInstance(planBytes));
    const record = (number: number, planUid = plan.header.sopInstanceUid) => ({
      name: `RTRECORD-${number}-${planUid}`,
      bytes: writeTreatmentRecord(
        {
          header: {
            ...plan.header,
            sopInstanceUid: `${plan.header.sopInstanceUid}.${number}${planUid.length}`,
            seriesInstanceUid: `${plan.header.seriesInstanceUid}.9`,
          },
          ...{ planUid, date: `2026-03-1${number}`, time: '14:30:00', utcOffset: '+0800', machine: 'LINAC1' },
          ...{ metersetUnit: 'MU', setupShift: { verticalMm: 1, longitudinalMm: 2, lateralMm: 3 }, notices: [] },
          beams: fields.map((field) => ({
            ...{ beamNumber: field.number, radiation: 'PHOTON', deliveryType: 'TREATMENT', fractionNumber: number },
            ...{
              termination: 'NORMAL',
              specifiedMeterset: field.plannedMu ?? 0,
              deliveredMeterset: field.plannedMu ?? 0,
            },
            ...{ startedAt: `2026-03-1${number}T14:31:00`, endedAt: `2026-03-1${number}T14:32:00` },
            ...{ couch: {}, overrides: [], doseReferences: [{ number: 1, doseGy: 1.9, how: 'calculated' }] },
          })),
        },
        { plan },
      ),
    });
    await imported([record(2), record(3), record(4, '1.2.3')]);
    expect((await treatment()).waiting).toBe(3);
    const takeOver = async () =>
      TakenOver.parse((await ask('POST', course('treatment-records'), {}, { as: therapist })).json());
    const { taken, left } = await takeOver();
    expect(taken).toBe(1);
    expect(left.map(({ why }) => why).sort()).toEqual(['another plan', 'given already']);
    // Its plan states no dose of its reference, a volume; the record does: 1.9 Gy by each field.
    const [point] = (await treatment()).pointDoses;
    expect(point).toMatchObject({ name: 'Shape', perFractionGy: null, calculated: 1, counted: 0 });
    expect(point?.toDateGy).toBeCloseTo(1.9 * fields.length, 9);
    const third = (await treatment()).fractions.find(({ content }) => content.number === 3);
    expect(third).toMatchObject({
      source: 'record',
      delivery: 'as planned',
      content: { shift: { lateralMm: 3 }, identifiedBy: [] },
    });
    expect((await takeOver()).taken).toBe(0);

    const url = course(`fractions/${third?.fractionKey}`);
    const struck = { content: third!.content, inError: true };
    await ask('PUT', url, struck, { as: therapist, revision: third!.revision });
    expect((await treatment()).waiting).toBe(3);
    const { bytesOf } = imaging.archive;
    const unread = vi.spyOn(imaging.archive, 'bytesOf').mockImplementation(async (key) => {
      const bytes = await bytesOf(key);
      if (Buffer.from(bytes).includes(third!.recordUids[0]!)) return bytes;
      throw new DomainError('dicom/not-dicom');
    });
    const again = await takeOver();
    unread.mockRestore();
    expect([again.taken, again.left.map(({ why }) => why)]).toEqual([1, ['not readable', 'not readable']]);
  });
});

describe('a course', () => {
  test('is held, is not treated while it is, goes on, and is stopped with a reason', async () => {
    const act = async (what: string, as: ActingPerson) =>
      (await ask('POST', course(what), { reason: 'pneumonia' }, { as })).json();
    expect(await act('resume', oncologist)).toMatchObject({ code: 'clinic/halt-not-now' });
    expect(await act('hold', therapist)).toMatchObject({ mayTreat: false, whyNot: { id: 'on-hold' } });
    expect((await ask('POST', course('fractions'), fraction(5), { as: therapist })).json().code).toBe(
      'clinic/not-ready',
    );
    expect(
      (await ask('POST', course('fractions'), fraction(5, { despite: 'on paper' }), { as: therapist })).statusCode,
    ).toBe(201);
    expect(await act('resume', oncologist)).toMatchObject({ mayTreat: true });
    await happened('adapting');
    expect(await act('resume', oncologist)).toMatchObject({ paused: null, mayTreat: true });
    await sql`update clinic_course_fact set lapsed_at = now() where step = 'plan-approved'`.execute(opened.owner);
    expect(await treatment()).toMatchObject({ isTreated: true, mayTreat: false });
    expect(await act('hold', therapist)).toMatchObject({ paused: 'on-hold' });
    expect(await act('stop', oncologist)).toMatchObject({ mayTreat: false, isTreated: false });
    const { rows } = await sql`select reason from clinic_course_fact where step = 'stopped'`.execute(opened.database);
    expect(rows).toEqual([{ reason: 'pneumonia' }]);
  });

  test('of another site is neither seen nor written', async () => {
    for (const url of [course('treatment'), course('reviews'), course('patient-reports')])
      expect((await ask('GET', url, undefined, { as: elsewhere })).statusCode, url).toBe(404);
    expect((await ask('POST', course('fractions'), fraction(6), { as: elsewhere })).statusCode).toBe(404);
  });
});

const review = (at: string, told: Partial<ReviewContent> = {}): ReviewContent => ({
  ...{ at, ecog: 1, weightKg: 70, counts: {}, events: [], findings: '', decision: 'continue', plan: '', ...told },
});

describe('weekly reviews', () => {
  test('stand beside the dose of their day, with grades that follow from numbers', async () => {
    await ask('POST', course('reviews'), review('2026-03-08T09:00:00+08:00'));
    const toxic = { term: 'mucositis-oral', grade: 3, attribution: 'related', note: '' } as const;
    const told = { weightKg: 62, events: [toxic], counts: { neutrophils: { value: 0.8, lowerLimit: 2 } } };
    const answer = await ask('POST', course('reviews'), review('2026-03-11T09:00:00+08:00', told));
    const { reviews, worst, baselineKg } = Reviews.parse(answer.json());
    expect(reviews[1]).toMatchObject({ fractionsThen: 0, doseThenGy: 0 });
    expect(reviews[0]).toMatchObject({ fractionsThen: 2 });
    expect(reviews[0]?.byNumber).toEqual([
      { term: 'neutrophil-count-decreased', grade: 3 },
      { term: 'weight-loss', grade: 2 },
    ]);
    expect([worst[0]?.term, worst[0]?.grade, baselineKg]).toEqual(['mucositis-oral', 3, 70]);
  });

  test('take no term that the table does not have, and no grade that the term does not have', async () => {
    for (const event of [
      { term: 'toothache', grade: 1 },
      { term: 'alopecia', grade: 3 },
    ]) {
      const events = [{ ...event, attribution: null, note: '' }];
      expect((await ask('POST', course('reviews'), review('2026-03-12T09:00:00+08:00', { events }))).statusCode).toBe(
        400,
      );
    }
  });
});

describe('the patient’s own report', () => {
  const open = async (secret: string, code: string) =>
    await server.inject({
      method: 'POST',
      url: '/api/clinic/patient-report/open',
      headers: { host: '127.0.0.1' },
      payload: { secret, code },
    });
  const link = async () => MadePatientLink.parse((await ask('POST', course('report-links'), { days: 7 })).json());

  test('comes by link and code, and nothing of the patient goes out', async () => {
    const { path, code } = await link();
    const secret = path.slice(path.indexOf('#') + 1);
    expect((await open(secret, code)).json()).toEqual({ region: null });
    const sent = await server.inject({
      ...{ method: 'POST', url: '/api/clinic/patient-report/answers', headers: { host: '127.0.0.1' } },
      payload: { secret, code, language: 'zh', answers: { 'nausea/frequency': 3, 'nausea/severity': 2 } },
    });
    expect(sent.statusCode).toBe(204);
    const { reports, links } = PatientReports.parse((await ask('GET', course('patient-reports'))).json());
    expect(reports).toMatchObject([{ language: 'zh', answers: { 'nausea/frequency': 3, 'nausea/severity': 2 } }]);
    expect(links[0]?.lastUsedAt).toEqual(expect.any(String));
    await ask('DELETE', course(`report-links/${links[0]?.linkKey}`));
    expect((await open(secret, code)).json().code).toBe('platform/link-refused');
  });

  test('is shut for a while after five wrong codes, for the right one too', async () => {
    const { path, code } = await link();
    const secret = path.slice(path.indexOf('#') + 1);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let time = 0; time < 5; time++) expect((await open(secret, wrong)).json().code).toBe('platform/link-refused');
    expect((await open(secret, code)).json().code).toBe('platform/link-shut');
    await sql`update clinic_report_link set failed_at = now() - interval '16 minutes'`.execute(opened.owner);
    expect((await open(secret, code)).statusCode).toBe(200);
  });

  test('cannot be tried out over many links from one address', async () => {
    await sql`insert into access_attempt (login_sha256, address) select '', 'patients of 127.0.0.1' from generate_series(1, 50)`.execute(
      opened.owner,
    );
    expect((await open('there is no such link at all', '123456')).statusCode).toBe(429);
  });
});
