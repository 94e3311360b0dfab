import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { FractionContent } from './contract.ts';
import { wasGiven } from './was-given.ts';

export interface FractionOfPatient {
  readonly fractionKey: string;
  readonly courseKey: string;
  readonly course: string;
  /** Of its plan. */
  readonly number: number;
  readonly at: string;
}

/** Fractions that were given, of all courses of a patient and of whoever was merged into them, in their order; those that gave nothing are none. */
export async function fractionsOfPatient(database: Database, patientKey: string): Promise<FractionOfPatient[]> {
  const { rows } =
    await sql<Row>`select f.fraction_key::text as "fractionKey", c.course_key::text as "courseKey", c.title as course,
      f.content, f.in_error as "inError"
    from clinic_course c join clinic_fraction f using (course_key)
    where c.patient_key = any (clinic_patient_keys(clinic_patient_root(${keyNumber(patientKey)})))
    order by f.at, f.fraction_key`.execute(database);
  return rows.filter(wasGiven).map(({ fractionKey, courseKey, course, content }) => ({
    ...{ fractionKey, courseKey, course },
    ...{ number: content.number, at: new Date(content.startedAt).toISOString() },
  }));
}

interface Row extends Pick<FractionOfPatient, 'fractionKey' | 'courseKey' | 'course'> {
  readonly content: FractionContent;
  readonly inError: boolean;
}
