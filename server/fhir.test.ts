import { writeQuestionnaire } from '@isocenter/forms';
import { Fhir } from 'fhir';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from './platform/access/contract.ts';
import { reachOf } from './platform/access/policy.ts';
import { testPerson } from './platform/access/test-person.ts';
import { type ActingPerson, acting } from './platform/database/acting.ts';
import { testDatabase } from './platform/database/test-database.ts';
import { fhirRoutes } from './platform/fhir/fhir-routes.ts';
import { PLATFORM_KINDS } from './platform/fhir/kinds.ts';
import { beginForm } from './platform/forms/filled-store.ts';
import { NO_FILES } from './platform/forms/form-files.ts';
import { NO_SOURCES } from './platform/forms/form-sources.ts';
import { activateForm, addForm } from './platform/forms/form-store.ts';
import type { HttpServer } from './platform/http/http-server.ts';
import { testServer } from './platform/http/test-server.ts';
import { openTask } from './platform/tasks/open-task.ts';
import { IMAGING_MIGRATIONS, PATIENT } from './units/imaging/index.ts';

interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly total?: number;
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entry?: readonly { readonly resource: Resource; readonly search: { readonly mode: string } }[];
  readonly [element: string]: unknown;
}
/** The structure definitions and value sets of FHIR R4, as another program reads them. */
const r4 = new Fhir();
/** Warnings are codes of our own where R4 proposes some (extensible bindings), which it allows. */
const faults = (resource: object) =>
  r4
    .validate(resource, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => /^(error|fatal)$/.test(severity ?? ''));

let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
const people = new Map<string, ActingPerson>();

