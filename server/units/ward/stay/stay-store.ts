import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, patientDetail, recordedBy } from '../../clinic/index.ts';
import { lockedBed } from './bed-store.ts';
import type { ChangedStay, NewStay, Stay, StayContent } from './contract.ts';
import { isCorrection } from './is-correction.ts';
import { refusedBy } from './refused-by.ts';
import { requireChanged } from './require-changed.ts';

/** @throws DomainError `platform/not-found` where there is no such stay, or it is not seen by whoever acts */
export async function readStay(database: Database, stayKey: string): Promise<Stay> {
  const [row] = await stays(database).where('s.stay_key', '=', keyNumber(stayKey)).execute();
  if (!row) throw notFound('wardStay', stayKey);
  return stayOf(row);
}

/** Of a patient and of whoever was merged into them, the latest first. */
export async function staysOf(database: Database, patientKey: string): Promise<Stay[]> {
  const rows = await stays(database)
    .where('s.patient_key', '=', sql<number>`any (clinic_patient_keys(clinic_patient_root(${keyNumber(patientKey)})))`)
    .orderBy('s.admitted_at', 'desc')
    .execute();
  return rows.map(stayOf);
}

/** @returns its key @throws DomainError as {@link changeStay}; `platform/not-found` for the patient */
export async function addStay(database: Database, { patientKey, ...stay }: NewStay, now: Date): Promise<string> {
  const patient = await patientDetail(database, patientKey);
  const content = { ...stay, discharge: null };
  return kept(database, content, async (transaction) => {
    await refuseStay(transaction, content, now);
    const row = await transaction
      .insertInto('ward_stay')
      .values({
        ...{ patient_key: keyNumber(patient.patientKey), site_key: keyNumber(patient.siteKey) },
        ...{ ...columnsOf(content), recorded_by: actingPerson(), reason: null },
      })
      .returning('stay_key')
      .executeTakeFirstOrThrow();
    return String(row.stay_key);
  });
}

interface Changed extends ChangedStay {
  readonly stayKey: string;
  readonly revision: number;
}

/**
 * Moves, discharges or corrects.
 * @throws DomainError `ward/reason-needed`, `ward/bed-taken`, `ward/bed-not-in-use`, `ward/patient-admitted`, `ward/not-yet`,
 *   `access/refused`, `platform/changed-meanwhile`, `platform/not-found`
 */
export async function changeStay(database: Database, changed: Changed, now: Date): Promise<void> {
  const { stayKey, revision, content, inError, reason } = changed;
  await kept(database, content, async (transaction) => {
    await transaction
      .selectFrom('ward_stay')
      .where('stay_key', '=', keyNumber(stayKey))
      .select('stay_key')
      .forUpdate()
      .execute();
    const present = await readStay(transaction, stayKey);
    requireSame(present.revision, revision);
    const corrects = isCorrection(present, { content, inError });
    if (corrects && reason === '') throw new DomainError('ward/reason-needed');
    if (!inError) await refuseStay(transaction, content, now);
    const changing = await transaction
      .updateTable('ward_stay')
      .set({ ...columnsOf(content), in_error: inError, revision: revision + 1, ...(corrects && { reason }) })
      .where('stay_key', '=', keyNumber(stayKey))
      .executeTakeFirstOrThrow();
    requireChanged(changing, 'stay.write');
  });
}

/** Two nurses who are quicker than each other are told what the database refused. */
function kept<T>(database: Database, { bedKey }: StayContent, work: (transaction: Database) => Promise<T>): Promise<T> {
  const refusals = {
    ward_bed_holds_one: () => new DomainError('ward/bed-taken', { key: bedKey }),
    ward_stay_bed_key_site_key_fkey: () => notFound('wardBed', bedKey), // a bed of another site
    ward_patient_in_one_place: () => new DomainError('ward/patient-admitted'),
  };
  return refusedBy(refusals, () => database.transaction().execute(work));
}

async function refuseStay(transaction: Database, { bedKey, admittedAt, discharge }: StayContent, now: Date) {
  if (Date.parse(discharge?.at ?? admittedAt) > now.getTime()) throw new DomainError('ward/not-yet');
  const bed = await lockedBed(transaction, bedKey);
  if (!bed.in_use && discharge === null) throw new DomainError('ward/bed-not-in-use', { bed: bed.name });
}

function columnsOf({ bedKey, admittedAt, reportsSelf, discharge }: StayContent) {
  return {
    ...{ bed_key: keyNumber(bedKey), admitted_at: new Date(admittedAt), reports_self: reportsSelf },
    discharged_at: discharge && new Date(discharge.at),
    discharged_to: discharge?.to ?? null,
    discharge_note: discharge?.note ?? '',
  };
}

const stays = (database: Database) =>
  database
    .selectFrom('ward_stay as s')
    .innerJoin('ward_bed as b', 'b.bed_key', 's.bed_key')
    .innerJoin('clinic_patient as p', (join) =>
      join.on('p.patient_key', '=', sql<number>`clinic_patient_root(s.patient_key)`),
    )
    .leftJoin('access_person as o', 'o.person_key', 's.recorded_by')
    .selectAll('s')
    .select([
      'b.name as bed',
      'p.patient_key as person',
      'p.name as patient',
      'p.name_zh as patient_zh',
      'p.identifiers',
    ])
    .select(['p.birth_date', 'p.sex', 'o.name', 'o.name_zh']);

function stayOf(row: Awaited<ReturnType<ReturnType<typeof stays>['execute']>>[number]): Stay {
  const { discharged_at, discharged_to, discharge_note: note } = row;
  return {
    ...{ stayKey: String(row.stay_key), revision: row.revision, patientKey: String(row.person) },
    ...{ name: row.patient, nameZh: row.patient_zh, identifier: row.identifiers[0]?.value ?? null },
    ...{ birthDate: row.birth_date, sex: row.sex, bed: row.bed, inError: row.in_error, reason: row.reason },
    content: {
      ...{ bedKey: String(row.bed_key), admittedAt: row.admitted_at.toISOString(), reportsSelf: row.reports_self },
      discharge: discharged_at && discharged_to && { at: discharged_at.toISOString(), to: discharged_to, note },
    },
    recordedBy: recordedBy(row),
  };
}
