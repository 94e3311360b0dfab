import { parentPort, workerData } from 'node:worker_threads';
import { blobPlace } from './blob-place.ts';
import { createDirectFiles } from './direct-files.ts';
import { exists } from './durable-files.ts';
import { createIncomingFile, type IncomingFile } from './incoming-file.ts';
import { slabOf } from './slabs.ts';

/** What a writing thread is to do with the object in a slab; `hash` is not answered, all others are, in their order. */
export interface WriteTask {
  readonly what: 'hash' | 'flush' | 'finish' | 'sync' | 'lay' | 'lay ahead' | 'drop';
  readonly slab: number;
  /** Of the file until it has its place. */
  readonly name: string;
  /** How far the slab is filled [bytes]. */
  readonly end: number;
  /** Whether the slab holds all of the object. */
  readonly isShort: boolean;
  /** Of what is laid. */
  readonly sha256?: string;
}

export interface WriterSetting {
  readonly memory: SharedArrayBuffer;
  /** Of the store. */
  readonly root: string;
  /** First folders in which an earlier version may have laid objects elsewhere. */
  readonly twoDeep: ReadonlySet<string>;
}

/** What a task found out. */
export interface Written {
  readonly sha256?: string;
  readonly isLaid?: boolean;
}

export type WriteAnswer =
  | Written
  | { readonly failed: { readonly message: string; readonly code: string | undefined } };

const { memory, root, twoDeep }: WriterSetting = workerData;
if (!parentPort) throw new Error('this module is a worker');
const port = parentPort;
const SHORTEST_AHEAD_BYTES = 64 * 1024;
const directFiles = createDirectFiles();
const files = new Map<number, IncomingFile>();
/** Of the objects that are all there. */
const hashes = new Map<number, string>();
/** What failed of an object and could not be told yet. */
const failures = new Map<number, unknown>();

port.on('message', (task: WriteTask) => {
  try {
    const answer = perform(task);
    if (answer) port.postMessage(answer);
    if (answer?.sha256 !== undefined) {
      hashes.set(task.slab, answer.sha256);
      writeAhead(task, answer.sha256);
    }
  } catch (error) {
    port.postMessage({ failed: failureOf(error) } satisfies WriteAnswer);
  }
});

function perform(task: WriteTask): Written | undefined {
  const { what, slab, end, isShort } = task;
  if (what === 'drop') return drop(slab);
  if (failures.has(slab)) throw failures.get(slab);
  if (what === 'lay ahead') return { isLaid: layAhead(task) };
  const file = fileOf(task);
  if (what === 'hash') {
    file.hashUpTo(end);
    return undefined;
  }
  if (what === 'finish') {
    const sha256 = file.finish(end);
    if (!isShort) file.complete(end);
    return { sha256 };
  }
  if (what === 'flush') file.flush();
  else file.complete(end);
  if (what === 'sync') file.sync();
  if (what === 'lay') lay(file, task);
  return {};
}

/** While the archive still reads what it is, unless it is there already: nearly everything that is as long as an image is kept. */
function writeAhead(task: WriteTask, sha256: string): void {
  if (task.end < SHORTEST_AHEAD_BYTES || isThere(sha256)) return;
  try {
    fileOf(task).complete(task.end);
  } catch (error) {
    failures.set(task.slab, error);
  }
}

/** @returns whether it has its place now; not where it may be there already, for whoever asks to make sure */
function layAhead(task: WriteTask): boolean {
  const sha256 = hashes.get(task.slab)!;
  if (isThere(sha256)) return false;
  const file = fileOf(task);
  file.complete(task.end);
  lay(file, { ...task, sha256 });
  return true;
}

const isThere = (sha256: string) => twoDeep.has(sha256.slice(0, 2)) || exists(blobPlace(root, sha256));

function drop(slab: number): Written {
  failures.delete(slab);
  hashes.delete(slab);
  files.get(slab)?.drop();
  files.delete(slab);
  return {};
}

/** A short object that was laid before, and removed since, is made anew from its slab. */
function fileOf({ slab, name }: WriteTask): IncomingFile {
  const known = files.get(slab);
  if (known) return known;
  const file = createIncomingFile(name, { slab: slabOf(memory, slab), files: directFiles });
  files.set(slab, file);
  return file;
}

function lay(file: IncomingFile, { slab, sha256 }: WriteTask): void {
  try {
    file.lay(blobPlace(root, sha256!));
  } finally {
    if (file.isLaid()) {
      files.delete(slab);
      hashes.delete(slab);
    }
  }
}

function failureOf(error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  return { message: error instanceof Error ? error.message : String(error), code };
}
