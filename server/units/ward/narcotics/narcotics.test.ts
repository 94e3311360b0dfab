import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
import { bookSheet } from './book-sheet.ts';
import { type ItemContent, type NarcoticBatch, NarcoticBook, Narcotics } from './contract.ts';

const HOUR = 3_600_000;
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let nurse: TestSession;
let other: TestSession;
let physician: TestSession;
let physicist: TestSession;
let elsewhere: TestSession;
let stayKey: number;
const NOW = new Date();
let clock = NOW;
const at = (hoursAgo = 0) => new Date(NOW.getTime() - hoursAgo * HOUR).toISOString();

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  wardRoutes(server, { database: opened.database, now: () => clock });
  await server.ready();
  const to = { server, database: opened.database };
  nurse = await testSession(to, { name: 'He Lan', role: 'nurse' });
  other = await testSession(to, { name: 'Sun Li', role: 'nurse' });
  physician = await testSession(to, { name: 'Lin Yue', role: 'oncologist' });
  physicist = await testSession(to, { name: 'Xu Ming', role: 'physicist' });
  elsewhere = await testSession(to, { name: 'Li Wei', role: 'nurse', siteKey: '2' });
  const { rows } = await sql<{
    key: number;
  }>`with p as (insert into clinic_patient (name) values ('A') returning patient_key, site_key),
      b as (insert into ward_bed (site_key, name) select site_key, '1' from p returning bed_key)
    insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self)
    select patient_key, site_key, bed_key, now() - interval '9 days', true from p, b returning stay_key::int as key`.execute(
    opened.owner,
  );
  stayKey = rows[0]?.key ?? 0;
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const TABLET = { drug: 'morphine', form: 'tablet', strength: 10, unit: 'mg', volumeMl: null } as const;
const AMPOULE = { drug: 'morphine', form: 'ampoule', strength: 10, unit: 'mg', volumeMl: 1 } as const;
const PATCH = { drug: 'fentanyl', form: 'patch', strength: 25, unit: 'mcg/h', volumeMl: null } as const;

const told = async (who = nurse) => Narcotics.parse((await who.ask('GET', 'ward/narcotics')).body);
const enter = async (entry: object, who = nurse) =>
  who.ask('POST', 'ward/narcotics/entries', { sentAs: randomUUID(), at: at(), ...entry });
const confirm = (entryKey: string, who = other) =>
  who.ask('POST', `ward/narcotics/entries/${entryKey}/signatures`, who.asked('reviewer'));
/** The last entry that waits for a second person. */
const waiting = async () => (await told()).open.unwitnessed.at(-1)!;

let made = 0;
/** A batch of an item of its own with so many units, received by two. */
async function stock(
  content: Omit<ItemContent, 'preparation'>,
  units: number,
): Promise<NarcoticBatch & { itemKey: string }> {
  made += 1;
  const preparation = `preparation ${made}`;
  expect((await nurse.ask('POST', 'ward/narcotics/items', { ...content, preparation })).status).toBe(201);
  const { itemKey } = (await told()).items.find((item) => item.content.preparation === preparation)!;
  const received = {
    kind: 'receipt',
    itemKey,
    batch: 'B1',
    expiresOn: '2031-01-31',
    units,
    voucher: 'P-1',
    at: at(200),
  };
  expect((await enter(received)).status).toBe(201);
  expect((await confirm((await waiting()).entryKey)).status).toBe(200);
  return { ...(await batchOf(itemKey)), itemKey };
}
const batchOf = async (itemKey: string) => (await told()).items.find((item) => item.itemKey === itemKey)!.batches[0]!;
const bookOf = async (itemKey: string, day = NOW) => {
  const month = Intl.DateTimeFormat('sv', { year: 'numeric', month: '2-digit' }).format(day);
  return NarcoticBook.parse((await nurse.ask('GET', `ward/narcotics/items/${itemKey}/book?month=${month}`)).body);
};

