import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { acting } from '../../../platform/database/acting.ts';
import { type TEST_ACTOR, testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { PatientAxis } from '../axis/contract.ts';
import { WARD_MIGRATIONS, wardRoutes } from '../index.ts';
import { opioidsOfDay } from '../radiotherapy/opioids-of-day.ts';
import { Analgesics, OpioidTableChoice, type OrderContent } from './contract.ts';
import { givenRowsOf } from './given-rows.ts';
import { orderRowsOf } from './order-rows.ts';
import { unrecordedOpioids } from './unrecorded-opioids.ts';

const HOUR = 3_600_000;
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let physician: TestSession;
let resident: TestSession;
let nurse: TestSession;
let elsewhere: TestSession;
let stayKey: string;
/** The signature's instant is the server's own; all that is asked for here lies after it. */
let now = new Date();

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  wardRoutes(server, { database: opened.database, now: () => now });
  await server.ready();
  const at = { server, database: opened.database };
  physician = await testSession(at, { name: 'Lin Yue', role: 'oncologist' });
  resident = await testSession(at, { name: 'Wu Tong', role: 'resident' });
  nurse = await testSession(at, { name: 'He Lan', role: 'nurse' });
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

const morphine: OrderContent = {
  ...{ purpose: 'opioid', drug: 'morphine', preparation: 'immediate-release tablet', route: 'oral', dose: 5 },
  ...{ doseMost: null, unit: 'mg', schedule: { kind: 'regular', everyHours: 4 }, note: '', rules: [] },
  ...{ startsAt: new Date(Date.now() - 24 * HOUR).toISOString(), beyondReason: '' },
};
const told = async (who = nurse) => Analgesics.parse((await who.ask('GET', `ward/stays/${stayKey}/analgesics`)).body);
const draft = async (part: Partial<OrderContent>, more: { replacesKey?: string; who?: TestSession } = {}) => {
  const { replacesKey = null, who = physician } = more;
  const body = { content: { ...morphine, ...part }, replacesKey };
  const answer = await who.ask('POST', `ward/stays/${stayKey}/analgesic-orders`, body);
  if (answer.status !== 201) return { answer, order: undefined };
  const orders = Analgesics.parse(answer.body).orders;
  return {
    answer,
    order: orders.reduce((last, each) => (Number(each.orderKey) > Number(last.orderKey) ? each : last)),
  };
};
const orderOf = async (orderKey: string) => (await told()).orders.find((each) => each.orderKey === orderKey)!;
const sign = async (orderKey: string, who = physician) => {
  const { revision } = await orderOf(orderKey);
  return who.ask('POST', `ward/analgesic-orders/${orderKey}/signatures`, who.asked('author'), revision);
};
const signed = async (part: Partial<OrderContent>, replacesKey?: string) => {
  const { order } = await draft(part, replacesKey === undefined ? {} : { replacesKey });
  expect((await sign(order!.orderKey)).status).toBe(200);
  now = new Date(Math.max(now.getTime(), Date.now()));
  return order!.orderKey;
};
const give = (orderKey: string, part: object = {}, who = nurse) =>
  who.ask('POST', `ward/analgesic-orders/${orderKey}/administrations`, {
    ...{ sentAs: randomUUID(), at: now.toISOString(), given: true, dose: 5, reason: '' },
    ...part,
  });
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * HOUR);
};
const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code;

