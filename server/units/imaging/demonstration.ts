import { MessageChannel, type MessagePort } from 'node:worker_threads';
import Piscina from 'piscina';
import { actingLater } from '../../platform/database/acting.ts';
import { threadOptions } from '../../platform/thread-options.ts';
import type { FileOutcome } from './contract.ts';
import type { MadeFile } from './demonstration-worker.ts';
import type { ArrivingFile } from './import-file.ts';
import type { ImportRuns } from './import-runs.ts';

/** The demonstration patients, made and imported like any other. */
export interface Demonstration {
  /** Starts it, or joins the one that is under way. @returns the key of the import run */
  load(): Promise<string>;
  close(): Promise<void>;
}

interface Parts {
  readonly runs: ImportRuns;
  importFile(file: ArrivingFile): Promise<readonly FileOutcome[]>;
}

export function createDemonstration({ runs, importFile }: Parts): Demonstration {
  let underWay: { readonly importKey: Promise<string>; readonly finished: Promise<void>; stop(): void } | null = null;

  async function importAll(importKey: string, signal: AbortSignal): Promise<void> {
    const imports: Promise<unknown>[] = [];
    const failed = new AbortController();
    const { port1: arriving, port2: sending } = new MessageChannel();
    const asked = actingLater();
    const all = new Promise<void>((end) => {
      arriving.on('message', (file: MadeFile) => {
        if (!file) return end();
        const imported = asked.do(() => importFile({ importKey, fileName: file.name, source: file.bytes }));
        imported.catch(() => failed.abort()); // the run has been told; what is still to be made could not be kept either
        imports.push(imported);
      });
    });
    const filename = new URL('./demonstration-worker.ts', import.meta.url).href;
    const pool = new Piscina<MessagePort, void>({ filename, execArgv: threadOptions(filename), maxThreads: 1 });
    try {
      await pool.run(sending, { transferList: [sending], signal: AbortSignal.any([signal, failed.signal]) });
      await all;
      await Promise.all(imports);
      await runs.complete(importKey);
    } catch (error) {
      await Promise.allSettled(imports);
      await runs.interrupt(importKey);
      if (!signal.aborted && !failed.signal.aborted) console.error(error);
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
        .then((key) => importAll(key, stopping.signal))
        // Where the run could not be opened, `load` has said so; one that could not be ended is over when this process is.
        .catch(() => undefined)
        .finally(() => {
          underWay = null;
        });
      underWay = { importKey, finished, stop: () => stopping.abort() };
      return importKey;
    },
    close: async () => {
      const { stop, finished } = underWay ?? {};
      stop?.();
      await finished;
    },
  };
}
