import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MIGRATIONS, RECORDED } from './department.ts';
import { testPerson } from './platform/access/test-person.ts';
import { writePolicy } from './platform/access/write-policy.ts';
import { acting } from './platform/database/acting.ts';
import { migrate } from './platform/database/migrate.ts';
import { databaseWithoutTables } from './platform/database/test-database.ts';
import { verifyRecord } from './platform/record/verify-record.ts';

/** The schema as the first department had it. */
const FIRST = ['0001 imaging archive', '0002 physics names, prescriptions and goal sheets'];

/** A row of each of its tables, every column filled, written as nobody in particular: there were no people yet. */
const ROWS = [
  `insert into imaging_patient (identity, patient_id, name, name_ideographic, birth_date, sex, search_text, instances, plans, doses,
      images, modalities, last_study_date, last_arrived_at)
    values ('id P1', 'P1', 'Wang^Fang', '王^芳', '19600102', 'F', 'p1 wang fang 王芳', 2, 1, 0, 1, '{CT,RTPLAN}', '20250304', '2025-03-05T06:07:08Z')`,
  `insert into imaging_identity values (1, '{"name":"WANG^FANG"}', '1.2.3.1')`,
  `insert into imaging_study (patient_key, study_instance_uid, date, description, study_id, accession_number)
    values (1, '1.2.3', '20250304', 'Planning CT', '7', 'A1')`,
  `insert into imaging_series (study_key, series_instance_uid, modality, description, series_number, frame_of_reference_uid)
    values (1, '1.2.3.4', 'CT', 'Pelvis', 2, '1.2.9')`,
  `insert into imaging_instance (series_key, patient_key, sop_instance_uid, sop_class_uid, modality, label, instance_number,
      transfer_syntax_uid, header, sha256, size_bytes, arrived_at)
    values (1, 1, '1.2.3.1', '1.2.840.10008.5.1.4.1.1.2', 'CT', null, 1, '1.2.840.10008.1.2.1', '{"modality":"CT"}', repeat('ab', 32), 1234,
      '2025-03-05T06:07:08Z')`,
  `insert into imaging_conflict (instance_key, header, sha256, size_bytes, arrived_at, decision, decided_at, replaced_sha256)
    values (1, '{"modality":"CT"}', repeat('cd', 32), 1235, '2025-03-06T06:07:08Z', 'replace', '2025-03-06T07:00:00Z', repeat('ef', 32))`,
  `insert into imaging_quarantine (file_name, sha256, size_bytes, arrived_at, refusal)
    values ('a.dcm', repeat('12', 32), 10, '2025-03-05T06:07:08Z', '{"code":"dicom/not-dicom","values":{}}')`,
  `insert into imaging_import (source, state, owner, started_at, last_activity_at, finished_at, files_expected, stored, quarantined)
    values ('page', 'complete', 1, '2025-03-05T06:00:00Z', '2025-03-05T06:07:08Z', '2025-03-05T06:07:08Z', 2, 1, 1)`,
  `insert into physics_structure_name values ('rectum', 'Rectum', '2025-03-05T06:07:08Z')`,
  `insert into physics_prescription values (repeat('ab', 32), '{"fractions":20}', '2025-03-05T06:07:08Z')`,
  `insert into physics_goal_set (revision, content, changed_at) values (3, '{"name":"Ours","goals":[]}', '2025-03-05T06:07:08Z')`,
];

/** The last step before locked forms go where their patients are. */
const BEFORE_SITES = '0080';

/** The last step before the record looks at every update. */
const BEFORE_EVERY_UPDATE = '0120';

/** The triggers as departments before that step have them: they fire only where an update names one of their columns. */
const OF_COLUMNS = `do $$ declare made record; begin
  for made in select tgrelid::regclass as changed, tgname, pg_get_triggerdef(t.oid) as definition,
      (select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = tgrelid and attnum > 0 and not attisdropped) as columns
    from pg_trigger t where tgname in ('record_update', 'signature_lapses')
  loop
    execute format('drop trigger %I on %s', made.tgname, made.changed);
    execute replace(made.definition, ' AFTER UPDATE ON ', ' AFTER UPDATE OF ' || made.columns || ' ON ');
  end loop;
end $$`;

/** Forms of the patient at another site, closed by every kind of lock. */
const LOCKED = [
  `insert into access_site (name, kind) values ('Branch', 'hospital')`,
  `insert into form (url, version, status, questionnaire) values ('urn:f', '1', 'active', '{}')`,
  ...['draft', 'complete'].map(
    (state) => `insert into filled_form (form_key, state, response, began_by, saved_by, patient_key, visit, site_key)
      values (1, '${state}', '{"item":[]}', 'Li Wei', 'Li Wei', 1, 'week 1', 2)`,
  ),
  `insert into form_lock (level, site_key, patient_key, visit, reason, locked_by)
    values ('database', null, null, null, 'study closed', 'Li Wei'), ('site', 1, null, null, 'audit', 'Li Wei'),
      ('site', 2, null, null, 'audit', 'Li Wei'), ('subject', null, 1, null, 'withdrawn', 'Li Wei'),
      ('visit', null, 1, 'week 1', 'checked', 'Li Wei')`,
];

