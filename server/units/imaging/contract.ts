/** What the pages of `imaging` receive and send: the answers of `routes.ts`. Keys are internal ids; no name is in a URL. */
import { z } from 'zod';
import { Notice, Values } from '../../platform/http/contract.ts';
import type { TypeOf } from '../../platform/http/type-of.ts';
import { JobRow } from '../../platform/jobs/contract.ts';

const instant = z.iso.datetime();
const sizeBytes = z.int().min(0);

const PATIENT = {
  patientKey: z.string(),
  patientId: z.string().nullable(),
  name: z.string().nullable(),
  nameIdeographic: z.string().nullable(),
  birthDate: z.string().nullable(),
  sex: z.enum(['M', 'F', 'O']).nullable(),
  modalities: z.array(z.string()),
  plans: z.int(),
  instances: z.int(),
  lastStudyDate: z.string().nullable(),
  lastArrivedAt: instant.describe('When the last object arrived.'),
};

export const PatientRow = z.object(PATIENT).meta({ id: 'PatientRow' });
export type PatientRow = TypeOf<typeof PatientRow>;

/** `GET /api/imaging/patients?search&sort&order&offset&limit&arrived=today&has=plan|dose|image` */
export const PatientList = z.object({ total: z.int(), rows: z.array(PatientRow) }).meta({ id: 'PatientList' });
export type PatientList = TypeOf<typeof PatientList>;

export const InstanceRow = z
  .object({
    instanceKey: z.string(),
    sopInstanceUid: z.string(),
    sopClassUid: z.string(),
    modality: z.string(),
    label: z.string().nullable(),
    instanceNumber: z.int().nullable(),
    sizeBytes,
    sha256: z.string(),
    arrivedAt: instant,
  })
  .meta({ id: 'InstanceRow' });
export type InstanceRow = TypeOf<typeof InstanceRow>;

export const SeriesRow = z
  .object({
    seriesKey: z.string(),
    seriesInstanceUid: z.string(),
    modality: z.string(),
    description: z.string().nullable(),
    seriesNumber: z.int().nullable(),
    instanceCount: z.int(),
    rtInstances: z.array(InstanceRow).describe('RT objects are listed one by one; image slices are only counted.'),
  })
  .meta({ id: 'SeriesRow' });
export type SeriesRow = TypeOf<typeof SeriesRow>;

/** `GET /api/imaging/studies/:studyKey/download` and `…/series/:seriesKey/download` answer a ZIP, `…/instances/:instanceKey/file` one object. */
export const StudyRow = z
  .object({
    studyKey: z.string(),
    studyInstanceUid: z.string(),
    date: z.string().nullable(),
    description: z.string().nullable(),
    series: z.array(SeriesRow),
  })
  .meta({ id: 'StudyRow' });
export type StudyRow = TypeOf<typeof StudyRow>;

export const CaseRow = z
  .object({
    caseKey: z
      .string()
      .describe('`plan-<instanceKey>`, `dose-<instanceKey>`, `structures-<instanceKey>` or `images-<seriesKey>`.'),
    kind: z.enum(['plan', 'dose', 'structures', 'images']),
    label: z.string().nullable(),
    date: z.string().nullable(),
    has: z.object({ image: z.boolean(), structures: z.boolean(), plan: z.boolean(), dose: z.boolean() }),
  })
  .meta({
    id: 'CaseRow',
    description: 'What can be opened as one page: a plan with what belongs to it, or what has no plan.',
  });
export type CaseRow = TypeOf<typeof CaseRow>;

/** `GET /api/imaging/patients/:patientKey` */
export const PatientDetail = z
  .object({
    ...PATIENT,
    studies: z.array(StudyRow),
    cases: z.array(CaseRow),
    notices: z
      .array(Notice)
      .describe('What is odd about the patient as a whole: objects under one PatientID that state different persons.'),
  })
  .meta({ id: 'PatientDetail' });
export type PatientDetail = TypeOf<typeof PatientDetail>;

export const Refusal = z
  .object({ code: z.string(), values: Values })
  .meta({ id: 'Refusal', description: 'A refusal as data; the page says it in its own language from the catalogue.' });
export type Refusal = TypeOf<typeof Refusal>;

/** `POST /api/imaging/imports` opens one, `PUT /api/imaging/imports/:importKey/files` sends bytes (name in header `x-file-name`, percent-encoded), `POST …/complete` ends it. */
export const ImportProgress = z
  .object({
    importKey: z.string(),
    source: z.enum(['page', 'command line', 'DICOMweb', 'C-STORE', 'demonstration']),
    state: z.enum(['running', 'complete', 'interrupted']),
    startedAt: instant,
    finishedAt: instant.nullable(),
    filesExpected: z.int().nullable(),
    stored: z.int(),
    alreadyPresent: z.int(),
    conflicting: z.int(),
    quarantined: z.int(),
    ignored: z.int(),
    failure: Refusal.exactOptional().describe('Why it could not go on as it should, where disk or database failed.'),
  })
  .meta({ id: 'ImportProgress' });
