import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import { enter } from './presence.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  opened = await testDatabase([]);
});
afterAll(() => opened.close());

/** Backends that hold the lock of `owner`. */
async function backendsOf(owner: number): Promise<readonly number[]> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_locks join pg_database on oid = database
    where datname = current_database() and locktype = 'advisory' and granted and objid::bigint = ${owner}`.execute(
    opened.database,
  );
  return rows.map(({ pid }) => pid);
}

test('a process is seen while it stays, also after its connection broke, and no longer when it left', async () => {
  const presence = await enter(opened.database, { beatMs: 20 });
  const [pid] = await backendsOf(presence.owner);
  await sql`select pg_terminate_backend(${pid})`.execute(opened.owner);
  await expect.poll(async () => (await backendsOf(presence.owner)).filter((other) => other !== pid)).toHaveLength(1);
  await presence.leave();
  expect(await backendsOf(presence.owner)).toEqual([]);
});

test('a process whose connection broke this instant can leave', async () => {
  const presence = await enter(opened.database, { beatMs: 60_000 });
  const [pid] = await backendsOf(presence.owner);
  await sql`select pg_terminate_backend(${pid})`.execute(opened.owner);
  await presence.leave();
});
