import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { WARD_MIGRATIONS } from '../index.ts';
import { addEntry } from './entry-store.ts';
import { openItems } from './read-narcotics.ts';

const NOW = new Date('2026-03-09T20:00:00+08:00');
const at = (hour: string) => `2026-03-09T${hour}:00+08:00`;
let opened: Awaited<ReturnType<typeof testDatabase>>;
let nurse: ActingPerson;
let stayKey: number;
let batchKey: string;

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  await sql`set session_replication_role = replica`.execute(opened.owner);
  const { rows } = await sql<{ stay: number; batch: string }>`with
      p as (insert into clinic_patient (name) values ('A') returning patient_key, site_key),
      bed as (insert into ward_bed (site_key, name) select site_key, '1' from p returning bed_key),
      stay as (insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self)
        select patient_key, site_key, bed_key, ${at('06:00')}, true from p, bed returning stay_key, site_key),
      item as (insert into ward_narcotic_item (site_key, drug, preparation, form, strength, unit, volume_ml)
        select site_key, 'morphine', 'injection', 'ampoule', 10, 'mg', 1 from stay returning item_key, site_key),
      batch as (insert into ward_narcotic_batch (item_key, site_key, number, expires_on)
        select item_key, site_key, 'B1', '2031-01-31' from item returning batch_key, site_key),
      entry as (insert into ward_narcotic_entry (site_key, batch_key, sent_as, sent_sha256, kind, at, units, change, counts, voucher,
          recorded_by, recorded_at, witnessed_by, witnessed_at)
        select site_key, batch_key, gen_random_uuid(), '', 'receipt', ${at('06:00')}, 20, 20, true, 'P-1', 1, ${at('06:00')}, 2, ${at('06:00')} from batch)
    select stay_key::int as stay, batch_key::text as batch from stay, batch`.execute(opened.owner);
  await sql`set session_replication_role = origin`.execute(opened.owner);
  stayKey = rows[0]?.stay ?? 0;
  batchKey = rows[0]?.batch ?? '';
});
afterAll(() => opened.close());

interface Stretch {
  readonly rate: number;
  readonly from: string;
  readonly until: string | null;
}

/** An infusion of the chart, a row a rate. */
async function infusion(stretches: readonly Stretch[]): Promise<readonly string[]> {
  await sql`set session_replication_role = replica`.execute(opened.owner);
  const content = JSON.stringify({ purpose: 'opioid', drug: 'morphine', preparation: 'infusion', unit: 'mg/h' });
  const { rows: orders } = await sql<{
    key: number;
  }>`insert into ward_analgesic_order (stay_key, site_key, content, is_signed)
    values (${stayKey}, 1, ${content}, true) returning order_key::int as key`.execute(opened.owner);
  const keys: string[] = [];
  for (const { rate, from, until } of stretches) {
    const { rows } = await sql<{ key: string }>`insert into ward_administration
      (stay_key, site_key, sent_as, sent_sha256, order_key, at, given, dose, unit, route, is_rescue, is_opioid, reason, removed_at)
      values (${stayKey}, 1, ${randomUUID()}, '', ${orders[0]?.key}, ${at(from)}, true, ${rate}, 'mg/h', 'intravenous', false, true, '',
        ${until && at(until)}) returning administration_key::text as key`.execute(opened.owner);
    keys.push(rows[0]?.key ?? '');
  }
  await sql`set session_replication_role = origin`.execute(opened.owner);
  return keys;
}

const stop = (administrationKey: string, hour: string) =>
  sql`update ward_administration set removed_at = ${at(hour)} where administration_key = ${administrationKey}`.execute(
    opened.owner,
  );
const use = (administrationKey: string, units: number, wasted = 0) =>
  acting(nurse, () =>
    addEntry(
      opened.database,
      {
        ...{ kind: 'use', sentAs: randomUUID(), at: at('09:00'), batchKey, administrationKey, units },
        ...{ given: units * 10 - wasted, wasted },
      },
      NOW,
    ),
  );
const open = () => acting(nurse, () => openItems(opened.database));

// By hand: 2 mg/h from 8 to 12 o'clock are 8 mg, 3 mg/h from 12 to 16:30 are 13.5 mg: 21.5 mg; three ampoules of 10 mg hold 30, so 8.5 are wasted.
test('ampoules of an infusion are entered against all its rates; what is left of them is wasted before a second person', async () => {
  const [first = '', second = ''] = await infusion([
    { rate: 2, from: '08:00', until: '12:00' },
    { rate: 3, from: '12:00', until: null },
  ]);
  const running = await open();
  expect(running.doses).toEqual([]);
  expect(running.infusions).toMatchObject([{ administrationKey: second, dose: null, entered: 0, unit: 'mg' }]);
  await use(first, 1); // into the first syringe; while it runs more may be opened than it gave
  await use(second, 3);
  expect((await open()).infusions).toMatchObject([{ administrationKey: second, entered: 40 }]);
  await stop(second, '16:30');
  expect((await open()).doses).toMatchObject([{ administrationKey: second, dose: 21.5, entered: 40, unit: 'mg' }]);

  const entries = await sql<{ key: string }>`select entry_key::text as key from ward_narcotic_entry
    where kind = 'use' order by entry_key`.execute(opened.owner);
  const correct = (entryKey: string) =>
    acting(nurse, () =>
      addEntry(
        opened.database,
        { kind: 'correction', sentAs: randomUUID(), at: at('17:00'), entryKey, reason: 'the rest was not given' },
        NOW,
      ),
    );
  for (const { key } of entries.rows) await correct(key);
  // taken back: until a second person signs the counter-entries the ledger still says what was opened
  await sql`set session_replication_role = replica`.execute(opened.owner);
  await sql`update ward_narcotic_entry set counts = true, witnessed_by = 2, witnessed_at = ${at('17:00')} where kind = 'correction'`.execute(
    opened.owner,
  );
  await sql`set session_replication_role = origin`.execute(opened.owner);
  await expect(use(second, 3)).rejects.toMatchObject({ code: 'ward/narcotic-more-than-dose' });
  await use(second, 3, 8.5);
  const settled = await open();
  expect([settled.doses, settled.infusions, settled.uncharted]).toEqual([[], [], []]);
  expect(settled.unwitnessed).toMatchObject([{ kind: 'use', units: 3, given: 21.5, wasted: 8.5, needsWitness: true }]);
});

test('an infusion whose rates were all struck out used nothing by the chart', async () => {
  const [only = ''] = await infusion([{ rate: 1, from: '09:00', until: '10:00' }]);
  expect((await open()).doses).toMatchObject([{ administrationKey: only, dose: 1, entered: 0 }]);
  await use(only, 1, 9);
  expect((await open()).doses).toEqual([]);
  await sql`update ward_administration set in_error = true, correction = 'x' where administration_key = ${only}`.execute(
    opened.owner,
  );
  expect((await open()).uncharted).toMatchObject([{ administrationKey: only, dose: null, entered: 1 }]);
});
