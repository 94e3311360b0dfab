import { notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../recorded-by.ts';
import type { Visit, VisitContent } from './contract.ts';

export type VisitRow = Pick<Visit, 'visitKey' | 'revision' | 'inError' | 'recordedBy' | 'content'>;

/** The latest first; what was entered in error, too. */
export async function visitsOf(database: Database, courseKey: string): Promise<VisitRow[]> {
  const rows = await database
    .selectFrom('clinic_follow_up_visit as v')
    .leftJoin('access_person as p', 'p.person_key', 'v.recorded_by')
    .select(['v.visit_key', 'v.revision', 'v.in_error', 'v.content', 'v.recorded_by', 'p.name', 'p.name_zh'])
    .where('course_key', '=', keyNumber(courseKey))
    .orderBy('day', 'desc')
    .orderBy('visit_key', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ visitKey: String(row.visit_key), revision: row.revision, inError: row.in_error, content: row.content },
    recordedBy: recordedBy(row),
  }));
}

/** @returns its key */
export async function addVisit(database: Database, courseKey: string, content: VisitContent): Promise<string> {
  const { visit_key } = await database
    .insertInto('clinic_follow_up_visit')
    .values({
      ...{ course_key: keyNumber(courseKey), day: content.day, content: JSON.stringify(content) },
      recorded_by: actingPerson(),
    })
    .returning('visit_key')
    .executeTakeFirstOrThrow();
  return String(visit_key);
}

interface Changed {
  readonly courseKey: string;
  readonly visitKey: string;
  readonly revision: number;
  readonly content: VisitContent;
  readonly inError: boolean;
}

/** @throws DomainError `platform/changed-meanwhile`, `platform/not-found` */
export async function changeVisit(database: Database, changed: Changed): Promise<void> {
  const { courseKey, visitKey, revision, content, inError } = changed;
  const { numUpdatedRows } = await database
    .updateTable('clinic_follow_up_visit')
    .set({ day: content.day, content: JSON.stringify(content), in_error: inError, revision: revision + 1 })
    .where('visit_key', '=', keyNumber(visitKey))
    .where('course_key', '=', keyNumber(courseKey))
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  requireSame((await readVisit(database, courseKey, visitKey)).revision, revision);
}

/** @throws DomainError `platform/not-found` */
export async function readVisit(database: Database, courseKey: string, visitKey: string): Promise<VisitRow> {
  const found = (await visitsOf(database, courseKey)).find((each) => each.visitKey === visitKey);
  if (!found) throw notFound('followUpVisit', visitKey);
  return found;
}
