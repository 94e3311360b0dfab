import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Language } from '@isocenter/messages';
import { accessRoutes } from './platform/access/access-routes.ts';
import { type Access, openAccess } from './platform/access/open-access.ts';
import { passkeyRoutes } from './platform/access/passkeys/routes.ts';
import type { Provider } from './platform/access/provider/provider.ts';
import { providerRoutes } from './platform/access/provider/routes.ts';
import { writePolicy } from './platform/access/write-policy.ts';
import { openDatabase } from './platform/database/connect.ts';
import type { Database, Migration } from './platform/database/database.ts';
import { migrate } from './platform/database/migrate.ts';
import { deadlineRoutes } from './platform/deadlines/deadline-routes.ts';
import { keepDeadlines } from './platform/deadlines/keep-deadlines.ts';
import { demonstrationJob, startDemonstration } from './platform/demonstration/demonstration-job.ts';
import { demonstrationRoutes } from './platform/demonstration/routes.ts';
import { digestParts } from './platform/digest/digest-parts.ts';
import type { MailSettings } from './platform/digest/mail-settings.ts';
import { fhirRoutes } from './platform/fhir/fhir-routes.ts';
import { PLATFORM_KINDS } from './platform/fhir/kinds.ts';
import { formDemonstration } from './platform/forms/demonstration-part.ts';
import type { FormParts } from './platform/forms/filled-detail.ts';
import { formRoutes } from './platform/forms/form-routes.ts';
import type { FormSources } from './platform/forms/form-sources.ts';
import type { HttpServer } from './platform/http/http-server.ts';
import { jobKinds } from './platform/jobs/job-kind.ts';
import { jobRoutes } from './platform/jobs/job-routes.ts';
import { type JobWorker, runJobs } from './platform/jobs/run-jobs.ts';
import { openNoticeChannel } from './platform/notices/hear-notices.ts';
import { noticeRoutes } from './platform/notices/notice-routes.ts';
import { openApiRoutes } from './platform/openapi/openapi-routes.ts';
import { PLATFORM_HISTORIES } from './platform/platform-histories.ts';
import { PLATFORM_MIGRATIONS } from './platform/platform-migrations.ts';
import { PLATFORM_RECORDED } from './platform/platform-recorded.ts';
import type { RecordedTable } from './platform/record/record-changes-of.ts';
import { recordRoutes } from './platform/record/record-routes.ts';
import { verificationRoutes } from './platform/record/verification-routes.ts';
import { verificationOf } from './platform/record/verify-job.ts';
import type { RecordParts } from './platform/record/verify-record.ts';
import { repeatedly } from './platform/repeatedly.ts';
import { signatureRoutes } from './platform/signatures/signature-routes.ts';
import { taskDemonstration } from './platform/tasks/demonstration-part.ts';
import { taskRoutes } from './platform/tasks/task-routes.ts';
import { tellFault } from './platform/tell-fault.ts';
import {
  CLINIC_HISTORIES,
  CLINIC_MIGRATIONS,
  CLINIC_RECORDED,
  clinicPatientOfForm,
  clinicRoutes,
  consentFileRoutes,
  courseDemonstration,
  followUpRoutes,
  peerReviewRoutes,
  planRoutes,
  reirradiationRoutes,
  renewDowntimeLists,
  sumJob,
  treatmentRoutes,
  type WrittenLists,
  writeDowntimeLists,
} from './units/clinic/index.ts';
import {
  blobHashes,
  filesOfForms,
  IMAGING_HISTORIES,
  IMAGING_MIGRATIONS,
  IMAGING_RECORDED,
  type Imaging,
  imagingDemonstration,
  imagingRoutes,
  openImaging,
  PATIENT,
  patientForForms,
  patientKeyOf,
  patientOfForm,
} from './units/imaging/index.ts';
import {
  OFFICE_HISTORIES,
  OFFICE_MIGRATIONS,
  OFFICE_RECORDED,
  officeRoutes,
  publicSiteDemonstration,
  statementExportRoutes,
} from './units/office/index.ts';
import {
  openPhysics,
  PHYSICS_HISTORIES,
  PHYSICS_MIGRATIONS,
  PHYSICS_RECORDED,
  type Physics,
  patientQaRoutes,
  physicsDemonstration,
  physicsRoutes,
  plansForForms,
} from './units/physics/index.ts';
import {
  evidenceRoutes,
  exchangeRoutes,
  fundingDemonstration,
  importJob,
  lookupRoutes,
  openWorkFiles,
  publicMarksDemonstration,
  RESEARCH_HISTORIES,
  RESEARCH_MIGRATIONS,
  RESEARCH_RECORDED,
  researchRoutes,
  workImportRoutes,
  worksDemonstration,
} from './units/research/index.ts';
import { WARD_HISTORIES, WARD_MIGRATIONS, WARD_RECORDED, wardDemonstration, wardRoutes } from './units/ward/index.ts';

