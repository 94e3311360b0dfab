import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

export interface AnswerPart {
  readonly contentType: string;
  readonly location: string;
  bytes(): Promise<Uint8Array>;
}

/** Answers `multipart/related`, one part after the other: never more than one in memory. */
export function sendMultipart(
  reply: FastifyReply,
  { type, parts }: { readonly type: string; readonly parts: Iterable<AnswerPart> },
): FastifyReply {
  const boundary = `isocenter-${randomBytes(16).toString('hex')}`;
  return reply
    .header('content-type', `multipart/related; type="${type}"; boundary=${boundary}`)
    .send(Readable.from(message(parts, boundary)));
}

async function* message(parts: Iterable<AnswerPart>, boundary: string): AsyncGenerator<Buffer, void, void> {
  for (const { contentType, location, bytes } of parts) {
    const body = await bytes();
    const headers = `Content-Type: ${contentType}\r\nContent-Length: ${body.length}\r\nContent-Location: ${location}`;
    yield Buffer.from(`--${boundary}\r\n${headers}\r\n\r\n`);
    yield Buffer.from(body.buffer, body.byteOffset, body.length);
    yield Buffer.from('\r\n');
  }
  yield Buffer.from(`--${boundary}--\r\n`);
}
