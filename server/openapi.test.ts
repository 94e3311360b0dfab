import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { RouteOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { API_TYPES, apiTypes } from '../tools/api-types/api-types.ts';
import { type Department, openDepartment } from './department.ts';
import { removeDataFolder } from './platform/database/remove-data-folder.ts';
import { TEST_ACTOR } from './platform/database/test-database.ts';
import type { HttpServer } from './platform/http/http-server.ts';
import { testServer } from './platform/http/test-server.ts';

interface Operation {
  readonly operationId: string;
  readonly 'x-requires': string;
  readonly security: readonly Record<string, readonly string[]>[];
  readonly parameters: readonly {
    readonly $ref?: string;
    readonly name?: string;
    readonly in?: string;
    readonly schema?: object;
  }[];
  readonly responses: Readonly<Record<string, object>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: object }>> };
}

let dataFolder: string;
let department: Department;
let server: HttpServer;
let document: {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};
const routes: RouteOptions[] = [];

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-openapi-'));
  department = await openDepartment(dataFolder, () => undefined);
  server = testServer(async () => ({ actor: TEST_ACTOR, csrf: null, may: () => true }));
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
  expect(prescription?.requestBody?.content['application/json']?.schema).toEqual({
    $ref: '#/components/schemas/PrescriptionAsked',
  });
  expect(document.components.schemas['PrescriptionAsked']).toMatchObject({
    properties: { fractions: { anyOf: expect.anything() } },
    required: ['targets', 'fractions'],
  });
  const files = document.paths['/api/imaging/imports/{importKey}/files']?.['put'];
  expect(Object.keys(files?.requestBody?.content ?? {})).toEqual(['application/octet-stream']);
});

test('every route says what it answers: a schema, that there is nothing in it, or the media type of its bytes', () => {
  const silent = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) => ('2XX' in responses ? [`${path} ${method}`] : [])),
  );
  expect(silent).toEqual([]);
});

test('an answer that several routes give is told once', () => {
  expect(document.paths['/api/platform/tasks']?.['get']?.responses['200']).toMatchObject({
    content: {
      'application/json': {
        schema: { properties: { rows: { type: 'array', items: { $ref: '#/components/schemas/TaskRow' } } } },
      },
    },
  });
  expect(document.paths['/api/platform/tasks/{taskKey}/done']?.['post']?.responses['204']).toEqual({
    description: expect.any(String),
  });
  expect(document.components.schemas['QuestionnaireItem']).toMatchObject({
    properties: { item: { type: 'array', items: { $ref: '#/components/schemas/QuestionnaireItem' } } },
  });
});

test('a route that a browser is led through says that it leads on, and answers nothing else', () => {
  const { default: _, ...answers } = document.paths['/api/platform/provider/callback']?.['get']?.responses ?? {};
  expect(answers).toEqual({ 303: expect.objectContaining({ headers: { Location: expect.anything() } }) });
});

test('the types of the pages’ client are those of this document: otherwise `npm run api-types`', async () => {
  expect(await readFile(API_TYPES, 'utf8')).toBe(await apiTypes(document));
});

test('a change asks for the header beside the cookie, or for a token; what anyone may ask for nothing', () => {
  expect(document.paths['/api/platform/forms']?.['post']?.security).toEqual([{ session: [], csrf: [] }, { token: [] }]);
  expect(document.paths['/api/platform/forms']?.['get']?.security).toEqual([{ session: [] }, { token: [] }]);
  expect(document.paths['/api/platform/sign-in']?.['post']?.security).toEqual([]);
});

