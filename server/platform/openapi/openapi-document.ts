import { CSRF_HEADER } from '../access/guard.ts';
import { PROBLEM_TYPE } from '../http/problem.ts';
import { REASON_HEADER } from '../http/stated-reason.ts';
import { VERSION } from '../version.ts';
import type { Described, DescribedRoute, JsonSchema } from './described-routes.ts';

const UNSAFE = new Set(['post', 'put', 'patch', 'delete']);

/** The OpenAPI 3.1 document of these routes; `cookie` is the name that the session's cookie has for whoever asks. */
export function openApiDocument({ routes, schemas }: Described, { cookie }: { readonly cookie: string }) {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return {
    openapi: '3.1.0' as const,
    info: {
      title: 'Isocenter',
      version: VERSION,
      description:
        'Not a medical device. Keys in addresses are internal; who may what is decided for the role one acts in.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { ...inOrder(schemas), Problem },
      responses: { Problem: PROBLEM_ANSWER },
      parameters: { reason: REASON, version: VERSION_READ },
      securitySchemes: schemes(cookie),
    },
  };
}

function operation(route: DescribedRoute): object {
  const isChange = UNSAFE.has(route.method);
  const body = bodyOf(route);
  return {
    operationId: operationId(route),
    tags: [
      route.path
        .split('/')
        .slice(2, route.path.startsWith('/api/platform/') ? 4 : 3)
        .join(' '),
    ],
    'x-requires': route.requires ?? 'nobody',
    security: securityOf(route, isChange),
    parameters: [
      ...parametersOf(route),
      ...(route.ifMatch ? [{ $ref: '#/components/parameters/version' }] : []),
      ...(isChange ? [{ $ref: '#/components/parameters/reason' }] : []),
    ],
    ...(body === undefined ? {} : { requestBody: body }),
    responses: { ...answersOf(route), default: { $ref: '#/components/responses/Problem' } },
  };
}

/** `GET /api/platform/forms/{formKey}` → `getPlatformFormsByFormKey`. */
function operationId({ method, path }: DescribedRoute): string {
  const words = path
    .replace('/api/', '')
    .split(/[/.-]/)
    .map((word) => word.replace(/^\{(\w+)\}$/, 'by-$1').replace(/\W/g, '-'));
  return [method, ...words.flatMap((word) => word.split('-'))].reduce(
    (name, word) => name + word.charAt(0).toUpperCase() + word.slice(1),
  );
}

/** Whoever signed in by a page sends the cookie, and with a change the header; a program sends its token alone. */
function securityOf({ requires }: DescribedRoute, isChange: boolean): readonly object[] {
  if (requires === 'anyone') return [];
  return [isChange ? { session: [], csrf: [] } : { session: [] }, { token: [] }];
}

function parametersOf({ path, params, query }: DescribedRoute): readonly object[] {
  const ofPath = propertiesOf(params);
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return [
    ...named.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: ofPath.get(name)?.schema ?? { type: 'string' },
    })),
    ...[...propertiesOf(query)].map(([name, { schema, required }]) => ({ name, in: 'query', required, schema })),
  ];
}

function propertiesOf(
  schema: JsonSchema | undefined,
): ReadonlyMap<string, { readonly schema: object; readonly required: boolean }> {
  const required = new Set(schema?.['required'] as readonly string[] | undefined);
  const properties = Object.entries((schema?.['properties'] ?? {}) as Readonly<Record<string, object>>);
  return new Map(properties.map(([name, each]) => [name, { schema: each, required: required.has(name) }]));
}

function bodyOf({ body, takes }: DescribedRoute): object | undefined {
  if (body) return { required: true, content: { 'application/json': { schema: body } } };
  return takes === undefined ? undefined : { required: true, content: { [takes]: {} } };
}

function answersOf({ answers, answersAs }: DescribedRoute): Readonly<Record<string, object>> {
  const description = 'It was done.';
  const headers = { Location: { description: 'Where it goes on.', required: true, schema: { type: 'string' } } };
  if (answersAs !== undefined) return { 200: { description, content: { [answersAs]: {} } } };
  const declared = Object.entries(answers);
  if (declared.length === 0) return { '2XX': { description } };
  return Object.fromEntries(
    declared.map(([status, schema]) => [
      status,
      schema === null
        ? status === '303'
          ? { description, headers }
          : { description }
        : { description, content: { 'application/json': { schema } } },
    ]),
  );
}

function inOrder(schemas: Described['schemas']): Described['schemas'] {
  return Object.fromEntries(Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1)));
}

const Problem = {
  type: 'object',
  description: 'A refusal (RFC 9457). Programs go by `code`, which is stable.',
  required: ['type', 'title', 'status', 'detail', 'code', 'values'],
  properties: {
    type: { type: 'string', format: 'uri', examples: ['urn:isocenter:error:platform/changed-meanwhile'] },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'The English sentence.' },
    instance: { type: 'string', format: 'uri', description: 'Names this one failure, as the server’s console does.' },
    code: { type: 'string', examples: ['platform/changed-meanwhile'] },
    values: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['in', 'pointer', 'says'],
        properties: {
          in: { enum: ['body', 'path', 'query', 'header'] },
          pointer: { type: 'string', description: 'JSON Pointer (RFC 6901) within that part.' },
          says: { type: 'string' },
        },
      },
    },
  },
};

const PROBLEM_ANSWER = {
  description: 'It was refused.',
  content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
};

const REASON = {
  name: REASON_HEADER,
  in: 'header',
  description: 'Why the change is made, percent-encoded UTF-8; the record keeps it.',
  schema: { type: 'string' },
};

const VERSION_READ = {
  name: 'if-match',
  in: 'header',
  required: true,
  description:
    'The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile.',
  schema: { type: 'string', pattern: '^"[0-9a-z]{1,64}"$' },
};

const schemes = (cookie: string) => ({
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: cookie,
    description: 'Given by the sign-in; its name ends with the port.',
  },
  csrf: { type: 'apiKey', in: 'header', name: CSRF_HEADER, description: '`csrf` of GET /api/platform/session.' },
  token: { type: 'http', scheme: 'bearer', description: 'Made under “My account”, for programs.' },
});
