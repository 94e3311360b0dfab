import { type Selectable, type SqlBool, sql } from 'kysely';
import type { Database, Tables } from '../../platform/database/database.ts';
import type { PatientList, PatientRow } from './contract.ts';

/** How the list may be sorted: by what the row shows. */
export const PATIENT_SORT = {
  name: sql`lower(name)`,
  patientId: sql`lower(patient_id)`,
  birthDate: sql`birth_date`,
  sex: sql`sex`,
  plans: sql`plans`,
  instances: sql`instances`,
  lastStudyDate: sql`last_study_date`,
  lastArrivedAt: sql`last_arrived_at`,
} as const;

export interface PatientQuery {
  /** Words that must all occur in the id, a name or the birth date. */
  readonly search?: string;
  readonly sort: keyof typeof PATIENT_SORT;
  readonly order: 'asc' | 'desc';
  readonly offset: number;
  readonly limit: number;
  readonly arrivedSince?: Date;
  readonly has?: 'plan' | 'dose' | 'image';
}

/**
 * One page of the patients, from one table. Its rows are few (10,000 patients are a large department) and narrow, so that a
 * scan finds a part of a word anywhere in 10 ms; an index of letters would be a second thing to keep right.
 */
export async function listPatients(database: Database, query: PatientQuery): Promise<PatientList> {
  const filters = filtersOf(query);
  const filtered = database
    .selectFrom('imaging_patient')
    .where(({ and }) => and(filters))
    .where('instances', '>', 0);
  const direction = sql.raw(query.order);
  const [{ total }, rows] = await Promise.all([
    filtered.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    filtered
      .selectAll()
      .orderBy(sql`${PATIENT_SORT[query.sort]} ${direction} nulls last`)
      .orderBy('patient_key')
      .offset(query.offset)
      .limit(query.limit)
      .execute(),
  ]);
  return { total, rows: rows.map(toPatientRow) };
}

const COUNTED = { plan: 'plans', dose: 'doses', image: 'images' } as const;

function filtersOf({ search, arrivedSince, has }: PatientQuery) {
  const words = (search ?? '').toLowerCase().replaceAll('^', ' ').split(/\s+/).filter(Boolean);
  const filters = words.map((word) => sql<SqlBool>`search_text like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  if (arrivedSince) filters.push(sql<SqlBool>`last_arrived_at >= ${arrivedSince}`);
  if (has) filters.push(sql<SqlBool>`${sql.ref(COUNTED[has])} > 0`);
  return filters;
}

export function toPatientRow(row: Selectable<Tables['imaging_patient']>): PatientRow {
  return {
    patientKey: String(row.patient_key),
    patientId: row.patient_id,
    name: row.name,
    nameIdeographic: row.name_ideographic,
    birthDate: row.birth_date,
    sex: row.sex,
    modalities: row.modalities,
    plans: row.plans,
    instances: row.instances,
    lastStudyDate: row.last_study_date,
    lastArrivedAt: row.last_arrived_at.toISOString(),
  };
}
