import type { IncomingMessage, ServerResponse } from 'node:http';
import compress from '@fastify/compress';
import { DomainError } from '@isocenter/messages';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type RawServerDefault,
} from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { guardRoutes, type Identify } from '../access/guard.ts';
import { asItIs, type ContractTypes } from './answers.ts';
import { takeVersions } from './asked-revision.ts';
import { refuseOtherSites } from './loopback.ts';
import { PROBLEM_TYPE } from './problem.ts';
import { problemTold } from './problem-told.ts';
import { knowPublicAddress, type PublicAddress } from './public-address.ts';
import { refuseConnection } from './refused-connection.ts';
import { takeStatedReasons } from './stated-reason.ts';

/** The server that units add their routes to; bodies and queries are validated by zod schemas. */
export type HttpServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ContractTypes
>;

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'", // antd writes its styles into the page
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/**
 * An HTTP server with validation, compression, security headers, one way to answer an error, and a guard that refuses what a route does
 * not say it requires. No request is logged: URLs hold keys, bodies patients.
 * @param options.publicAddress of the reverse proxy on this machine behind which it stands; only then is believed what a proxy says
 */
export function createHttpServer(
  identify: Identify,
  { publicAddress }: { readonly publicAddress?: PublicAddress | undefined } = {},
): HttpServer {
  const server = fastify({
    trustProxy: publicAddress ? 'loopback' : false,
    bodyLimit: 16 * 1024 * 1024,
    return503OnClosing: false, // refused by a hook of ours, as a problem
    frameworkErrors: (error, _request, reply) => void answerError(error, reply.headers(SECURITY_HEADERS)),
    clientErrorHandler: refuseConnection,
  }).withTypeProvider<ContractTypes>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(asItIs);
  knowPublicAddress(server, publicAddress);
  refuseWhileClosing(server);
  refuseOtherSites(server);
  guardRoutes(server, identify);
  takeStatedReasons(server);
  takeVersions(server);
  void server.register(compress, { threshold: 4096, encodings: ['gzip', 'identity'], zlibOptions: { level: 1 } });
  server.addHook('onSend', async (_request, reply) => void reply.headers(SECURITY_HEADERS));
  keepOutOfCaches(server);
  server.setErrorHandler(async (error, _request, reply) => answerError(error, reply));
  server.setNotFoundHandler(async ({ method, url }) => {
    throw new DomainError('platform/no-such-address', { method, path: url.split('?')[0] ?? '' });
  });
  return server;
}

/** What is answered here may be of a patient: nothing between, and no browser's disk, keeps it. The pages themselves say otherwise. */
function keepOutOfCaches(server: FastifyInstance): void {
  server.addHook('onSend', async ({ url }, reply) => {
    if (reply.hasHeader('cache-control')) return;
    if (url.startsWith('/dicom-web')) void reply.header('cache-control', 'private, no-store');
    else if (url.startsWith('/api') || url.startsWith('/fhir')) void reply.header('cache-control', 'no-store');
  });
}

function refuseWhileClosing(server: FastifyInstance): void {
  let isClosing = false;
  server.addHook('preClose', async () => {
    isClosing = true;
  });
  server.addHook('onRequest', async (_request, reply) => {
    if (!isClosing) return;
    void reply.header('connection', 'close');
    throw new DomainError('platform/closing');
  });
}

/** What is away or restarts is asked again after so long [s]. */
const RETRY_AFTER = 5;

function answerError(error: unknown, reply: FastifyReply): FastifyReply {
  const problem = problemTold(error);
  if (problem.status === 503) void reply.header('retry-after', RETRY_AFTER);
  return reply.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}