export type ImportProgress = TypeOf<typeof ImportProgress>;

export const FileOutcome = z
  .object({
    fileName: z.string(),
    outcome: z
      .enum(['stored', 'already present', 'conflict', 'quarantined', 'ignored'])
      .describe('What is ignored was not kept: no object, or one of another study than asked.'),
    patientKey: z.string().exactOptional(),
    refusal: Refusal.exactOptional(),
    object: z
      .object({
        sopClassUid: z.string(),
        sopInstanceUid: z.string(),
        seriesInstanceUid: z.string(),
        studyInstanceUid: z.string(),
      })
      .exactOptional()
      .describe('What the object says it is, where it could be read.'),
  })
  .meta({ id: 'FileOutcome' });
/** The answer to one file; an unpacked ZIP gives one outcome per entry. */
export type FileOutcome = TypeOf<typeof FileOutcome>;

export const UnpackingZip = z
  .object({ fileName: z.string(), outcome: z.literal('unpacking'), jobKey: z.string() })
  .meta({ id: 'UnpackingZip', description: 'The answer to a ZIP: it is kept, and a job unpacks it.' });
export type UnpackingZip = TypeOf<typeof UnpackingZip>;

/** `PUT /api/imaging/imports/:importKey/files` answers these, with 202 where it is a ZIP. */
export const FileAnswer = z.discriminatedUnion('outcome', [FileOutcome, UnpackingZip]);
export type FileAnswer = TypeOf<typeof FileAnswer>;

/**
 * `GET /api/imaging/zips/:jobKey?after=N`: what became of the entries of a ZIP after that one, as far as the job has come and one answer
 * holds. Ask again after `upTo`; no more come where the job is over and `upTo` stays.
 */
export const UnpackedZip = z
  .object({ job: JobRow, fileName: z.string(), upTo: z.int(), outcomes: z.array(FileOutcome) })
  .meta({ id: 'UnpackedZip' });
export type UnpackedZip = TypeOf<typeof UnpackedZip>;

/** `GET /api/imaging/quarantine`, by pages; `GET …/:quarantineKey/file` downloads, `POST …/:quarantineKey/retry`, `DELETE …/:quarantineKey` discards */
export const QuarantineRow = z
  .object({
    quarantineKey: z.string(),
    fileName: z.string(),
    sizeBytes,
    sha256: z.string(),
    arrivedAt: instant,
    refusal: Refusal,
  })
  .meta({ id: 'QuarantineRow' });
export type QuarantineRow = TypeOf<typeof QuarantineRow>;

/** `GET /api/imaging/conflicts`, by pages; `POST …/:conflictKey {decision: 'keep' | 'replace'}` */
export const ConflictRow = z
  .object({
    conflictKey: z.string(),
    sopInstanceUid: z.string(),
    modality: z.string(),
    patientKey: z.string(),
    patientName: z.string().nullable(),
    arrivedAt: instant,
    present: z.object({ sha256: z.string(), sizeBytes, arrivedAt: instant }),
    arrived: z.object({ sha256: z.string(), sizeBytes }),
  })
  .meta({ id: 'ConflictRow' });
export type ConflictRow = TypeOf<typeof ConflictRow>;

export const AlignedGrid = z
  .object({
    size: z.tuple([z.int(), z.int(), z.int()]).describe('columns, rows, planes'),
    spacingMm: z.tuple([z.number(), z.number(), z.number()]),
    originMm: z.tuple([z.number(), z.number(), z.number()]).describe('The centre of voxel (0, 0, 0).'),
  })
  .meta({ id: 'AlignedGrid', description: 'Its i, j, k run along the patient’s x (left), y (back), z (head).' });
export type AlignedGrid = TypeOf<typeof AlignedGrid>;

/**
 * `GET /api/imaging/series/:seriesKey/volume`: an image volume for display. The grid is aligned with the patient's axes:
 * i grows to the left, j to the back, k to the head; an oblique series was resampled (see `notices`).
 * `GET …/volume/planes?from=K&to=K` answers planes from..to-1 as little-endian Int16 (`valueType` 'int16') or Float32,
 * k after k; planes without patient data lie in none.
 */
export const VolumeInfo = z
  .object({
    seriesKey: z.string(),
    modality: z.enum(['CT', 'MR', 'PT']),
    unit: z.string(),
    valueType: z.enum(['int16', 'float32']),
    grid: AlignedGrid,
    frameOfReferenceUid: z.string().nullable(),
    interpolatedPlanes: z.array(z.int()),
    notices: z.array(Notice),
  })
  .meta({ id: 'VolumeInfo' });
export type VolumeInfo = TypeOf<typeof VolumeInfo>;
