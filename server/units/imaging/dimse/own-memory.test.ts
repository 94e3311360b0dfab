import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConnectionEnded } from '../byte-reader.ts';
import { type ReadConnection, readIntoOwnMemory } from './own-memory.ts';

let server: ReturnType<typeof createServer>;
let accepted: Promise<ReadConnection & { readonly isTakenOver: boolean }>;
beforeEach(async () => {
  server = createServer({ pauseOnConnect: true });
  accepted = once(server, 'connection').then(([socket]) => {
    const connection = readIntoOwnMemory(socket);
    return { ...connection, isTakenOver: connection.socket !== socket };
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => server.close());

function sender() {
  const { port }: AddressInfo = Object(server.address());
  return connect(port, '127.0.0.1');
}

test('a connection of this Node is read into memory of its own', async () => {
  const socket = sender();
  expect((await accepted).isTakenOver).toBe(true);
  socket.destroy();
});

test('what is taken stays as it came, whatever is read into the memory after it', async () => {
  const sent = Buffer.from(Array.from({ length: 2_000_000 }, (_, index) => (index * 7 + (index >> 8)) & 0xff));
  sender().end(sent);
  const { reader } = await accepted;
  const taken = [await reader.take(3), await reader.take(700_001)]; // longer than the memory
  taken.push(await reader.take(sent.length - 700_004));
  expect(Buffer.concat(taken).equals(sent)).toBe(true);
  await expect(reader.more()).resolves.toBe(false);
});

test('a connection that breaks says so', async () => {
  const socket = sender();
  socket.write('half of ');
  const { reader } = await accepted;
  expect((await reader.take(4)).toString()).toBe('half');
  socket.resetAndDestroy();
  await expect(reader.take(100)).rejects.toBeInstanceOf(ConnectionEnded);
});

test('its server is closed when the connections that it counts have ended', async () => {
  const socket = sender();
  const connection = await accepted;
  const closed = once(server, 'close');
  server.close();
  connection.socket.destroy();
  socket.destroy();
  await closed;
});
