import { sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { ENTRY_FUNCTIONS, entryTable } from '../entries/entry-sql.ts';
import { reckonAnew } from '../entries/reckon-anew.ts';
import { PATENTS } from './patent-kind.ts';
import { PATENTS_RECORDED } from './recorded.ts';

const TABLE = [
  ...entryTable('research_patent', { key: 'patent_key', asked: ['fee_from'] }),
  `create unique index research_patent_number_once on research_patent ((content ->> 'number')) where not in_error`,
];

export const PATENT_MIGRATIONS: readonly Migration[] = [
  {
    name: '0280 research patents',
    up: async (database) => {
      for (const statement of [...ENTRY_FUNCTIONS, ...TABLE]) await sql.raw(statement).execute(database);
      for (const table of PATENTS_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0351 research annual fees that were missed',
    up: (database) => reckonAnew(database, PATENTS, new Date().toISOString().slice(0, 10)),
  },
];
