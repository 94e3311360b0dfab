import { notFound } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { DoseDifferenceOfPlans, Physics } from '../../physics/index.ts';
import type { PlanParts } from './plan-parts.ts';
import { versionBefore } from './version-before.ts';

/**
 * How the dose of a plan that was put forward differs from that of the version before, of the objects as they were put forward.
 * @throws DomainError `platform/not-found` of a plan that is the first of its phases
 */
export async function doseDifferenceOf(
  { database, physics }: PlanParts,
  approvalKey: string,
): Promise<DoseDifferenceOfPlans> {
  const row = await database
    .selectFrom('clinic_plan_approval')
    .selectAll()
    .where('approval_key', '=', keyNumber(approvalKey))
    .executeTakeFirst();
  if (!row) throw notFound('plan', approvalKey);
  const earlier = await database
    .selectFrom('clinic_plan_approval')
    .selectAll()
    .where('course_key', '=', row.course_key)
    .where('approval_key', '<', row.approval_key)
    .orderBy('approval_key', 'desc')
    .execute();
  const before = versionBefore(row, earlier);
  if (!before) throw notFound('plan', approvalKey);
  return physics.doseDifference(await asked(database, row), await asked(database, before));
}

async function asked(
  database: Database,
  { content }: Selectable<Tables['clinic_plan_approval']>,
): Promise<Parameters<Physics['doseDifference']>[0]> {
  const { caseKey, phases, objects, prescriptionKey } = content;
  const prescription = await database
    .selectFrom('clinic_prescription')
    .select('content')
    .where('prescription_key', '=', keyNumber(prescriptionKey))
    .executeTakeFirstOrThrow();
  return { caseKey, phases, prescription: prescription.content, objects: objects.map(({ sha256 }) => sha256) };
}
