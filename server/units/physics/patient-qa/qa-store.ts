import { TG218_GAMMA_LIMITS } from '@isocenter/knowledge';
import { DomainError, notFound } from '@isocenter/messages';
import { type Selectable, sql } from 'kysely';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { Meaning } from '../../../platform/signatures/contract.ts';
import { sign } from '../../../platform/signatures/sign.ts';
import { PATIENT_QA, type PatientQa, type PatientQaContent, type PatientQaList } from './contract.ts';
import type { KeptExclusion } from './schema.ts';
import { streamsOf } from './streams-of.ts';

interface Asked {
  /** Days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly caseKey?: string | undefined;
  readonly qaKey?: string | undefined;
}

type Told = Omit<PatientQa, 'keptAt' | 'accepted' | 'excluded'> & {
  readonly keptAt: Date;
  readonly reason: string | null;
  readonly signer: PatientQa['keptBy'];
  readonly signedAt: Date | null;
  readonly excluded: KeptExclusion | null;
  readonly excluder: PatientQa['keptBy'];
};

const named = (alias: string) => sql`case when ${sql.ref(`${alias}.person_key`)} is not null then
  json_build_object('personKey', ${sql.ref(`${alias}.person_key`)}::text, 'name', ${sql.ref(`${alias}.name`)}, 'nameZh', ${sql.ref(`${alias}.name_zh`)}) end`;

/** What was measured between two days, the latest first, and the streams that it makes. */
export async function listPatientQa(database: Database, { from, to, caseKey, qaKey }: Asked): Promise<PatientQaList> {
  const { rows } =
    await sql<Told>`select q.qa_key::text as "qaKey", q.revision, q.patient_key::text as "patientKey", q.content,
      json_build_object('patientId', i.patient_id, 'name', i.name, 'nameIdeographic', i.name_ideographic) as patient,
      not exists (select from jsonb_array_elements(q.content -> 'objects') o
        where not imaging_sees_object(o ->> 'sha256')) as "isOfPresentPlan", q.file_sha256 is not null as "hasFile",
      ${named('k')} as "keptBy", q.kept_at as "keptAt", q.accepted ->> 'reason' as reason,
      case when s.person_key is not null then json_build_object('personKey', s.person_key::text, 'name', s.name, 'nameZh', s.name_zh) end as signer,
      s.signed_at as "signedAt", q.excluded, ${named('e')} as excluder
    from physics_patient_qa q join imaging_patient i using (patient_key)
      left join access_person k on k.person_key = q.kept_by
      left join access_person e on e.person_key = (q.excluded ->> 'by')::bigint
      left join lateral (select person_key, name, name_zh, signed_at from signature
        where q.is_signed and entity = ${PATIENT_QA} and entity_key = q.qa_key::text and lapsed_at is null
        order by signature_key desc limit 1) s on true
    where (${from ?? null}::date is null or q.measured_on >= ${from ?? null}::date)
      and (${to ?? null}::date is null or q.measured_on <= ${to ?? null}::date)
      and (${caseKey ?? null}::text is null or q.content ->> 'caseKey' = ${caseKey ?? null})
      and (${qaKey ?? null}::bigint is null or q.qa_key = ${qaKey ?? null}::bigint)
    order by q.measured_on desc, q.qa_key desc`.execute(database);
  const { name, tolerance, action, source } = TG218_GAMMA_LIMITS;
  const results = rows.map(({ qaKey, content, excluded }) => ({ qaKey, content, isExcluded: excluded !== null }));
  return { rows: rows.map(rowOf), streams: streamsOf(results), universal: { name, tolerance, action, source } };
}

function rowOf({ reason, signer, signedAt, excluded, excluder, keptAt, ...row }: Told): PatientQa {
  return {
    ...{ ...row, keptAt: keptAt.toISOString() },
    accepted: signer && signedAt ? { reason: reason ?? '', by: signer, at: signedAt.toISOString() } : null,
    excluded: excluded && excluder ? { reason: excluded.reason, by: excluder, at: excluded.at } : null,
  };
}

/** What the signature of a physicist covers. */
const signedQa = (content: PatientQaContent, reason: string) => ({ content, accepted: { reason } });

interface Version {
  readonly qaKey: string;
  readonly revision: number;
}

/**
 * A physicist answers for it: plainly where the limits are met, else for a reason.
 * @throws DomainError `physics/qa-accepted`, `physics/qa-reason-needed`, `platform/changed-meanwhile`, `platform/not-found`; as `sign`
 */
export async function acceptQa(
  database: Database,
  { qaKey, revision, reason, meaning }: Version & { readonly reason: string; readonly meaning: Meaning },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const row = await lockedQa(transaction, { qaKey, revision });
    if (row.is_signed) throw new DomainError('physics/qa-accepted');
    if (row.content.verdict !== 'met' && reason === '') throw new DomainError('physics/qa-reason-needed');
    await transaction
      .updateTable('physics_patient_qa')
      .set({ accepted: JSON.stringify({ reason }), is_signed: true, revision: revision + 1 })
      .where('qa_key', '=', row.qa_key)
      .execute();
    await sign(transaction, { entity: PATIENT_QA, entityKey: qaKey, meaning, content: signedQa(row.content, reason) });
  });
}

/** Takes a result out of local limits for a reason, or in again. @throws DomainError `platform/changed-meanwhile`, `platform/not-found` */
export async function excludeQa(
  database: Database,
  { qaKey, revision, ...excluded }: Version & Omit<KeptExclusion, 'reason'> & { readonly reason: string | null },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const row = await lockedQa(transaction, { qaKey, revision });
    await transaction
      .updateTable('physics_patient_qa')
      .set({ excluded: excluded.reason === null ? null : JSON.stringify(excluded), revision: revision + 1 })
      .where('qa_key', '=', row.qa_key)
      .execute();
  });
}

async function lockedQa(
  transaction: Database,
  { qaKey, revision }: Version,
): Promise<Selectable<Tables['physics_patient_qa']>> {
  const row = await transaction
    .selectFrom('physics_patient_qa')
    .selectAll()
    .where('qa_key', '=', keyNumber(qaKey))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('patientQa', qaKey);
  requireSame(row.revision, revision);
  return row;
}
