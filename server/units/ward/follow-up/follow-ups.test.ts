import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import { followEvents } from '../../../platform/deadlines/follow-events.ts';
import { saveCalendar } from '../../../platform/deadlines/rule-store.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { WARD_MIGRATIONS, wardRoutes } from '../index.ts';
import { WardFollowUps } from './contract.ts';

const NOW = new Date('2026-03-12T14:00:00+08:00');
const DISCHARGED = '2026-03-10T10:00:00+08:00';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let nurse: ActingPerson;
let head: ActingPerson;
let physicist: ActingPerson;
let bed = 0;

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  await saveCalendar(opened.owner, { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: {} }, { revision: 0 });
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  head = await testPerson(opened.database, 'Zhao Gang', 'head');
  physicist = await testPerson(opened.database, 'Xu Ming', 'physicist');
  server = testServer();
  wardRoutes(server, { ...opened, now: () => NOW });
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

/** Of a patient of its own, open. */
async function admitted(): Promise<{ readonly stayKey: string; readonly patientKey: string }> {
  bed += 1;
  const { rows } = await sql<{ stay: string; patient: string }>`
    with p as (insert into clinic_patient (name) values (${`Patient ${bed}`}) returning patient_key, site_key),
      b as (insert into ward_bed (site_key, name) select site_key, ${String(bed)} from p returning bed_key)
    insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self)
      select patient_key, site_key, bed_key, '2026-03-01T08:00:00+08:00', true from p, b
      returning stay_key::text as stay, patient_key::text as patient`.execute(opened.owner);
  return { stayKey: rows[0]?.stay ?? '', patientKey: rows[0]?.patient ?? '' };
}

const discharge = (stayKey: string, to: string | null) =>
  sql`update ward_stay set discharged_to = ${to}, discharged_at = ${to === null ? null : new Date(DISCHARGED)} where stay_key = ${stayKey}`.execute(
    opened.owner,
  );

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
const CALL = { at: '2026-03-11T09:00:00+08:00', way: 'telephone', isReached: true, worst: 3, note: '' };
const add = (stayKey: string, part: object = {}, { sentAs = randomUUID(), as = nurse } = {}) =>
  ask('POST', `stays/${stayKey}/follow-ups`, { sentAs, content: { ...CALL, ...part } }, { as });
const told = async (stayKey: string) => WardFollowUps.parse((await ask('GET', `stays/${stayKey}/follow-ups`)).json());

test('a contact lies after the discharge of a patient who lives', async () => {
  const { stayKey } = await admitted();
  expect((await add(stayKey)).json()).toMatchObject({ code: 'ward/before-discharge' });
  await discharge(stayKey, 'home');
  expect((await add(stayKey, { at: '2026-03-10T09:59:00+08:00' })).json()).toMatchObject({
    code: 'ward/before-discharge',
  });
  expect((await add(stayKey, { at: '2026-03-13T09:00:00+08:00' })).json()).toMatchObject({ code: 'ward/not-yet' });
  expect((await add(stayKey)).statusCode).toBe(201);
  const died = await admitted();
  await discharge(died.stayKey, 'died');
  expect((await add(died.stayKey)).json()).toMatchObject({ code: 'ward/before-discharge' });
});

test('is kept once however often it is sent; who was not reached said nothing of pain', async () => {
  const { stayKey } = await admitted();
  await discharge(stayKey, 'hospice');
  const sentAs = randomUUID();
  for (let times = 0; times < 2; times++) expect((await add(stayKey, {}, { sentAs })).statusCode).toBe(201);
  expect((await add(stayKey, { worst: 4 }, { sentAs })).json()).toMatchObject({ code: 'ward/entry-key-taken' });
  expect((await add(stayKey, { isReached: false })).statusCode).toBe(400);
  expect((await add(stayKey, { isReached: false, worst: null, at: '2026-03-11T10:00:00+08:00' })).statusCode).toBe(201);
  expect((await told(stayKey)).map(({ content }) => [content.isReached, content.worst])).toEqual([
    [false, null],
    [true, 3],
  ]);
  await add(stayKey, { note: 'by nobody of the ward' }, { as: physicist }); // the database keeps none
  expect(await told(stayKey)).toHaveLength(2);
});

test('is struck out for a reason, by whoever saw it as it is', async () => {
  const { stayKey } = await admitted();
  await discharge(stayKey, 'home');
  await add(stayKey);
  const [{ followUpKey, revision } = { followUpKey: '', revision: 0 }] = await told(stayKey);
  const struck = { content: CALL, inError: true, correction: 'another patient' };
  const put = (asked: number) => ask('PUT', `follow-ups/${followUpKey}`, struck, { revision: asked });
  expect((await put(revision)).statusCode).toBe(200);
  expect((await put(revision)).statusCode).toBe(412);
  expect((await told(stayKey))[0]).toMatchObject({ inError: true, correction: 'another patient' });
});

test('the department says within how many days: then a discharge begins a deadline, and a patient who was reached ends it', async () => {
  const rules = () => ask('GET', 'rules', undefined, { as: head });
  expect((await rules()).json()).toMatchObject({ afterDischarge: { isKnown: false } });
  expect((await ask('POST', 'rules/after-discharge', { days: 0 }, { as: head })).statusCode).toBe(400);
  await ask('POST', 'rules/after-discharge', { days: 7 }); // a nurse keeps no deadlines
  expect((await rules()).json()).toMatchObject({ afterDischarge: { isKnown: false } });
  expect((await ask('POST', 'rules/after-discharge', { days: 7 }, { as: head })).json()).toMatchObject({
    afterDischarge: { isKnown: true },
  });
  const due = async (patientKey: string) => {
    await followEvents(opened.database);
    const { rows } = await sql<{
      due: Date;
      open: boolean;
    }>`select due_at as due, stopped_at is null as open from deadline
      where entity = 'patient' and entity_key = ${patientKey} and trigger = 'event.ward-after-discharge' order by deadline_key`.execute(
      opened.owner,
    );
    return rows.map(({ due: at, open }) => [at.toISOString(), open]);
  };
  // the seventh day after 10 March ends in Shanghai as the 17th does
  const END = '2026-03-17T16:00:00.000Z';
  const [home, died, back] = [await admitted(), await admitted(), await admitted()];
  await discharge(home.stayKey, 'home');
  await discharge(died.stayKey, 'died');
  await discharge(back.stayKey, 'home');
  expect([await due(home.patientKey), await due(died.patientKey)]).toEqual([[[END, true]], []]);
  await add(home.stayKey, { isReached: false, worst: null });
  expect(await due(home.patientKey)).toEqual([[END, true]]);
  await add(home.stayKey);
  expect(await due(home.patientKey)).toEqual([[END, false]]);
  expect(await due(back.patientKey)).toEqual([[END, true]]);
  await discharge(back.stayKey, null);
  expect(await due(back.patientKey)).toEqual([[END, false]]);
});