/** A dose on the chart. */
async function charted({
  dose = 10,
  drug = 'morphine',
  unit = 'mg',
  hoursAgo = 1,
  removed = false,
} = {}): Promise<string> {
  const content = JSON.stringify({ purpose: 'opioid', drug, preparation: 'x', dose, unit });
  await sql`set session_replication_role = replica`.execute(opened.owner);
  const { rows } = await sql<{ key: string }>`with o as (
      insert into ward_analgesic_order (stay_key, site_key, content, is_signed) values (${stayKey}, 1, ${content}, true) returning order_key)
    insert into ward_administration (stay_key, site_key, sent_as, sent_sha256, order_key, at, given, dose, unit, route, is_rescue, is_opioid, reason, removed_at)
    select ${stayKey}, 1, ${randomUUID()}, '', order_key, ${at(hoursAgo)}, true, ${dose}, ${unit}, 'oral', false, true, '', ${removed ? at(0) : null} from o
    returning administration_key::text as key`.execute(opened.owner);
  await sql`set session_replication_role = origin`.execute(opened.owner);
  return rows[0]?.key ?? '';
}
const isOpen = async (administrationKey: string) =>
  (await told()).open.doses.find((dose) => dose.administrationKey === administrationKey)?.entered;

describe('a receipt', () => {
  test('is in the balance once a second person has signed, who is somebody else', async () => {
    await nurse.ask('POST', 'ward/narcotics/items', { ...TABLET, preparation: 'immediate-release' });
    const inMl = { ...AMPOULE, preparation: 'injection' };
    for (const volumeMl of [1, 2])
      expect((await nurse.ask('POST', 'ward/narcotics/items', { ...inMl, volumeMl })).status).toBe(201);
    const again = await nurse.ask('POST', 'ward/narcotics/items', { ...TABLET, preparation: 'immediate-release' });
    expect(again.body).toMatchObject({ code: 'ward/narcotic-item-there' });
    const { itemKey } = (await told()).items.find(({ content }) => content.preparation === 'immediate-release')!;
    const receipt = { kind: 'receipt', itemKey, batch: 'A7', expiresOn: '2031-05-31', units: 100, voucher: 'P-2026-9' };
    expect((await enter(receipt)).status).toBe(201);
    expect(await batchOf(itemKey)).toMatchObject({ number: 'A7', received: 0, balance: 0 });
    const { entryKey } = await waiting();
    expect((await confirm(entryKey, nurse)).body).toMatchObject({ code: 'ward/narcotic-own-entry' });
    expect((await confirm(entryKey, physicist)).status).toBe(403);
    expect((await confirm(entryKey)).status).toBe(200);
    expect(await batchOf(itemKey)).toMatchObject({ received: 100, balance: 100 });
    expect((await confirm(entryKey, physician)).body).toMatchObject({ code: 'ward/narcotic-witnessed' });
    expect((await enter({ ...receipt, expiresOn: '2031-06-30' })).body).toMatchObject({
      code: 'ward/narcotic-batch-expiry',
    });
  });

  test('sent twice is entered once; something else under its mark is refused', async () => {
    const { itemKey } = await stock(TABLET, 10);
    const sentAs = randomUUID();
    const receipt = { kind: 'receipt', itemKey, batch: 'B2', expiresOn: '2031-01-31', units: 5, voucher: 'P', sentAs };
    expect([(await enter(receipt)).status, (await enter(receipt)).status]).toEqual([201, 201]);
    expect((await enter({ ...receipt, units: 6 })).body).toMatchObject({ code: 'ward/entry-key-taken' });
    expect((await bookOf(itemKey)).lines).toHaveLength(2);
    await enter({ kind: 'correction', entryKey: (await waiting()).entryKey, reason: 'not ours' });
  });

  test('that two sign at once is signed by one of them', async () => {
    const { itemKey } = await stock(TABLET, 10);
    await enter({ kind: 'receipt', itemKey, batch: 'B1', expiresOn: '2031-01-31', units: 5, voucher: 'P-2' });
    const { entryKey } = await waiting();
    const both = await Promise.all([confirm(entryKey, other), confirm(entryKey, physician)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'ward/narcotic-witnessed' });
    expect(await batchOf(itemKey)).toMatchObject({ received: 15, balance: 15 });
  });

  test('moves the month in which the second person signed: what was printed before stays', async () => {
    const { itemKey } = await stock(TABLET, 10);
    await enter({ kind: 'receipt', itemKey, batch: 'B1', expiresOn: '2031-01-31', units: 5, voucher: 'P-2' });
    const { entryKey } = await waiting();
    expect(await bookOf(itemKey)).toMatchObject({ closing: 10, lines: [{ balance: 10 }, { change: 5, balance: 10 }] });
    clock = new Date(NOW.getTime() + 40 * 24 * HOUR);
    await confirm(entryKey);
    expect(await bookOf(itemKey)).toMatchObject({ closing: 10, lines: [{ balance: 10 }] });
    expect(await bookOf(itemKey, clock)).toMatchObject({
      ...{ opening: 10, closing: 15, lines: [{ entryKey, balance: 15, witnessedAt: clock.toISOString() }] },
    });
    clock = NOW;
  });

  test('is not seen elsewhere, and not by whoever has no right', async () => {
    expect((await told(elsewhere)).items).toEqual([]);
    expect((await physicist.ask('GET', 'ward/narcotics')).status).toBe(403);
  });
});

