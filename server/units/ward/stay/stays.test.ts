import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { WardBoard } from '../board/contract.ts';
import { WARD_MIGRATIONS, wardRoutes } from '../index.ts';
import { bedsOf, changeBed } from './bed-store.ts';
import { Beds, Stay } from './contract.ts';
import { changeStay } from './stay-store.ts';

const NOW = new Date('2026-03-09T14:30:00+08:00');
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let nurse: ActingPerson;
let physicist: ActingPerson;
let elsewhere: ActingPerson;
const patients: string[] = [];

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  physicist = await testPerson(opened.database, 'Xu Ming', 'physicist');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'nurse', '2');
  server = testServer();
  wardRoutes(server, { ...opened, now: () => NOW });
  await server.ready();
  for (const name of ['A', 'B'])
    patients.push(
      await acting(nurse, async () => {
        const { rows } = await sql<{ key: string }>`insert into clinic_patient (name) values (${name})
          returning patient_key::text as key`.execute(opened.database);
        return rows[0]?.key ?? '';
      }),
    );
  for (const name of ['1', '2', '3']) await ask('POST', 'beds', { name, inUse: true });
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const ask = (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  more: { as?: ActingPerson; revision?: number } = {},
) =>
  acting(more.as ?? nurse, async () => {
    const headers = { host: '127.0.0.1', ...(more.revision === undefined ? {} : { 'if-match': `"${more.revision}"` }) };
    return await server.inject({ method, url: `/api/ward/${url}`, headers, ...(payload && { payload }) });
  });
const board = async (as = nurse) => WardBoard.parse((await ask('GET', 'board', undefined, { as })).json());
const bed = async (name: string) => (await board()).beds.find((each) => each.name === name)?.bedKey ?? '';
const admit = async (patient: number, bedName: string, admittedAt = '2026-03-09T10:00:00+08:00') =>
  ask('POST', 'stays', { patientKey: patients[patient], bedKey: await bed(bedName), admittedAt, reportsSelf: true });
const change = (stay: Stay, part: Partial<Stay['content']>, more: { reason?: string; inError?: boolean } = {}) =>
  ask(
    'PUT',
    `stays/${stay.stayKey}`,
    { content: { ...stay.content, ...part }, inError: more.inError ?? stay.inError, reason: more.reason ?? '' },
    { revision: stay.revision },
  );

