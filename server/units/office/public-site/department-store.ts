import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import type { DepartmentContent, PublicDepartment } from './contract.ts';

const NOTHING: DepartmentContent = {
  ...{ name: { zh: '', en: '' }, parent: { zh: '', en: '' }, about: { zh: '', en: '' }, places: [], base: '' },
};

export async function readDepartment(database: Database): Promise<PublicDepartment> {
  const row = await database
    .selectFrom('office_public_department as d')
    .leftJoin('access_person as p', 'p.person_key', 'd.recorded_by')
    .select(['d.content', 'd.revision', 'd.recorded_by', 'd.recorded_at', 'p.name', 'p.name_zh'])
    .executeTakeFirst();
  if (!row) return { revision: 0, content: NOTHING, recordedBy: null, recordedAt: null };
  const { revision, content, recorded_at } = row;
  return { revision, content, recordedBy: recordedBy(row), recordedAt: recorded_at.toISOString() };
}

/** @throws DomainError `platform/changed-meanwhile` */
export async function sayDepartment(
  database: Database,
  { revision, content, now }: { readonly revision: number; readonly content: DepartmentContent; readonly now: Date },
): Promise<void> {
  const said = { content: JSON.stringify(content), recorded_by: actingPerson(), recorded_at: now };
  requireSame((await readDepartment(database)).revision, revision);
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('office_public_department')
    .values(said)
    .onConflict((conflict) =>
      conflict
        .column('department_key')
        .doUpdateSet({ ...said, revision: revision + 1 })
        .where('office_public_department.revision', '=', revision),
    )
    .executeTakeFirstOrThrow();
  requireSame(Number(numInsertedOrUpdatedRows ?? 0n), 1);
}
