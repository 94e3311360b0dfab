import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import type { PatientQaContent } from './contract.ts';

/** A result of patient QA as a sign-off rests on it. */
export interface QaResult
  extends Pick<PatientQaContent, 'measuredOn' | 'passRate' | 'passed' | 'points' | 'criteria' | 'verdict'> {
  readonly qaKey: string;
  /** Of what was kept of the measurement. */
  readonly sha256: string;
  readonly isSigned: boolean;
}

/** The latest measurement of exactly these plan and doses; null where none was kept. Those of other versions are left out. */
export async function newestQaOf(database: Database, objects: readonly string[]): Promise<QaResult | null> {
  const { rows } = await sql<{ key: string; content: PatientQaContent; signed: boolean }>`
    select qa_key::text as key, content, is_signed as signed from physics_patient_qa q
    where not exists (select from jsonb_array_elements(q.content -> 'objects') o where not (o ->> 'sha256' = any(${objects})))
      and exists (select from jsonb_array_elements(q.content -> 'objects') o where o ->> 'kind' = 'RTPLAN')
    order by measured_on desc, qa_key desc limit 1`.execute(database);
  const [row] = rows;
  if (!row) return null;
  const { measuredOn, passRate, passed, points, criteria, verdict } = row.content;
  return {
    ...{ qaKey: row.key, sha256: contentSha256(row.content), isSigned: row.signed },
    ...{ measuredOn, passRate, passed, points, criteria, verdict },
  };
}
