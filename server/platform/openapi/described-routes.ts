import type { FastifyInstance, RouteOptions } from 'fastify';
import { z } from 'zod';
import type { Requirement } from '../access/guard.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media type of a body that no schema describes, since the route reads it as it comes. */
    takes?: string;
  }
}

/** JSON Schema 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A route as its registration says it. */
export interface DescribedRoute {
  readonly method: string;
  /** As OpenAPI writes it: `/api/forms/{formKey}`. */
  readonly path: string;
  readonly requires: Requirement | undefined;
  readonly takes: string | undefined;
  readonly params: JsonSchema | undefined;
  readonly query: JsonSchema | undefined;
  readonly body: JsonSchema | undefined;
  /** By status, where the route declares its answers. */
  readonly answers: Readonly<Record<string, JsonSchema>>;
}

/**
 * The routes under /api that are registered from here on, in the order of their registration; what is asked of them is read from the
 * schemas that validate it. `HEAD` is left out: it is the `GET` without its body.
 */
export function describeRoutes(server: FastifyInstance): readonly DescribedRoute[] {
  const routes: DescribedRoute[] = [];
  server.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/')) return;
    for (const method of [route.method].flat()) if (method !== 'HEAD') routes.push(described(route, method));
  });
  return routes;
}

function described({ url, config, schema }: RouteOptions, method: string): DescribedRoute {
  const answers = Object.entries(schema?.response ?? {}).map(
    ([status, answer]) => [status, jsonSchema(answer)] as const,
  );
  return {
    method: method.toLowerCase(),
    path: url.replace(/:(\w+)/g, '{$1}'),
    requires: config?.requires,
    takes: config?.takes,
    params: jsonSchema(schema?.params),
    query: jsonSchema(schema?.querystring),
    body: jsonSchema(schema?.body),
    answers: Object.fromEntries(answers.flatMap(([status, answer]) => (answer ? [[status, answer] as const] : []))),
  };
}

function jsonSchema(schema: unknown): JsonSchema | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input' });
  return json;
}
