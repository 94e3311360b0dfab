import type { Database } from '../../platform/database/database.ts';
import type { Archive } from './archive.ts';
import type { BlobStore } from './blob-store.ts';
import type { FileAnswer, FileOutcome, UnpackingZip } from './contract.ts';
import { createArchive } from './create-archive.ts';
import { createDemonstration, type Demonstration } from './demonstration.ts';
import { type ArrivedZip, type ArrivingFile, importFile, importOrKeep } from './import-file.ts';
import { importInRun } from './import-in-run.ts';
import { createImportRuns, type ImportRuns } from './import-runs.ts';
import { createIntake, type Intake } from './intake.ts';
import { openObjects } from './open-objects.ts';
import { enter } from './presence.ts';
import { createVolumes, type Volumes } from './volumes.ts';
import { unpackLater, type ZipJob, zipJob } from './zip-job.ts';

/** The archive of one data folder, open in this process. */
export interface Imaging {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly archive: Archive;
  readonly intake: Intake;
  readonly runs: ImportRuns;
  readonly volumes: Volumes;
  readonly demonstration: Demonstration;
  /** A ZIP is unpacked at once. */
  importFile(file: ArrivingFile): Promise<readonly FileOutcome[]>;
  /** A ZIP is kept, and unpacked by a job. */
  importOrKeep(file: ArrivingFile): Promise<readonly FileAnswer[]>;
  readonly zips: ZipJob;
  keepZip(zip: ArrivedZip): Promise<UnpackingZip>;
  close(): Promise<void>;
}

/** Opens the archive; several processes of this machine may have it open at once. The schema is up to date. */
export async function openImaging(options: {
  readonly database: Database;
  readonly dataFolder: string;
}): Promise<Imaging> {
  const { database } = options;
  const blobs = await openObjects(options.dataFolder);
  const presence = await enter(database);
  const intake = createIntake({ database, blobs });
  const runs = createImportRuns(database, presence.owner);
  const archive = createArchive({ database, blobs });
  const volumes = createVolumes({ archive, blobs });
  const parts = { blobs, intake, countIgnored: runs.countIgnored };
  const take = (file: ArrivingFile) => importInRun({ runs, take: (watched) => importFile(parts, watched) }, file);
  const zips = zipJob({ database, blobs, intake });
  const keepZip = (zip: ArrivedZip) => unpackLater({ database, blobs, intake }, zips, zip);
  const demonstration = createDemonstration({ runs, importFile: take });
  return {
    database,
    blobs,
    archive,
    volumes,
    intake,
    runs,
    demonstration,
    importFile: take,
    importOrKeep: (file) => importInRun({ runs, take: (watched) => importOrKeep(parts, watched, keepZip) }, file),
    zips,
    keepZip,
    close: async () => {
      await volumes.close();
      await blobs.close();
      await presence.leave();
    },
  };
}
