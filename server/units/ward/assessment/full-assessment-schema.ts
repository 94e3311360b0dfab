import { type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { AS_OWNER, ofStay } from '../stay/stay-sql.ts';
import { FULL_ASSESSMENT_URL } from './full-assessment-form.ts';
import { FULL_ASSESSMENTS_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    ward_full_assessment: FullAssessmentTable;
  }
}

/** That a form was completed during a stay; what it says stands in the form. */
interface FullAssessmentTable {
  filled_key: number;
  stay_key: number;
  completed_at: Generated<Date>;
}

/** A filled form becomes an assessment of the stay by being completed, whoever completes it and wherever: nobody writes that down beside it. */
const STATEMENTS = [
  `create table ward_full_assessment (
    filled_key bigint primary key references filled_form, stay_key bigint not null references ward_stay,
    completed_at timestamptz not null default now())`,
  'create index on ward_full_assessment (stay_key, completed_at desc)',
  ...rowSecurity('ward_full_assessment', { read: ofStay('ward_full_assessment') }),
  `create trigger ward_full_assessment_said after insert on ward_full_assessment
    for each row execute function ward_said_of_stay()`,
  `create function ward_fully_assessed() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      if exists (select from form f where f.form_key = new.form_key and f.url = '${FULL_ASSESSMENT_URL}') then
        insert into ward_full_assessment (filled_key, stay_key)
          select new.filled_key, s.stay_key from ward_stay s
          where s.patient_key = any (clinic_patient_keys(clinic_patient_root(new.patient_key)))
            and not s.in_error and s.discharged_at is null
          order by s.admitted_at desc limit 1
          on conflict do nothing;
      end if;
      return null;
    end $$`,
  `create trigger ward_fully_assessed after update of state on filled_form for each row
    when (old.state = 'draft' and new.state <> 'draft' and new.patient_key is not null)
    execute function ward_fully_assessed()`,
];

export const FULL_ASSESSMENT_MIGRATIONS: readonly Migration[] = [
  {
    name: '0208 ward full assessments',
    up: async (database) => {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
      for (const table of FULL_ASSESSMENTS_RECORDED) await recordChangesOf(database, table);
    },
  },
];
