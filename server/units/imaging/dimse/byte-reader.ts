import type { Socket } from 'node:net';

/** The bytes of a connection, taken when they are wanted: who does not take makes the sender wait. */
export interface ByteReader {
  /** Exactly so many bytes. @throws {@link ConnectionEnded} */
  take(count: number): Promise<Buffer>;
  /** The next bytes as they came, one at least and `most` at most. @throws {@link ConnectionEnded} */
  some(most: number): Promise<Buffer>;
}

/** The other side closed the connection, or it broke. */
export class ConnectionEnded extends Error {
  constructor() {
    super('the connection ended');
  }
}

/** Bytes that may wait here before the sender has to [bytes]. */
const WAITING_BYTES = 1024 * 1024;

/** The only reader of a connection. Nothing is copied but what `take` finds in two pieces. */
export function createByteReader(socket: Socket): ByteReader {
  const pieces: Buffer[] = [];
  let waitingBytes = 0;
  let ended = false;
  let wake = () => {};
  socket.on('data', (piece) => {
    pieces.push(piece);
    waitingBytes += piece.length;
    if (waitingBytes > WAITING_BYTES) socket.pause();
    wake();
  });
  for (const event of ['end', 'error', 'close'])
    socket.on(event, () => {
      ended = true;
      wake();
    });

  async function some(most: number): Promise<Buffer> {
    while (pieces.length === 0) {
      if (ended) throw new ConnectionEnded();
      if (socket.isPaused()) socket.resume();
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const [first] = pieces;
    const taken = first!.length <= most ? first! : first!.subarray(0, most);
    if (taken === first) pieces.shift();
    else pieces[0] = first!.subarray(most);
    waitingBytes -= taken.length;
    return taken;
  }

  async function take(count: number): Promise<Buffer> {
    if (count === 0) return Buffer.alloc(0);
    const parts = [await some(count)];
    for (let left = count - parts[0]!.length; left > 0; ) {
      const part = await some(left);
      parts.push(part);
      left -= part.length;
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }
  return { take, some };
}
