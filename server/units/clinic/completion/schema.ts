import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { signedAtSite, signedEntity } from '../../../platform/signatures/signed-entity.ts';
import { COMPLETION_FUNCTIONS, COMPLETION_TABLES } from './completion-sql.ts';
import { COMPLETION, type CompletionRecord, type CompletionWords } from './contract.ts';
import { COMPLETIONS_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    clinic_completion: CompletionTable;
  }
}

/** `record`: as it was shown when the summary was last signed. */
export interface CompletionContent {
  readonly words: CompletionWords;
  readonly record: CompletionRecord | null;
}

interface CompletionTable {
  completion_key: Generated<number>;
  course_key: number;
  site_key: number;
  revision: Generated<number>;
  content: ColumnType<CompletionContent, string, string>;
  is_signed: Generated<boolean>;
  beneath: ColumnType<{ readonly what: string; readonly at: string } | null, never, null>;
}

const SIGNED = { entity: COMPLETION, table: 'clinic_completion', key: 'completion_key' } as const;

export const COMPLETION_MIGRATIONS: readonly Migration[] = [
  {
    name: '0161 clinic completion summaries',
    up: async (database) => {
      for (const statement of [...COMPLETION_TABLES, ...COMPLETION_FUNCTIONS])
        await sql.raw(statement).execute(database);
      for (const table of COMPLETIONS_RECORDED) await recordChangesOf(database, table);
      await signedEntity(database, {
        ...{ ...SIGNED, covers: ['content', 'beneath'], isSigned: 'new.is_signed' },
        ...{ readAction: 'patient.read', signAction: 'completion.sign', fourEyes: [] },
      });
      await signedAtSite(database, SIGNED);
    },
  },
];
