import { MessageChannel, type MessagePort } from 'node:worker_threads';
import Piscina from 'piscina';
import { z } from 'zod';
import { actingLater } from '../../platform/database/acting.ts';
import type { JobKind } from '../../platform/jobs/job-kind.ts';
import { threadOptions } from '../../platform/thread-options.ts';
import type { FileOutcome, ImportProgress } from './contract.ts';
import type { MadeFile, PatientsAsked } from './demonstration-worker.ts';
import type { ArrivingFile } from './import-file.ts';
import type { ImportRuns } from './import-runs.ts';

/** The demonstration patients, made and imported like any other. What is there already stays. */
export interface Demonstration {
  /** The two detailed ones, as a job; each object is a step. */
  readonly detailed: JobKind<Record<string, never>>;
  /** These patients in a run of their own, to its end. @throws what the first file that could not be kept was refused with */
  make(asked: PatientsAsked, told: Told): Promise<void>;
}

interface Told {
  readonly signal: AbortSignal;
  /** So many patients are made, their files on the way into the archive. */
  readonly onPatient?: (made: number) => void;
  /** So many files are in the archive. */
  readonly onFile?: (done: number) => void;
}

interface Parts {
  readonly runs: ImportRuns;
  importFile(file: ArrivingFile): Promise<readonly FileOutcome[]>;
}

const DETAILED: PatientsAsked = { detailed: true, cohort: [], seed: '' };

export function createDemonstration(parts: Parts): Demonstration {
  return {
    detailed: {
      kind: 'job/demonstration-patients',
      requires: 'demonstration.load',
      input: z.object({}),
      retries: 2,
      run: async (_nothing, { signal, progress }) => {
        const run = await importRun(parts, DETAILED, { signal, onFile: (done) => progress(done, null) });
        const values = { stored: run.stored, present: run.alreadyPresent };
        return { said: [{ key: 'imaging.demonstration.done', values }], warns: false, path: '/patients' };
      },
    },
    make: async (asked, told) => void (await importRun(parts, asked, told)),
  };
}

/** @throws what {@link importAll} does; the run then ends as interrupted */
async function importRun(parts: Parts, asked: PatientsAsked, told: Told): Promise<ImportProgress> {
  const importKey = await parts.runs.open('demonstration', null);
  try {
    await importAll(parts, importKey, asked, told);
  } catch (error) {
    await parts.runs.interrupt(importKey);
    throw error;
  }
  return parts.runs.complete(importKey);
}

/** @throws what the first file that could not be kept was refused with; the reason of `signal` */
async function importAll({ importFile }: Parts, importKey: string, asked: PatientsAsked, told: Told): Promise<void> {
  const { signal, onPatient, onFile } = told;
  const imports: Promise<unknown>[] = [];
  const failed = new AbortController();
  let made = 0;
  let done = 0;
  const { port1: arriving, port2: sending } = new MessageChannel();
  const whoever = actingLater();
  const all = new Promise<void>((end) => {
    arriving.on('message', (file: MadeFile) => {
      if (!file) return end();
      if (signal.aborted || failed.signal.aborted) return; // made before the thread was ended
      if (file === 'patient') return onPatient?.(++made);
      const imported = whoever.do(() => importFile({ importKey, fileName: file.name, source: file.bytes }));
      imports.push(imported);
      imported.then(
        () => onFile?.(++done),
        (error) => failed.abort(error), // what is still to be made could not be kept either
      );
    });
  });
  const filename = new URL('./demonstration-worker.ts', import.meta.url).href;
  const options = { filename, execArgv: threadOptions(filename), maxThreads: 1 };
  const pool = new Piscina<PatientsAsked & { readonly files: MessagePort }, void>(options);
  const stopped = AbortSignal.any([signal, failed.signal]);
  try {
    await pool.run({ ...asked, files: sending }, { transferList: [sending], signal: stopped });
    await all;
    await Promise.all(imports);
  } catch (error) {
    await Promise.allSettled(imports);
    throw failed.signal.aborted ? failed.signal.reason : error;
  } finally {
    arriving.close();
    await pool.destroy();
  }
}
