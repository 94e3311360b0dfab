import { DomainError } from '@isocenter/messages';

/** One part of a multipart message (RFC 2046); its body can be read once, and is skipped where nobody reads it to the end. */
export interface MessagePart {
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: AsyncIterable<Uint8Array>;
}

const MAX_HEADER_BYTES = 16 * 1024;
const LINE_END = Buffer.from('\r\n');
const HEADER_END = Buffer.from('\r\n\r\n');

/** The parameter of a media type, `boundary` for example, without its quotes. */
export function mediaTypeParameter(mediaType: string, name: string): string | undefined {
  const match = mediaType.match(new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]+))`, 'i'));
  return match?.[1] ?? match?.[2];
}

/**
 * The parts of a multipart message as it arrives: no part is ever held in memory. The next part comes once the body of the
 * one before has been read or given up.
 * @throws DomainError `imaging/multipart`
 */
export async function* messageParts(
  source: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<MessagePart, void, void> {
  const reader = createReader(source);
  // The first delimiter stands at the start or after a preamble, the others after a line end that belongs to them.
  reader.unread(LINE_END);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  for await (const _ of reader.until(delimiter));
  for (;;) {
    const after = await reader.take(2);
    if (after?.toString('latin1') === '--') return;
    if (!after?.equals(LINE_END)) throw malformed('no line end after the boundary');
    const headers = parseHeaders(await headerBlock(reader));
    let finished = () => {};
    const read = new Promise<void>((resolve) => {
      finished = resolve;
    });
    const body = (async function* () {
      try {
        yield* reader.until(delimiter);
      } finally {
        finished();
      }
    })();
    yield { headers, body };
    await read;
    if (!reader.passed()) for await (const _ of reader.until(delimiter));
  }
}

interface Reader {
  unread(bytes: Buffer): void;
  take(count: number): Promise<Buffer | undefined>;
  /** Yields what comes before the mark and goes past it; can be resumed after it was left. */
  until(mark: Buffer): AsyncGenerator<Buffer, void, void>;
  /** Whether the last `until` reached its mark. */
  passed(): boolean;
}

function createReader(source: AsyncIterable<Uint8Array>): Reader {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let passed = true;

  async function more(): Promise<void> {
    const next = await chunks.next();
    if (next.done) throw malformed('it ends before its closing boundary');
    const { buffer, byteOffset, byteLength } = next.value;
    const chunk = Buffer.from(buffer, byteOffset, byteLength);
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
  }

  /** What is held without the last bytes in which the mark may begin. */
  function takeSure(mark: Buffer): Buffer | undefined {
    const sure = beginOfMark(held, mark);
    if (sure === 0) return undefined;
    const ready = held.subarray(0, sure);
    held = held.subarray(sure);
    return ready;
  }

  return {
    passed: () => passed,
    unread: (bytes) => {
      held = Buffer.concat([bytes, held]);
    },
    take: async (count) => {
      while (held.length < count) await more();
      const taken = held.subarray(0, count);
      held = held.subarray(count);
      return taken;
    },
    until: async function* (mark) {
      passed = false;
      for (;;) {
        const at = held.indexOf(mark);
        if (at >= 0) {
          const last = held.subarray(0, at);
          held = held.subarray(at + mark.length);
          passed = true;
          if (last.length > 0) yield last;
          return;
        }
        const ready = takeSure(mark);
        if (ready) yield ready;
        await more();
      }
    },
  };
}

/** Where the end of the bytes may be the begin of the mark; their length where it is not, so that nothing is held back and joined to what comes. */
function beginOfMark(bytes: Buffer, mark: Buffer): number {
  for (let at = Math.max(0, bytes.length - mark.length + 1); ; at++) {
    at = bytes.indexOf(mark[0]!, at);
    if (at < 0) return bytes.length;
    if (mark.subarray(0, bytes.length - at).equals(bytes.subarray(at))) return at;
  }
}

async function headerBlock(reader: Reader): Promise<string> {
  // A part without headers has its empty line at once.
  reader.unread(LINE_END);
  let block = '';
  for await (const chunk of reader.until(HEADER_END)) {
    block += chunk.toString('latin1');
    if (block.length > MAX_HEADER_BYTES) throw malformed('the headers of a part are too long');
  }
  return block;
}

function parseHeaders(block: string): ReadonlyMap<string, string> {
  const lines = block.split('\r\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      if (colon < 1) throw malformed('a header of a part has no colon');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function malformed(reason: string): DomainError {
  return new DomainError('imaging/multipart', { reason });
}
