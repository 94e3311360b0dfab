import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { CONSENT_FILES, STRUCK_OUT_FILES } from './consent-files-sql.ts';
import type { Consent, Diagnosis, EarlierIrradiation, Identifier, PatientContent } from './contract.ts';
import { FORMS_OF_PATIENTS, PATIENT_FUNCTIONS, PATIENT_TABLES } from './patients-sql.ts';
import { CONSENT_FILES_RECORDED, PATIENTS_RECORDED } from './recorded.ts';

/** Written as a value, read back parsed. */
type Json<T> = ColumnType<T, string, string>;

declare module '../../../platform/database/database.ts' {
  interface Tables {
    clinic_patient: PatientTable;
    clinic_archive_patient: ArchivePatientTable;
    clinic_diagnosis: EntryTable<Diagnosis>;
    clinic_irradiation: EntryTable<EarlierIrradiation>;
    clinic_consent: EntryTable<Consent>;
    clinic_consent_file: ConsentFileTable;
  }
}

/** A person as the clinic knows them; see `patients-sql.ts` for what the key is and how two become one. */
interface PatientTable {
  patient_key: Generated<number>;
  site_key: Generated<number>;
  revision: Generated<number>;
  name: string | null;
  name_zh: string | null;
  sex: PatientContent['sex'];
  birth_date: string | null;
  identifiers: Json<readonly Identifier[]>;
  merged_into: number | null | undefined;
  merged_at: ColumnType<Date | null, never, Date | null>;
  search_text: ColumnType<string, never, never>;
}

/** A patient of the archive who is this person. */
interface ArchivePatientTable {
  archive_key: number;
  patient_key: number;
  attached_at: Generated<Date>;
}

interface EntryTable<Content> {
  entry_key: Generated<number>;
  patient_key: number;
  revision: Generated<number>;
  content: Json<Content>;
  in_error: Generated<boolean>;
}

interface ConsentFileTable {
  file_key: Generated<number>;
  entry_key: number;
  sha256: string;
  name: string;
  type: string;
  size_bytes: number;
  uploaded_by: number | null;
  uploaded_at: Generated<Date>;
  struck_out_at: ColumnType<Date | null, never, Date>;
  struck_out_by: ColumnType<number | null, never, number | null>;
  struck_out_reason: ColumnType<string | null, never, string>;
}

export const PATIENT_MIGRATIONS: readonly Migration[] = [
  {
    name: '0100 clinic patients',
    up: async (database) => {
      for (const statement of [...PATIENT_TABLES, ...PATIENT_FUNCTIONS, ...FORMS_OF_PATIENTS])
        await sql.raw(statement).execute(database);
      for (const table of PATIENTS_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0197 clinic files of consents',
    up: async (database) => {
      for (const statement of CONSENT_FILES) await sql.raw(statement).execute(database);
      for (const table of CONSENT_FILES_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0236 clinic files of consents struck out',
    up: async (database) => {
      for (const statement of STRUCK_OUT_FILES) await sql.raw(statement).execute(database);
      for (const table of CONSENT_FILES_RECORDED) await recordChangesOf(database, table);
    },
  },
];
