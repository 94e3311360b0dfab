import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ActingPerson, acting, because } from '../database/acting.ts';
import { connect } from '../database/connect.ts';
import type { Database, Migration } from '../database/database.ts';
import { testDatabase } from '../database/test-database.ts';
import { parsedContent } from './event-content.ts';
import type { ChainedEvent } from './event-hash.ts';
import { chainHead, eventPages } from './read-events.ts';
import { type RecordedTable, recordChangesOf } from './record-changes-of.ts';
import { recordEvent } from './record-event.ts';
import { verifyRecord } from './verify-record.ts';

const BEDS: RecordedTable = {
  table: 'ward_bed',
  unit: 'ward',
  entity: 'bed',
  key: ['ward', 'number'],
  leftOut: ['visits'],
  patient: 'changed.patient_key',
};
const FILES: RecordedTable = {
  table: 'ward_file',
  unit: 'ward',
  entity: 'file',
  key: ['file_key'],
  blobs: ['sha256'],
};
const WARD: readonly Migration[] = [
  {
    name: '9001 ward',
    up: async (database) => {
      await sql`create table ward_bed (ward text, number int, patient_key bigint, note jsonb, visits int default 0,
        made_at timestamptz default '2026-03-09 14:30:00+01', primary key (ward, number))`.execute(database);
      await sql`create table ward_file (file_key bigint generated always as identity primary key, sha256 text)`.execute(
        database,
      );
      await sql`insert into ward_bed (ward, number) values ('old', 1)`.execute(database);
      await sql`create function ward_bed_full() returns trigger language plpgsql as
        $$ begin new.note := '{"full":true}'; return new; end $$`.execute(database);
      await sql`create trigger ward_bed_full before update of visits on ward_bed for each row when (new.visits >= 100)
        execute function ward_bed_full()`.execute(database);
    },
  },
  { name: '9002 ward beds recorded', up: (database) => recordChangesOf(database, BEDS) },
  { name: '9003 ward files recorded', up: (database) => recordChangesOf(database, FILES) },
];

const nurse: ActingPerson = {
  kind: 'person',
  personKey: '7',
  name: 'Wang Min',
  role: 'nurse',
  siteKey: '2',
  sessionKey: '31',
  origin: '127.0.0.1 a browser',
};

let opened: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  opened = await testDatabase(WARD);
});
afterAll(() => opened.close());

async function allEvents(): Promise<readonly ChainedEvent[]> {
  const events: ChainedEvent[] = [];
  for await (const page of eventPages(opened.owner)) events.push(...page);
  return events;
}
const said = (event: ChainedEvent | undefined) => parsedContent(event?.content ?? '');
const addBed = (ward: string, number: number, note: object = {}) =>
  sql`insert into ward_bed (ward, number, patient_key, note) values (${ward}, ${number}, 12, ${JSON.stringify(note)})`;
const NO_BLOBS = { hashOf: async () => undefined };
const verify = (hashOf: (sha256: string) => Promise<string | undefined> = NO_BLOBS.hashOf) =>
  verifyRecord({ database: opened.owner, tables: [BEDS, FILES], blobs: { hashOf } });

