import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActingPerson, acting, because } from './acting.ts';
import { connect } from './connect.ts';
import type { Database } from './database.ts';
import { testDatabase } from './test-database.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  opened = await testDatabase([]);
});
afterAll(() => opened.close());

const physicist: ActingPerson = {
  kind: 'person',
  personKey: '7',
  name: 'Wang Min',
  role: 'physicist',
  siteKey: '2',
  sessionKey: '31',
  origin: '127.0.0.1 a browser',
};

async function seenBy(database: Database) {
  const { rows } = await sql<Record<string, string | null>>`select
    current_setting('isocenter.person', true) as person, current_setting('isocenter.role', true) as role,
    current_setting('isocenter.site', true) as site, current_setting('isocenter.service', true) as service,
    current_setting('isocenter.session', true) as session, current_setting('isocenter.origin', true) as origin,
    current_setting('isocenter.reason', true) as reason`.execute(database);
  return rows[0];
}

test('a connection knows who acts, for whom, from where and why', async () => {
  const { database } = opened;
  expect(await acting(physicist, () => because('the plan changed', () => seenBy(database)))).toEqual({
    person: '7',
    role: 'physicist',
    site: '2',
    service: '',
    session: '31',
    origin: '127.0.0.1 a browser',
    reason: 'the plan changed',
  });
  const { origin, ...onBehalfOf } = physicist;
  const archive = { kind: 'service', service: 'archive', origin, onBehalfOf } as const;
  expect(await acting(archive, () => seenBy(database))).toMatchObject({
    person: '7',
    service: 'archive',
    site: '2',
    reason: '',
  });
});

test('of many who share the connections none is taken for another', async () => {
  const people = Array.from({ length: 40 }, (_, index) => ({ ...physicist, personKey: String(index) }));
  const seen = await Promise.all(
    people.map((person) =>
      acting(person, async () => {
        await seenBy(opened.database);
        return (await seenBy(opened.database))?.['person'];
      }),
    ),
  );
  expect(seen).toEqual(people.map(({ personKey }) => personKey));
});

test('a transaction that was rolled back leaves its connection with the right settings', async () => {
  const { database } = opened;
  const failing = acting(physicist, () =>
    database.transaction().execute(async (transaction) => {
      await sql`select 1 / 0`.execute(transaction);
    }),
  );
  await expect(failing).rejects.toThrow('division by zero');
  expect(await acting({ ...physicist, personKey: '8' }, () => seenBy(database))).toMatchObject({ person: '8' });
});

test('where nobody acts the settings are empty, also on a connection that somebody used before', async () => {
  const database = connect(opened.url.replace('user=isocenter', 'user=isocenter_application'));
  try {
    await acting(physicist, () => seenBy(database));
    const nobody = await seenBy(database);
    expect(Object.values(nobody ?? {}).filter((value) => value !== '')).toEqual([]);
  } finally {
    await database.destroy();
  }
});

test('the application’s role is no superuser, cannot pass row-level security, owns nothing and makes no table', async () => {
  const { rows } = await sql`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*) from pg_class where relowner = pg_roles.oid) as owned
    from pg_roles where rolname = current_user`.execute(opened.database);
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }]);
  await expect(sql`create table mine (a int)`.execute(opened.database)).rejects.toThrow('permission denied');
  await expect(sql`delete from applied_migration`.execute(opened.database)).rejects.toThrow('permission denied');
});
