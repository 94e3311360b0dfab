import { randomUUID } from 'node:crypto';
import { dosesOf24h } from '@isocenter/pain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { WARD_MIGRATIONS, wardRoutes } from '../index.ts';
import { Analgesics, type OrderContent } from './contract.ts';
import { givenRowsOf, opioidsGiven } from './given-rows.ts';
import { orderRowsOf } from './order-rows.ts';

const HOUR = 3_600_000;
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let physician: TestSession;
let nurse: TestSession;
let stayKey: string;
/** The signature's instant is the server's own; all that is asked for here lies after it. */
let now = new Date();

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  wardRoutes(server, { database: opened.database, now: () => now });
  await server.ready();
  const at = { server, database: opened.database };
  physician = await testSession(at, { name: 'Lin Yue', role: 'oncologist' });
  nurse = await testSession(at, { name: 'He Lan', role: 'nurse' });
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

describe('an infusion', () => {
  const rate: Partial<OrderContent> = {
    ...{ route: 'intravenous', unit: 'mg/h', dose: 0.5, doseMost: 2, schedule: { kind: 'infusion' } },
    ...{ preparation: 'morphine 1 mg/ml', beyondReason: 'cannot swallow' },
  };
  const ran = async (orderKey: string) =>
    (await told()).administrations
      .filter((each) => each.orderKey === orderKey && !each.inError)
      .map(({ content, removedAt }) => [content.dose, removedAt !== null])
      .reverse();
  const stop = async (orderKey: string, at = now) => {
    const running = (await told()).administrations.find(
      (each) => each.orderKey === orderKey && !each.removedAt && !each.inError,
    )!;
    const path = `ward/administrations/${running.administrationKey}/removal`;
    return nurse.ask('POST', path, { at: at.toISOString() }, running.revision);
  };

  test('is ordered with a rate by vein or under the skin, and nothing else has one', async () => {
    const fault = async (part: Partial<OrderContent>) => codeOf((await draft({ ...rate, ...part })).answer);
    expect(await fault({ route: 'oral' })).toBe('ward/order-wrong-infusion');
    expect(await fault({ unit: 'mg' })).toBe('ward/order-wrong-infusion');
    expect(await fault({ schedule: { kind: 'regular', everyHours: 4 } })).toBe('ward/order-wrong-infusion');
    expect(await fault({ drug: null, purpose: 'non-opioid' })).toBe('ward/order-wrong-infusion');
  });

  test('runs in stretches: another rate ends the one before it, and it runs until it is stopped', async () => {
    later(30);
    const orderKey = await signed({ ...rate, startsAt: now.toISOString() });
    expect((await give(orderKey, { dose: 1 })).status).toBe(201);
    expect(codeOf(await give(orderKey, { dose: 3 }))).toBe('ward/dose-outside-order');
    later(6);
    expect((await give(orderKey, { dose: 2 })).status).toBe(201);
    expect(await ran(orderKey)).toEqual([
      [1, true],
      [2, false],
    ]);
    // a rate that nobody charted, an hour before the last one, lasts until that one
    const within = new Date(now.getTime() - HOUR).toISOString();
    expect((await give(orderKey, { dose: 1.5, at: within })).status).toBe(201);
    expect(codeOf(await give(orderKey, { dose: 1, at: within }))).toBe('ward/infusion-overlap');
    expect(await ran(orderKey)).toEqual([
      [1, true],
      [1.5, true],
      [2, false],
    ]);
    later(4);
    expect((await stop(orderKey)).status).toBe(200);
    // by hand: 1 mg/h for 5 h, 1.5 mg/h for 1 h and 2 mg/h for 4 h are 14.5 mg
    const given = await givenRowsOf(opened.owner, stayKey);
    const orders = await orderRowsOf(opened.owner, stayKey);
    const doses = dosesOf24h(opioidsGiven(given, orders), now.getTime());
    expect(doses.find(({ route }) => route === 'intravenous')?.amount).toBeCloseTo(14.5, 3);
  });

  test('of an order that was stopped is said to have ended before another begins; a correction overlaps no other stretch', async () => {
    const first = await signed({ ...rate, startsAt: now.toISOString() });
    expect((await give(first, { dose: 1 })).status).toBe(201);
    later(1);
    const second = await signed({ ...rate, startsAt: now.toISOString() }, first);
    expect(codeOf(await give(second, { dose: 1 }))).toBe('ward/infusion-runs');
    expect((await stop(first)).status).toBe(200);
    expect((await give(second, { dose: 1 })).status).toBe(201);
    later(2);
    expect((await give(second, { dose: 2 })).status).toBe(201);
    const before = (await told()).administrations.find((each) => each.orderKey === second && each.content.dose === 1)!;
    const open = { content: before.content, removedAt: null, inError: false, correction: 'it ran on' };
    const path = `ward/administrations/${before.administrationKey}`;
    expect(codeOf(await nurse.ask('PUT', path, open, before.revision))).toBe('ward/infusion-overlap');
    // the rate before it ran on where a later one is struck out
    const later2 = (await told()).administrations.find((each) => each.orderKey === second && each.content.dose === 2)!;
    const strike = { content: later2.content, removedAt: null, inError: true, correction: 'another patient' };
    expect(
      (await nurse.ask('PUT', `ward/administrations/${later2.administrationKey}`, strike, later2.revision)).status,
    ).toBe(200);
    expect(await ran(second)).toEqual([[1, false]]);
    expect((await stop(second)).status).toBe(200);
    // charted late, of the stopped order, over the time of the one that replaced it
    later(1);
    const over = { dose: 1, at: new Date(now.getTime() - 2 * HOUR).toISOString(), reason: 'charted late' };
    expect(codeOf(await give(first, over))).toBe('ward/infusion-overlap');
  });

  test('two nurses at once: a stop is not overwritten by a new rate', async () => {
    later(30);
    const orderKey = await signed({ ...rate, startsAt: now.toISOString() });
    expect((await give(orderKey, { dose: 1 })).status).toBe(201);
    later(2);
    const at = new Date(now.getTime() - HOUR);
    const [stopped] = await Promise.all([stop(orderKey, at), give(orderKey, { dose: 2 })]);
    const first = (await told()).administrations.find((each) => each.orderKey === orderKey && each.content.dose === 1)!;
    // either the stop came first and stays, or it was told that the stretch had ended meanwhile
    if (stopped.status === 200) expect(first.removedAt).toBe(at.toISOString());
    else expect(codeOf(stopped)).toBe('platform/changed-meanwhile');
  });
});
