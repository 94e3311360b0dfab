import type { IncomingMessage, ServerResponse } from 'node:http';
import compress from '@fastify/compress';
import { DomainError } from '@isocenter/messages';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { guardRoutes, type Identify } from '../access/guard.ts';
import { refuseOtherSites } from './loopback.ts';
import { takeStatedReasons } from './stated-reason.ts';

/** The server that units add their routes to; bodies and queries are validated by zod schemas. */
export type HttpServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What a failed request answers; the page says `code` with `values` in its own language. */
export interface ErrorAnswer {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly message: string;
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'", // antd writes its styles into the page
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/**
 * An HTTP server with validation, compression, security headers, one way to answer an error, and a guard that refuses what a route does
 * not say it requires. No request is logged: URLs hold keys, bodies patients.
 */
export function createHttpServer(identify: Identify): HttpServer {
  const server = fastify({ bodyLimit: 16 * 1024 * 1024 }).withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  refuseOtherSites(server);
  guardRoutes(server, identify);
  takeStatedReasons(server);
  void server.register(compress, { threshold: 4096, encodings: ['gzip', 'identity'], zlibOptions: { level: 1 } });
  server.addHook('onSend', async (_request, reply) => {
    void reply.headers({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });
  server.setErrorHandler(async (error, _request, reply) => {
    const { status, answer } = answerTo(error);
    const clientLeft = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (status >= 500 && status !== 503 && !clientLeft)
      console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    return reply.status(status).send(answer);
  });
  return server;
}

function answerTo(error: unknown): { status: number; answer: ErrorAnswer } {
  if (error instanceof DomainError) return refusal(error);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; ');
    return refusal(new DomainError('platform/request-invalid', { fields }));
  }
  if (isUnstorable(error)) return refusal(new DomainError('platform/request-invalid', { fields: error.message }));
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  if (statusCode !== undefined && statusCode < 500)
    return refusal(new DomainError('platform/request-invalid', { fields: message ?? '' }), statusCode);
  return refusal(new DomainError('platform/internal'));
}

/** A value that PostgreSQL cannot hold, such as text with a NUL or a number beyond its type: SQLSTATE 22021, 22P05, 22003. */
function isUnstorable(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(?:22021|22P05|22003)$/.test(String(error.code));
}

function refusal(error: DomainError, status = error.httpStatus): { status: number; answer: ErrorAnswer } {
  return { status, answer: { code: error.code, values: error.values, message: error.message } };
}