describe('an order', () => {
  test('is drafted by a resident and signed by an oncologist, and by nobody else', async () => {
    expect((await draft({}, { who: nurse })).answer.status).toBe(403);
    const { order } = await draft({}, { who: resident });
    expect(order).toMatchObject({ isSigned: false, signatures: [], stopped: null });
    expect(codeOf(await give(order!.orderKey))).toBe('ward/order-not-signed');
    expect((await sign(order!.orderKey, resident)).status).toBe(403);
    expect((await sign(order!.orderKey)).status).toBe(200);
    expect(await orderOf(order!.orderKey)).toMatchObject({ isSigned: true, signatures: [{ name: 'Lin Yue' }] });
    const { revision } = await orderOf(order!.orderKey);
    const changed = { content: { ...morphine, dose: 10 }, replacesKey: null };
    const path = `ward/analgesic-orders/${order!.orderKey}`;
    expect(codeOf(await physician.ask('PUT', path, changed, revision))).toBe('ward/order-signed');
    expect((await physician.ask('POST', `${path}/stop`, { reason: '' }, revision)).status).toBe(400);
    expect((await physician.ask('POST', `${path}/stop`, { reason: 'for the test' }, revision)).status).toBe(200);
    expect((await orderOf(order!.orderKey)).stopped).toMatchObject({ reason: 'for the test', replacedByKey: null });
  });

  test('that contradicts itself is refused in words', async () => {
    expect(codeOf((await draft({ drug: null })).answer)).toBe('ward/order-wrong-drug');
    expect(codeOf((await draft({ unit: 'mcg/h' })).answer)).toBe('ward/order-wrong-patch');
  });

  test('is judged without a table where it is oral morphine; where nothing can be judged it is signed only with the reason', async () => {
    const { order: high } = await draft({ dose: 200 });
    expect(codeOf(await sign(high!.orderKey))).toBe('ward/order-beyond');
    const { order } = await draft({ drug: 'oxycodone' });
    expect(order).toMatchObject({ beyond: [], cannotJudge: true });
    const refused = await sign(order!.orderKey);
    expect([codeOf(refused), refused.status]).toEqual(['ward/order-not-judged', 422]);
    const { order: reasoned } = await draft({ drug: 'oxycodone', beyondReason: '5 mg for years' });
    expect((await sign(reasoned!.orderKey)).status).toBe(200);
    for (const { orderKey } of [high!, order!, reasoned!]) {
      const { revision } = await orderOf(orderKey);
      await physician.ask('POST', `ward/analgesic-orders/${orderKey}/stop`, { reason: 'for the test' }, revision);
    }
  });

  test('beyond a bound is not signed without the reason, and with it the reason is signed', async () => {
    const choice = OpioidTableChoice.parse((await nurse.ask('GET', 'ward/opioid-table')).body);
    expect(choice).toMatchObject({ table: null, revision: 0 });
    expect((await nurse.ask('PUT', 'ward/opioid-table', { table: 'nougg' }, 0)).status).toBe(403);
    expect((await physician.ask('PUT', 'ward/opioid-table', { table: 'nougg' }, 0)).status).toBe(200);
    const { order } = await draft({ dose: 20 });
    expect(order?.beyond).toMatchObject([
      { what: 'first-dose', rule: 'T1', found: 20, limit: 15 },
      { what: 'justify', rule: 'S5', found: 120 },
    ]);
    const refused = await sign(order!.orderKey);
    expect([codeOf(refused), refused.status]).toEqual(['ward/order-beyond', 422]);
    const content = { ...order!.content, beyondReason: '120 mg a day at home' };
    const { revision } = order!;
    await physician.ask('PUT', `ward/analgesic-orders/${order!.orderKey}`, { content, replacesKey: null }, revision);
    expect((await sign(order!.orderKey)).status).toBe(200);
    const kept = await orderOf(order!.orderKey);
    expect(kept.content.beyondReason).toBe('120 mg a day at home');
    const path = `ward/analgesic-orders/${kept.orderKey}/stop`;
    expect((await physician.ask('POST', path, { reason: 'too much after all' }, kept.revision)).status).toBe(200);
  });

  test('ends with the signature of the one that replaces it', async () => {
    const before = await signed({ dose: 5, schedule: { kind: 'once' } });
    const after = await signed({ dose: 10, schedule: { kind: 'once' } }, before);
    expect((await orderOf(before)).stopped).toMatchObject({ reason: null, replacedByKey: after });
    const { rows } = await sql`select from signature where entity = 'ward-analgesic-order' and entity_key = ${before}
      and lapsed_at is null`.execute(opened.owner);
    expect(rows).toHaveLength(1); // what was ordered is as it was signed
  });
});