describe('a stay', () => {
  let stay: Stay;

  test('begins in a free bed; no patient has two, and no bed holds two', async () => {
    const answer = await admit(0, '1');
    expect(answer.statusCode).toBe(201);
    stay = Stay.parse(answer.json());
    expect(stay).toMatchObject({
      name: 'A',
      bed: '1',
      inError: false,
      content: { reportsSelf: true, discharge: null },
    });
    expect((await admit(0, '2')).json()).toMatchObject({ code: 'ward/patient-admitted' });
    expect((await admit(1, '1')).json()).toMatchObject({ code: 'ward/bed-taken' });
    expect((await admit(1, '2', '2026-03-09T15:00:00+08:00')).json()).toMatchObject({ code: 'ward/not-yet' });
    expect((await board()).rows.map(({ stayKey }) => stayKey)).toEqual([stay.stayKey]);
  });

  test('goes to another bed without a reason; the bed that was left can be taken out of use, the other not', async () => {
    stay = Stay.parse((await change(stay, { bedKey: await bed('3') })).json());
    expect(stay.bed).toBe('3');
    const beds = Beds.parse((await ask('GET', 'beds')).json());
    const close = (name: string) => {
      const { bedKey, revision } = beds.find((each) => each.name === name)!;
      return ask('PUT', `beds/${bedKey}`, { name, inUse: false }, { revision });
    };
    expect((await close('3')).json()).toMatchObject({ code: 'ward/bed-occupied' });
    expect((await close('1')).statusCode).toBe(200);
    expect((await admit(1, '1')).json()).toMatchObject({ code: 'ward/bed-not-in-use' });
  });

  test('is corrected for a reason, and by who read its last version', async () => {
    const earlier = { admittedAt: '2026-03-09T09:00:00+08:00' };
    expect((await change(stay, earlier)).json()).toMatchObject({ code: 'ward/reason-needed' });
    const corrected = Stay.parse((await change(stay, earlier, { reason: 'came by the night bus' })).json());
    expect(corrected).toMatchObject({ reason: 'came by the night bus', revision: stay.revision + 1 });
    expect((await change(stay, {})).statusCode).toBe(412);
    stay = corrected;
  });

  test('ends once; a wrong admission is struck out, holds nothing, and comes back', async () => {
    const discharge = { at: '2026-03-09T14:00:00+08:00', to: 'home', note: '' } as const;
    stay = Stay.parse((await change(stay, { discharge })).json());
    expect((await board()).rows).toEqual([]);
    const again = Stay.parse((await admit(0, '3', '2026-03-09T14:10:00+08:00')).json());
    const struck = Stay.parse((await change(again, {}, { inError: true, reason: 'wrong patient' })).json());
    expect((await admit(1, '3')).statusCode).toBe(201);
    expect((await change(struck, {}, { inError: false, reason: 'right after all' })).json()).toMatchObject({
      code: 'ward/bed-taken',
    });
    const moved = await change(struck, { bedKey: await bed('2') }, { inError: false, reason: 'right after all' });
    expect(moved.statusCode).toBe(200);
  });

  test('is seen at its site only, and written by the ward', async () => {
    expect((await board(elsewhere)).rows).toEqual([]);
    expect((await ask('GET', `stays/${stay.stayKey}`, undefined, { as: elsewhere })).statusCode).toBe(404);
    expect((await board(physicist)).rows).toHaveLength(2);
    const raw = sql`update ward_stay set reports_self = false`;
    const changed = await acting(physicist, async () => (await raw.execute(opened.database)).numAffectedRows);
    expect(changed).toBe(0n);
    // what row security leaves as it is is said, and not answered as done
    const seen = Stay.parse((await ask('GET', `stays/${stay.stayKey}`, undefined, { as: physicist })).json());
    const asked = { ...seen, reason: 'x' };
    await acting(physicist, async () => {
      await expect(changeStay(opened.database, asked, NOW)).rejects.toMatchObject({ code: 'access/refused' });
      const bed3 = (await bedsOf(opened.database)).find(({ name }) => name === '3')!;
      const renamed = { ...bed3, content: { name: '3b', inUse: true } };
      await expect(changeBed(opened.database, renamed)).rejects.toMatchObject({ code: 'access/refused' });
    });
  });
});

test('whoever may admit admits, also who does not keep the beds', async () => {
  const physician = await testPerson(opened.database, 'Lin Yue', 'oncologist');
  await ask('POST', 'beds', { name: '8', inUse: true });
  const patientKey = await acting(nurse, async () => {
    const { rows } = await sql<{ key: string }>`insert into clinic_patient (name) values ('C')
      returning patient_key::text as key`.execute(opened.database);
    return rows[0]?.key ?? '';
  });
  const stay = { patientKey, bedKey: await bed('8'), admittedAt: '2026-03-09T10:00:00+08:00', reportsSelf: true };
  expect((await ask('POST', 'stays', stay, { as: physician })).statusCode).toBe(201);
});

test('the database itself refuses a second stay of a patient, and a second patient in a bed', async () => {
  const of = (
    names: string,
    inBed: string,
  ) => sql`insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self)
    select patient_key, p.site_key, bed_key, now(), true from clinic_patient p, ward_bed b where p.name like ${names} and b.name = ${inBed}`;
  const run = (names: string, inBed: string) => acting(nurse, () => of(names, inBed).execute(opened.database));
  await ask('POST', 'beds', { name: '9', inUse: true });
  await expect(run('B', '9')).rejects.toMatchObject({ code: '23P01' });
  await acting(nurse, () =>
    sql`insert into clinic_patient (name) values ('new 1'), ('new 2')`.execute(opened.database),
  );
  await expect(run('new %', '9')).rejects.toMatchObject({ code: '23505' });
  await run('new 1', '9');
});
