import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { fractionsOfPatient } from '../../clinic/index.ts';
import { readStay, staysOf } from '../stay/stay-store.ts';
import type { PatientAxis } from './contract.ts';

/** See {@link PatientAxis}. @throws DomainError `platform/not-found` where no such stay is seen */
export async function readAxis(database: Database, stayKey: string): Promise<PatientAxis> {
  const { patientKey } = await readStay(database, stayKey);
  const stays = (await staysOf(database, patientKey)).filter(({ inError }) => !inError).reverse();
  const keys = stays.map((stay) => keyNumber(stay.stayKey));
  const [scores, reported, contacts, doses, effects, procedures, fractions] = await Promise.all([
    scoresOf(database, keys),
    reportedOf(database, keys),
    contactsOf(database, keys),
    dosesOf(database, keys),
    effectsOf(database, keys),
    proceduresOf(database, keys),
    fractionsOfPatient(database, patientKey),
  ]);
  return {
    stays: stays.map(({ stayKey: key, content }) => ({
      ...{ stayKey: key, admittedAt: utc(content.admittedAt) },
      dischargedAt: content.discharge && utc(content.discharge.at),
    })),
    ...{ scores, reported, contacts, doses, effects, procedures, fractions },
  };
}

const utc = (instant: string) => new Date(instant).toISOString();

/** Rows of a table whose stay is one of these, and that stand; in their order. */
const standing = (stays: readonly number[]) => sql`r.stay_key = any (${[...stays]}::bigint[]) and not r.in_error`;

async function scoresOf(database: Database, stays: readonly number[]): Promise<PatientAxis['scores']> {
  const { rows } = await sql<{
    scoreKey: string;
    at: Date;
    pain: number;
    during: PatientAxis['scores'][number]['during'];
  }>`
    select r.score_key::text as "scoreKey", r.at, r.pain, r.content ->> 'during' as during
    from ward_pain_score r where ${standing(stays)} order by r.at, r.score_key`.execute(database);
  return rows.map(withInstant);
}

async function reportedOf(database: Database, stays: readonly number[]): Promise<PatientAxis['reported']> {
  const { rows } = await sql<{ answerKey: string; at: Date; pain: number }>`
    select r.answer_key::text as "answerKey", r.at, (r.content ->> 'pain')::int as pain
    from ward_patient_answer r where r.stay_key = any (${[...stays]}::bigint[]) and r.content ->> 'pain' is not null
    order by r.at, r.answer_key`.execute(database);
  return rows.map(withInstant);
}

async function contactsOf(database: Database, stays: readonly number[]): Promise<PatientAxis['contacts']> {
  const { rows } = await sql<Omit<PatientAxis['contacts'][number], 'at'> & { at: Date }>`
    select r.follow_up_key::text as "followUpKey", r.at, r.content ->> 'way' as way, r.is_reached as "isReached",
      (r.content ->> 'worst')::int as worst, r.content ->> 'note' as note
    from ward_follow_up r where ${standing(stays)} order by r.at, r.follow_up_key`.execute(database);
  return rows.map(withInstant);
}

async function dosesOf(database: Database, stays: readonly number[]): Promise<PatientAxis['doses']> {
  type Row = Omit<PatientAxis['doses'][number], 'at' | 'removedAt'> & { at: Date; removedAt: Date | null };
  const { rows } = await sql<Row>`
    select r.administration_key::text as "administrationKey", r.stay_key::text as "stayKey", r.at, r.dose, r.unit, r.route,
      o.content ->> 'drug' as drug, r.removed_at as "removedAt", r.is_rescue as "isRescue"
    from ward_administration r join ward_analgesic_order o using (order_key)
    where ${standing(stays)} and r.given and r.is_opioid order by r.at, r.administration_key`.execute(database);
  return rows.map((row) => ({ ...withInstant(row), removedAt: row.removedAt?.toISOString() ?? null }));
}

async function effectsOf(database: Database, stays: readonly number[]): Promise<PatientAxis['effects']> {
  const { rows } = await sql<Omit<PatientAxis['effects'][number], 'at'> & { at: Date }>`
    select r.effect_key::text as "effectKey", r.at, r.kind, r.value
    from ward_adverse_effect r where ${standing(stays)} order by r.at, r.effect_key`.execute(database);
  return rows.map(withInstant);
}

async function proceduresOf(database: Database, stays: readonly number[]): Promise<PatientAxis['procedures']> {
  const { rows } = await sql<Omit<PatientAxis['procedures'][number], 'at'> & { at: Date }>`
    select r.procedure_key::text as "procedureKey", r.at, r.content ->> 'kind' as kind, r.content ->> 'site' as site
    from ward_procedure r where ${standing(stays)} order by r.at, r.procedure_key`.execute(database);
  return rows.map(withInstant);
}

const withInstant = <Row extends { readonly at: Date }>(row: Row) => ({ ...row, at: row.at.toISOString() });