beforeAll(async () => {
  opened = await testDatabase(IMAGING_MIGRATIONS);
  const { database, owner } = opened;
  for (const [name, role] of [
    ['Chen Jing', 'head'],
    ['Li Wei', 'physicist'],
    ['Zhao Lei', 'administrator'],
  ] as const)
    people.set(name, await testPerson(database, name, role));
  await sql`insert into access_site (name, kind) values ('Campus', 'campus')`.execute(owner);
  for (const [id, name, ideographic, born, sex, site] of PATIENTS)
    await sql`insert into imaging_patient (identity, patient_id, name, name_ideographic, birth_date, sex, search_text, instances,
        last_arrived_at, site_key)
      values (${id}, ${id}, ${name}, ${ideographic}, ${born}, ${sex}, '', 1, '2026-03-09T08:00:00Z', ${site})`.execute(
      owner,
    );
  await acting(people.get('Li Wei')!, () => fillPlatform());
  server = testServer(async ({ headers }) => {
    const actor = people.get(String(headers['x-test-person']))!;
    return { actor, csrf: null, may: (action) => reachOf(actor.role as Role, action) !== undefined };
  });
  const since = new Date('2026-03-09T08:00:00Z');
  await fhirRoutes(server, { database, kinds: [...PLATFORM_KINDS, PATIENT], since });
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const PATIENTS = [
  ['P1', 'Wang^Xiao Ming', '王^小明', '1979-02-03', 'M', 1],
  ['P2', 'Wang^Fang', null, null, 'F', 1],
  ['P3', 'O’Neil^Ann^B^Dr^MD', null, '1950-12-31', 'O', 1],
  ['P4', 'Wang^Campus', null, null, null, 2],
] as const;

async function fillPlatform(): Promise<void> {
  const { database } = opened;
  const item = { kind: 'yes-no', linkId: 'well', text: { en: 'All well' }, required: true, repeats: false, checks: [] };
  const form = { url: 'urn:test:checklist', version: '1', status: 'draft', language: 'en', title: { en: 'Checklist' } };
  const added = await addForm(database, writeQuestionnaire({ ...form, items: [item] } as never));
  await activateForm(database, added.formKey, added.revision);
  await beginForm({ database, sources: NO_SOURCES, files: NO_FILES }, added.formKey);
  const about = { entity: 'person', entityKey: '1' };
  const task = {
    code: 'task/own-words',
    values: { words: 'check the couch' },
    about,
    at: new Date('2026-03-09T08:00:00Z'),
  } as const;
  await openTask(database, { ...task, to: { role: 'physicist' }, dueAt: new Date('2026-03-10T08:00:00Z') });
}

const as = (person: string) => ({ host: '127.0.0.1', 'x-test-person': person });
async function ask(url: string, person = 'Chen Jing') {
  const answer = await server.inject({ url: `/fhir/${url}`, headers: as(person) });
  expect(answer.headers['content-type']).toMatch(/^application\/fhir\+json/);
  const resource = answer.json<Resource>();
  expect(faults(resource)).toEqual([]);
  return { status: answer.statusCode, resource };
}
const found = ({ resource }: { readonly resource: Resource }) => (resource.entry ?? []).map((entry) => entry.resource);
const link = ({ resource }: { readonly resource: Resource }, relation: string) =>
  resource.link.find((each) => each.relation === relation)?.url;

test('the validator finds what is wrong, so that its silence means something', () => {
  expect(faults({ resourceType: 'Patient', gender: 'M' }).map(({ location }) => location)).toEqual(['Patient.gender']);
  expect(faults({ resourceType: 'AuditEvent' }).length).toBeGreaterThan(0);
});

test('the capability statement names each kind with its searches', async () => {
  const { resource } = await ask('metadata');
  expect(resource).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1', kind: 'instance' });
  const told = JSON.stringify(resource['rest']);
  for (const { type } of [...PLATFORM_KINDS, PATIENT]) expect(told).toContain(`"type":"${type}"`);
});

describe('each kind', () => {
  for (const { type } of [...PLATFORM_KINDS, PATIENT])
    test(`${type}: search and read are valid R4, and read gives what the search gave`, async () => {
      const person = type === 'Task' ? 'Li Wei' : 'Chen Jing';
      const [first] = found(await ask(type, person));
      expect(first?.resourceType).toBe(type);
      const { status, resource } = await ask(`${type}/${first!.id}`, person);
      expect([status, resource]).toEqual([200, first]);
    });
});

test('a patient reads as FHIR says one', async () => {
  const [patient] = found(await ask('Patient?identifier=P1'));
  expect(patient).toMatchObject({
    identifier: [{ value: 'P1' }],
    name: [
      { text: 'Xiao Ming Wang', family: 'Wang', given: ['Xiao Ming'] },
      { text: '王小明', family: '王', given: ['小明'] },
    ],
    gender: 'male',
    birthDate: '1979-02-03',
    managingOrganization: { identifier: { value: '1' } },
  });
  const [other] = found(await ask(`Patient?name=${encodeURIComponent('o’n')}`));
  expect(other?.['name']).toMatchObject([{ family: 'O’Neil', given: ['Ann', 'B'], prefix: ['Dr'], suffix: ['MD'] }]);
});

const searches = [
  { query: 'name=wan', ids: ['P1', 'P2', 'P4'] },
  { query: 'name=fang', ids: ['P2'] },
  { query: 'name=ang', ids: [] },
  { query: `name=${encodeURIComponent('小')}`, ids: ['P1'] },
  { query: 'name=wang&gender=female', ids: ['P2'] },
  { query: 'identifier=P1,P3', ids: ['P1', 'P3'] },
  { query: 'identifier=|P2', ids: ['P2'] },
  { query: 'identifier=other|P2', ids: [] },
  { query: 'birthdate=1950-12-31', ids: ['P3'] },
  { query: 'name=.', ids: [] },
];
for (const { query, ids } of searches)
  test(`Patient?${query} finds ${ids.join(', ') || 'nobody'}`, async () => {
    const patients = found(await ask(`Patient?${query}`));
    expect(patients.map((each) => (each['identifier'] as { value: string }[])[0]?.value)).toEqual(ids);
  });

test('pages follow each other by their links, without gap or overlap', async () => {
  const first = await ask('Patient?_count=3');
  expect([found(first).length, first.resource.total, link(first, 'previous')]).toEqual([3, undefined, undefined]);
  const next = new URL(link(first, 'next')!);
  const second = await ask(`Patient${next.search}`);
  expect([found(second).length, second.resource.total, link(second, 'next')]).toEqual([1, 4, undefined]);
  expect(new Set([...found(first), ...found(second)].map(({ id }) => id)).size).toBe(4);
});

test('a search by name goes by POST, and no address of its answer holds the name', async () => {
  const headers = { ...as('Chen Jing'), 'content-type': 'application/x-www-form-urlencoded' };
  const asked = { method: 'POST', url: '/fhir/Patient/_search', headers, payload: 'name=Wang&_count=2' } as const;
  const resource: Resource = (await server.inject(asked)).json();
  expect(faults(resource)).toEqual([]);
  expect(resource.entry?.map(({ search }) => search.mode)).toEqual(['match', 'match', 'outcome']);
  expect(JSON.stringify(resource.link)).not.toContain('Wang');
  expect(resource.link.map(({ relation }) => relation)).toEqual(['self']);
});

test('whoever acts sees the patients of their site, and is refused by the table of rights', async () => {
  expect(found(await ask('Patient', 'Li Wei')).length).toBe(3);
  const [campus] = found(await ask('Patient?identifier=P4'));
  expect((await ask(`Patient/${campus!.id}`, 'Li Wei')).status).toBe(404);
  for (const [person, type] of [
    ['Li Wei', 'AuditEvent'],
    ['Li Wei', 'Practitioner'],
    ['Zhao Lei', 'Patient'],
    ['Zhao Lei', 'AuditEvent'],
  ] as const) {
    const { status, resource } = await ask(type, person);
    expect([status, resource.resourceType]).toEqual([403, 'OperationOutcome']);
    expect(resource['issue']).toMatchObject([{ code: 'forbidden', details: { coding: [{ code: 'access/refused' }] } }]);
  }
});

const refused = [
  { url: 'Patient?shoeSize=43', status: 400, issue: 'invalid', code: 'fhir/parameter-unknown' },
  { url: 'Patient?_count=many', status: 400, issue: 'invalid', code: 'fhir/parameter-value' },
  { url: 'Patient?birthdate=long-ago', status: 400, issue: 'invalid', code: 'fhir/parameter-value' },
  { url: 'Patient/999999', status: 404, issue: 'not-found', code: 'fhir/no-such-resource' },
  { url: 'Medication', status: 404, issue: 'not-found', code: 'platform/no-such-address' },
];
for (const { url, status, issue, code } of refused)
  test(`${url} is an OperationOutcome of ${status} ${code}`, async () => {
    const { status: answered, resource } = await ask(url);
    expect(answered).toBe(status);
    expect(resource['issue']).toMatchObject([{ severity: 'error', code: issue, details: { coding: [{ code }] } }]);
  });

test('reading patients is in the record, by whom and whom, without what was asked for', async () => {
  await ask('Patient?identifier=P3');
  const { rows } = await sql<{ content: string }>`select content from record_event join record_content using (event_key)
    where entity = 'fhir' and entity_key = 'Patient' order by event_key desc limit 1`.execute(opened.database);
  const [patient] = found(await ask('Patient?identifier=P3'));
  expect(JSON.parse(rows[0]!.content).after).toEqual({ ids: [patient!.id] });
  const reads = found(await ask(`AuditEvent?subtype=read&agent=Practitioner/${people.get('Chen Jing')!.personKey}`));
  expect(reads[0]).toMatchObject({
    action: 'R',
    type: { code: 'access' },
    agent: [{ who: { display: 'Chen Jing' }, requestor: true, role: [{ coding: [{ code: 'head' }] }] }],
  });
});

test('events are found by when they were', async () => {
  const day = new Date().toISOString().slice(0, 10);
  expect(found(await ask(`AuditEvent?date=ge${day}`)).length).toBeGreaterThan(0);
  expect(found(await ask(`AuditEvent?date=lt2020-01-01`))).toEqual([]);
});

test('a task tells who does it, until when', async () => {
  const [task] = found(await ask('Task?status=requested', 'Li Wei'));
  expect(task).toMatchObject({
    status: 'requested',
    intent: 'order',
    performerType: [{ coding: [{ code: 'physicist' }] }],
    restriction: { period: { end: '2026-03-10T08:00:00.000Z' } },
  });
  expect(task?.['description']).toContain('check the couch');
  expect(found(await ask('Task?status=completed', 'Li Wei'))).toEqual([]);
});
