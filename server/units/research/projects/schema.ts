import { sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { entryTable } from '../entries/entry-sql.ts';
import { reckonAnew } from '../entries/reckon-anew.ts';
import { PROJECTS } from './project-dues.ts';
import { PROJECT_WORK_TABLE } from './project-works-sql.ts';
import { PROJECT_WORKS_RECORDED, PROJECTS_RECORDED } from './recorded.ts';

/** Until 0350 a day that no month has could be entered: it is the last of its month. */
const LAST_OF_MONTH = {
  ...{ '02-30': '02-29', '02-31': '02-29', '04-31': '04-30', '06-31': '06-30', '09-31': '09-30', '11-31': '11-30' },
};

export const PROJECT_MIGRATIONS: readonly Migration[] = [
  {
    name: '0281 research projects',
    up: async (database) => {
      for (const statement of entryTable('research_project', {
        ...{ key: 'project_key', asked: ['progress_from', 'closing_from'] },
      }))
        await sql.raw(statement).execute(database);
      for (const table of PROJECTS_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0350 research reports of projects that are planned or over',
    up: async (database) => {
      for (const [none, last] of Object.entries(LAST_OF_MONTH))
        await sql`update research_project set content = jsonb_set(content, '{inHouseDay}', to_jsonb(${last}::text))
          where content ->> 'inHouseDay' = ${none}`.execute(database);
      await reckonAnew(database, PROJECTS, new Date().toISOString().slice(0, 10));
    },
  },
];

/** After those of works, which they name. */
export const PROJECT_WORK_MIGRATIONS: readonly Migration[] = [
  {
    name: '0305 research works of projects',
    up: async (database) => {
      for (const statement of PROJECT_WORK_TABLE) await sql.raw(statement).execute(database);
      for (const table of PROJECT_WORKS_RECORDED) await recordChangesOf(database, table);
    },
  },
];
