import { z } from 'zod';
import { sessionCookieName } from '../access/session-cookie.ts';
import type { HttpServer } from '../http/http-server.ts';
import { describeRoutes } from './described-routes.ts';
import { openApiDocument } from './openapi-document.ts';

const Document = z.looseObject({ openapi: z.literal('3.1.0') });

/** The document of all routes that are registered after this: it is made of what validates their requests, and so never stale. */
export function openApiRoutes(server: HttpServer): void {
  const described = describeRoutes(server);
  server.get(
    '/api/openapi.json',
    { config: { requires: 'signed in' }, schema: { response: { 200: Document } } },
    async (request) => openApiDocument(described, { cookie: sessionCookieName(request) }),
  );
}
