import { MessageChannel } from 'node:worker_threads';

/** Has no other side: what is transferred to it is gone, and its memory free at once (`ArrayBuffer.transfer` comes with Node 22). */
const nowhere = new MessageChannel().port1;
nowhere.close();

/** Shorter ones are not worth it; among them are those that Node cuts from memory shared by many. */
const SHORTEST_BYTES = 16 * 1024;

/**
 * Frees the memory of a piece that nobody else holds, in place of the garbage collector. The collector counts such memory, but lives on the
 * objects that point to it, which are few and small: it comes late, or goes through all that the server holds for each 64 MB of bodies.
 */
export function giveBack({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength >= SHORTEST_BYTES) nowhere.postMessage(null, [buffer]);
}
