import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { WARD_MIGRATIONS } from '../index.ts';
import { readAxis } from './read-axis.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let nurse: ActingPerson;
let elsewhere: ActingPerson;
const stays: string[] = [];

const day = (n: number, hour = 8) => new Date(Date.UTC(2026, 2, n, hour)).toISOString();

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'nurse', '2');
  await sql`set session_replication_role = replica`.execute(opened.owner);
  await sql`insert into clinic_patient (name) values ('A'), ('B')`.execute(opened.owner);
  await sql`insert into ward_bed (name) values ('1'), ('2')`.execute(opened.owner);
  const stay = async (patient: number, from: number, until: number | null, inError = false) => {
    const { rows } = await sql<{ key: string }>`insert into ward_stay
      (patient_key, site_key, bed_key, admitted_at, reports_self, discharged_at, discharged_to, in_error)
      values (${patient}, 1, ${patient}, ${day(from)}, true, ${until && day(until)}, ${until && 'home'}, ${inError})
      returning stay_key::text as key`.execute(opened.owner);
    stays.push(rows[0]?.key ?? '');
  };
  await stay(1, 2, 4);
  await stay(1, 9, null);
  await stay(2, 2, null);
  await stay(1, 6, 7, true);
  const [first, second, other, struck] = stays;
  const score = (key: string | undefined, at: string, pain: number, inError = false) =>
    sql`insert into ward_pain_score (stay_key, client_key, sent_sha256, at, instrument, pain, content, in_error)
      values (${key}, gen_random_uuid(), '', ${at}, 'nrs', ${pain}, '{"during": "rest"}', ${inError})`.execute(
      opened.owner,
    );
  await score(second, day(9, 9), 4);
  await score(first, day(2, 9), 7);
  await score(first, day(2, 10), 1, true);
  await score(other, day(2, 9), 9);
  await score(struck, day(6, 9), 8);
  const answer = (at: string, content: object) =>
    sql`insert into ward_patient_answer (stay_key, link_key, sent_as, sent_sha256, at, arrived_at, language, content, level, flags)
      values (${first}, 1, gen_random_uuid(), '', ${at}, ${at}, 'en', ${JSON.stringify(content)}, 'none', '[]')`.execute(
      opened.owner,
    );
  await answer(day(6), { pain: 5 });
  await answer(day(7), { pain: null, message: 'x' });
  const contact = (
    key: string | undefined,
    at: string,
    worst: number | null,
    more: { isReached?: boolean; inError?: boolean } = {},
  ) => {
    const { isReached = true, inError = false } = more;
    const content = { at, way: 'telephone', isReached, worst, note: isReached ? 'sleeps well' : '' };
    return sql`insert into ward_follow_up (stay_key, site_key, sent_as, sent_sha256, at, is_reached, content, in_error, correction)
      values (${key}, 1, gen_random_uuid(), '', ${at}, ${isReached}, ${JSON.stringify(content)}, ${inError}, ${inError ? 'x' : null})`.execute(
      opened.owner,
    );
  };
  await contact(first, day(8), 3);
  await contact(first, day(7), null, { isReached: false });
  await contact(first, day(8, 12), 9, { inError: true });
  await contact(struck, day(8), 8);
  await contact(other, day(8), 7);
  const dose = (key: string | undefined, at: string, given: boolean) =>
    sql`with o as (insert into ward_analgesic_order (stay_key, site_key, content) values (${key}, 1, '{"drug": "morphine"}') returning order_key)
      insert into ward_administration (stay_key, site_key, sent_as, sent_sha256, order_key, at, given, dose, unit, route, is_rescue, is_opioid, reason)
      select ${key}::bigint, 1, gen_random_uuid(), '', order_key, ${at}::timestamptz, ${given}::boolean, ${given ? 10 : null}::float8, 'mg', 'oral', true, true, '' from o`.execute(
      opened.owner,
    );
  await dose(first, day(3), true);
  await dose(first, day(3, 12), false);
  await dose(second, day(10), true);
  await sql`set session_replication_role = origin`.execute(opened.owner);
});
afterAll(() => opened.close());

test('is of the patient: all stays that stand, and the time between, whichever of them is asked for', async () => {
  const [first, second, , struck] = stays;
  for (const stayKey of [first!, second!, struck!]) {
    const axis = await acting(nurse, () => readAxis(opened.database, stayKey));
    expect(axis.stays).toEqual([
      { stayKey: first, admittedAt: day(2), dischargedAt: day(4) },
      { stayKey: second, admittedAt: day(9), dischargedAt: null },
    ]);
    expect(axis.scores.map(({ at, pain }) => [at, pain])).toEqual([
      [day(2, 9), 7],
      [day(9, 9), 4],
    ]);
    expect(axis.reported).toMatchObject([{ at: day(6), pain: 5 }]);
    expect(axis.contacts.map(({ followUpKey: _, ...told }) => told)).toEqual([
      { at: day(7), way: 'telephone', isReached: false, worst: null, note: '' },
      { at: day(8), way: 'telephone', isReached: true, worst: 3, note: 'sleeps well' },
    ]);
    expect(axis.doses).toMatchObject([
      { stayKey: first, at: day(3), drug: 'morphine', dose: 10, isRescue: true },
      { stayKey: second, at: day(10) },
    ]);
    expect([axis.effects, axis.procedures, axis.fractions]).toEqual([[], [], []]);
  }
});

test('is not told to whoever does not see the patient', async () => {
  await acting(elsewhere, async () => {
    await expect(readAxis(opened.database, stays[0]!)).rejects.toMatchObject({ code: 'platform/not-found' });
  });
});
