import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RECORDED } from './department.ts';
import { testDatabase } from './platform/database/test-database.ts';
import { verifyRecord } from './platform/record/verify-record.ts';
import { CLINIC_MIGRATIONS } from './units/clinic/index.ts';
import { IMAGING_MIGRATIONS } from './units/imaging/index.ts';
import { OFFICE_MIGRATIONS } from './units/office/index.ts';
import { PHYSICS_MIGRATIONS } from './units/physics/index.ts';
import { RESEARCH_MIGRATIONS } from './units/research/index.ts';
import { WARD_MIGRATIONS } from './units/ward/index.ts';

/** Tables that are no record of what somebody did. */
const NOT_RECORDED = [
  ...['applied_migration', 'record_event', 'record_content', 'record_said', 'record_entity'],
  'access_attempt', // each is an event by itself, and forgotten after minutes
  'access_first_start', // a one-time link; what it makes is recorded
  'access_passkey_challenge', // what a device is to answer within two minutes
  'access_provider_flow', // a visit under way; what it opens is recorded
  'access_provider_confirmation', // used up by the change of the password, which is recorded
  'signature_proof', // used up by the signature, which is recorded
  'signature_kind', // written by the migrations
  'deadline_reading', // up to which event the record was read
  'notice_read', // what somebody has read
  'access_policy', // written by the program from its own table
  'imaging_zip_outcome', // what is told of the files of a ZIP; each that came in is recorded by itself
  'clinic_incident_box', // what was reported without a name, until the hour is over; then it is an incident, and recorded
  'research_author', // made of the content of works, which is recorded
  'imaging_removed_object', // objects that no row named; forgotten after a day
];

let opened: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  opened = await testDatabase([
    ...IMAGING_MIGRATIONS,
    ...PHYSICS_MIGRATIONS,
    ...CLINIC_MIGRATIONS,
    ...WARD_MIGRATIONS,
    ...RESEARCH_MIGRATIONS,
    ...OFFICE_MIGRATIONS,
  ]);
});
afterAll(() => opened.close());

test('every table of the department is recorded, or is none of what somebody did', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(opened.owner);
  const known = [...RECORDED.map(({ table }) => table), ...NOT_RECORDED];
  expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
});

for (const { table, leftOut = [] } of RECORDED)
  test(`every column of ${table} is recorded, also those that came later, or is left out by name`, async () => {
    const { rows } = await sql<{ recorded: string[]; columns: string[] }>`select
      array(select jsonb_object_keys(record_row_of(null::${sql.table(table)}))) as recorded,
      array(select column_name::text from information_schema.columns where table_name = ${table}) as columns`.execute(
      opened.owner,
    );
    expect([...(rows[0]?.recorded ?? []), ...leftOut].sort()).toEqual([...(rows[0]?.columns ?? [])].sort());
    const triggers = await sql`select 1 from pg_trigger where tgrelid = ${table}::regclass and tgname like 'record\\_%'
      and tgdeferrable and tginitdeferred and tgenabled = 'O'`.execute(opened.owner);
    expect(triggers.rows).toHaveLength(3);
  });

test('what the schema itself put in is in the record, too', async () => {
  const proof = await verifyRecord({
    database: opened.owner,
    tables: RECORDED,
    blobs: { hashOf: async () => undefined },
  });
  expect(proof).toMatchObject({ chainBreak: null, rows: [] });
  expect(proof.events).toBeGreaterThan(0); // the first site
});
