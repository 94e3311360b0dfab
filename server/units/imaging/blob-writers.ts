import { startThread } from '../../platform/start-thread.ts';
import type { WriteAnswer, WriterSetting, WriteTask, Written } from './blob-writer-worker.ts';
import { createSlabs, slabOf } from './slabs.ts';

/** Threads that hash objects and bring them to the disk, from memory that is shared with them. */
export interface BlobWriters {
  /** @param name of the file until it has its place */
  open(name: string): Promise<BlobWriter>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** One object on its way to the disk. What fails tells what the disk threw. */
export interface BlobWriter {
  /** The memory that takes the next bytes. */
  readonly slab: Uint8Array;
  /** The slab is filled up to `end`: the thread may hash that, if it has nothing else to do. */
  hashAhead(end: number): void;
  /** Resolves when the whole slab was taken and can be filled anew; then the object is no longer short. */
  flush(): Promise<void>;
  /** All bytes are there, the last up to `end` of the slab. @returns their SHA-256; a long file is then whole under its name */
  finish(end: number): Promise<string>;
  /** Fsync under its name. */
  sync(): Promise<void>;
  /** Writes what is left, gives the file its place in the store, and resolves once bytes and name are on disk. */
  lay(sha256: string): Promise<void>;
  /**
   * After {@link finish} was asked, and before its answer is known: as `lay`, of a short object.
   * @returns false where the store may have it already, and nothing was done
   */
  layAhead(): Promise<boolean>;
  /** Leaves no file but one that has its place; the slab goes to others. */
  discard(): Promise<void>;
}

/** One waits for the disk alone; with more than these the journal of the file system gains nothing. */
const MOST_THREADS = 4;

export function createBlobWriters(store: Omit<WriterSetting, 'memory'>): BlobWriters {
  const slabs = createSlabs();
  const threads = new Set<WritingThread>();

  const idlest = () => [...threads].reduce((a, b) => (b.objects() < a.objects() ? b : a));
  const thread = () => {
    if (threads.size < MOST_THREADS && [...threads].every((each) => each.objects() > 0)) {
      const started = startWriting({ ...store, memory: slabs.memory }, () => threads.delete(started));
      threads.add(started);
      return started;
    }
    return idlest();
  };
  return {
    open: async (name) => {
      const slab = await slabs.take();
      return createWriter({ slab, name, memory: slabs.memory, thread: thread(), free: () => slabs.give(slab) });
    },
    close: async () => {
      await Promise.all([...threads].map((each) => each.end()));
    },
  };
}

function createWriter(given: {
  readonly slab: number;
  readonly name: string;
  readonly memory: SharedArrayBuffer;
  readonly thread: WritingThread;
  free(): void;
}): BlobWriter {
  const { slab, name, thread } = given;
  let end = 0;
  let isShort = true;
  let isLaid = false;
  const task = (what: WriteTask['what'], sha256?: string): WriteTask => ({
    ...{ what, slab, name, end, isShort },
    ...(sha256 === undefined ? {} : { sha256 }),
  });
  thread.enter();
  return {
    slab: slabOf(given.memory, slab),
    hashAhead: (filled) => {
      end = filled;
      if (thread.isIdle()) thread.tell(task('hash'));
    },
    flush: async () => {
      isShort = false;
      await thread.ask(task('flush'));
    },
    finish: async (filled) => {
      end = filled;
      return (await thread.ask(task('finish'))).sha256!;
    },
    sync: async () => {
      await thread.ask(task('sync'));
    },
    lay: async (sha256) => {
      await thread.ask(task('lay', sha256));
      isLaid = true;
    },
    layAhead: async () => {
      isLaid = (await thread.ask(task('lay ahead'))).isLaid!;
      return isLaid;
    },
    discard: async () => {
      try {
        if (!isLaid) await thread.ask(task('drop'));
      } finally {
        thread.leave();
        given.free();
      }
    },
  };
}

interface WritingThread {
  /** How many objects it has begun. */
  objects(): number;
  enter(): void;
  leave(): void;
  /** Whether it has nothing to answer. */
  isIdle(): boolean;
  tell(task: WriteTask): void;
  ask(task: WriteTask): Promise<Written>;
  end(): Promise<void>;
}

function startWriting(setting: WriterSetting, ended: () => void): WritingThread {
  const worker = startThread(new URL('./blob-writer-worker.ts', import.meta.url), setting);
  /** In the order in which they were asked, which is the order of the answers. */
  const asked: { answer(written: Written): void; fail(error: Error): void }[] = [];
  let objects = 0;
  const failAll = (error: Error) => {
    ended();
    for (const { fail } of asked.splice(0)) fail(error);
  };
  worker.on('message', (answer: WriteAnswer) => {
    const { answer: tell, fail } = asked.shift()!;
    if (asked.length === 0) worker.unref();
    if ('failed' in answer) fail(Object.assign(new Error(answer.failed.message), { code: answer.failed.code }));
    else tell(answer);
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('the thread that writes objects ended')));
  worker.unref();
  return {
    objects: () => objects,
    enter: () => {
      objects += 1;
    },
    leave: () => {
      objects -= 1;
    },
    isIdle: () => asked.length === 0,
    tell: (task) => worker.postMessage(task),
    ask: (task) =>
      new Promise((answer, fail) => {
        if (asked.length === 0) worker.ref();
        asked.push({ answer, fail });
        worker.postMessage(task);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
