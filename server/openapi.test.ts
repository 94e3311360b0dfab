import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { RouteOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Department, openDepartment } from './department.ts';
import { removeDataFolder, TEST_ACTOR } from './platform/database/test-database.ts';
import { createHttpServer, type HttpServer } from './platform/http/http-server.ts';

interface Operation {
  readonly operationId: string;
  readonly 'x-requires': string;
  readonly security: readonly Record<string, readonly string[]>[];
  readonly parameters: readonly { readonly name?: string; readonly in?: string; readonly schema?: object }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: object }>> };
}

let dataFolder: string;
let department: Department;
let server: HttpServer;
let document: { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
const routes: RouteOptions[] = [];

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-openapi-'));
  department = await openDepartment(dataFolder, () => undefined);
  server = createHttpServer(async () => ({ actor: TEST_ACTOR, csrf: null, may: () => true }));
  server.addHook('onRoute', (route) => void routes.push(route));
  await department.addRoutes(server);
  document = (await server.inject({ url: '/api/openapi.json', headers: { host: '127.0.0.1:8080' } })).json();
});
afterAll(async () => {
  await server.close();
  await department.close();
  await removeDataFolder(dataFolder);
});

const operations = () => Object.values(document.paths).flatMap((path) => Object.values(path));

test('the document is OpenAPI 3.1, and each of its references leads somewhere', async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
  const text = JSON.stringify(document);
  expect([...text.matchAll(/"\$ref":"(?!#\/components\/)/g)]).toEqual([]);
});

test('every route under /api is in it, with the right that it requires', () => {
  const registered = routes.filter(({ url, method }) => url.startsWith('/api/') && method !== 'HEAD');
  const told = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, each]) => `${method.toUpperCase()} ${path} ${each['x-requires']}`),
  );
  const expected = registered.map(
    ({ method, url, config }) => `${String(method)} ${url.replace(/:(\w+)/g, '{$1}')} ${config?.requires}`,
  );
  expect(expected.length).toBeGreaterThan(60);
  expect(told.sort()).toEqual(expected.sort());
});

test('every part of an address is a parameter, and no two operations have one name', () => {
  for (const [path, methods] of Object.entries(document.paths))
    for (const { parameters } of Object.values(methods)) {
      const inPath = parameters.filter((each) => each.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  expect(new Set(operations().map(({ operationId }) => operationId)).size).toBe(operations().length);
});

test('what a request is validated by is what the document says of it', () => {
  const patients = document.paths['/api/imaging/patients']?.['get'];
  const limit = patients?.parameters.find(({ name }) => name === 'limit');
  expect(limit?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 1000, default: 100 });
  const prescription = document.paths['/api/physics/cases/{caseKey}/prescription']?.['put'];
  expect(prescription?.requestBody?.content['application/json']?.schema).toMatchObject({
    properties: { fractions: { anyOf: expect.anything() } },
    required: ['targets', 'fractions'],
  });
  const files = document.paths['/api/imaging/imports/{importKey}/files']?.['put'];
  expect(Object.keys(files?.requestBody?.content ?? {})).toEqual(['application/octet-stream']);
});

test('a change asks for the header beside the cookie, or for a token; what anyone may ask for nothing', () => {
  expect(document.paths['/api/platform/forms']?.['post']?.security).toEqual([{ session: [], csrf: [] }, { token: [] }]);
  expect(document.paths['/api/platform/forms']?.['get']?.security).toEqual([{ session: [] }, { token: [] }]);
  expect(document.paths['/api/platform/sign-in']?.['post']?.security).toEqual([]);
});