test('an order is replaced by one, and never by itself', async () => {
  const before = await signed({ schedule: { kind: 'once' } });
  const [one, other] = [await draft({}, { replacesKey: before }), await draft({}, { replacesKey: before })];
  const both = await Promise.all([sign(one.order!.orderKey), sign(other.order!.orderKey)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(codeOf(both.find(({ status }) => status === 409)!)).toBe('ward/order-replaced');
  const { orderKey, revision, content } = (await draft({})).order!;
  const itself = { content, replacesKey: orderKey };
  expect((await physician.ask('PUT', `ward/analgesic-orders/${orderKey}`, itself, revision)).status).toBe(400);
  for (const each of [one, other]) {
    const present = await orderOf(each.order!.orderKey);
    const path = `ward/analgesic-orders/${present.orderKey}/stop`;
    await physician.ask('POST', path, { reason: 'for the test' }, present.revision);
  }
});

describe('a dose', () => {
  let regular: string;
  let rescue: string;
  beforeAll(async () => {
    regular = await signed({});
    rescue = await signed({ schedule: { kind: 'as-needed', notSoonerThanMin: 60, mostIn24h: 2 } });
  });

  test('that is sent twice is kept once', async () => {
    const sentAs = randomUUID();
    const at = now.toISOString();
    await give(regular, { sentAs, at });
    expect((await give(regular, { sentAs, at })).status).toBe(201);
    const kept = (await told()).administrations.filter((each) => each.sentAs === sentAs);
    expect(kept).toMatchObject([{ orderKey: regular, isRescue: false, recordedBy: { name: 'He Lan' } }]);
    const both = await Promise.all([1, 2].map(() => give(rescue, { sentAs: kept[0]!.sentAs })));
    expect(both.map(codeOf)).toEqual(['ward/entry-key-taken', 'ward/entry-key-taken']);
  });

  test('that is sent again as another one is refused, and what was sent first stands', async () => {
    const range = await signed({ doseMost: 10, beyondReason: 'for the test' });
    const [sentAs, at] = [randomUUID(), now.toISOString()];
    expect((await give(range, { sentAs, at })).status).toBe(201);
    const changed = await give(range, { sentAs, at, dose: 10 });
    expect([codeOf(changed), changed.status]).toEqual(['ward/entry-key-taken', 409]);
    const kept = (await told()).administrations.find((each) => each.sentAs === sentAs)!;
    expect(kept.content.dose).toBe(5);
    // corrected meanwhile, it is still what was sent
    const corrected = { content: { ...kept.content, dose: 7.5 }, removedAt: null, inError: false, correction: 'x' };
    await nurse.ask('PUT', `ward/administrations/${kept.administrationKey}`, corrected, kept.revision);
    expect((await give(range, { sentAs, at })).status).toBe(201);
  });

  test('lies within the stay, also where it is corrected', async () => {
    const before = new Date(now.getTime() - 96 * HOUR).toISOString();
    expect(codeOf(await give(regular, { at: before, reason: 'x' }))).toBe('ward/outside-stay');
    const [last] = (await told()).administrations;
    const path = `ward/administrations/${last!.administrationKey}`;
    const moved = { ...last!.content, at: before };
    const correction = { content: moved, removedAt: null, inError: false, correction: 'x' };
    expect(codeOf(await nurse.ask('PUT', path, correction, last!.revision))).toBe('ward/outside-stay');
  });

  test('that was not given after all is corrected to that', async () => {
    const once = await signed({ schedule: { kind: 'once' }, beyondReason: 'for the test' });
    await give(once);
    const given = (await told()).administrations.find(({ orderKey }) => orderKey === once)!;
    const none = { at: given.content.at, given: false, dose: null, reason: 'asleep' };
    const path = `ward/administrations/${given.administrationKey}`;
    const correction = { content: none, removedAt: null, inError: false, correction: 'asleep' };
    expect((await nurse.ask('PUT', path, correction, given.revision)).status).toBe(200);
    expect((await give(once)).status).toBe(201); // the order is not used up by it
  });

  test('of an order that was stopped is charted later: before its end as it was, after it with the reason', async () => {
    const order = await signed({ schedule: { kind: 'once' }, beyondReason: 'for the test' });
    const at = now.toISOString();
    later(1);
    const { revision } = await orderOf(order);
    await physician.ask('POST', `ward/analgesic-orders/${order}/stop`, { reason: 'for the test' }, revision);
    expect(codeOf(await give(order))).toBe('ward/dose-reason-stopped');
    expect((await give(order, { at })).status).toBe(201);
  });

  test('outside of its order is refused; sooner than it allows needs a reason', async () => {
    expect(codeOf(await give(regular, { dose: 10 }))).toBe('ward/dose-outside-order');
    later(1);
    expect(codeOf(await give(regular))).toBe('ward/dose-reason-too-soon');
    expect((await give(regular, { reason: 'vomited the last one' })).status).toBe(201);
    expect(codeOf(await give(regular, { given: false, dose: null }))).toBe('ward/dose-reason-not-given');
    expect(codeOf(await give(regular, { at: new Date(now.getTime() + HOUR).toISOString() }))).toBe('ward/not-yet');
  });

  test('as needed is given no more often in 24 hours than the order says, by two nurses at once neither', async () => {
    await give(rescue);
    later(2);
    const both = await Promise.all([give(rescue), give(rescue)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    later(2);
    expect(codeOf(await give(rescue))).toBe('ward/dose-beyond-most');
    later(21);
    expect((await give(rescue)).status).toBe(201);
  });

  test('is corrected with a reason, also to what the order did not say, and never removed', async () => {
    const [last] = (await told()).administrations;
    const path = `ward/administrations/${last!.administrationKey}`;
    const corrected = { content: { ...last!.content, dose: 10 }, removedAt: null, inError: false, correction: '' };
    expect((await nurse.ask('PUT', path, corrected, last!.revision)).status).toBe(400);
    await nurse.ask('PUT', path, { ...corrected, correction: 'two tablets were given' }, last!.revision);
    const [now10] = (await told()).administrations;
    expect(now10).toMatchObject({ content: { dose: 10 }, correction: 'two tablets were given', isRescue: true });
    expect((await nurse.ask('PUT', path, { ...corrected, correction: 'x' }, last!.revision)).status).toBe(412);
    await expect(sql`delete from ward_administration`.execute(opened.database)).resolves.toMatchObject({
      numAffectedRows: 0n,
    });
  });

  test('of a rescue says in the record that it is one, and its route', async () => {
    const { rows } = await sql<{
      content: string;
    }>`select c.content from record_event e join record_content c using (event_key)
      where e.entity = 'ward-administration' and e.action = 'insert' order by event_key desc limit 1`.execute(
      opened.owner,
    );
    expect(JSON.parse(rows[0]?.content ?? '{}').after).toMatchObject({
      is_rescue: true,
      is_opioid: true,
      route: 'oral',
      given: true,
    });
  });

  test('of a patch is worn until it is taken off, once', async () => {
    const patch = await signed({
      ...{ drug: 'fentanyl', route: 'transdermal', unit: 'mcg/h', dose: 25, beyondReason: 'for the test' },
      schedule: { kind: 'patch', changeHours: 72 },
    });
    await give(patch, { dose: 25 });
    const [worn] = (await told()).administrations;
    later(12);
    expect(codeOf(await give(patch, { dose: 25, reason: 'came off' }))).toBe('ward/patch-worn');
    const take = () =>
      nurse.ask(
        'POST',
        `ward/administrations/${worn!.administrationKey}/removal`,
        { at: now.toISOString() },
        worn!.revision,
      );
    expect((await take()).status).toBe(200);
    expect((await take()).status).toBe(412);
    expect((await told()).administrations[0]).toMatchObject({ removedAt: now.toISOString() });
    expect((await give(patch, { dose: 25, reason: 'came off' })).status).toBe(201);
  });
});

test('adverse effects are kept once, in their range, and corrected with a reason', async () => {
  const content = { at: now.toISOString(), kind: 'sedation', value: 3, note: '' };
  const send = (sentAs: string, part: object = {}) =>
    nurse.ask('POST', `ward/stays/${stayKey}/effects`, { sentAs, content: { ...content, ...part } });
  const mark = randomUUID();
  await send(mark);
  await send(mark);
  expect(codeOf(await send(mark, { value: 1 }))).toBe('ward/entry-key-taken');
  const before = new Date(now.getTime() - 30 * 24 * HOUR).toISOString();
  expect(codeOf(await send(randomUUID(), { at: before }))).toBe('ward/outside-stay');
  expect((await send(randomUUID(), { value: 5 })).status).toBe(400);
  const { effects } = await told();
  expect(effects).toHaveLength(1);
  const corrected = { content: { ...content, value: 2 }, inError: false, correction: 'wrong line' };
  await nurse.ask('PUT', `ward/effects/${effects[0]!.effectKey}`, corrected, 1);
  expect((await told()).effects).toMatchObject([{ content: { value: 2 }, correction: 'wrong line', revision: 2 }]);
});

test('another site sees and writes none of it', async () => {
  expect((await elsewhere.ask('GET', `ward/stays/${stayKey}/analgesics`)).status).toBe(404);
  const [order] = (await told()).orders;
  expect((await give(order!.orderKey, {}, elsewhere)).status).toBe(404);
  const seen = await acting({ kind: 'person', personKey: elsewhere.personKey } as typeof TEST_ACTOR, () =>
    sql<{ n: number }>`select count(*)::int as n from ward_administration`.execute(opened.database),
  );
  expect(seen.rows[0]?.n).toBe(0);
});

test('who opened the patient of another site by emergency access sees the orders, and is told that they change nothing', async () => {
  const at = { server, database: opened.database };
  const away = await testSession(at, { name: 'Qi An', role: 'oncologist', siteKey: '2' });
  const { rows } = await sql<{ key: string }>`select patient_key::text as key from ward_stay`.execute(opened.owner);
  const asked = { patientKey: rows[0]?.key, reason: 'called to the ward at night' };
  const order = (await draft({})).order!;
  const path = `ward/analgesic-orders/${order.orderKey}`;
  const stop = () => away.ask('POST', `${path}/stop`, { reason: 'x' }, order.revision);
  expect((await stop()).status).toBe(404);
  expect((await away.ask('POST', 'platform/break-glass', asked)).status).toBe(201);
  const stopped = await stop();
  expect([codeOf(stopped), stopped.status]).toEqual(['access/refused', 403]);
  const changed = await away.ask('PUT', path, { content: morphine, replacesKey: null }, order.revision);
  expect(codeOf(changed)).toBe('access/refused');
  expect(await orderOf(order.orderKey)).toMatchObject({ revision: order.revision, stopped: null });
});

test('the fractions of the patient’s courses stand beside the stay: those that gave something', async () => {
  const field = (deliveredMu: number) => ({ number: 1, name: null, plannedMu: 100, deliveredMu });
  const content = (number: number, mu: number) =>
    JSON.stringify({ number, startedAt: '2026-03-09T08:00:00+08:00', fields: [field(mu)] });
  await sql`with c as (insert into clinic_course (patient_key, site_key, number, title, intent, physician)
      select patient_key, site_key, 1, 'Sacrum', 'palliative', ${Number(physician.personKey)} from ward_stay
      returning course_key),
    p as (insert into clinic_treated_plan (course_key, content) select course_key, '{}' from c returning treated_plan_key, course_key)
    insert into clinic_fraction (course_key, treated_plan_key, number, at, source, content, in_error)
    select course_key, treated_plan_key, number, '2026-03-09T00:00:00Z', 'hand', content::jsonb, number = 3 from p,
      (values (1, ${content(1, 100)}), (2, ${content(2, 0)}), (3, ${content(3, 100)})) as given (number, content)`.execute(
    opened.owner,
  );
  const { body } = await nurse.ask('GET', `ward/stays/${stayKey}/axis`);
  expect(PatientAxis.parse(body).fractions).toMatchObject([
    { course: 'Sacrum', number: 1, at: '2026-03-09T00:00:00.000Z' },
  ]);
  expect((await elsewhere.ask('GET', `ward/stays/${stayKey}/axis`)).status).toBe(404);
});

test('doses by the clock that were due and not recorded make the opioids of a day not known', async () => {
  const orderKey = await signed({ beyondReason: 'for the test' });
  const from = now.getTime();
  later(9);
  const missing = async () => {
    const [orders, given] = [await orderRowsOf(opened.owner, stayKey), await givenRowsOf(opened.owner, stayKey)];
    const only = orders.filter(({ order_key }) => String(order_key) === orderKey);
    return unrecordedOpioids(opened.owner, { orders: only, given }, { from, until: now.getTime() });
  };
  expect(await missing()).toBe(2);
  expect((await give(orderKey)).status).toBe(201);
  expect(await missing()).toBe(1);
  await nurse.ask('POST', `ward/analgesic-orders/${orderKey}/administrations`, {
    ...{ sentAs: randomUUID(), at: now.toISOString(), given: false, dose: null, reason: 'asleep' },
  });
  expect(await missing()).toBe(0);
  later(9);
  const content = { at: now.toISOString(), worst: 4, opioids: { kind: 'recorded' }, note: '' } as const;
  expect(await opioidsOfDay(opened.owner, stayKey, content)).toMatchObject({ lowMg: null, why: 'not-recorded' });
});

test('a stay that is over is ordered nothing new', async () => {
  await sql`update ward_stay set discharged_at = now(), discharged_to = 'home'`.execute(opened.owner);
  expect(codeOf((await draft({})).answer)).toBe('ward/stay-over');
  const standing = (await told()).orders.find(({ isSigned, stopped }) => isSigned && !stopped)!;
  later(1);
  expect(codeOf(await give(standing.orderKey))).toBe('ward/outside-stay');
  await sql`update ward_stay set discharged_at = null, discharged_to = null, in_error = true, reason = 'x'`.execute(
    opened.owner,
  );
  expect(codeOf(await give(standing.orderKey))).toBe('ward/outside-stay');
});
