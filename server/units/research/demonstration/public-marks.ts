import { sql } from 'kysely';
import { acting } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { DemonstrationPart } from '../../../platform/demonstration/demonstration-part.ts';
import { publishAllWorks } from '../outputs/public-works.ts';

/** The researcher marks what the department of the demonstration shows: all of its papers, what public bodies fund, patents and recognitions; twice is once. */
export const publicMarksDemonstration = (database: Database): DemonstrationPart => ({
  name: 'public marks',
  make: async ({ person }, progress) => {
    await acting(person('researcher').actor, async () => {
      await publishAllWorks(database);
      await mark(
        database,
        'research_project',
        `content ->> 'programme' in ('national-key', 'nsfc-general', 'nsfc-youth', 'provincial')`,
      );
      await mark(database, 'research_patent', 'true');
      await mark(database, 'research_recognition', `content ->> 'kind' <> 'service'`);
    });
    progress(1, 1);
  },
});

async function mark(database: Database, table: string, which: string): Promise<void> {
  await sql`update ${sql.table(table)} set is_public = true, revision = revision + 1
    where not in_error and not is_public and revision = 1 and ${sql.raw(which)}`.execute(database);
}
