/** What the pages of `imaging` receive and send: the answers of `routes.ts`. Keys are internal ids; no name is in a URL. */
import type { Notice } from '@isocenter/messages';
import { z } from 'zod';
import type { TypeOf } from '../../platform/http/type-of.ts';
import type { JobRow } from '../../platform/jobs/contract.ts';

export interface PatientRow {
  readonly patientKey: string;
  readonly patientId: string | null;
  readonly name: string | null;
  readonly nameIdeographic: string | null;
  readonly birthDate: string | null;
  readonly sex: 'M' | 'F' | 'O' | null;
  readonly modalities: readonly string[];
  readonly plans: number;
  readonly instances: number;
  readonly lastStudyDate: string | null;
  /** Instant of the last arrival, ISO 8601 with offset. */
  readonly lastArrivedAt: string;
}

/** `GET /api/imaging/patients?search&sort&order&offset&limit&arrived=today&has=plan|dose|image` */
export interface PatientList {
  readonly total: number;
  readonly rows: readonly PatientRow[];
}

export interface InstanceRow {
  readonly instanceKey: string;
  readonly sopInstanceUid: string;
  readonly sopClassUid: string;
  readonly modality: string;
  readonly label: string | null;
  readonly instanceNumber: number | null;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly arrivedAt: string;
}

export interface SeriesRow {
  readonly seriesKey: string;
  readonly seriesInstanceUid: string;
  readonly modality: string;
  readonly description: string | null;
  readonly seriesNumber: number | null;
  readonly instanceCount: number;
  /** RT objects are listed one by one; image slices are only counted. */
  readonly rtInstances: readonly InstanceRow[];
}

/** `GET /api/imaging/studies/:studyKey/download` and `…/series/:seriesKey/download` answer a ZIP, `…/instances/:instanceKey/file` one object. */
export interface StudyRow {
  readonly studyKey: string;
  readonly studyInstanceUid: string;
  readonly date: string | null;
  readonly description: string | null;
  readonly series: readonly SeriesRow[];
}

/** `GET /api/imaging/patients/:patientKey` */
export interface PatientDetail extends PatientRow {
  readonly studies: readonly StudyRow[];
  readonly cases: readonly CaseRow[];
  /** What is odd about the patient as a whole: objects under one PatientID that state different persons. */
  readonly notices: readonly Notice[];
}

/**
 * What can be opened as one page: a plan with what belongs to it, or what has no plan.
 * `caseKey` is `plan-<instanceKey>`, `dose-<instanceKey>`, `structures-<instanceKey>` or `images-<seriesKey>`.
 */
export interface CaseRow {
  readonly caseKey: string;
  readonly kind: 'plan' | 'dose' | 'structures' | 'images';
  readonly label: string | null;
  readonly date: string | null;
  readonly has: {
    readonly image: boolean;
    readonly structures: boolean;
    readonly plan: boolean;
    readonly dose: boolean;
  };
}

/** `POST /api/imaging/imports` opens one, `PUT /api/imaging/imports/:importKey/files` sends bytes (name in header `x-file-name`, percent-encoded), `POST …/complete` ends it. */
export interface ImportProgress {
  readonly importKey: string;
  readonly source: 'page' | 'command line' | 'DICOMweb' | 'C-STORE' | 'demonstration';
  readonly state: 'running' | 'complete' | 'interrupted';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly filesExpected: number | null;
  readonly stored: number;
  readonly alreadyPresent: number;
  readonly conflicting: number;
  readonly quarantined: number;
  readonly ignored: number;
  /** Why it could not go on as it should, where disk or database failed. */
  readonly failure?: Refusal;
}

/** The answer to one file; an unpacked ZIP gives one outcome per entry. What is ignored was not kept: no object, or one of another study than asked. */
export interface FileOutcome {
  readonly fileName: string;
  readonly outcome: 'stored' | 'already present' | 'conflict' | 'quarantined' | 'ignored';
  readonly patientKey?: string;
  readonly refusal?: Refusal;
  /** What the object says it is, where it could be read. */
  readonly object?: {
    readonly sopClassUid: string;
    readonly sopInstanceUid: string;
    readonly seriesInstanceUid: string;
    readonly studyInstanceUid: string;
  };
}

/** The answer to a ZIP: it is kept, and a job unpacks it. */
export interface UnpackingZip {
  readonly fileName: string;
  readonly outcome: 'unpacking';
  readonly jobKey: string;
}

/** `PUT /api/imaging/imports/:importKey/files` answers these, with 202 where it is a ZIP. */
export type FileAnswer = FileOutcome | UnpackingZip;

/**
 * `GET /api/imaging/zips/:jobKey?after=N`: what became of the entries of a ZIP after that one, as far as the job has come and one answer
 * holds. Ask again after `upTo`; no more come where the job is over and `upTo` stays.
 */
export interface UnpackedZip {
  readonly job: JobRow;
  readonly fileName: string;
  readonly upTo: number;
  readonly outcomes: readonly FileOutcome[];
}

/** A refusal as data; the page says it in its own language from the catalogue. */
export interface Refusal {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** `GET /api/imaging/quarantine`; `GET …/:quarantineKey/file` downloads, `POST …/:quarantineKey/retry`, `DELETE …/:quarantineKey` discards */
export interface QuarantineRow {
  readonly quarantineKey: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly arrivedAt: string;
  readonly refusal: Refusal;
}

/** `GET /api/imaging/conflicts`; `POST …/:conflictKey {decision: 'keep' | 'replace'}` */
export interface ConflictRow {
  readonly conflictKey: string;
  readonly sopInstanceUid: string;
  readonly modality: string;
  readonly patientKey: string;
  readonly patientName: string | null;
  readonly arrivedAt: string;
  readonly present: { readonly sha256: string; readonly sizeBytes: number; readonly arrivedAt: string };
  readonly arrived: { readonly sha256: string; readonly sizeBytes: number };
}

/**
 * `GET /api/imaging/series/:seriesKey/volume`: an image volume for display. The grid is aligned with the patient's axes:
 * i grows to the left, j to the back, k to the head; an oblique series was resampled (see `notices`).
 * `GET …/volume/planes?from=K&to=K` answers planes from..to-1 as little-endian Int16 (`valueType` 'int16') or Float32,
 * k after k; planes without patient data lie in none.
 */
export interface VolumeInfo {
  readonly seriesKey: string;
  readonly modality: 'CT' | 'MR' | 'PT';
  readonly unit: string;
  readonly valueType: 'int16' | 'float32';
  readonly grid: AlignedGrid;
  readonly frameOfReferenceUid: string | null;
  readonly interpolatedPlanes: readonly number[];
  readonly notices: readonly Notice[];
}

export const AlignedGrid = z
  .object({
    size: z.tuple([z.int(), z.int(), z.int()]).describe('columns, rows, planes'),
    spacingMm: z.tuple([z.number(), z.number(), z.number()]),
    originMm: z.tuple([z.number(), z.number(), z.number()]).describe('The centre of voxel (0, 0, 0).'),
  })
  .meta({ id: 'AlignedGrid', description: 'Its i, j, k run along the patient’s x (left), y (back), z (head).' });
export type AlignedGrid = TypeOf<typeof AlignedGrid>;
