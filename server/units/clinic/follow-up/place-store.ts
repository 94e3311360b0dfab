import { notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../recorded-by.ts';
import type { PlaceContent, RecurrencePlace } from './contract.ts';

type PlaceRow = RecurrencePlace & { readonly visitKey: string };

/** Places of recurrence of a course, in the order in which they were recorded; what was entered in error, too. */
export async function placesOf(database: Database, courseKey: string): Promise<PlaceRow[]> {
  const rows = await database
    .selectFrom('clinic_recurrence_place as r')
    .leftJoin('access_person as p', 'p.person_key', 'r.recorded_by')
    .selectAll('r')
    .select(['p.name', 'p.name_zh'])
    .where('course_key', '=', keyNumber(courseKey))
    .orderBy('place_key')
    .execute();
  return rows.map((row) => ({
    ...{ placeKey: String(row.place_key), visitKey: String(row.visit_key), revision: row.revision },
    ...{ inError: row.in_error, recordedBy: recordedBy(row), content: row.content },
    percent: percentOf(row.content),
  }));
}

function percentOf({ doseGy, prescribedGy }: PlaceContent): number | null {
  return doseGy === null || prescribedGy === null ? null : (100 * doseGy) / prescribedGy;
}

/** @returns its key */
export async function addPlace(
  database: Database,
  { courseKey, visitKey }: { readonly courseKey: string; readonly visitKey: string },
  content: PlaceContent,
): Promise<string> {
  const { place_key } = await database
    .insertInto('clinic_recurrence_place')
    .values({
      ...{ course_key: keyNumber(courseKey), visit_key: keyNumber(visitKey), content: JSON.stringify(content) },
      recorded_by: actingPerson(),
    })
    .returning('place_key')
    .executeTakeFirstOrThrow();
  return String(place_key);
}

interface Struck {
  readonly courseKey: string;
  readonly placeKey: string;
  readonly revision: number;
  readonly inError: boolean;
}

/** What was read of the dose stays as it was read. @throws DomainError `platform/changed-meanwhile`, `platform/not-found` */
export async function strikePlace(database: Database, struck: Struck): Promise<void> {
  const { courseKey, placeKey, revision, inError } = struck;
  const { numUpdatedRows } = await database
    .updateTable('clinic_recurrence_place')
    .set({ in_error: inError, revision: revision + 1 })
    .where('place_key', '=', keyNumber(placeKey))
    .where('course_key', '=', keyNumber(courseKey))
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const found = (await placesOf(database, courseKey)).find((each) => each.placeKey === placeKey);
  if (!found) throw notFound('recurrencePlace', placeKey);
  requireSame(found.revision, revision);
}
