import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { API_TYPES } from '../tools/api-types/api-types.ts';
import { PROJECT_ROOT } from './platform/project-root.ts';

const WEB = join(PROJECT_ROOT, 'web');

/** What asks the server past `api.get`, `api.post`, … and why it cannot be asked by them. */
const PAST_THE_CLIENT: Readonly<Record<string, string>> = {
  'platform/api/api.ts': 'it is the client',
  'platform/api/request.ts': 'by it the client asks',
  'platform/notices/api.ts': 'a stream of events',
  'units/clinic/patients/api.ts': 'which fields an entry of the registry has is data: the server reads them',
  'units/imaging/api.ts': 'an upload that says how much has gone out',
  'units/imaging/viewer/api.ts': 'bytes of voxels',
  'units/office/public-site/api.ts': 'the pages as a ZIP',
  'units/office/statement/api.ts': 'works as a file of another program',
  'units/physics/api.ts': 'bytes of a dose, and contours, which are written as they were read',
  'units/research/outputs/api.ts': 'works as a file of another program',
};

const ASKS =
  /\brequest(?:Json|Bytes)\b|\bnew (?:XMLHttpRequest|EventSource|WebSocket)\b|\bsendBeacon\b|(?<![\w.])fetch\(/;
/** By an address that is not made by `addressOf`, or by `address` of a path of the document. */
const BY_A_BARE_PATH =
  /\b(?:request(?:Json|Bytes)(?:<[^()]*>)?|fetch|new (?:EventSource|WebSocket)|sendBeacon)\((?!\s*address(?:Of)?\()|\.open\('\w+', (?!address(?:Of)?\()/;
const ADDRESS = /(?<=['"`])\/api\/[^'"`]*/;

const sources = new Map<string, string>();
beforeAll(async () => {
  for (const name of await readdir(WEB, { recursive: true }))
    if (/(?<!\.test|\.test-d|openapi-types)\.tsx?$/.test(name))
      sources.set(name, await readFile(join(WEB, name), 'utf8'));
});

/** Of each file without its comments. */
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
const matching = (pattern: RegExp) =>
  [...sources]
    .filter(([, text]) => pattern.test(codeOf(text)))
    .map(([name]) => name)
    .sort();

test('the pages ask the server by the typed client; what does not is named here with the reason', () => {
  expect(sources.size).toBeGreaterThan(200);
  expect(matching(ASKS)).toEqual(Object.keys(PAST_THE_CLIENT));
});

test('what asks past the client says an address of the document, none that is put together by itself', () => {
  const ofTheClient = ['platform/api/api.ts', 'platform/api/request.ts'];
  expect(matching(BY_A_BARE_PATH).filter((name) => !ofTheClient.includes(name))).toEqual([]);
});

test('addresses stand in the files `api.ts` alone, and each is one of the document', async () => {
  expect(matching(ADDRESS).filter((name) => !name.endsWith('/api.ts'))).toEqual([]);
  const types = await readFile(API_TYPES, 'utf8');
  const known = new Set([...types.matchAll(/^ {4}readonly "(\/api\/[^"]*)": \{$/gm)].map(([, path]) => path));
  const said = [...sources.values()].flatMap((text) => codeOf(text).match(new RegExp(ADDRESS, 'g')) ?? []);
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((path) => !known.has(path))).toEqual([]);
});

test.each([
  ['requestJson(ROOT + key, { signal })', true],
  ["requestJson<readonly Row[]>('/api/rows')", true],
  ["fetch('/api/rows')", true],
  ["request.open('PUT', ROOT + key)", true],
  ["requestJson(\n    addressOf('/api/rows'),\n    { signal })", false],
  ["request.open('PUT', address('/api/files', {}))", false],
  ['void refetch()', false],
])('%s: by a bare path, %s', (code, isBare) => expect(BY_A_BARE_PATH.test(code)).toBe(isBare));
