import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { Meaning } from '../../../platform/signatures/contract.ts';
import { sign } from '../../../platform/signatures/sign.ts';
import { COMPENSATION } from './contract.ts';
import { courseSchedule } from './course-schedule.ts';
import { signedCompensation } from './signed-compensation.ts';

interface Asked {
  readonly compensationKey: string;
  readonly revision: number;
  readonly meaning: Meaning;
}

/**
 * An oncologist signs how a gap is compensated for: it decides dose, and is carried out only then.
 * @returns the course's key; @throws DomainError `clinic/compensation-stale`, `platform/not-found`, `platform/changed-meanwhile`; as `sign`
 */
export async function signCompensation(
  database: Database,
  { compensationKey, revision, meaning }: Asked,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('clinic_compensation')
      .selectAll()
      .where('compensation_key', '=', keyNumber(compensationKey))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('gapCompensation', compensationKey);
    requireSame(row.revision, revision);
    await refuseStale(transaction, String(row.course_key), compensationKey);
    const of = { entity: COMPENSATION, entityKey: compensationKey };
    await sign(transaction, { ...of, meaning, content: signedCompensation(row) });
    await transaction
      .updateTable('clinic_compensation')
      .set({ is_signed: true, revision: revision + 1 })
      .where('compensation_key', '=', row.compensation_key)
      .execute();
    return String(row.course_key);
  });
}

/** Its arithmetic is not of the course as it stands. @throws DomainError `clinic/compensation-stale` */
async function refuseStale(database: Database, courseKey: string, compensationKey: string): Promise<void> {
  const { compensations } = await courseSchedule(database, courseKey);
  const asked = compensations.find((each) => each.compensationKey === compensationKey);
  if (asked?.isStale) throw new DomainError('clinic/compensation-stale');
}

/** @throws DomainError `clinic/compensation-unsigned`, `clinic/compensation-stale`, `platform/not-found` where it is none of this course */
export async function requireSigned(
  database: Database,
  courseKey: string,
  { compensationKey }: { readonly compensationKey: string | null },
): Promise<void> {
  if (compensationKey === null) return;
  const row = await database
    .selectFrom('clinic_compensation')
    .select('is_signed')
    .where('compensation_key', '=', keyNumber(compensationKey))
    .where('course_key', '=', keyNumber(courseKey))
    .executeTakeFirst();
  if (!row) throw notFound('gapCompensation', compensationKey);
  if (!row.is_signed) throw new DomainError('clinic/compensation-unsigned');
  await refuseStale(database, courseKey, compensationKey);
}
