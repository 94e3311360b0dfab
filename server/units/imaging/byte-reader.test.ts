import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { ConnectionEnded, createByteReader, streamSource } from './byte-reader.ts';

/** A body of which so much came; more may. */
function bodyOf(...pieces: readonly string[]): Readable {
  const body = new Readable({ read: () => {} });
  for (const piece of pieces) body.push(Buffer.from(piece));
  return body;
}

describe('what ended before it was read', () => {
  test('broken off by the sender it breaks, and is not waited for', async () => {
    const body = bodyOf('half of ');
    body.destroy();
    await once(body, 'close');
    await expect(createByteReader(body).take(100)).rejects.toBeInstanceOf(ConnectionEnded);
    await expect(streamSource(body).readInto(new Uint8Array(100))).rejects.toBeInstanceOf(ConnectionEnded);
  });

  test('broken by a fault of the connection too', async () => {
    const body = bodyOf();
    body.destroy(new Error('aborted'));
    await expect(once(body, 'close')).rejects.toThrow('aborted');
    await expect(createByteReader(body).more()).rejects.toBeInstanceOf(ConnectionEnded);
  });

  test('come to its end it has no more', async () => {
    const body = bodyOf();
    body.push(null);
    body.resume();
    await once(body, 'end');
    await expect(createByteReader(body).more()).resolves.toBe(false);
  });
});

describe('what ends while it is read', () => {
  test('what came is taken; then it breaks', async () => {
    const body = bodyOf('abc', 'def');
    const reader = createByteReader(body);
    expect((await reader.take(4)).toString()).toBe('abcd');
    body.destroy();
    await expect(reader.take(4)).rejects.toBeInstanceOf(ConnectionEnded);
  });

  test('what came whole is taken to its end', async () => {
    const body = bodyOf('abc');
    body.push(null);
    const source = streamSource(body);
    const memory = new Uint8Array(8);
    expect(await source.readInto(memory)).toBe(3);
    expect(Buffer.from(memory.subarray(0, 3)).toString()).toBe('abc');
    expect(await source.readInto(memory)).toBe(0);
  });
});

test('the memory of a request’s body is given back as soon as it was copied, not before', async () => {
  const sent = Buffer.alloc(4 * 1024 * 1024, 'slices of a CT ');
  const received = new Uint8Array(sent.length);
  const pieces: Buffer[] = [];
  const held: number[] = [];
  const server = createServer(async (request, response) => {
    request.on('data', (piece: Buffer) => {
      pieces.push(piece);
      held.push(piece.length);
    });
    const source = streamSource(request);
    for (let done = 0, count = 1; count > 0; done += count) count = await source.readInto(received.subarray(done));
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}`, { method: 'PUT', body: sent });
  server.close();
  expect(Buffer.compare(received, sent)).toBe(0);
  expect(held.reduce((sum, bytes) => sum + bytes, 0)).toBe(sent.length);
  const long = pieces.filter((_piece, index) => held[index]! >= 16 * 1024);
  expect(long.length).toBeGreaterThan(10);
  expect(long.map(({ length }) => length)).toEqual(long.map(() => 0));
});

test('pieces of any other stream stay whole: others may hold them', async () => {
  const piece = Buffer.alloc(64 * 1024, 'x');
  const body = bodyOf();
  body.push(piece);
  body.push(null);
  const memory = new Uint8Array(piece.length);
  expect(await streamSource(body).readInto(memory)).toBe(piece.length);
  expect(piece).toHaveLength(64 * 1024);
});
