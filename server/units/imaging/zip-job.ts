import { DomainError } from '@isocenter/messages';
import { z } from 'zod';
import { throughService } from '../../platform/access/through-service.ts';
import { because } from '../../platform/database/acting.ts';
import type { Database } from '../../platform/database/database.ts';
import type { JobResult } from '../../platform/jobs/contract.ts';
import type { JobKind, JobRun } from '../../platform/jobs/job-kind.ts';
import { startJob } from '../../platform/jobs/start-job.ts';
import type { BlobStore } from './blob-store.ts';
import type { FileOutcome, UnpackingZip } from './contract.ts';
import { type ArrivedZip, unpackZip } from './import-file.ts';
import { storageFailed } from './import-in-run.ts';
import type { IncomingBlob } from './incoming-blob.ts';
import type { Intake } from './intake.ts';
import { keepNamed } from './keep-named.ts';
import { TAKEN_IN } from './quarantine.ts';
import { removeUnnamed } from './remove-unnamed.ts';
import { addZip, countTold, type KeptZip, keptZip, letZipGo, toldUpTo } from './zip-store.ts';
import { createZipTeller } from './zip-teller.ts';

interface ZipParts {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly intake: Intake;
}

export type ZipJob = JobKind<Record<string, never>>;

/**
 * Unpacks a ZIP that was kept, its key is that of the job. Another run goes on after the entries that were told: what was taken in and not
 * told yet is recognised by its SOP Instance UID.
 */
export function zipJob(parts: ZipParts): ZipJob {
  return {
    kind: 'job/zip-import',
    requires: 'object.import',
    input: z.object({}),
    retries: 6, // a full disk may be mended in five minutes
    run: async (_nothing, run) => {
      const { database } = parts;
      const zip = await keptZip(database, run.jobKey);
      if (!zip.isUnpacked)
        await unpack(parts, zip, run).catch((cause: unknown) => {
          throw cause instanceof DomainError ? cause : storageFailed(cause);
        });
      return resultOf(await countTold(database, run.jobKey));
    },
  };
}

/** Keeps a ZIP and starts the job that unpacks it: both, or nothing. */
export async function unpackLater(parts: ZipParts, job: ZipJob, zip: ArrivedZip): Promise<UnpackingZip> {
  const jobKey = await keepNamed(parts.database, zip.blob, async (transaction) => {
    const key = await startJob(transaction, job, {});
    await addZip(transaction, key, zip);
    return key;
  });
  return { fileName: zip.fileName, outcome: 'unpacking', jobKey };
}

/** @throws DomainError `imaging/zip-given-up`; what disk, database or bucket threw, for another run to go on */
async function unpack(parts: ZipParts, zip: KeptZip, run: JobRun): Promise<void> {
  const { database, blobs } = parts;
  const { sha256 } = zip;
  if (sha256 === null) throw new DomainError('imaging/zip-given-up');
  const local = await blobs.localFile(sha256);
  const teller = createZipTeller(database, zip, {
    after: await toldUpTo(database, zip.jobKey),
    progress: run.progress,
  });
  try {
    const blob = keptBlob(blobs, { ...zip, sha256 }, local.path);
    await unpackZip(
      { ...parts, countIgnored: async () => undefined }, // counted when it is told
      { importKey: null, fileName: zip.fileName, blob },
      { after: teller.after, signal: run.signal, told: teller.tell },
    );
  } finally {
    try {
      await teller.end();
    } finally {
      await local.release();
    }
  }
  run.signal.throwIfAborted();
  await leaveQuarantine(database, zip.jobKey, sha256);
  await letZipGo(database, zip.jobKey, { isUnpacked: true });
  await removeUnnamed(parts, sha256);
}

/** The ZIP as one that has just arrived, for the case that it is put in quarantine itself. */
function keptBlob(
  blobs: BlobStore,
  { sha256, sizeBytes }: { readonly sha256: string; readonly sizeBytes: number },
  file: string,
): IncomingBlob {
  const keep = async () => {
    if (!(await blobs.has(sha256))) throw new DomainError('imaging/blob-missing', { sha256 });
  };
  return {
    ...{ sha256, sizeBytes, start: new Uint8Array(), file, settlesWhole: true },
    ...{ settle: keep, keep, bytes: () => blobs.read(sha256), discard: async () => undefined },
  };
}

/** A ZIP that was refused once, and of which every file could be taken in now. */
async function leaveQuarantine(database: Database, jobKey: string, sha256: string): Promise<void> {
  if ((await countTold(database, jobKey)).has('quarantined')) return;
  await because(TAKEN_IN, () =>
    throughService('archive', () => database.deleteFrom('imaging_quarantine').where('sha256', '=', sha256).execute()),
  );
}

function resultOf(files: ReadonlyMap<FileOutcome['outcome'], number>): JobResult {
  const of = (outcome: FileOutcome['outcome']) => files.get(outcome) ?? 0;
  const [quarantined, conflicting] = [of('quarantined'), of('conflict')];
  const values = { stored: of('stored'), present: of('already present'), ignored: of('ignored') };
  const done = { key: 'imaging.zip.done', values } as const;
  if (quarantined + conflicting === 0) return { said: [done], warns: false, path: '/patients' };
  const refused = { key: 'imaging.zip.refused', values: { quarantined, conflicting } } as const;
  return { said: [done, refused], warns: true, path: quarantined > 0 ? '/quarantine' : '/conflicts' };
}