/** The rooms of the department over one data folder, built once and handed to the server or to a command. */
export interface Department {
  readonly access: Access;
  readonly imaging: Imaging;
  /** The record as its owner reads it, to prove it. */
  readonly record: RecordParts;
  addRoutes(server: HttpServer): Promise<void>;
  /** Has the patients of the demonstration made, and what is done for them, by a job; as the start acts. */
  startDemonstration(): Promise<void>;
  /** Runs jobs in this process, so many at once; to be stopped before `close`. */
  runJobs(atOnce: number): JobWorker;
  /** Writes the lists by which one treats without the server; as whoever acts. */
  writeDowntimeLists(folder: string, language: Language): Promise<WrittenLists>;
  close(): Promise<void>;
}

/** A deadline that an event begins or stops, and a reminder, come at most so late. */
const SWEEP_EVERY_MS = 5_000;
/** The daily mail goes out at most so late. */
const MAIL_EVERY_MS = 30_000;

interface DepartmentOptions {
  /** Whether anybody may sign in as the people of the demonstration. */
  readonly isDemonstration?: boolean;
  /** The hospital's own login, where one is set up. */
  readonly provider?: Provider | undefined;
  /** Where the daily mail goes out; none is sent without it. */
  readonly mail?: MailSettings | undefined;
  /** Where DOIs are looked up; nowhere without it. */
  readonly resolver?: URL | undefined;
}

/** The lists for a time without the server are an hour old, and at most so much more. */
const LISTS_LOOKED_AT_EVERY_MS = 60_000;

/** A stream of notices outlives its session by no more. */
const STREAM_CHECKED_EVERY_MS = 5_000;

/** Every step of the schema. */
export const MIGRATIONS: readonly Migration[] = [
  ...PLATFORM_MIGRATIONS,
  ...IMAGING_MIGRATIONS,
  ...PHYSICS_MIGRATIONS,
  ...CLINIC_MIGRATIONS,
  ...WARD_MIGRATIONS,
  ...RESEARCH_MIGRATIONS,
  ...OFFICE_MIGRATIONS,
];

/** A job waits no longer for a worker that has nothing to do. */
const JOBS_ASKED_EVERY_MS = 500;
/** The jobs of a worker that died are taken over after so long. */
const JOB_LEASE_MS = 15_000;
const JOB_BEAT_MS = 1_000;

/** Every table whose changes are events. */
export const RECORDED: readonly RecordedTable[] = [
  ...PLATFORM_RECORDED,
  ...IMAGING_RECORDED,
  ...PHYSICS_RECORDED,
  ...CLINIC_RECORDED,
  ...WARD_RECORDED,
  ...RESEARCH_RECORDED,
  ...OFFICE_RECORDED,
];

/**
 * Opens the data folder: the database up to date, the archive consistent.
 */
