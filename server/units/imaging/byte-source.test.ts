import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { streamSource } from './byte-reader.ts';
import { type ByteSource, type Bytes, byteSource, precededBy, watchedSource } from './byte-source.ts';

const CONTENT = Buffer.from('abcdefghij');
async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}
function flowing(): PassThrough {
  const stream = new PassThrough();
  for (const text of ['abc', 'defg']) stream.write(text);
  setImmediate(() => stream.end('hij'));
  return stream;
}

/** All of it, taken with so much memory at a time. */
async function readAll(source: ByteSource, bytesAtOnce: number): Promise<string> {
  const memory = Buffer.alloc(bytesAtOnce);
  let text = '';
  for (;;) {
    const count = await source.readInto(memory);
    if (count === 0) return text;
    text += memory.toString('utf8', 0, count);
  }
}

const sources: Readonly<Record<string, () => Bytes>> = {
  'bytes in memory': () => CONTENT,
  pieces: () => pieces('abc', '', 'defg', 'hij'),
  'a stream': () => streamSource(flowing()),
  'bytes before others': () => precededBy(Buffer.from('abcde'), byteSource(pieces('fgh', 'ij'))),
  'a watched source': () => watchedSource(byteSource(CONTENT), () => undefined),
};
for (const [name, source] of Object.entries(sources))
  test.each([1, 3, 4, 100])(`${name}: all of it comes in its order, %i bytes at a time`, async (bytesAtOnce) => {
    expect(await readAll(byteSource(source()), bytesAtOnce)).toBe('abcdefghij');
  });

test('a body that breaks off is no whole one', async () => {
  const stream = new PassThrough();
  stream.write('abc');
  setImmediate(() => stream.destroy(new Error('reset')));
  await expect(readAll(streamSource(stream), 100)).rejects.toThrow('the connection ended');
});

test('whoever watches a source hears what it throws, at once or later', async () => {
  const failing = {
    at: 'once',
    readInto: () => {
      throw new Error('once');
    },
    stop: async () => {},
  };
  const later = { at: 'later', readInto: () => Promise.reject(new Error('later')), stop: async () => {} };
  for (const { at, ...source } of [failing, later]) {
    const heard: unknown[] = [];
    const watched = watchedSource(source, (error) => heard.push(error));
    await expect((async () => watched.readInto(Buffer.alloc(1)))()).rejects.toThrow(at);
    expect(heard).toMatchObject([{ message: at }]);
  }
});