/** Why a change asks for no version: what is lost where two make it at once is nothing. */
const WITHOUT_VERSION = {
  'it makes something new': [
    'POST /api/platform/people',
    'POST /api/platform/sites',
    'POST /api/platform/first-start',
    'POST /api/platform/own-tokens',
    'POST /api/platform/own-passkeys',
    'POST /api/platform/own-passkeys/options',
    'POST /api/platform/tasks',
    'POST /api/platform/forms',
    'POST /api/platform/forms/{formKey}/filled',
    'POST /api/platform/signature-rules',
    'POST /api/physics/goal-sets',
    'POST /api/physics/goal-sets/csv',
    'POST /api/clinic/patients',
    'POST /api/clinic/patients/from-archive',
    'POST /api/clinic/courses',
    'POST /api/clinic/courses/{courseKey}/back',
    'POST /api/clinic/courses/{courseKey}/reopen',
    'POST /api/clinic/courses/{courseKey}/facts',
    'POST /api/clinic/courses/{courseKey}/fractions',
    'POST /api/clinic/courses/{courseKey}/hold',
    'POST /api/clinic/courses/{courseKey}/resume',
    'POST /api/clinic/courses/{courseKey}/stop',
    'POST /api/clinic/courses/{courseKey}/report-links',
    'POST /api/clinic/courses/{courseKey}/reviews',
    'POST /api/clinic/courses/{courseKey}/follow-up/visits',
    'POST /api/clinic/courses/{courseKey}/follow-up/visits/{visitKey}/places',
    'POST /api/clinic/patients/{patientKey}/survival',
    'POST /api/clinic/patients/{patientKey}/reirradiation/sums',
    'POST /api/clinic/courses/{courseKey}/treated-plans',
    'POST /api/clinic/courses/{courseKey}/treatment-records',
    'POST /api/clinic/patient-report/answers',
    'POST /api/ward/own-page/answers',
    'POST /api/ward/stays/{stayKey}/page-links',
    'POST /api/clinic/courses/{courseKey}/approvals',
    'POST /api/clinic/courses/{courseKey}/compensations',
    'POST /api/clinic/courses/{courseKey}/placements',
    'POST /api/clinic/schedule/appointments',
    'POST /api/clinic/schedule/downtimes',
    'POST /api/clinic/schedule/resources',
    'POST /api/clinic/patients/{patientKey}/consents',
    'POST /api/clinic/patients/{patientKey}/consents/{entryKey}/files',
    'POST /api/clinic/patients/{patientKey}/diagnoses',
    'POST /api/clinic/patients/{patientKey}/irradiations',
    'POST /api/clinic/incidents',
    'POST /api/clinic/incidents/{incidentKey}/actions',
    'POST /api/clinic/failure-modes',
    'POST /api/clinic/courses/{courseKey}/peer-reviews',
    'POST /api/clinic/peer-reviews/{reviewKey}/pins',
    'POST /api/clinic/peer-reviews/{reviewKey}/pins/{pinKey}/answers',
    'POST /api/clinic/peer-reviews/{reviewKey}/pins/{pinKey}/resolution',
    'POST /api/ward/beds',
    'POST /api/ward/drill/attempts',
    'POST /api/ward/rules',
    'POST /api/ward/rules/after-discharge',
    'POST /api/ward/stays',
    'POST /api/ward/stays/{stayKey}/scores',
    'POST /api/ward/stays/{stayKey}/radiotherapy-referrals',
    'POST /api/ward/stays/{stayKey}/treated-sites',
    'POST /api/ward/stays/{stayKey}/procedures',
    'POST /api/ward/stays/{stayKey}/follow-ups',
    'POST /api/ward/stays/{stayKey}/organ-function',
    'POST /api/ward/treated-sites/{treatedSiteKey}/pains',
    'POST /api/ward/stays/{stayKey}/analgesic-orders',
    'POST /api/ward/stays/{stayKey}/effects',
    'POST /api/ward/stays/{stayKey}/education',
    'POST /api/ward/analgesic-orders/{orderKey}/administrations',
    'POST /api/ward/narcotics/items',
    'POST /api/office/statements',
    'POST /api/office/public-site/works',
    'POST /api/research/journal-lists',
    'POST /api/research/patents',
    'POST /api/research/projects',
    'POST /api/research/recognitions',
    'POST /api/research/rules',
    'POST /api/research/recognitions/{entryKey}/sheets',
    'POST /api/research/self-assessment-example',
    'POST /api/physics/cases/{caseKey}/patient-qa',
    'POST /api/imaging/imports',
    'POST /api/imaging/demonstration',
    'POST /api/platform/record/verification',
    'POST /api/research/works',
    'POST /api/research/work-imports',
    'POST /api/research/work-lookups',
  ],
  'it adds to what is only added to': [
    'POST /api/ward/narcotics/entries',
    'POST /api/ward/narcotics/entries/{entryKey}/signatures',
    'POST /api/platform/break-glass',
    'POST /api/ward/drill/attempts/{attemptKey}/answers',
    'POST /api/ward/drill/attempts/{attemptKey}/finish',
    'POST /api/platform/notices/read',
    'POST /api/platform/filled-forms/{filledKey}/files',
    'POST /api/research/recognitions/{entryKey}/files',
    'POST /api/platform/filled-forms/{filledKey}/queries',
    'PUT /api/imaging/imports/{importKey}/files',
  ],
  'it is one word, yes or no, and the last one holds': [
    'PUT /api/research/people/{personKey}/forms',
    'PUT /api/research/works/{workKey}/authorships',
    'PUT /api/research/projects/{entryKey}/works/{workKey}',
  ],
  'it is a step that is refused unless the thing stands before it': [
    'PUT /api/clinic/patients/{patientKey}/archive/{archiveKey}',
    'DELETE /api/clinic/patients/{patientKey}/archive/{archiveKey}',
    'PUT /api/clinic/patients/{patientKey}/consents/{entryKey}/files/{fileKey}/struck-out',
    'PUT /api/research/recognitions/{entryKey}/files/{fileKey}/struck-out',
    'POST /api/clinic/schedule/placements/{placementKey}/undo',
    'POST /api/platform/jobs/{jobKey}/cancel',
    'POST /api/platform/jobs/{jobKey}/retry',
    'POST /api/platform/filled-forms/{filledKey}/locks',
    'POST /api/platform/filled-forms/{filledKey}/locks/{lockKey}',
    'POST /api/platform/filled-forms/{filledKey}/queries/{queryKey}',
    'POST /api/platform/record/{eventKey}/redaction',
    'POST /api/imaging/imports/{importKey}/complete',
    'POST /api/imaging/quarantine/{quarantineKey}/retry',
    'DELETE /api/imaging/quarantine/{quarantineKey}',
    'POST /api/imaging/conflicts/{conflictKey}',
    'PUT /api/research/work-doubts/{doubtKey}',
    'POST /api/research/work-merges',
    'POST /api/research/work-merges/{mergeKey}/undone',
  ],
  'it takes away what is there as a whole, and nobody edits it': [
    'DELETE /api/platform/people/{personKey}/sessions',
    'DELETE /api/platform/people/{personKey}/sessions/{sessionKey}',
    'DELETE /api/platform/people/{personKey}/passkeys/{passkeyKey}',
    'DELETE /api/platform/own-passkeys/{passkeyKey}',
    'DELETE /api/clinic/courses/{courseKey}/report-links/{linkKey}',
    'DELETE /api/ward/stays/{stayKey}/page-links/{linkKey}',
    'POST /api/platform/own-tokens/{tokenKey}/withdraw',
    'DELETE /api/platform/signature-rules/{ruleKey}',
  ],
  'it is proved by what is there: the present password, or a code': [
    'POST /api/platform/own-password',
    'POST /api/platform/own-password/by-provider',
    'POST /api/platform/own-totp',
    'POST /api/platform/own-totp/off',
  ],
  'it changes the session of whoever asks, and nothing else': [
    'POST /api/platform/sign-in',
    'POST /api/platform/sign-in-as',
    'POST /api/platform/sign-out',
    'POST /api/platform/session/role',
    'POST /api/platform/passkey-sign-in',
    'POST /api/platform/passkey-sign-in/options',
    'POST /api/platform/provider/sign-in',
    'POST /api/platform/provider/sign-out',
    'POST /api/platform/provider/confirmation',
  ],
  'it only asks': [
    'POST /api/clinic/courses/{courseKey}/gap',
    'POST /api/clinic/courses/{courseKey}/plans/{caseKey}/check',
    'POST /api/clinic/courses/{courseKey}/placements/proposal',
    'POST /api/clinic/patients/search',
    'POST /api/clinic/patient-report/open',
    'POST /api/ward/own-page/open',
    'POST /api/physics/evaluations',
  ],
} as const;

test('every change says which version it changes, or is named here with the reason why it need not', () => {
  const changes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'get')
      .map(([method, { parameters }]) => ({
        name: `${method.toUpperCase()} ${path}`,
        asks: parameters.some((each) => each.$ref === '#/components/parameters/version'),
      })),
  );
  const excused: readonly string[] = Object.values(WITHOUT_VERSION).flat();
  const unasked = changes.filter(({ asks }) => !asks).map(({ name }) => name);
  expect(unasked.sort()).toEqual([...excused].sort());
  expect(changes.length - unasked.length).toBeGreaterThan(20);
});

test('a change that asks for a version refuses whoever states none, before it looks at anything else', async () => {
  const asking = routes.filter(({ config }) => config?.ifMatch);
  for (const { method, url } of asking)
    for (const stated of [{}, { 'if-match': '*' }, { 'if-match': 'W/"1"' }]) {
      const headers = { host: '127.0.0.1:8080', ...stated };
      const answer = await server.inject({ method: method as 'PUT', url: url.replace(/:\w+/g, '1'), headers });
      expect([url, answer.statusCode, answer.json().code]).toEqual([url, 428, 'platform/version-not-stated']);
    }
});
