import { MessageChannel, type MessagePort } from 'node:worker_threads';
import Piscina from 'piscina';
import { actingLater } from '../../platform/database/acting.ts';
import { threadOptions } from '../../platform/thread-options.ts';
import type { FileOutcome } from './contract.ts';
import type { MadeFile, PatientsAsked } from './demonstration-worker.ts';
import type { ArrivingFile } from './import-file.ts';
import type { ImportRuns } from './import-runs.ts';

/** The demonstration patients, made and imported like any other. */
export interface Demonstration {
  /** Starts with the two detailed ones, or joins what is under way. @returns the key of the import run */
  load(): Promise<string>;
  /** These patients in a run of their own, to its end. @throws Error where it could not be finished */
  make(asked: PatientsAsked, told: Told): Promise<void>;
  close(): Promise<void>;
}

interface Told {
  readonly signal: AbortSignal;
  /** So many patients are made, their files on the way into the archive. */
  readonly onPatient: (made: number) => void;
}

interface Parts {
  readonly runs: ImportRuns;
  importFile(file: ArrivingFile): Promise<readonly FileOutcome[]>;
}

const DETAILED: PatientsAsked = { detailed: true, cohort: [], seed: '' };

export function createDemonstration({ runs, importFile }: Parts): Demonstration {
  let underWay: { readonly importKey: Promise<string>; readonly finished: Promise<void>; stop(): void } | null = null;

  async function importAll(importKey: string, asked: PatientsAsked, { signal, onPatient }: Told): Promise<boolean> {
    let made = 0;
    const imports: Promise<unknown>[] = [];
    const failed = new AbortController();
    const { port1: arriving, port2: sending } = new MessageChannel();
    const whoever = actingLater();
    const all = new Promise<void>((end) => {
      arriving.on('message', (file: MadeFile) => {
        if (!file) return end();
        if (file === 'patient') return onPatient(++made);
        const imported = whoever.do(() => importFile({ importKey, fileName: file.name, source: file.bytes }));
        imported.catch(() => failed.abort()); // the run has been told; what is still to be made could not be kept either
        imports.push(imported);
      });
    });
    const filename = new URL('./demonstration-worker.ts', import.meta.url).href;
    const pool = new Piscina<PatientsAsked & { readonly files: MessagePort }, void>({
      filename,
      execArgv: threadOptions(filename),
      maxThreads: 1,
    });
    try {
      await pool.run(
        { ...asked, files: sending },
        { transferList: [sending], signal: AbortSignal.any([signal, failed.signal]) },
      );
      await all;
      await Promise.all(imports);
      const { state } = await runs.complete(importKey);
      return state === 'complete';
    } catch (error) {
      await Promise.allSettled(imports);
      await runs.interrupt(importKey);
      if (!signal.aborted && !failed.signal.aborted) console.error(error);
      return false;
    } finally {
      arriving.close();
      await pool.destroy();
    }
  }

  return {
    load: () => {
      if (underWay) return underWay.importKey;
      const stopping = new AbortController();
      const importKey = runs.open('demonstration', null);
      const finished = importKey
        .then((key) => importAll(key, DETAILED, { signal: stopping.signal, onPatient: () => undefined }))
        .then(() => undefined)
        // Where the run could not be opened, `load` has said so; one that could not be ended is over when this process is.
        .catch(() => undefined)
        .finally(() => {
          underWay = null;
        });
      underWay = { importKey, finished, stop: () => stopping.abort() };
      return importKey;
    },
    make: async (asked, told) => {
      const importKey = await runs.open('demonstration', null);
      if (await importAll(importKey, asked, told)) return;
      told.signal.throwIfAborted();
      throw new Error(`the demonstration's import ${importKey} was interrupted`);
    },
    close: async () => {
      const { stop, finished } = underWay ?? {};
      stop?.();
      await finished;
    },
  };
}