describe('a change is an event', () => {
  test('rows that were there when the record began are in it', async () => {
    const first = (await allEvents()).find(({ entity }) => entity === 'bed');
    expect(first).toMatchObject({ entityKey: '["old", "1"]', action: 'found', service: 'start' });
    expect(said(first).after).toEqual({
      ...{ ward: 'old', number: 1, patient_key: null, note: null, made_at: '2026-03-09T13:30:00.000000Z' },
    });
  });

  test('who, where, why, before and after: only what changed', async () => {
    const { database } = opened;
    await acting(nurse, () => addBed('B', 3, { text: '靠窗 "quiet"\n' }).execute(database));
    await acting(nurse, () =>
      because('moved', () => sql`update ward_bed set patient_key = 13, note = note where ward = 'B'`.execute(database)),
    );
    await acting(nurse, () => sql`delete from ward_bed where ward = 'B'`.execute(database));
    const [insert, update, gone] = (await allEvents()).slice(-3);
    expect(insert).toMatchObject({
      ...{ stream: 'data', unit: 'ward', entity: 'bed', entityKey: '["B", "3"]', patientKey: '12', action: 'insert' },
      ...{ person: '7', role: 'nurse', site: '2', session: '31', origin: '127.0.0.1 a browser', service: null },
    });
    expect(said(insert)).toMatchObject({ before: null, after: { note: { text: '靠窗 "quiet"\n' } }, reason: null });
    expect(said(update)).toMatchObject({
      ...{ before: { patient_key: 12 }, after: { patient_key: 13 }, reason: 'moved' },
    });
    expect(update).toMatchObject({ action: 'update', patientKey: '13' });
    expect(said(gone)).toMatchObject({ before: { patient_key: 13 }, after: null });
  });

  test('what is left out, or stays as it was, is none', async () => {
    const before = await chainHead(opened.owner);
    await sql`update ward_bed set visits = visits + 1, ward = ward`.execute(opened.database);
    expect(await chainHead(opened.owner)).toEqual(before);
  });

  test('what a trigger changes is one too, though the statement named another column', async () => {
    await sql`insert into ward_bed (ward, number, note) values ('T', 1, '{}')`.execute(opened.database);
    await sql`update ward_bed set visits = 100 where ward = 'T'`.execute(opened.database);
    const last = (await allEvents()).at(-1);
    expect(last).toMatchObject({ action: 'update', entityKey: '["T", "1"]' });
    expect(said(last)).toMatchObject({ before: { note: {} }, after: { note: { full: true } } });
    expect((await verify()).rows).toEqual([]);
  });

  test('what is rolled back never happened', async () => {
    const before = await chainHead(opened.owner);
    const failing = opened.database.transaction().execute(async (transaction) => {
      await addBed('C', 1).execute(transaction);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await chainHead(opened.owner)).toEqual(before);
  });

  test('what is no change of a row is said, and stands in the order of its transaction', async () => {
    await acting(nurse, () =>
      opened.database.transaction().execute(async (transaction) => {
        await addBed('D', 1).execute(transaction);
        await recordEvent(transaction, {
          ...{ stream: 'access', unit: 'ward', entity: 'bed', entityKey: '["D", "1"]', action: 'export' },
          ...{ patientKey: '12', detail: { pages: 2 } },
        });
      }),
    );
    const [insert, exported] = (await allEvents()).slice(-2);
    expect([insert?.action, exported?.action]).toEqual(['insert', 'export']);
    expect(exported).toMatchObject({ stream: 'access', person: '7', patientKey: '12' });
    expect(said(exported).after).toEqual({ pages: 2 });
    expect((await sql`select 1 from record_said`.execute(opened.owner)).rows).toEqual([]);
  });
});

describe('refused', () => {
  test('a change that nobody makes', async () => {
    const nobody = connect(opened.url);
    const before = await chainHead(opened.owner);
    await expect(addBed('E', 1).execute(nobody)).rejects.toThrow('a change of bed without anybody who makes it');
    await nobody.destroy();
    expect(await chainHead(opened.owner)).toEqual(before);
  });

  test('the application writes, changes, removes and reads no event by itself', async () => {
    const attempts = [
      `insert into record_content values (99999, '{}')`,
      `insert into record_event select * from record_event`,
      `update record_event set person = '8'`,
      'delete from record_event',
      'truncate record_event',
      'delete from record_content',
      `select record_append('data', 'ward', 'bed', '1', null, 'insert', null, null, '{}')`,
      'alter table record_event disable trigger all',
      'drop trigger record_insert on ward_bed',
    ];
    for (const attempt of attempts)
      await expect(sql.raw(attempt).execute(opened.database), attempt).rejects.toThrow(
        /permission denied|must be owner/,
      );
  });

  test('the owner of the tables changes no event by mistake', async () => {
    for (const attempt of [
      `update record_event set person = '8'`,
      'delete from record_event',
      'truncate record_content',
    ])
      await expect(sql.raw(attempt).execute(opened.owner), attempt).rejects.toThrow('the record is never changed');
  });

  test('another key for a recorded row', async () => {
    await expect(sql`update ward_bed set number = 99 where ward = 'old'`.execute(opened.database)).rejects.toThrow(
      'the key of a recorded row stays',
    );
  });
});

test('many who write at once make one chain, and each transaction stands together', async () => {
  const people = Array.from({ length: 24 }, (_, index) => ({ ...nurse, personKey: String(100 + index) }));
  const write = (person: ActingPerson, turn: number) =>
    acting(person, () =>
      opened.database.transaction().execute(async (transaction) => {
        await addBed(`W${person.personKey}`, 2 * turn).execute(transaction);
        await addBed(`W${person.personKey}`, 2 * turn + 1).execute(transaction);
      }),
    );
  await Promise.all(
    people.map(async (person) => {
      for (let turn = 0; turn < 5; turn++) await write(person, turn);
    }),
  );
  expect(await verify()).toMatchObject({ chainBreak: null, rows: [] });
  const events = (await allEvents()).filter(({ person }) => Number(person) >= 100);
  expect(events).toHaveLength(24 * 5 * 2);
  for (let index = 0; index < events.length; index += 2) {
    const [first, second] = events.slice(index, index + 2);
    expect(second).toMatchObject({ person: first?.person, eventKey: String(Number(first?.eventKey) + 1) });
  }
});

describe('what was done past the record is found and named', () => {
  /** As somebody who owns the machine: every guard is gone, and comes back afterwards. */
  async function past(statements: readonly string[]): Promise<void> {
    await opened.owner.connection().execute(async (connection) => {
      await sql`set session_replication_role = replica`.execute(connection);
      try {
        for (const statement of statements) await sql.raw(statement).execute(connection);
      } finally {
        await sql`set session_replication_role = origin`.execute(connection);
      }
    });
  }

  async function undone(statements: readonly string[], check: () => Promise<void>): Promise<void> {
    const tables = ['record_event', 'record_content', 'ward_bed'];
    await past(
      tables.flatMap((table) => [`drop table if exists kept_${table}`, `create table kept_${table} as table ${table}`]),
    );
    await past(statements);
    try {
      await check();
    } finally {
      await past(tables.flatMap((table) => [`delete from ${table}`, `insert into ${table} table kept_${table}`]));
    }
  }

  let at: number;
  let head: { events: number; hash: string };
  beforeEach(async () => {
    await acting(nurse, () => addBed(`T${performance.now()}`, 1).execute(opened.database));
    head = await chainHead(opened.owner);
    at = head.events - 3;
  });

  const cases: readonly [string, () => readonly string[], () => object][] = [
    [
      'a tampered event',
      () => [`update record_event set person = '8' where event_key = ${at}`],
      () => ({ chainBreak: { kind: 'altered', eventKey: String(at) }, rows: null }),
    ],
    [
      'a tampered content',
      () => [`update record_content set content = replace(content, '12', '13') where event_key = ${at}`],
      () => ({ chainBreak: { kind: 'altered', eventKey: String(at) }, rows: null }),
    ],
    [
      'content that is no JSON any more',
      () => [`update record_content set content = 'x' where event_key = ${at}`],
      () => ({ chainBreak: { kind: 'altered', eventKey: String(at) }, rows: null }),
    ],
    [
      'a deleted event',
      () => [`delete from record_event where event_key = ${at}`],
      () => ({ chainBreak: { kind: 'missing', eventKey: String(at), lastKey: String(at) } }),
    ],
    [
      'two events that changed places',
      () => [
        `update record_event set event_key = 0 where event_key = ${at}`,
        `update record_event set event_key = ${at} where event_key = ${at + 1}`,
        `update record_event set event_key = ${at + 1} where event_key = 0`,
      ],
      () => ({ chainBreak: { kind: 'out of place', eventKey: String(at) } }),
    ],
    [
      'a content that was removed without a redaction',
      () => [`delete from record_content where event_key = ${at}`],
      () => ({ chainBreak: { kind: 'content missing', eventKey: String(at) } }),
    ],
    [
      'a tampered row of a unit',
      () => [`update ward_bed set patient_key = 99 where ward = 'old'`],
      () => ({
        chainBreak: null,
        rows: [{ kind: 'altered', entity: 'bed', entityKey: '["old", "1"]', columns: ['patient_key'] }],
      }),
    ],
    [
      'a row that was removed past the record',
      () => [`delete from ward_bed where ward = 'old'`],
      () => ({
        chainBreak: null,
        rows: [{ kind: 'removed', entity: 'bed', entityKey: '["old", "1"]' }],
      }),
    ],
    [
      'a row that was put in past the record',
      () => [`insert into ward_bed (ward, number) values ('new', 1)`],
      () => ({
        chainBreak: null,
        rows: [{ kind: 'put in', entity: 'bed', entityKey: '["new", "1"]', eventKey: null }],
      }),
    ],
  ];
  for (const [name, statements, found] of cases)
    test(name, () =>
      undone(statements(), async () => {
        expect(await verify()).toMatchObject(found());
      }),
    );

  test('a tail that was cut, by the head that was kept elsewhere', async () => {
    const cut = [
      `delete from record_event where event_key >= ${at}`,
      `delete from record_content where event_key >= ${at}`,
    ];
    await undone(cut, async () => {
      const parts = { database: opened.owner, tables: [], blobs: NO_BLOBS };
      expect(await verifyRecord(parts)).toMatchObject({ chainBreak: null, events: at - 1 });
      expect(await verifyRecord(parts, { head })).toMatchObject({ chainBreak: { kind: 'cut', eventKey: String(at) } });
    });
    expect(await verify()).toMatchObject({ chainBreak: null, rows: [], ...head });
  });

  test('a blob that was swapped, and one that is lost while a row names it', async () => {
    const hashes = ['kept', 'swapped', 'lost', 'discarded'].map((text) =>
      createHash('sha256').update(text).digest('hex'),
    );
    const [kept, swapped, lost, discarded] = hashes;
    for (const sha256 of hashes) await sql`insert into ward_file (sha256) values (${sha256})`.execute(opened.database);
    await sql`delete from ward_file where sha256 = ${discarded}`.execute(opened.database);
    const found = await verify(async (sha256) => (sha256 === swapped ? kept : sha256 === kept ? kept : undefined));
    expect(found).toMatchObject({ chainBreak: null, rows: [], blobsRead: 4 });
    expect(found.blobs).toMatchObject([
      { kind: 'swapped', sha256: swapped, entity: 'file', entityKey: '2' },
      { kind: 'lost', sha256: lost, entity: 'file', entityKey: '3' },
    ]);
  });
});

test('a redaction takes out what an event says; the chain holds, and tells who did it and why', async () => {
  await acting(nurse, () => addBed('R', 1, { text: 'not to be kept' }).execute(opened.database));
  const event = (await chainHead(opened.owner)).events;
  const redact = (database: Database) => sql`select record_redact(${event})`.execute(database);
  await opened.owner.transaction().execute(async (transaction) => {
    await sql`select set_config('isocenter.person', '1', true), set_config('isocenter.reason', 'typed into the wrong patient', true)`.execute(
      transaction,
    );
    await redact(transaction);
  });
  const [redacted, redaction] = (await allEvents()).slice(-2);
  expect(redacted?.content).toBeNull();
  expect(redaction).toMatchObject({ action: 'redact', redacts: String(event), person: '1', entityKey: '["R", "1"]' });
  expect(said(redaction).reason).toBe('typed into the wrong patient');
  expect(await verify()).toMatchObject({ chainBreak: null, rows: [] });
});
