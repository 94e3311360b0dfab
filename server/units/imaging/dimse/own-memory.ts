import { type OnReadOpts, Socket, type SocketConstructorOpts } from 'node:net';
import { type ByteReader, createByteReader, type LentPieces } from '../byte-reader.ts';

/** What one read of a connection takes at most [bytes]: two data units of the longest kind. */
const MEMORY_BYTES = 256 * 1024;

/** A connection and the only reader of it. */
export interface ReadConnection {
  readonly socket: Socket;
  readonly reader: ByteReader;
}

/**
 * Takes over a connection of a server with `pauseOnConnect`, to be read into one memory of its own, again and again. As servers of Node
 * read, each 64 KiB is new memory, which the system has to clear and map first: of an image slice that costs four times as much as to
 * receive and copy it. Clients may hand in their memory (`onread` of `net.connect`); a server's connection gets it by its handle, which is
 * no documented way: where the handle is none that takes memory, the connection is read as usual.
 *
 * The connection is read only when its reader asks for more.
 */
export function readIntoOwnMemory(accepted: Socket): ReadConnection {
  const handle: unknown = Reflect.get(accepted, '_handle');
  if (!takesMemory(handle)) return { socket: accepted, reader: createByteReader(accepted) };
  let taken = (_piece: Buffer) => {};
  const memory = Buffer.allocUnsafeSlow(MEMORY_BYTES);
  const callback = (count: number) => {
    taken(memory.subarray(0, count));
    return false; // no more until it was taken
  };
  const options: SocketConstructorOpts & { handle: object; onread: OnReadOpts } = {
    handle,
    onread: { buffer: memory, callback },
  };
  Reflect.set(accepted, '_handle', null);
  const socket = new Socket(options);
  socket.on('close', () => accepted.destroy()); // its server counts it until then
  const lent: LentPieces = {
    onPiece: (listener) => {
      taken = listener;
    },
    next: () => void socket.resume(),
  };
  return { socket, reader: createByteReader(socket, { lent }) };
}

function takesMemory(handle: unknown): handle is object {
  return typeof handle === 'object' && handle !== null && typeof Reflect.get(handle, 'useUserBuffer') === 'function';
}
