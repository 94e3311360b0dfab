import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEveryUpdate } from './on-every-update.ts';
import { databaseWithoutTables } from './test-database.ts';

let opened: Awaited<ReturnType<typeof databaseWithoutTables>>;
beforeAll(async () => {
  opened = await databaseWithoutTables();
});
afterAll(() => opened.close());

test('a deferred trigger of some columns fires after what a trigger before the update changed, and after nothing else', async () => {
  const run = (statement: string) => sql.raw(statement).execute(opened.owner);
  for (const statement of [
    'create table bed ("the note, ON it" text, visits int, seen int)',
    'create table told (note text)',
    `create function full_bed() returns trigger language plpgsql as $$ begin new."the note, ON it" := 'full'; return new; end $$`,
    'create function tell() returns trigger language plpgsql as $$ begin insert into told values (new."the note, ON it"); return null; end $$',
    'create trigger full_bed before update of visits on bed for each row execute function full_bed()',
    `create constraint trigger tell after update of "the note, ON it" on bed deferrable initially deferred
      for each row when (old."the note, ON it" is distinct from new."the note, ON it") execute function tell()`,
    `insert into bed values ('empty', 0, 0), ('empty', 5, 0)`,
  ])
    await run(statement);
  const told = async () => (await sql<{ note: string }>`select note from told`.execute(opened.owner)).rows.length;

  await run('update bed set visits = 1 where visits = 0');
  expect(await told()).toBe(0);
  await opened.owner.transaction().execute(async (transaction) => {
    await sql`update bed set "the note, ON it" = 'busy' where visits = 1`.execute(transaction);
    await onEveryUpdate(transaction, 'tell');
    await onEveryUpdate(transaction, 'tell'); // finds nothing left
  });
  expect(await told()).toBe(1);
  await run('update bed set visits = 6 where visits = 5');
  expect(await told()).toBe(2);
  await run('update bed set seen = 1');
  expect(await told()).toBe(2);
});