describe('a use', () => {
  test('takes out what a charted dose took, and ledger and chart agree', async () => {
    const { batchKey, itemKey } = await stock(TABLET, 10);
    const administrationKey = await charted({ dose: 20 });
    expect(await isOpen(administrationKey)).toBe(0);
    const use = { kind: 'use', batchKey, administrationKey, given: 10, wasted: 0, units: 1 };
    expect((await enter(use)).status).toBe(201);
    expect(await isOpen(administrationKey)).toBe(10); // one of two tablets
    expect((await enter(use)).status).toBe(201);
    expect(await isOpen(administrationKey)).toBeUndefined();
    expect((await enter(use)).body).toMatchObject({ code: 'ward/narcotic-more-than-dose' });
    expect(await batchOf(itemKey)).toMatchObject({ used: 2, balance: 8 });
  });

  test('of a part: given and wasted make up the ampoule, and the waste is witnessed', async () => {
    const { batchKey, itemKey } = await stock(AMPOULE, 3);
    const administrationKey = await charted({ dose: 6 });
    const use = { kind: 'use', batchKey, administrationKey, units: 1, given: 6 };
    expect((await enter({ ...use, wasted: 3 })).body).toMatchObject({
      ...{
        code: 'ward/narcotic-does-not-close',
        values: { content: 10, given: 6, wasted: 3, difference: 1, unit: 'mg' },
      },
    });
    expect((await enter({ ...use, wasted: 4 })).status).toBe(201);
    expect(await batchOf(itemKey)).toMatchObject({ used: 1, balance: 2 });
    const { entryKey } = await waiting();
    expect((await confirm(entryKey, nurse)).body).toMatchObject({ code: 'ward/narcotic-own-entry' });
    expect((await confirm(entryKey, physician)).status).toBe(200);
    expect((await bookOf(itemKey)).lines.at(-1)).toMatchObject({ wasted: 4, balance: 2, witness: { name: 'Lin Yue' } });
  });

  test('of another drug is refused; in micrograms it agrees with a dose in milligrams', async () => {
    const morphine = await charted({ dose: 10 });
    const fentanyl = { ...AMPOULE, drug: 'fentanyl', strength: 100, unit: 'mcg', volumeMl: 2 } as const;
    const { batchKey } = await stock(fentanyl, 2);
    const use = { kind: 'use', batchKey, units: 1, given: 100, wasted: 0 };
    expect((await enter({ ...use, administrationKey: morphine })).body).toMatchObject({
      code: 'ward/narcotic-other-drug',
    });
    const administrationKey = await charted({ dose: 0.1, drug: 'fentanyl' });
    expect((await enter({ ...use, administrationKey })).status).toBe(201);
    expect(await isOpen(administrationKey)).toBeUndefined();
  });

  test('from two batches at once is together not more than the dose', async () => {
    const stocks = [await stock(TABLET, 5), await stock(TABLET, 5), await stock(TABLET, 5)];
    const administrationKey = await charted({ dose: 10 });
    const uses = await Promise.all(
      stocks.map(({ batchKey }) => enter({ kind: 'use', batchKey, administrationKey, units: 1, given: 10, wasted: 0 })),
    );
    expect(uses.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
    expect(uses.find(({ status }) => status === 422)?.body).toMatchObject({ code: 'ward/narcotic-more-than-dose' });
    expect(await isOpen(administrationKey)).toBeUndefined();
  });

  test('of a batch or for a dose that is not there is refused, however long its key', async () => {
    const { batchKey } = await stock(TABLET, 1);
    const use = { kind: 'use', batchKey, administrationKey: await charted(), units: 1, given: 10, wasted: 0 };
    const none = '999999999999999';
    expect((await enter({ ...use, batchKey: none })).status).toBe(404);
    expect((await enter({ ...use, administrationKey: none })).status).toBe(404);
  });

  test('for a dose that the chart strikes out later is told', async () => {
    const { batchKey } = await stock(TABLET, 2);
    const administrationKey = await charted();
    await enter({ kind: 'use', batchKey, administrationKey, units: 1, given: 10, wasted: 0 });
    await sql`update ward_administration set in_error = true, correction = 'x' where administration_key = ${administrationKey}`.execute(
      opened.owner,
    );
    expect((await told()).open.uncharted).toMatchObject([{ administrationKey, dose: null, entered: 10, unit: 'mg' }]);
    const entry = { kind: 'use', batchKey, administrationKey, units: 1, given: 10, wasted: 0 };
    expect((await enter(entry)).body).toMatchObject({ code: 'ward/narcotic-not-given' });
  });

  test('of the last tablet by two at once: one is refused, and nothing is below zero', async () => {
    const { batchKey, itemKey } = await stock(TABLET, 1);
    const uses = await Promise.all(
      [nurse, other, physician].map(async (who) => {
        const administrationKey = await charted();
        return enter({ kind: 'use', batchKey, administrationKey, units: 1, given: 10, wasted: 0 }, who);
      }),
    );
    expect(uses.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(uses.filter(({ status }) => status === 409).map(({ body }) => body)).toMatchObject([
      { code: 'ward/narcotic-not-enough', values: { asked: 1, left: 0 } },
      { code: 'ward/narcotic-not-enough' },
    ]);
    expect(await batchOf(itemKey)).toMatchObject({ used: 1, balance: 0 });
  });
});

test('a used patch that was taken off is open until it is back, and comes back once', async () => {
  const { batchKey, itemKey } = await stock(PATCH, 4);
  const administrationKey = await charted({ dose: 50, drug: 'fentanyl', unit: 'mcg/h' });
  const use = { kind: 'use', batchKey, administrationKey, units: 2, given: 50, wasted: 0 };
  expect((await enter(use)).status).toBe(201);
  const back = { kind: 'patch-return', batchKey, administrationKey };
  expect((await enter({ ...back, units: 1 })).body).toMatchObject({ code: 'ward/narcotic-patches' });
  await sql`update ward_administration set removed_at = now() where administration_key = ${administrationKey}`.execute(
    opened.owner,
  );
  expect((await told()).open.patches).toMatchObject([{ administrationKey, used: 2, returned: 0 }]);
  expect((await enter({ ...back, units: 1 })).status).toBe(201);
  await confirm((await waiting()).entryKey);
  expect((await told()).open.patches).toMatchObject([{ used: 2, returned: 1 }]);
  expect((await enter({ ...back, units: 2 })).body).toMatchObject({ code: 'ward/narcotic-patches' });
  expect((await enter({ ...back, units: 1 })).status).toBe(201);
  await confirm((await waiting()).entryKey);
  expect((await told()).open.patches).toEqual([]);
  const returned = (await bookOf(itemKey)).lines.at(-1)!.entryKey;
  await enter({ kind: 'correction', entryKey: returned, reason: 'another ward’s' });
  expect((await told()).open.patches).toEqual([]); // nobody takes it back alone
  await confirm((await waiting()).entryKey);
  expect((await told()).open.patches).toMatchObject([{ used: 2, returned: 1 }]);
  expect((await enter({ ...back, units: 1 })).status).toBe(201);
  await confirm((await waiting()).entryKey);
});

describe('a count', () => {
  let batch: Awaited<ReturnType<typeof stock>>;
  beforeEach(async () => {
    batch = await stock(TABLET, 10);
  });
  const count = (units: number, reason = '') => enter({ kind: 'count', batchKey: batch.batchKey, units, reason });
  const differences = async () => (await told()).open.differences.filter(({ batchKey }) => batchKey === batch.batchKey);

  test('that differs says what is known, and stays until a later entry explains it', async () => {
    expect((await count(10)).status).toBe(201);
    expect((await count(9)).body).toMatchObject({
      ...{ code: 'ward/narcotic-difference', values: { counted: 9, book: 10, difference: -1 } },
    });
    expect((await count(9, 'one is missing, bed 1 asked')).status).toBe(201);
    const [{ entryKey } = { entryKey: '' }] = await differences();
    expect((await differences())[0]).toMatchObject({ units: 9, book: 10, reason: 'one is missing, bed 1 asked' });
    await confirm(entryKey);
    const administrationKey = await charted();
    await enter({ kind: 'use', batchKey: batch.batchKey, administrationKey, units: 1, given: 10, wasted: 0 });
    const byEntryKey = (await bookOf(batch.itemKey)).lines.at(-1)!.entryKey;
    const settled = { kind: 'settlement', entryKey, byEntryKey, reason: 'entered late' };
    expect((await enter({ ...settled, byEntryKey: entryKey })).body).toMatchObject({
      code: 'ward/narcotic-explained-by',
    });
    expect((await enter(settled)).status).toBe(201);
    expect(await differences()).toHaveLength(1); // until a second person has signed
    await confirm((await waiting()).entryKey);
    expect(await differences()).toEqual([]);
    expect(await batchOf(batch.itemKey)).toMatchObject({ used: 1, corrected: 0, balance: 9 });
    expect((await enter(settled)).body).toMatchObject({ code: 'ward/narcotic-corrected' });
  });

  test('while a receipt waits is explained by it once it is confirmed, and is not entered meanwhile', async () => {
    const { batchKey, itemKey } = batch;
    await enter({ kind: 'receipt', itemKey, batch: 'B1', expiresOn: '2031-01-31', units: 5, voucher: 'P-2' });
    const byEntryKey = (await waiting()).entryKey;
    await enter({ kind: 'count', batchKey, units: 15, reason: 'the new box is in the cupboard' });
    const [{ entryKey, explanations, mayBeEntered } = expect.fail()] = await differences();
    expect({ explanations, mayBeEntered }).toEqual({ explanations: [], mayBeEntered: false });
    const settled = { kind: 'settlement', entryKey, reason: 'confirmed after the count' };
    expect((await enter({ ...settled, byEntryKey })).body).toMatchObject({ code: 'ward/narcotic-explained-by' });
    expect((await enter({ ...settled, byEntryKey: null })).body).toMatchObject({ code: 'ward/narcotic-count-again' });
    clock = new Date(NOW.getTime() + 40 * 24 * HOUR); // in another month
    await confirm(byEntryKey);
    clock = NOW;
    expect(await differences()).toMatchObject([{ explanations: [{ entryKey: byEntryKey }], mayBeEntered: false }]);
    expect((await enter({ ...settled, byEntryKey: null })).body).toMatchObject({ code: 'ward/narcotic-count-again' });
    expect((await enter({ ...settled, byEntryKey })).status).toBe(201);
    await confirm((await waiting()).entryKey);
    expect(await batchOf(itemKey)).toMatchObject({ received: 15, corrected: 0, balance: 15 });
  });

  test('is entered once where two saw the same loss: the other is explained by what was entered, or by a count that agrees', async () => {
    for (const reason of ['evening', 'night', 'morning']) await count(9, `one is missing, ${reason}`);
    const keys = (await differences()).map(({ entryKey }) => entryKey);
    const [evening, night, morning] = keys;
    const settle = (entryKey = '', byEntryKey: string | null = null) =>
      enter({ kind: 'settlement', entryKey, byEntryKey, reason: 'lost' });
    expect((await differences()).map(({ mayBeEntered }) => mayBeEntered)).toEqual([false, false, true]);
    expect((await settle(evening)).body).toMatchObject({ code: 'ward/narcotic-count-again' });
    expect((await settle(morning)).status).toBe(201);
    const lost = (await waiting()).entryKey;
    expect((await settle(evening, lost)).body).toMatchObject({ code: 'ward/narcotic-explained-by' }); // unsigned
    await confirm(lost);
    expect((await settle(night)).body).toMatchObject({ code: 'ward/narcotic-count-again' });
    expect((await settle(evening, lost)).status).toBe(201);
    expect((await settle(night, lost)).body).toMatchObject({ code: 'ward/narcotic-explained-by' }); // explains another
    await confirm((await waiting()).entryKey);
    await count(9);
    const agreeing = (await waiting()).entryKey;
    await confirm(agreeing);
    expect((await settle(night, agreeing)).status).toBe(201);
    await confirm((await waiting()).entryKey);
    expect(await differences()).toEqual([]);
    expect(await batchOf(batch.itemKey)).toMatchObject({ corrected: -1, balance: 9 });
  });

  test('is explained by nothing that was taken back or moved something else', async () => {
    const { batchKey } = batch;
    await count(9, 'one is missing');
    const [{ entryKey } = expect.fail()] = await differences();
    await enter({ kind: 'waste', batchKey, units: 2, reason: 'broken' });
    const two = (await waiting()).entryKey;
    await enter({ kind: 'waste', batchKey, units: 1, reason: 'broken' });
    const one = (await waiting()).entryKey;
    for (const each of [two, one]) await confirm(each);
    const explaining = async () => (await differences())[0]?.explanations.map((each) => each.entryKey);
    expect(await explaining()).toEqual([one]);
    await enter({ kind: 'correction', entryKey: one, reason: 'it was whole' });
    await confirm((await waiting()).entryKey);
    expect(await explaining()).toEqual([]);
    for (const byEntryKey of [one, two])
      expect((await enter({ kind: 'settlement', entryKey, byEntryKey, reason: 'x' })).body).toMatchObject({
        code: 'ward/narcotic-explained-by',
      });
  });

  test('whose difference nothing explains is entered itself', async () => {
    await count(8, 'a box fell, two not found');
    const [{ entryKey } = { entryKey: '' }] = await differences();
    await enter({ kind: 'settlement', entryKey, byEntryKey: null, reason: 'reported as lost' });
    await confirm((await waiting()).entryKey);
    expect(await batchOf(batch.itemKey)).toMatchObject({ corrected: -2, balance: 8 });
  });
});

describe('what was entered wrongly', () => {
  test('stays, and has a counter-entry with its reason, once', async () => {
    const { batchKey, itemKey } = await stock(TABLET, 10);
    await enter({ kind: 'waste', batchKey, units: 3, reason: 'broken' });
    const wasted = await waiting();
    await confirm(wasted.entryKey);
    const correction = { kind: 'correction', entryKey: wasted.entryKey, reason: 'two were broken' };
    expect((await enter(correction)).status).toBe(201);
    expect(await batchOf(itemKey)).toMatchObject({ wasted: 3, corrected: 0, balance: 7 });
    const counter = await waiting();
    await confirm(counter.entryKey);
    expect(await batchOf(itemKey)).toMatchObject({ wasted: 3, corrected: 3, balance: 10 });
    expect((await enter(correction)).body).toMatchObject({ code: 'ward/narcotic-corrected' });
    expect((await enter({ ...correction, entryKey: counter.entryKey })).body).toMatchObject({
      code: 'ward/narcotic-not-correctable',
    });
  });

  test('a receipt that nobody confirmed is taken back, and is then confirmed by nobody', async () => {
    const { itemKey } = await stock(TABLET, 1);
    await enter({ kind: 'receipt', itemKey, batch: 'B1', expiresOn: '2031-01-31', units: 50, voucher: 'P-9' });
    const { entryKey } = await waiting();
    await enter({ kind: 'correction', entryKey, reason: 'five, not fifty' });
    expect((await confirm(entryKey)).body).toMatchObject({ code: 'ward/narcotic-corrected' });
    expect(await batchOf(itemKey)).toMatchObject({ received: 1, balance: 1 });
  });

  test('the database itself changes no entry, lets nobody witness an own one, and keeps no balance below zero', async () => {
    const { batchKey, itemKey } = await stock(TABLET, 1);
    const raw = (text: string) => sql.raw(text).execute(opened.owner);
    const ofBatch = `where batch_key = ${batchKey}`;
    await expect(raw(`update ward_narcotic_entry set units = 2, change = 2 ${ofBatch}`)).rejects.toThrow('not changed');
    await expect(raw(`update ward_narcotic_entry set counts = false ${ofBatch}`)).rejects.toThrow();
    const insert = `insert into ward_narcotic_entry (site_key, batch_key, sent_as, sent_sha256, kind, at, units, change, counts, recorded_by, recorded_at)
      select site_key, batch_key, gen_random_uuid(), '', 'waste', now(), 2, -2, true, recorded_by, now() from ward_narcotic_entry ${ofBatch}`;
    await expect(raw(insert)).rejects.toMatchObject({ constraint: 'ward_narcotic_never_negative' });
    const own = `insert into ward_narcotic_entry (site_key, batch_key, sent_as, sent_sha256, kind, at, units, change, counts, recorded_by, recorded_at, witnessed_by, witnessed_at)
      select site_key, batch_key, gen_random_uuid(), '', 'waste', now(), 1, -1, true, recorded_by, now(), recorded_by, now() from ward_narcotic_entry ${ofBatch}`;
    await expect(raw(own)).rejects.toMatchObject({ constraint: 'ward_narcotic_other_witness' });
    const alone = `insert into ward_narcotic_entry (site_key, batch_key, sent_as, sent_sha256, kind, at, units, change, counts, recorded_by, recorded_at)
      select site_key, batch_key, gen_random_uuid(), '', 'receipt', now(), 5, 5, true, recorded_by, now() from ward_narcotic_entry ${ofBatch}`;
    await expect(raw(alone)).rejects.toMatchObject({ constraint: 'ward_narcotic_in_by_two' });
    expect(await batchOf(itemKey)).toMatchObject({ balance: 1 });
  });
});

test('the record holds each entry and each signature', async () => {
  const { rows } = await sql<{ entries: number; signed: number }>`select
      (select count(*)::int from ward_narcotic_entry) - (select count(distinct entity_key)::int from record_event where entity = 'ward-narcotic-entry' and action = 'insert') as entries,
      (select count(*)::int from ward_narcotic_entry where witnessed_by is not null)
        - (select count(*)::int from signature where entity = 'ward-narcotic-entry' and lapsed_at is null) as signed`.execute(
    opened.owner,
  );
  expect(rows).toEqual([{ entries: 0, signed: 0 }]);
});

const noPoppler = spawnSync('pdftotext', ['-v']).error ? 'pdftotext is missing' : '';

describe.skipIf(noPoppler !== '')(`a month of the book on paper${noPoppler && ` (skipped: ${noPoppler})`}`, () => {
  test.each([
    ['en', ['Ledger of narcotic drugs', 'Receipt', 'P-1', 'Sun Li', 'Balance at the end: 7', 'Page 1 of 1']],
    ['zh', ['麻醉药品账册', '入库', 'P-1', 'Sun Li', '期末结存: 7', '第 1 页，共 1 页']],
  ] as const)(
    '%s: each entry with who made it and who confirmed it, page n of m, who, when, hash',
    async (lang, words) => {
      const { batchKey, itemKey } = await stock(TABLET, 10);
      await enter({ kind: 'waste', batchKey, units: 3, reason: 'broken' });
      const { book, text } = await sheet(itemKey, lang);
      const told = text.replaceAll(/\s+/g, ' ');
      for (const word of words) expect(told).toContain(word);
      expect(told).toContain(lang === 'en' ? 'Not confirmed by a second person: 1' : '尚未经第二人核对：1 项');
      expect(told).toContain('He Lan');
      expect(book.closing).toBe(7);
      await confirm((await waiting()).entryKey);
    },
  );

  async function sheet(itemKey: string, language: 'en' | 'zh') {
    const book = await bookOf(itemKey);
    const made = { language, timeZone: 'Asia/Shanghai', madeAt: NOW, madeBy: 'He Lan' };
    const folder = await mkdtemp(join(tmpdir(), 'isocenter-narcotics-'));
    const file = join(folder, 'book.pdf');
    await writeFile(file, await bookSheet(book, made));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    await rm(folder, { recursive: true });
    return { book, text };
  }
});
