import { notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import type { FrozenHead, ToldStatement } from './contract.ts';

type HeadOfStatement = FrozenHead & { readonly statementKey: string };

/** What was frozen of a statement, or of all; the latest first. */
export async function frozenHeads(
  database: Database,
  statementKey: number | null,
): Promise<readonly HeadOfStatement[]> {
  const all = headsOf(database).orderBy('f.frozen_key', 'desc');
  const rows = await (statementKey === null ? all : all.where('f.statement_key', '=', statementKey)).execute();
  return rows.map(headOf);
}

/** @throws DomainError `platform/not-found` */
export async function readFrozen(
  database: Database,
  frozenKey: string,
): Promise<{ readonly head: FrozenHead; readonly told: ToldStatement; readonly isProved: boolean }> {
  const row = await headsOf(database)
    .select('f.told')
    .where('f.frozen_key', '=', keyNumber(frozenKey))
    .executeTakeFirst();
  if (!row) throw notFound('frozenStatement', frozenKey);
  const { statementKey: _of, ...head } = headOf(row);
  return { head, told: row.told, isProved: contentSha256(row.told) === head.sha256 };
}

/** @returns its key */
export async function keepFrozen(database: Database, told: ToldStatement): Promise<string> {
  const { frozen_key } = await database
    .insertInto('office_frozen_statement')
    .values({
      ...{ statement_key: keyNumber(told.statementKey), revision: told.revision, told: JSON.stringify(told) },
      ...{ sha256: contentSha256(told), frozen_by: keyNumber(told.toldBy.personKey), frozen_at: new Date(told.toldAt) },
    })
    .returning('frozen_key')
    .executeTakeFirstOrThrow();
  return String(frozen_key);
}

const headsOf = (database: Database) =>
  database
    .selectFrom('office_frozen_statement as f')
    .innerJoin('access_person as p', 'p.person_key', 'f.frozen_by')
    .select(['f.frozen_key', 'f.statement_key', 'f.revision', 'f.sha256', 'f.frozen_at'])
    .select(['p.person_key', 'p.name', 'p.name_zh']);

function headOf(row: Awaited<ReturnType<ReturnType<typeof headsOf>['executeTakeFirstOrThrow']>>): HeadOfStatement {
  return {
    ...{ frozenKey: String(row.frozen_key), statementKey: String(row.statement_key), revision: row.revision },
    ...{ sha256: row.sha256, frozenAt: row.frozen_at.toISOString() },
    frozenBy: { personKey: String(row.person_key), name: row.name, nameZh: row.name_zh },
  };
}
