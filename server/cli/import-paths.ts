import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { type Language, say } from '@isocenter/messages';
import { openDepartment } from '../department.ts';
import { defaultDataFolder, makeDataFolder } from '../platform/data-folder.ts';
import type { FileOutcome, ImportProgress } from '../units/imaging/contract.ts';
import type { Imaging } from '../units/imaging/index.ts';
import { atTerminal } from './at-terminal.ts';
import { type FoundFiles, findFiles } from './find-files.ts';
import type { ImportOptions } from './import.ts';
import { showProgress } from './import-progress.ts';
import { importDocument, importText } from './import-report.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { printError } from './print-error.ts';

/** Files under way at one time: they share commits, and their bytes memory. */
const FILES_AT_ONCE = 24;
/** Larger files go to disk as a stream. */
const IN_MEMORY_BYTES = 16 * 1024 * 1024;

/** What an import came to. `unread` are files and folders that the disk did not give. */
export interface ImportResult {
  readonly progress: ImportProgress;
  readonly outcomes: readonly FileOutcome[];
  readonly unread: readonly { readonly fileName: string; readonly reason: string }[];
  readonly files: number;
  readonly seconds: number;
  /** What ended the import before its last file: the disk, or the database. */
  readonly failure?: { readonly error: unknown };
}

/** @returns the exit code */
export async function importPaths(paths: readonly string[], options: ImportOptions): Promise<number> {
  const language: Language = languageOfTerminal();
  try {
    return await atTerminal(() => importInto(options.data ?? defaultDataFolder(), paths, { language, ...options }));
  } catch (error) {
    return printError(error, language, options);
  }
}

async function importInto(
  data: string,
  paths: readonly string[],
  { language, json }: { readonly language: Language; readonly json?: true },
): Promise<number> {
  const found = await findFiles(paths);
  const dataFolder = await makeDataFolder(data);
  const department = await openDepartment(dataFolder, (line) => console.error(line));
  try {
    const result = await importFiles(department.imaging, found, language);
    if (json) console.log(JSON.stringify(importDocument(result)));
    else console.log(importText(result, language));
    if (result.failure) throw result.failure.error;
    const { conflicting, quarantined, state } = result.progress;
    return state === 'complete' && conflicting === 0 && quarantined === 0 && result.unread.length === 0 ? 0 : 1;
  } finally {
    await department.close();
  }
}

async function importFiles(imaging: Imaging, { files, closed }: FoundFiles, language: Language): Promise<ImportResult> {
  const importKey = await imaging.runs.open('command line', files.length);
  const outcomes: FileOutcome[] = [];
  const unread = closed.map(({ file, error }) => ({ fileName: file, reason: String(error.values['why']) }));
  const queue = files[Symbol.iterator]();
  const started = performance.now();
  let done = 0;
  let stopped = false;
  let failure: { readonly error: unknown } | undefined;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  const shown = showProgress(process.stderr, () => {
    const refused = outcomes.filter(({ outcome }) => outcome === 'quarantined' || outcome === 'conflict').length;
    return say(language, 'cli.import.progress', {
      done,
      remaining: files.length - done,
      refused: refused + unread.length,
    });
  });
  const work = async () => {
    for (const { path, name } of queue) {
      if (stopped) return;
      const source = await bytesOf(path).catch((error: NodeJS.ErrnoException) => {
        unread.push({ fileName: name, reason: error.code ?? error.message });
      });
      try {
        if (source) outcomes.push(...(await imaging.importFile({ importKey, fileName: name, source })));
      } catch (error) {
        failure ??= { error };
        stop(); // what others have under way ends before the archive is closed
      }
      done += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
  } finally {
    shown.end();
    process.off('SIGINT', stop);
  }
  outcomes.sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const progress = await (stopped ? imaging.runs.interrupt(importKey) : imaging.runs.complete(importKey));
  const seconds = (performance.now() - started) / 1000;
  return { progress, outcomes, unread, files: files.length, seconds, ...(failure && { failure }) };
}

async function bytesOf(path: string): Promise<Uint8Array | AsyncIterable<Uint8Array>> {
  const { size } = await stat(path);
  return size <= IN_MEMORY_BYTES ? readFile(path) : createReadStream(path, { highWaterMark: 1024 * 1024 });
}
