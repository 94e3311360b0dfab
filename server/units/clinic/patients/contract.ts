import { datePrecision } from '@isocenter/forms';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';

/** What the pages of the clinic ask and are answered, under `/api/clinic`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const said = (most: number) => words(most).min(1);
/** As far as it is known: `2024`, `2024-03` or `2024-03-31`. */
const partialDate = z.string().refine((text) => datePrecision(text) !== undefined);
const instant = z.iso.datetime();

const Sex = z.enum(['M', 'F', 'O']);

/** Who knows the patient by which number: a hospital, an insurer, a registry. */
export const Identifier = z.object({ assigner: said(120), value: said(64) }).meta({ id: 'PatientIdentifier' });
export type Identifier = TypeOf<typeof Identifier>;

/** A person as the clinic knows them. One of both names is there; what is not known is null. */
export const PatientContent = z
  .object({
    name: said(200).nullable(),
    nameZh: said(100).nullable(),
    sex: Sex.nullable(),
    birthDate: partialDate.nullable(),
    identifiers: z.array(Identifier).max(20),
  })
  .refine(({ name, nameZh }) => name !== null || nameZh !== null, { path: ['name'] });
export type PatientContent = TypeOf<typeof PatientContent>;

/** A line of the list. `identifiers` are those of whoever was merged into the patient, too. */
export const PatientLine = z.object({
  patientKey: key,
  name: z.string().nullable(),
  nameZh: z.string().nullable(),
  sex: Sex.nullable(),
  birthDate: z.string().nullable(),
  identifiers: z.array(Identifier),
});
export type PatientLine = TypeOf<typeof PatientLine>;

/** `POST patients/search`: the words stand in a name, a number or the birth date, in any order. */
export const PatientSearch = z.object({
  words: words(200),
  offset: z.number().int().min(0).max(1_000_000),
  limit: z.number().int().min(1).max(200),
});
export type PatientSearch = TypeOf<typeof PatientSearch>;
export const PatientPage = z.object({ total: z.number().int(), rows: z.array(PatientLine) });
export type PatientPage = TypeOf<typeof PatientPage>;

const Laterality = z.enum(['left', 'right', 'bilateral', 'midline', 'not applicable']);

/** T, N, M, edition and stage are kept as a physician wrote them; the product computes no stage. */
export const Diagnosis = z.object({
  words: said(300),
  /** `C11.9` */
  icd10: z
    .string()
    .regex(/^[A-Z]\d{2}(\.\d{1,2})?$/)
    .nullable(),
  /** ICD-O-3: `C11.9` and `8072/3`. */
  topography: z
    .string()
    .regex(/^C\d{2}(\.\d)?$/)
    .nullable(),
  morphology: z
    .string()
    .regex(/^\d{4}\/[012369]$/)
    .nullable(),
  laterality: Laterality.nullable(),
  t: words(20),
  n: words(20),
  m: words(20),
  edition: words(60),
  stage: words(40),
  date: partialDate.nullable(),
});
export type Diagnosis = TypeOf<typeof Diagnosis>;

/** Radiation that the patient received before, as it is told: here or elsewhere. */
export const EarlierIrradiation = z.object({
  site: said(200),
  hospital: words(200),
  date: partialDate.nullable(),
  doseGy: z.number().positive().max(500).nullable(),
  fractions: z.number().int().positive().max(200).nullable(),
  /** From where it is known: a letter, the patient, the plan. */
  source: words(300),
});
export type EarlierIrradiation = TypeOf<typeof EarlierIrradiation>;

/** `filledKey`: the filled form that holds the signed sheet. */
export const Consent = z.object({
  kind: z.enum(['radiotherapy', 'systemic therapy', 'strong opioids', 'research', 'data use', 'photographs']),
  date: partialDate,
  withdrawn: partialDate.nullable(),
  note: words(300),
  filledKey: key.nullable(),
});
export type Consent = TypeOf<typeof Consent>;

/** The signed sheet as a file: `GET patients/:patientKey/consents/:entryKey/files/:fileKey`. */
const ConsentFile = z.object({
  fileKey: key,
  name: z.string(),
  type: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  struckOut: z
    .object({ at: z.iso.datetime({ offset: true }), reason: z.string() })
    .nullable()
    .describe('Another patient’s, say, or not to be read: it stays, and no longer counts.'),
});
/** `PUT patients/:patientKey/consents/:entryKey/files/:fileKey/struck-out` */
export const FileStruckOut = z.object({ reason: said(500) });

/** What stands under a patient; `POST patients/:patientKey/KIND`, `PUT patients/:patientKey/KIND/:entryKey` `{content, inError}` with the revision. */
export interface EntryContent {
  readonly diagnoses: Diagnosis;
  readonly irradiations: EarlierIrradiation;
  readonly consents: Consent;
}
export type EntryKind = keyof EntryContent;

/** `inError`: entered by mistake; it stays, struck out. `patientKey`: for whom it was entered, before a merge. */
const entry = { entryKey: key, patientKey: key, revision: z.number().int(), inError: z.boolean() };

/** Patients of the archive: those that are this person, and those whose PatientID is one of the identifiers. */
const ArchivePatient = z.object({
  archiveKey: key,
  patientId: z.string().nullable(),
  name: z.string().nullable(),
  nameIdeographic: z.string().nullable(),
  birthDate: z.string().nullable(),
});

/** `GET patients/:patientKey`; of who was merged into another, that other. */
export const PatientDetail = z.object({
  ...PatientLine.shape,
  revision: z.number().int(),
  siteKey: key,
  /** Of this row alone, as they are edited. */
  ownIdentifiers: z.array(Identifier),
  /** Who was found to be the same person; `undo` gives each back with all that was theirs. */
  merged: z.array(z.object({ ...PatientLine.shape, revision: z.number().int(), mergedAt: instant })),
  diagnoses: z.array(z.object({ ...entry, content: Diagnosis })),
  irradiations: z.array(z.object({ ...entry, content: EarlierIrradiation })),
  consents: z.array(z.object({ ...entry, content: Consent, files: z.array(ConsentFile) })),
  archive: z.array(ArchivePatient),
  /** Perhaps this person: somebody decides. */
  suggested: z.array(ArchivePatient),
});
export type PatientDetail = TypeOf<typeof PatientDetail>;
