import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { Analgesics, type OrderContent } from '../analgesics/contract.ts';
import { WARD_MIGRATIONS, wardRoutes } from '../index.ts';
import type { Measured, OrganValue } from './contract.ts';

const HOUR = 3_600_000;
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let physician: TestSession;
let nurse: TestSession;
let physicist: TestSession;
let elsewhere: TestSession;
let stayKey: string;

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  wardRoutes(server, { database: opened.database, now: () => new Date() });
  await server.ready();
  const at = { server, database: opened.database };
  physician = await testSession(at, { name: 'Lin Yue', role: 'oncologist' });
  nurse = await testSession(at, { name: 'He Lan', role: 'nurse' });
  physicist = await testSession(at, { name: 'Xu Ming', role: 'physicist' });
  elsewhere = await testSession(at, { name: 'Li Wei', role: 'nurse', siteKey: '2' });
  const { rows } = await sql<{
    key: string;
  }>`with p as (insert into clinic_patient (name) values ('A') returning patient_key, site_key),
      b as (insert into ward_bed (site_key, name) select site_key, '1' from p returning bed_key)
    insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self)
    select patient_key, site_key, bed_key, now() - interval '3 days', true from p, b returning stay_key::text as key`.execute(
    opened.owner,
  );
  stayKey = rows[0]?.key ?? '';
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
const record = (
  measured: Measured,
  {
    at = hoursAgo(1),
    sentAs = randomUUID() as string,
    who = nurse,
  }: { at?: string; sentAs?: string; who?: TestSession } = {},
) => who.ask('POST', `ward/stays/${stayKey}/organ-function`, { sentAs, content: { at, measured, note: '' } });
const told = async () => Analgesics.parse((await nurse.ask('GET', `ward/stays/${stayKey}/analgesics`)).body);
const strike = ({ valueKey, content, revision }: OrganValue, part: object = {}, who = nurse) =>
  who.ask(
    'PUT',
    `ward/organ-function/${valueKey}`,
    { content, inError: true, correction: 'another patient', ...part },
    revision,
  );
const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code;

const tablet: OrderContent = {
  ...{ purpose: 'opioid', drug: 'morphine', preparation: 'tablet', route: 'oral', dose: 5, doseMost: null, unit: 'mg' },
  ...{
    schedule: { kind: 'regular', everyHours: 4 },
    note: '',
    rules: [],
    beyondReason: 'for the test',
    startsAt: hoursAgo(2),
  },
};
const draft = async (part: Partial<OrderContent> = {}) => {
  const body = { content: { ...tablet, ...part }, replacesKey: null };
  const answer = Analgesics.parse((await physician.ask('POST', `ward/stays/${stayKey}/analgesic-orders`, body)).body);
  return answer.orders.reduce((last, each) => (Number(each.orderKey) > Number(last.orderKey) ? each : last));
};
const sign = ({ orderKey, revision }: { orderKey: string; revision: number }) =>
  physician.ask('POST', `ward/analgesic-orders/${orderKey}/signatures`, physician.asked('author'), revision);

test('a value is kept once however often it is sent, and another under its mark is refused', async () => {
  const sentAs = randomUUID();
  const at = hoursAgo(100); // a sample from before the admission counts, too
  for (let times = 0; times < 2; times++)
    expect((await record({ measure: 'egfr', value: 80 }, { sentAs, at })).status).toBe(201);
  expect(codeOf(await record({ measure: 'dialysis' }, { sentAs, at }))).toBe('ward/entry-key-taken');
  expect((await told()).organFunction).toMatchObject([{ content: { measured: { value: 80 } }, inError: false }]);
});

test('not of tomorrow, not out of range, not by whoever charts nothing or sees the patient nowhere', async () => {
  expect(codeOf(await record({ measure: 'dialysis' }, { at: hoursAgo(-1) }))).toBe('ward/not-yet');
  expect((await record({ measure: 'egfr', value: 201 })).status).toBe(400);
  expect((await record({ measure: 'dialysis' }, { who: physicist })).status).toBe(403);
  expect((await record({ measure: 'dialysis' }, { who: elsewhere })).status).toBe(404);
});

test('an opioid that failing kidneys ask to avoid is signed only with the reason, which the signature covers', async () => {
  expect((await sign(await draft())).status).toBe(200); // 80 mL/min: nothing asks
  await record({ measure: 'egfr', value: 22 });
  const order = await draft();
  const refused = await sign(order);
  expect([codeOf(refused), refused.status]).toEqual(['ward/order-avoided', 422]);
  expect((await sign(await draft({ drug: 'fentanyl', route: 'intravenous', dose: 25, unit: 'mcg' }))).status).toBe(200);
  const content = { ...order.content, organReason: 'hours to live, fentanyl not to be had' };
  const path = `ward/analgesic-orders/${order.orderKey}`;
  await physician.ask('PUT', path, { content, replacesKey: null }, order.revision);
  const changed = (await told()).orders.find(({ orderKey }) => orderKey === order.orderKey)!;
  expect((await sign(changed)).status).toBe(200);
  const signed = (await told()).orders.find(({ orderKey }) => orderKey === order.orderKey)!;
  expect([signed.content.organReason, signed.signatures[0]?.lapsed]).toEqual([content.organReason, null]);
  // without the reason it is no longer what was signed
  await sql`update ward_analgesic_order set content = content - 'organReason', is_signed = false
    where order_key = ${order.orderKey}`.execute(opened.owner);
  const bare = (await told()).orders.find(({ orderKey }) => orderKey === order.orderKey)!;
  expect(bare.signatures.every(({ lapsed }) => lapsed !== null)).toBe(true);
});

test('a value that was struck out says nothing, and the one before it speaks again', async () => {
  const [latest] = (await told()).organFunction;
  expect(latest?.content.measured).toEqual({ measure: 'egfr', value: 22 });
  expect((await strike(latest!, { correction: '' })).status).toBe(400);
  expect((await strike(latest!, {}, elsewhere)).status).toBe(404);
  expect((await strike(latest!)).status).toBe(200);
  expect(codeOf(await strike(latest!))).toBe('platform/changed-meanwhile');
  expect((await sign(await draft())).status).toBe(200);
});

test('the liver speaks beside the kidneys, and its history is told', async () => {
  await record({ measure: 'child-pugh', value: 'B' });
  expect(codeOf(await sign(await draft({ drug: 'oxycodone' })))).toBe('ward/order-avoided');
  await record({ measure: 'no-liver-disease' }, { at: hoursAgo(0) });
  expect((await sign(await draft({ drug: 'oxycodone' }))).status).toBe(200);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from record_event
    where entity = 'ward-organ-function' and patient_key is not null`.execute(opened.owner);
  expect(rows[0]?.n).toBe(5);
});
