import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import type { AskedSum, SumResult } from './contract.ts';
import { REIRRADIATION_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    clinic_eqd2_sum: Eqd2SumTable;
  }
}

interface Eqd2SumTable {
  sum_key: Generated<number>;
  patient_key: number;
  asked: ColumnType<AskedSum, string, never>;
  result: ColumnType<SumResult | null, never, string>;
  job_key: ColumnType<number | null, never, number>;
  made_by: number | null;
  made_at: Generated<Date>;
}

const OF_PATIENT = 'exists (select from clinic_patient p where p.patient_key = clinic_eqd2_sum.patient_key';

const TABLES = [
  `create table clinic_eqd2_sum (
    sum_key bigint generated always as identity primary key,
    patient_key bigint not null references clinic_patient,
    asked jsonb not null, result jsonb, job_key bigint references job,
    made_by bigint references access_person, made_at timestamptz not null default now())`,
  'create index on clinic_eqd2_sum (patient_key)',
  ...rowSecurity('clinic_eqd2_sum', {
    read: `${OF_PATIENT})`,
    write: `${OF_PATIENT} and ${atSitesOf('eqd2-sum.make', 'p.site_key')})`,
    remove: 'false',
  }),
];

export const REIRRADIATION_MIGRATIONS: readonly Migration[] = [
  {
    name: '0168 clinic reirradiation',
    up: async (database) => {
      for (const statement of TABLES) await sql.raw(statement).execute(database);
      for (const table of REIRRADIATION_RECORDED) await recordChangesOf(database, table);
    },
  },
];
