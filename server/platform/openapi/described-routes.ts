import { isDeepStrictEqual } from 'node:util';
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
  /** It changes a version that was read before, and says which. */
  readonly ifMatch: boolean;
  readonly params: JsonSchema | undefined;
  readonly query: JsonSchema | undefined;
  readonly body: JsonSchema | undefined;
  /** By status, where the route declares its answers; null where there is nothing in them. */
  readonly answers: Readonly<Record<string, JsonSchema | null>>;
  /** Media type of an answer that no schema describes. */
  readonly answersAs: string | undefined;
}

/** Routes, and the schemas with a name (`meta({ id })`) to which theirs refer as `#/components/schemas/NAME`. */
export interface Described {
  readonly routes: readonly DescribedRoute[];
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

/**
 * The routes under /api that are registered from here on, in the order of their registration; what is asked of them is read from the
 * schemas that validate it. `HEAD` is left out: it is the `GET` without its body.
 */
export function describeRoutes(server: FastifyInstance): Described {
  const routes: DescribedRoute[] = [];
  const schemas: Record<string, JsonSchema> = {};
  server.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/')) return;
    for (const method of [route.method].flat()) if (method !== 'HEAD') routes.push(described(route, method, schemas));
  });
  return { routes, schemas };
}

function described(
  { url, config, schema }: RouteOptions,
  method: string,
  schemas: Record<string, JsonSchema>,
): DescribedRoute {
  const answers = Object.entries(schema?.response ?? {}).map(([status, answer]) => [
    status,
    answer instanceof z.ZodUndefined ? null : (jsonSchema(answer, 'output', schemas) ?? null),
  ]);
  return {
    method: method.toLowerCase(),
    path: url.replace(/:(\w+)/g, '{$1}'),
    requires: config?.requires,
    takes: config?.takes,
    ifMatch: config?.ifMatch === true,
    params: jsonSchema(schema?.params, 'input', schemas),
    query: jsonSchema(schema?.querystring, 'input', schemas),
    body: jsonSchema(schema?.body, 'input', schemas),
    answers: Object.fromEntries(answers),
    answersAs: config?.answers,
  };
}

/**
 * @param schemas takes up those with a name
 * @throws Error where two schemas share a name, or one that refers to itself has none
 */
function jsonSchema(
  schema: unknown,
  io: 'input' | 'output',
  schemas: Record<string, JsonSchema>,
): JsonSchema | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $schema: _, $defs: named, ...json } = atComponents(z.toJSONSchema(schema, { io, override: openToMore }));
  for (const [name, each] of Object.entries(named ?? {})) {
    if (name.startsWith('__')) throw new Error(`A schema that refers to itself has no name: ${JSON.stringify(each)}`);
    if (schemas[name] && !isDeepStrictEqual(schemas[name], each)) throw new Error(`Two schemas are called ${name}.`);
    schemas[name] = each;
  }
  return json;
}

/** What reads an answer takes no harm of a field that comes later. */
function openToMore({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}) {
  if (zodSchema._zod.def.type === 'object' && !zodSchema._zod.def.catchall) delete jsonSchema.additionalProperties;
}

interface WithNamed extends JsonSchema {
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

function atComponents(schema: object): WithNamed {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/'));
}
