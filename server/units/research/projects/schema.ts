import { sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { entryTable } from '../entries/entry-sql.ts';
import { PROJECTS_RECORDED } from './recorded.ts';

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
];