export async function openDepartment(
  dataFolder: string,
  announce: (line: string) => void,
  { isDemonstration = false, provider, mail, resolver }: DepartmentOptions = {},
): Promise<Department> {
  const { database, owner, url, isShared, close } = await openDatabase(dataFolder, { announce, durable: true });
  await migrate(owner, MIGRATIONS);
  await writePolicy(owner);
  const access = openAccess({ database, isDemonstration, isAlone: !isShared });
  const imaging = await openImaging({ database, dataFolder });
  const physics = openPhysics({ database, archive: imaging.archive });
  const record = { database: owner, tables: RECORDED, blobs: blobHashes(imaging.blobs) };
  const verification = verificationOf(record);
  const forms: FormParts = {
    database,
    ...{ sources: sourcesOfForms(database, imaging, physics), files: filesOfForms(imaging) },
  };
  const demonstration = demonstrationJob({
    database,
    // In this order each is made; a later unit adds its own.
    parts: [
      imagingDemonstration(imaging),
      physicsDemonstration({ physics, archive: imaging.archive }),
      formDemonstration(forms),
      taskDemonstration(database),
      courseDemonstration(database),
      wardDemonstration(forms),
      fundingDemonstration(database),
      worksDemonstration(database),
      publicMarksDemonstration(database),
      publicSiteDemonstration(database),
    ],
    patientKeyOf: (patientId) => patientKeyOf(database, patientId),
    now: () => new Date(),
  });
  const sums = sumJob({ database, archive: imaging.archive, physics });
  const imports = importJob({ database, files: forms.files });
  const kinds = jobKinds([
    sums,
    imports,
    verification,
    imaging.zips,
    imaging.demonstration.detailed,
    ...(isDemonstration ? [demonstration] : []),
  ]);
  return {
    access,
    imaging,
    record,
    addRoutes: async (server) => {
      openApiRoutes(server); // first: it describes what comes after it
      accessRoutes(server, access);
      passkeyRoutes(server, access);
      providerRoutes(server, { ...access, provider });
      demonstrationRoutes(server, access);
      formRoutes(server, { ...forms, today: dayHere });
      signatureRoutes(server, { database, isDemonstration });
      recordRoutes(server, {
        database,
        histories: {
          ...{ ...PLATFORM_HISTORIES, ...IMAGING_HISTORIES, ...PHYSICS_HISTORIES, ...CLINIC_HISTORIES },
          ...{ ...WARD_HISTORIES, ...RESEARCH_HISTORIES, ...OFFICE_HISTORIES },
        },
      });
      verificationRoutes(server, { database, verification });
      jobRoutes(server, { database });
      taskRoutes(server, { database, now: () => new Date() });
      deadlineRoutes(server, { database, now: () => new Date() });
      const deadlines = keepDeadlines(database, SWEEP_EVERY_MS);
      const mailing = digestParts(server, { database, mail, everyMs: MAIL_EVERY_MS });
      const folder = join(dataFolder, 'downtime');
      const lists = repeatedly(
        () => renewDowntimeLists(database, { folder, now: new Date() }),
        LISTS_LOOKED_AT_EVERY_MS,
      );
      const channel = openNoticeChannel(url);
      noticeRoutes(server, { database, channel, checkEveryMs: STREAM_CHECKED_EVERY_MS });
      server.addHook('onClose', async () => {
        await Promise.all([deadlines.stop(), mailing.stop(), lists.stop(), channel.close()]);
      });
      await imagingRoutes(server, imaging);
      physicsRoutes(server, physics);
      patientQaRoutes(server, {
        ...{ database, archive: imaging.archive, physics, files: filesOfForms(imaging) },
        now: () => new Date(),
      });
      const clinic = { database, now: () => new Date() };
      clinicRoutes(server, clinic);
      consentFileRoutes(server, { ...clinic, files: filesOfForms(imaging) });
      planRoutes(server, { ...clinic, archive: imaging.archive, physics });
      peerReviewRoutes(server, { ...clinic, archive: imaging.archive, physics });
      treatmentRoutes(server, { ...clinic, archive: imaging.archive, physics });
      followUpRoutes(server, { ...clinic, archive: imaging.archive, physics });
      wardRoutes(server, clinic);
      evidenceRoutes(server, { ...clinic, files: forms.files });
      researchRoutes(server, clinic);
      workImportRoutes(server, { database, files: forms.files, imports });
      lookupRoutes(server, { database, resolver });
      officeRoutes(server, clinic);
      const workFiles = openWorkFiles(database);
      exchangeRoutes(server, { database, workFiles });
      statementExportRoutes(server, { database, workFiles });
      server.addHook('onClose', async () => workFiles.close());
      reirradiationRoutes(server, { database, archive: imaging.archive, physics, job: sums });
      await fhirRoutes(server, { database, kinds: [...PLATFORM_KINDS, PATIENT], since: new Date() });
    },
    startDemonstration: () => startDemonstration(database, demonstration),
    runJobs: (atOnce) =>
      runJobs({
        ...{ database, kinds, atOnce, name: `${hostname()} ${process.pid}` },
        ...{ askEveryMs: JOBS_ASKED_EVERY_MS, leaseMs: JOB_LEASE_MS, beatEveryMs: JOB_BEAT_MS },
        onFault: (error) => tellFault(error),
      }),
    writeDowntimeLists: (listFolder, language) =>
      writeDowntimeLists(database, { folder: listFolder, languages: [language], now: new Date() }),
    close: async () => {
      try {
        await physics.close();
        await imaging.close();
      } finally {
        await close();
      }
    },
  };
}

/** Whom forms are about, and what can be taken over into them. */
function sourcesOfForms(database: Database, { archive }: Imaging, physics: Physics): FormSources {
  return {
    patient: async (patientKey) =>
      (await clinicPatientOfForm(database, patientKey)) ?? patientOfForm(database, patientKey),
    of: async (patientKey) => [
      ...(await patientForForms(database, patientKey)),
      ...(await plansForForms({ archive, physics }, patientKey)),
    ],
  };
}

/** The calendar day where the server stands, as `2026-03-09`. */
function dayHere(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
