import { DomainError } from '@isocenter/messages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { HttpServer } from '../http/http-server.ts';
import { problemTold } from '../http/problem-told.ts';
import { originOf } from '../http/public-address.ts';
import { recordEvent } from '../record/record-event.ts';
import { searchBundle } from './bundle.ts';
import { capabilityStatement } from './capability-statement.ts';
import type { AnyKind } from './kind.ts';
import { operationOutcome } from './operation-outcome.ts';
import type { FhirResource } from './resource.ts';
import { findResources, parseSearch } from './search.ts';

const ROOT = '/fhir';
const FHIR_JSON = 'application/fhir+json; charset=utf-8';
const FORM = 'application/x-www-form-urlencoded';
const params = z.object({ id: z.string().max(64) });

interface FhirParts {
  readonly database: Database;
  readonly kinds: readonly AnyKind[];
  /** Since when the façade is as it is. */
  readonly since: Date;
}

/** The FHIR R4 façade: what the department holds, read only, for other systems. */
export async function fhirRoutes(server: HttpServer, parts: FhirParts): Promise<void> {
  await server.register(
    async (scope: HttpServer) => {
      scope.setErrorHandler(async (error, _request, reply) => answerOutcome(error, reply));
      scope.setNotFoundHandler(async ({ method, url }) => {
        throw new DomainError('platform/no-such-address', { method, path: url.split('?')[0] ?? '' });
      });
      scope.addContentTypeParser(FORM, { parseAs: 'string' }, async (_request: FastifyRequest, body: string | Buffer) =>
        String(body),
      );
      scope.get('/metadata', { config: { requires: 'anyone' } }, async (request, reply) =>
        answer(reply, capabilityStatement(baseOf(request), parts.kinds, parts.since.toISOString())),
      );
      for (const kind of parts.kinds) kindRoutes(scope, parts.database, kind);
    },
    { prefix: ROOT },
  );
}

function kindRoutes(server: HttpServer, database: Database, kind: AnyKind): void {
  const config = { requires: kind.requires } as const;
  const searched = async (request: FastifyRequest, parameters: URLSearchParams, reply: FastifyReply) => {
    const search = parseSearch(kind, parameters);
    const found = await findResources(database, kind, search);
    await recordReading(database, kind, found.resources);
    return answer(reply, searchBundle(baseOf(request), kind, search, found));
  };
  server.get(`/${kind.type}`, { config }, async (request, reply) => searched(request, askedInAddress(request), reply));
  server.post(`/${kind.type}/_search`, { config }, async (request, reply) => {
    const asked = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
    return searched(request, new URLSearchParams([...askedInAddress(request), ...asked]), reply);
  });
  server.get(`/${kind.type}/:id`, { config, schema: { params } }, async (request, reply) => {
    const { id } = request.params;
    const { resources } = await findResources(database, kind, { filters: [['_id', id]], count: 1, offset: 0 });
    const [resource] = resources;
    if (!resource) throw new DomainError('fhir/no-such-resource', { type: kind.type, id });
    await recordReading(database, kind, resources);
    return answer(reply, resource);
  });
}

/** Who read which resources: what leaves by this door is kept elsewhere. What was asked for is not told, since it may name a patient. */
async function recordReading(database: Database, kind: AnyKind, resources: readonly FhirResource[]): Promise<void> {
  if (!kind.isReadingRecorded) return;
  const read = { stream: 'access', unit: 'platform', entity: 'fhir', entityKey: kind.type, action: 'read' } as const;
  await recordEvent(database, { ...read, detail: { ids: resources.map(({ id }) => id) } });
}

function askedInAddress({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(url.split('?')[1] ?? '');
}

function baseOf(request: FastifyRequest): string {
  return `${originOf(request)}${ROOT}`;
}

function answer(reply: FastifyReply, resource: FhirResource): FastifyReply {
  return reply.type(FHIR_JSON).send(JSON.stringify(resource));
}

function answerOutcome(error: unknown, reply: FastifyReply): FastifyReply {
  const problem = problemTold(error);
  return answer(reply.status(problem.status), operationOutcome(problem));
}
