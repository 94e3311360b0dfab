import { sql } from 'kysely';
import type { FhirKind } from '../../platform/fhir/kind.ts';
import { SYSTEM, withoutEmpty, writtenIn } from '../../platform/fhir/resource.ts';
import { beginningOfWord, token } from '../../platform/fhir/search-parameters.ts';

export interface PatientRow {
  readonly id: string;
  readonly patient_id: string | null;
  readonly name: string | null;
  readonly name_ideographic: string | null;
  readonly birth_date: string | null;
  readonly sex: 'M' | 'F' | 'O' | null;
  readonly last_arrived_at: Date;
  readonly site_key: string;
  readonly site_name: string | null;
}

const GENDER = { M: 'male', F: 'female', O: 'other' } as const;
const MEDICAL_RECORD_NUMBER = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }],
};

/** Patients as their objects state them; who sees them is decided by their site. */
export const PATIENT: FhirKind<PatientRow> = {
  type: 'Patient',
  requires: 'patient.read',
  rows: sql<PatientRow>`select patient_key, patient_key::text as id, patient_id, p.name, name_ideographic, birth_date, sex,
      last_arrived_at, site_key::text, s.name as site_name
    from imaging_patient p left join access_site s using (site_key) where instances > 0`,
  order: sql`patient_key`,
  search: {
    identifier: { ...token(sql`patient_id`, 'The PatientID of the objects.'), isIdentifying: true },
    name: {
      ...beginningOfWord(sql`concat_ws(' ', name, name_ideographic)`, 'The beginning of a part of the name.'),
      isIdentifying: true,
    },
    birthdate: {
      type: 'date',
      documentation: 'The day of birth, whole: 1979-02-03.',
      isIdentifying: true,
      condition: (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? sql`birth_date = ${value}` : undefined),
    },
    gender: {
      type: 'token',
      documentation: 'male, female or other.',
      condition: (value) => sql`sex = ${Object.entries(GENDER).find(([, gender]) => gender === value)?.[0] ?? ''}`,
    },
  },
  isReadingRecorded: true,
  resource: (row) =>
    withoutEmpty({
      resourceType: 'Patient',
      id: row.id,
      meta: { lastUpdated: row.last_arrived_at.toISOString() },
      identifier: row.patient_id === null ? [] : [{ use: 'usual', type: MEDICAL_RECORD_NUMBER, value: row.patient_id }],
      name: [...humanName(row.name, 'ABC'), ...humanName(row.name_ideographic, 'IDE')],
      gender: row.sex === null ? null : GENDER[row.sex],
      birthDate: row.birth_date,
      managingOrganization: withoutEmpty({
        identifier: { system: SYSTEM.site, value: row.site_key },
        display: row.site_name,
      }),
    }),
};

/** One group of a DICOM person name: family, given, middle, prefix, suffix (PS3.5 6.2.1.1). */
function humanName(group: string | null, writing: 'ABC' | 'IDE'): readonly object[] {
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = (group ?? '')
    .split('^')
    .map((part) => part.trim());
  const text =
    writing === 'IDE' ? `${family}${given}` : [prefix, given, middle, family, suffix].filter(Boolean).join(' ');
  if (text === '') return [];
  const listed = (...parts: readonly string[]) => parts.filter((part) => part !== '');
  return [
    withoutEmpty({
      ...writtenIn(writing),
      text,
      family: family || null,
      given: listed(given, middle),
      prefix: listed(prefix),
      suffix: listed(suffix),
    }),
  ];
}
