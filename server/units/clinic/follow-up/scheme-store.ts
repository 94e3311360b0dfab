import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { FollowUp, FollowUpScheme } from './contract.ts';

type Scheme = Pick<FollowUp, 'scheme' | 'schemeKey' | 'schemeRevision'>;

export async function schemeOf(database: Database, courseKey: string): Promise<Scheme> {
  const row = await database
    .selectFrom('clinic_follow_up_scheme')
    .select(['scheme_key', 'revision', 'content'])
    .where('course_key', '=', keyNumber(courseKey))
    .executeTakeFirst();
  if (!row) return { scheme: null, schemeKey: null, schemeRevision: 0 };
  return { scheme: row.content, schemeKey: String(row.scheme_key), schemeRevision: row.revision };
}

/** @param revision that was changed; 0 where there was none. @throws DomainError `platform/changed-meanwhile` */
export async function changeScheme(
  database: Database,
  courseKey: string,
  { scheme, revision }: { readonly scheme: FollowUpScheme; readonly revision: number },
): Promise<void> {
  const content = JSON.stringify(scheme);
  const course_key = keyNumber(courseKey);
  const written =
    revision === 0
      ? await database
          .insertInto('clinic_follow_up_scheme')
          .values({ course_key, content })
          .onConflict((conflict) => conflict.column('course_key').doNothing())
          .executeTakeFirst()
          .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows ?? 0n)
      : await database
          .updateTable('clinic_follow_up_scheme')
          .set({ content, revision: revision + 1 })
          .where('course_key', '=', course_key)
          .where('revision', '=', revision)
          .executeTakeFirst()
          .then(({ numUpdatedRows }) => numUpdatedRows);
  if (written === 0n) requireSame((await schemeOf(database, courseKey)).schemeRevision, revision);
}