let opened: Awaited<ReturnType<typeof databaseWithoutTables>>;
let before: readonly Row[];
interface Row {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

beforeAll(async () => {
  opened = await databaseWithoutTables();
  await migrate(
    opened.owner,
    MIGRATIONS.filter(({ name }) => FIRST.includes(name)),
  );
  for (const statement of ROWS) await sql.raw(statement).execute(opened.owner);
  before = await allRows();
  await migrate(
    opened.owner,
    MIGRATIONS.filter(({ name }) => numberOf(name) <= BEFORE_SITES),
  );
  for (const statement of LOCKED) await sql.raw(statement).execute(opened.owner);
  await migrate(
    opened.owner,
    MIGRATIONS.filter(({ name }) => numberOf(name) <= BEFORE_EVERY_UPDATE),
  );
  await sql.raw(OF_COLUMNS).execute(opened.owner);
  expect(await ofColumns()).toBeGreaterThan(20);
  await migrate(opened.owner, MIGRATIONS);
  await writePolicy(opened.owner);
});
afterAll(() => opened.close());

/** Triggers that look at what is recorded or signed only where an update names it. */
async function ofColumns(): Promise<number> {
  const { rows } = await sql`select from pg_trigger
    where tgname in ('record_update', 'signature_lapses') and tgattr <> ''::int2vector`.execute(opened.owner);
  return rows.length;
}

async function allRows(): Promise<readonly Row[]> {
  const { rows: tables } = await sql<{ table: string }>`
    select relname as table from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> 'applied_migration' order by 1`.execute(
    opened.owner,
  );
  const found: Row[] = [];
  for (const { table } of tables) {
    const { rows } = await sql<Row>`select ${table} as table, to_jsonb(t) as row from ${sql.table(table)} t`.execute(
      opened.owner,
    );
    found.push(...rows);
  }
  return found;
}

test('from the first schema to the newest, every row keeps every value', async () => {
  expect(before.map(({ table }) => table).sort()).toEqual(
    ROWS.map((statement) => /insert into (\w+)/.exec(statement)?.[1]).sort(),
  );
  const after = await allRows();
  for (const { table, row } of before)
    expect(after.filter((each) => each.table === table)).toEqual([{ table, row: expect.objectContaining(row) }]);
});

test('what was there is in the record, and the record holds', async () => {
  const blobs = { hashOf: async (sha256: string) => sha256 };
  const proof = await verifyRecord({ database: opened.owner, tables: RECORDED, blobs });
  expect(proof).toMatchObject({ chainBreak: null, rows: [], blobs: [] });
  const { rows } = await sql<{ entity: string }>`
    select distinct entity from record_event where action = 'found' order by 1`.execute(opened.owner);
  expect(rows.map(({ entity }) => entity)).toEqual(
    expect.arrayContaining(['patient', 'instance', 'prescription', 'goal-set', 'structure-name']),
  );
});

test('what is recorded or signed is looked at after every update, whichever columns it names', async () => {
  expect(await ofColumns()).toBe(0);
  const { rows } =
    await sql`select from pg_trigger where tgname = 'record_update' and tgdeferrable and tginitdeferred`.execute(
      opened.owner,
    );
  expect(rows).toHaveLength(RECORDED.length);
});

test('what is locked goes where its patient is as well, and stays locked', async () => {
  const { rows } = await sql`select state, site_key, response from filled_form order by filled_key`.execute(
    opened.owner,
  );
  const response = { item: [] };
  expect(rows).toEqual([
    { state: 'draft', site_key: 1, response },
    { state: 'complete', site_key: 1, response },
  ]);
  expect((await sql`select from form_lock where unlocked_at is null`.execute(opened.owner)).rows).toHaveLength(5);
  await expect(sql`update filled_form set response = '{}'`.execute(opened.owner)).rejects.toThrow('is locked');
});

test('whoever may see patients sees those who were there; who may not does not; new rows take the next key', async () => {
  const patients = () => opened.database.selectFrom('imaging_patient').select('patient_id').execute();
  const physicist = await testPerson(opened.database, 'Li Wei', 'physicist');
  const administrator = await testPerson(opened.database, 'Zhao Min', 'administrator');
  expect(await acting(physicist, patients)).toEqual([{ patient_id: 'P1' }]);
  expect(await acting(administrator, patients)).toEqual([]);
  const { rows } = await sql`insert into imaging_patient (identity, search_text, last_arrived_at)
    values ('id P2', 'p2', now()) returning patient_key`.execute(opened.database);
  expect(rows).toEqual([{ patient_key: 2 }]);
});

test('a second time, nothing is applied', async () => {
  const applied = () => sql<{ name: string }>`select * from applied_migration order by name`.execute(opened.owner);
  const { rows } = await applied();
  await migrate(opened.owner, MIGRATIONS);
  expect((await applied()).rows).toEqual(rows);
  expect(rows.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name).sort());
});

const numberOf = (name: string) => name.slice(0, 4);

/** Two steps that were made at once; databases know them by these names. */
const TWICE = ['0042'];

test('each step of the schema has a number of its own, and says its unit', () => {
  const names = MIGRATIONS.map(({ name }) => name);
  expect(names.filter((name) => !/^\d{4} [a-z]+ \S/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  const numbers = names.map(numberOf);
  const doubled = numbers.filter((number, index) => numbers.indexOf(number) !== index);
  expect(doubled).toEqual(TWICE);
});

test('the two steps of one number keep the names and the order in which databases have applied them', () => {
  const names = MIGRATIONS.map(({ name }) => name).sort();
  expect(names.filter((name) => TWICE.includes(numberOf(name)))).toEqual([
    '0042 platform deadlines',
    '0042 platform signatures',
  ]);
});
