import type { SeededRandom } from '@isocenter/phantom';
import { sql } from 'kysely';
import { acting } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { DemonstrationGiven, DemonstrationPart } from '../../../platform/demonstration/demonstration-part.ts';
import { departmentDay } from '../../clinic/index.ts';
import type { EntryKind } from '../entries/entry-kind.ts';
import { addEntry } from '../entries/entry-store.ts';
import { checkedPatent } from '../patents/checked-patent.ts';
import { PATENTS } from '../patents/patent-kind.ts';
import { PROJECTS } from '../projects/project-dues.ts';
import { RECOGNITIONS } from '../recognitions/recognition-kind.ts';
import { demonstrationPatents } from './demonstration-patents.ts';
import { type PeopleDrawn, peopleDrawn } from './demonstration-people-drawn.ts';
import { demonstrationProjects } from './demonstration-projects.ts';
import { demonstrationRecognitions } from './demonstration-recognitions.ts';

/** The part of the demonstration department that has them. */
export const fundingDemonstration = (database: Database): DemonstrationPart => ({
  name: 'funding',
  make: async (given, progress) => {
    await makeProjectsAndPatents(database, given);
    progress(1, 1);
  },
});

type Given = Pick<DemonstrationGiven, 'person' | 'random' | 'now'>;

/** Projects, patents, awards and accreditations of a department that code made, entered by its researcher; all of them or none, so twice is once. */
export async function makeProjectsAndPatents(database: Database, { person, random, now }: Given): Promise<void> {
  await acting(person('researcher').actor, async () => {
    const today = await departmentDay(database, now);
    await database.transaction().execute(async (transaction) => {
      const { rows } = await sql`select from research_project limit 1`.execute(transaction);
      if (rows.length > 0) return;
      const people = peopleDrawn(random, await accounts(transaction));
      await makeAll(transaction, { random, people, today });
    });
  });
}

async function makeAll(
  transaction: Database,
  given: { readonly random: SeededRandom; readonly people: PeopleDrawn; readonly today: string },
): Promise<void> {
  const { today } = given;
  const enter = async <Content>(kind: EntryKind<Content>, contents: readonly Content[]) => {
    const keys: string[] = [];
    for (const content of contents) keys.push(await addEntry(transaction, kind, { content, today }));
    return keys;
  };
  const projectKeys = await enter(PROJECTS, demonstrationProjects(given));
  const patents = demonstrationPatents({ ...given, projectKeys });
  await enter(
    PATENTS,
    patents.map((patent) => checkedPatent(patent, today)),
  );
  await enter(RECOGNITIONS, demonstrationRecognitions(given));
}

/** People of the demonstration by their Chinese name. */
async function accounts(database: Database): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; key: string }>`select name_zh as name, person_key::text as key
    from access_person where name_zh is not null`.execute(database);
  return new Map(rows.map(({ name, key }) => [name, key]));
}
