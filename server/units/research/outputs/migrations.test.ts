import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import type { Migration } from '../../../platform/database/database.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { databaseWithoutTables } from '../../../platform/database/test-database.ts';
import { PLATFORM_MIGRATIONS } from '../../../platform/platform-migrations.ts';
import { verifyRecord } from '../../../platform/record/verify-record.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { RESEARCH_MIGRATIONS } from '../index.ts';
import { mergesOf } from './merge-works.ts';
import { OUTPUTS_RECORDED } from './recorded.ts';
import { readWork } from './work-store.ts';

const MIGRATIONS: readonly Migration[] = [
  ...[...PLATFORM_MIGRATIONS, ...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS],
  ...RESEARCH_MIGRATIONS,
];

let opened: Awaited<ReturnType<typeof databaseWithoutTables>>;
beforeAll(async () => {
  opened = await databaseWithoutTables();
  await migrate(
    opened.owner,
    MIGRATIONS.filter(({ name }) => name < '0340'),
  );
});
afterAll(() => opened.close());

/** As the register of the release before kept it. */
async function addWork(content: object, names: readonly string[]): Promise<number> {
  const { rows } = await sql<{ key: number }>`insert into research_work (content, match_keys, search_text)
    values (${JSON.stringify({ type: 'article', title: 'A', isRetracted: false, relations: [], authors: [], ...content })}, '{}', '')
    returning work_key::integer as key`.execute(opened.owner);
  const key = rows[0]?.key ?? 0;
  for (const [at, name] of names.entries())
    await sql`insert into research_author (work_key, position, name_key, name_keys, is_corresponding, is_co_first)
      values (${key}, ${at + 1}, ${name}, ${[name]}::text[], false, false)`.execute(opened.owner);
  return key;
}

test('what was there when the register was brought up to date has its place, and the record holds', async () => {
  const { personKey } = await testPerson(opened.owner, 'Bai Lu', 'researcher');
  const say = (workKey: number, name: string, isTheirs: boolean) =>
    sql`insert into research_authorship (work_key, name_key, person_key, is_theirs)
      values (${workKey}, ${name}, ${personKey}::bigint, ${isTheirs})`.execute(opened.owner);
  const wordsOf = async (workKey: number) => {
    const { rows } = await sql<{ word: string }>`select name_key || ' ' || coalesce(position::text, '-') as word
      from research_authorship where work_key = ${workKey} order by position`.execute(opened.owner);
    return rows.map(({ word }) => word);
  };
  const [plain, yes, no] = [
    await addWork({}, ['bai l', 'he l']),
    await addWork({}, ['wang y', 'he l', 'wang y']),
    await addWork({}, ['wang y', 'he l', 'wang y']),
  ];
  await say(plain, 'he l', true);
  await say(plain, 'gone', true);
  await say(yes, 'wang y', true);
  await say(no, 'wang y', false);

  await sql`update research_work set state = 'merged', merged_into = ${yes} where work_key = ${no}`.execute(
    opened.owner,
  );
  await sql`insert into research_merge (kept_key, merged_key, why, kept_before, kept_revision)
    values (${yes}, ${no}, 'doi-differs', '{}', 1)`.execute(opened.owner);

  const equal = { affiliations: [], isCoFirst: true };
  const shared = await addWork(
    {
      authors: [
        { family: 'A', ...equal },
        { family: 'B', affiliations: [] },
        { family: 'C', ...equal },
      ],
    },
    ['a', 'b', 'c'],
  );
  await sql`update research_author set is_co_first = position <> 2 where work_key = ${shared}`.execute(opened.owner);
  await sql`insert into research_work_source (work_key, format, place, content, content_sha256, outcome)
    values (${shared}, 'pubmed-xml', '#1', '{}', '', 'new')`.execute(opened.owner);

  const paper = await addWork({ doi: '10.5555/paper' }, []);
  await sql`update research_work set match_keys = '{doi:10.5555/paper}' where work_key = ${paper}`.execute(
    opened.owner,
  );
  await addWork({ doi: '10.5555/notice', relations: [{ kind: 'retracts', doi: '10.5555/paper' }] }, []);

  await migrate(opened.owner, MIGRATIONS);

  expect(await wordsOf(plain)).toEqual(['he l 2', 'gone -']);
  expect(await wordsOf(yes)).toEqual(['wang y 3']); // claims least
  expect(await wordsOf(no)).toEqual(['wang y 1', 'wang y #2 3']);
  expect((await mergesOf(opened.owner, String(yes))).map(({ mayBeUndone }) => mayBeUndone)).toEqual([true]);
  const { rows } = await sql<{ content: string[]; firsts: number[] }>`select
    array(select a ->> 'family' from jsonb_array_elements(content -> 'authors') a where (a ->> 'isCoFirst')::boolean) as content,
    array(select position from research_author a where a.work_key = w.work_key and is_co_first) as firsts
    from research_work w where work_key = ${shared}`.execute(opened.owner);
  expect(rows).toEqual([{ content: ['A'], firsts: [1] }]);
  expect((await readWork(opened.owner, String(paper))).content).toMatchObject({
    ...{ isRetracted: true, relations: [{ kind: 'is-retracted-by', doi: '10.5555/notice' }] },
  });
  const proof = await verifyRecord({
    ...{ database: opened.owner, tables: OUTPUTS_RECORDED, blobs: { hashOf: async () => undefined } },
  });
  expect(proof).toMatchObject({ chainBreak: null, rows: [] });
});
