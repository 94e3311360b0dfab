import { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { type ByteSource, copyInto } from './byte-source.ts';
import { giveBack } from './give-back.ts';

/** The bytes of a connection, taken when they are wanted: who does not take makes the sender wait. */
export interface ByteReader {
  /** Exactly so many bytes, if they are there. */
  takeNow(count: number): Buffer | undefined;
  /** Exactly so many bytes. @throws {@link ConnectionEnded} */
  take(count: number): Promise<Buffer>;
  /** Fills the memory from its start with what is there. @returns how many bytes */
  copyNow(memory: Uint8Array): number;
  /** Resolves when more has come; to false where no more will. @throws {@link ConnectionEnded} where it broke */
  more(): Promise<boolean>;
}

/** The other side closed the connection, or it broke. */
export class ConnectionEnded extends Error {
  constructor() {
    super('the connection ended');
  }
}

/** Bytes that may wait here before the sender has to [bytes]. */
const WAITING_BYTES = 1024 * 1024;

type End = 'whole' | 'broken' | undefined;

/** What came to its end before anybody read it says so no second time. */
function endOf(stream: Readable): End {
  if (stream.readableEnded) return 'whole';
  return stream.destroyed || stream.errored ? 'broken' : undefined;
}

/** Pieces of a connection in memory that is filled anew for the next. */
export interface LentPieces {
  onPiece(listener: (piece: Buffer) => void): void;
  /** Asks for another piece, which takes the place of the one before. */
  next(): void;
}

interface Pieces {
  /** The pieces, where they are not the stream's own to keep. */
  readonly lent?: LentPieces | undefined;
  /** Told of each piece that was copied to its end. */
  copied?(piece: Buffer): void;
}

/** The only reader of a connection or a body. */
export function createByteReader(stream: Readable, { lent, copied }: Pieces = {}): ByteReader {
  const pieces: Buffer[] = [];
  let isLastLent = false;
  let waitingBytes = 0;
  let end = endOf(stream);
  let wake = () => {};
  const receive = (piece: Buffer) => {
    pieces.push(piece);
    waitingBytes += piece.length;
    isLastLent = lent !== undefined;
    if (!lent && waitingBytes > WAITING_BYTES) stream.pause();
    wake();
  };
  if (lent) lent.onPiece(receive);
  else stream.on('data', receive);
  for (const event of ['end', 'error', 'close'])
    stream.on(event, () => {
      end ??= event === 'end' ? 'whole' : 'broken';
      wake();
    });

  function copyNow(memory: Uint8Array): number {
    let done = 0;
    for (let [first] = pieces; first && done < memory.length; [first] = pieces) {
      const part = first.subarray(0, memory.length - done);
      copyInto(memory, part, done);
      done += part.length;
      if (part.length < first.length) pieces[0] = first.subarray(part.length);
      else {
        pieces.shift();
        copied?.(first);
      }
    }
    waitingBytes -= done;
    return done;
  }

  function takeNow(count: number): Buffer | undefined {
    if (waitingBytes < count) return undefined;
    const taken = Buffer.allocUnsafe(count);
    copyNow(taken);
    return taken;
  }

  function askForMore(): void {
    if (!lent) {
      if (stream.isPaused()) stream.resume();
      return;
    }
    const last = pieces.pop();
    if (last) pieces.push(isLastLent ? Buffer.from(last) : last);
    isLastLent = false;
    lent.next();
  }

  /** Whether it holds more than it did. */
  async function more(): Promise<boolean> {
    const before = waitingBytes;
    while (waitingBytes === before) {
      if (end === 'broken') throw new ConnectionEnded();
      if (end === 'whole') return false;
      askForMore();
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return true;
  }

  async function take(count: number): Promise<Buffer> {
    for (;;) {
      const taken = takeNow(count);
      if (taken) return taken;
      if (!(await more())) throw new ConnectionEnded();
    }
  }
  return { take, takeNow, copyNow, more };
}

/**
 * All that comes of a body. Of a request each piece is memory that Node's parser made for it alone, and is given back once it was copied.
 * @throws {@link ConnectionEnded} where it breaks off
 */
export function streamSource(stream: Readable): ByteSource {
  const reader = createByteReader(stream, stream instanceof IncomingMessage ? { copied: giveBack } : {});
  const wait = async (memory: Uint8Array) => ((await reader.more()) ? reader.copyNow(memory) : 0);
  return {
    readInto: (memory) => reader.copyNow(memory) || wait(memory),
    stop: async () => void stream.destroy(),
  };
}
