import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import { newestQaOf } from '../../physics/index.ts';
import type { ApprovedPlan } from '../prescription/contract.ts';
import type { PlanBasis } from './contract.ts';

/** The list of MPPG 11.a that a physicist answers for. */
const PHYSICIST_LIST = 'physics-initial';

/** What there is now of each plan of a course that was put forward and not withdrawn, in that order: its check, and its newest patient QA. */
export async function signOffBasis(database: Database, courseKey: string): Promise<PlanBasis[]> {
  const { rows } = await sql<{ key: string; content: ApprovedPlan; approved: boolean }>`
    select approval_key::text as key, content, is_approved as approved from clinic_plan_approval
    where course_key = ${keyNumber(courseKey)} and withdrawn is null order by approval_key`.execute(database);
  const plans: PlanBasis[] = [];
  for (const { key, content, approved } of rows) {
    const { caseKey, archiveKey, summary, phases, differences, checked, objects } = content;
    const found = checked?.find(({ list }) => list === PHYSICIST_LIST);
    plans.push({
      ...{ approvalKey: key, sha256: contentSha256({ courseKey, content }), isApproved: approved },
      ...{ caseKey, archiveKey, label: summary.label, phases: [...phases], differences: differences.length },
      check: found ? countsOf(found) : null,
      qa: await newestQaOf(
        database,
        objects.map(({ sha256 }) => sha256),
      ),
    });
  }
  return plans;
}

function countsOf(list: NonNullable<ApprovedPlan['checked']>[number]): NonNullable<PlanBasis['check']> {
  const { items, agrees, differs, cannotBeChecked, judgement } = list;
  return { items, agrees, differs, cannotBeChecked, judgement };
}
