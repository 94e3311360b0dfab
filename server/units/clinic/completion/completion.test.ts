import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LANGUAGES } from '@isocenter/messages';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import type { Role } from '../../../platform/access/contract.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { acting } from '../../../platform/database/acting.ts';
import { TEST_ACTOR, testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { clinicRoutes } from '../clinic-routes.ts';
import { Board, CourseDetail } from '../course/contract.ts';
import { elementsAt } from '../exchange/elements.ts';
import { validateBundle } from '../exchange/validate-profile.ts';
import { CLINIC_MIGRATIONS } from '../index.ts';
import type { CompletionSources } from './completion-record.ts';
import { completionSheet } from './completion-sheet.ts';
import { readCompletion } from './completion-store.ts';
import { Completion } from './contract.ts';
import { exampleCourse, exampleFraction } from './testing/example-course.ts';

/** The example of `testing/`, in the database: the oncologist writes and signs its summary, and the record changes beneath it. */
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let courseKey: string;
const people = new Map<string, TestSession>();
const as = (name: Role | 'elsewhere'): TestSession => people.get(name)!;
const NOW = new Date('2026-03-12T02:00:00Z');
const WORDS = { tolerance: 'well tolerated', response: 'not judged yet', plan: 'MR in 12 weeks' };

const WAY = [
  ...['referred', 'consulted', 'consented', 'simulation-ordered', 'simulated', 'contours-approved', 'prescribed'],
  ...['plan-approved', 'physics-checked', 'ready', 'on-treatment'],
];

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  clinicRoutes(server, { database: opened.database, now: () => NOW });
  await server.ready();
  const at = { server, database: opened.database };
  for (const role of ['oncologist', 'resident', 'physicist', 'therapist'] as const)
    people.set(role, await testSession(at, { name: `Of ${role}`, role }));
  people.set('elsewhere', await testSession(at, { name: 'Li Wei', role: 'oncologist', siteKey: '2' }));
  courseKey = await seeded();
}, 60_000);
afterAll(async () => {
  await server.close();
  await opened.close();
});

/** Everything but the last fraction. @returns the course's key */
async function seeded(): Promise<string> {
  const { owner } = opened;
  const { patient, diagnosis, delivered, reviews, prescriptions, carriedOut } = exampleCourse();
  const json = (value: unknown) => JSON.stringify(value);
  const calendar = { timeZone: 'Asia/Shanghai', weekend: [0, 6], years: {} };
  await sql`insert into deadline_calendar (content, revision) values (${json(calendar)}::jsonb, 1)`.execute(owner);
  await sql`insert into clinic_patient (name, name_zh, sex, birth_date, identifiers) values
    (${patient.name}, ${patient.nameZh}, ${patient.sex}, ${patient.birthDate}, ${json(patient.identifiers)}::jsonb)`.execute(
    owner,
  );
  await sql`insert into clinic_diagnosis (patient_key, content) select patient_key, ${json(diagnosis)}::jsonb from clinic_patient`.execute(
    owner,
  );
  const { rows } = await sql<{ key: string }>`insert into clinic_course
      (patient_key, site_key, number, title, intent, physician, diagnosis_key)
    select patient_key, 1, 1, 'Nasopharynx', 'curative', ${Number(as('oncologist').personKey)}, entry_key from clinic_diagnosis
    returning course_key::text as key`.execute(owner);
  const key = rows[0]?.key ?? '';
  for (const [day, step] of WAY.entries())
    await sql`insert into clinic_course_fact (course_key, step, at) values (${Number(key)}, ${step}, ${new Date(Date.UTC(2026, 1, 10 + day))})`.execute(
      owner,
    );
  await sql`insert into clinic_course_fact (course_key, step, at, reason, lapsed_at, lapsed_reason) values
    (${Number(key)}, 'on-hold', '2026-03-05T00:30:00Z', 'machine down', '2026-03-06T00:30:00Z', 'machine repaired')`.execute(
    owner,
  );
  await prescribed(key, prescriptions.at(-1)?.content, carriedOut);
  for (const { plan } of delivered.plans)
    await sql`insert into clinic_treated_plan (course_key, content) values (${Number(key)}, ${json(plan)}::jsonb)`.execute(
      owner,
    );
  for (const { content } of delivered.fractions.slice(0, -1)) await given(key, content);
  for (const review of reviews)
    await sql`insert into clinic_review (course_key, site_key, at, content) values (${Number(key)}, 1, ${review.at}, ${json(review)}::jsonb)`.execute(
      owner,
    );
  return key;
}

/** As if everybody had signed: the prescription that holds, and which of its phases each plan carries out. */
async function prescribed(key: string, content: unknown, carriedOut: CompletionSources['carriedOut']): Promise<void> {
  const { owner } = opened;
  for (const table of ['clinic_prescription', 'clinic_plan_approval'])
    await sql`alter table ${sql.table(table)} disable trigger signature_required`.execute(owner);
  const { rows } = await sql<{ key: string }>`insert into clinic_prescription (course_key, site_key, content, is_signed)
    values (${Number(key)}, 1, ${JSON.stringify(content)}::jsonb, true) returning prescription_key::text as key`.execute(
    owner,
  );
  const prescriptionKey = rows[0]?.key ?? '';
  await sql`update clinic_course_fact set entity = 'clinic-prescription', entity_key = ${prescriptionKey}
    where step = 'prescribed'`.execute(owner);
  await sql`insert into imaging_patient (identity, search_text, last_arrived_at, site_key) values ('x', 'x', now(), 1)`.execute(
    owner,
  );
  for (const { planSha256: sha256, phases } of carriedOut)
    await sql`insert into clinic_plan_approval (course_key, site_key, archive_key, content, is_approved)
      select ${Number(key)}, 1, patient_key,
        ${JSON.stringify({ prescriptionKey, phases, objects: [{ kind: 'RTPLAN', sha256 }] })}::jsonb, true
      from imaging_patient`.execute(owner);
}

async function given(key: string, content: ReturnType<typeof exampleFraction>): Promise<void> {
  await acting(TEST_ACTOR, () =>
    sql`insert into clinic_fraction (course_key, treated_plan_key, number, at, content, source) values
      (${Number(key)}, ${Number(content.treatedPlanKey)}, ${content.number}, ${content.startedAt}, ${JSON.stringify(content)}::jsonb, 'hand')`.execute(
      opened.database,
    ),
  );
}

const path = (rest = 'completion') => `clinic/courses/${courseKey}/${rest}`;
const read = async (name: Role = 'therapist') => Completion.parse((await as(name).ask('GET', path())).body);
const write = async (name: Role, words = WORDS) => as(name).ask('PUT', path(), words, (await read()).revision);
async function signs(name: Role, told: { readonly shownSha256?: string } = {}) {
  const { completionKey, revision, sha256 } = await read();
  const asked = { ...as(name).asked('author'), shownSha256: sha256, ...told };
  return as(name).ask('POST', `clinic/completions/${completionKey}/signatures`, asked, revision);
}
const codeOf = ({ body }: { readonly body: unknown }) => (body as { code?: string }).code;

describe('a completion summary', () => {
  test('is refused in words before the treatment has ended, and says what is to come', async () => {
    expect((await read()).open).toEqual({ plans: [{ label: 'Boost', given: 1, planned: 2 }], phases: [] });
    expect((await write('oncologist')).body).toMatchObject({
      ...{ status: 409, code: 'clinic/treatment-not-ended', values: { left: 1, phases: 0 } },
    });
    expect((await as('oncologist').ask('GET', path('completion.pdf?lang=en'))).status).toBe(409);
    await given(courseKey, exampleFraction('2', 2, '2026-03-10T01:00:00Z'));
    expect((await read()).open).toBeNull();
    await sql`update clinic_treated_plan set in_error = true where content ->> 'label' = 'Boost'`.execute(opened.owner);
    expect((await read()).open).toEqual({ plans: [], phases: ['II'] });
    await sql`update clinic_treated_plan set in_error = false`.execute(opened.owner);
  });

  test('shows what the record knows, as worked by hand', async () => {
    const { record } = await read();
    expect(record).toMatchObject({
      ...{ firstDay: '2026-03-02', lastDay: '2026-03-10', overallDays: 9, stopped: null },
      phases: [
        { phases: ['I'], techniques: ['VMAT'], modalities: ['photon'] },
        { phases: ['II'], given: 2, planned: 2 },
      ],
      prescriptions: [{ version: 1, until: null, site: 'Head and neck' }],
      targets: [
        { label: 'PTV1', prescribedGy: 8, deliveredGy: 5, notKnown: 1 },
        { label: 'PTV2', prescribedGy: 12, deliveredGy: 9, notKnown: 1 },
      ],
      pauses: [{ reason: 'machine down', resumedReason: 'machine repaired' }],
    });
    expect(record.worst[0]).toMatchObject({ term: 'mucositis-oral', grade: 3 });
  });

  test('is written by whoever may, and signed by an oncologist alone, whole, and as it was shown', async () => {
    expect((await write('therapist')).status).toBe(403);
    expect((await write('resident', { ...WORDS, plan: '' })).status).toBe(200);
    expect(codeOf(await signs('oncologist'))).toBe('clinic/completion-unwritten');
    await write('resident');
    expect((await signs('resident')).status).toBe(403);
    expect((await signs('physicist')).status).toBe(403);
    expect(codeOf(await signs('oncologist', { shownSha256: '0'.repeat(64) }))).toBe('clinic/completion-changed');
    expect((await signs('oncologist')).status).toBe(200);
    const { isSigned, sha256, signatures, changed } = await read();
    expect([isSigned, changed, signatures[0]?.contentSha256]).toEqual([true, null, sha256]);
  });

  const changes: readonly (readonly [what: string, change: () => Promise<unknown>])[] = [
    [
      'fraction',
      () =>
        sql`update clinic_fraction set content = jsonb_set(content, '{fields,0,deliveredMu}', '90') where number = 4`.execute(
          opened.owner,
        ),
    ],
    [
      'weekly-review',
      () => sql`update clinic_review set in_error = true where content ->> 'weightKg' = '68'`.execute(opened.owner),
    ],
    [
      'diagnosis',
      () => sql`update clinic_diagnosis set content = content || '{"stage": "III"}'::jsonb`.execute(opened.owner),
    ],
    ['patient', () => sql`update clinic_patient set birth_date = '1958-11-03'`.execute(opened.owner)],
    ['treated-plan', () => sql`update clinic_treated_plan set revision = revision + 1`.execute(opened.owner)],
    ['course', () => sql`update clinic_course set title = 'Nasopharynx, boost'`.execute(opened.owner)],
    [
      'course-fact',
      () => sql`update clinic_course_fact set reason = 'power cut' where step = 'on-hold'`.execute(opened.owner),
    ],
  ];
  test.each(changes)('lapses in the transaction that changes the record beneath it: %s', async (what, change) => {
    if (!(await read()).isSigned) expect((await signs('oncologist')).status).toBe(200);
    await change();
    const { isSigned, changed, signatures } = await read();
    expect([isSigned, changed?.what]).toEqual([false, what]);
    expect(signatures.at(-1)?.lapsed).not.toBeNull();
  });

  test('shows another hash once anything of it differs, also what no trigger watches', async () => {
    if (!(await read()).isSigned) await signs('oncologist');
    await sql`update access_person set name = 'Of another' where name = 'Of oncologist'`.execute(opened.owner);
    expect(await read()).toMatchObject({ isSigned: false, changed: { what: 'other' } });
    await sql`update access_person set name = 'Of oncologist' where name = 'Of another'`.execute(opened.owner);
    expect((await read()).isSigned).toBe(true);
  });

  test('its history tells of writing, signing and lapsing', async () => {
    const { rows } = await sql<{ action: string }>`select distinct action from record_event
      where entity = 'completion-summary'`.execute(opened.owner);
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['insert', 'update', 'sign', 'signature-lapsed', 'signature-refused']),
    );
  });

  test('of another site is neither seen nor written', async () => {
    for (const rest of ['completion', 'completion.pdf?lang=en', 'fhir'])
      expect((await as('elsewhere').ask('GET', path(rest))).status, rest).toBe(404);
    expect((await as('elsewhere').ask('PUT', path(), WORDS, 0)).status).toBe(404);
  });
});

describe('the step that ends a course', () => {
  const items = Array.from({ length: 5 }, () => ({ answer: 'yes', why: '' }));
  const detail = async () => CourseDetail.parse((await as('therapist').ask('GET', `clinic/courses/${courseKey}`)).body);
  async function signsStep(name: Role) {
    const sheet = (await detail()).sheets.find(({ step }) => step === 'completed');
    const asked = as(name).asked('approver');
    return as(name).ask('POST', `clinic/course-sheets/${sheet?.sheetKey}/signatures`, asked, sheet?.revision);
  }

  test('happens only with a summary that is signed', async () => {
    expect((await read()).isSigned).toBe(true);
    await sql`update clinic_course set title = 'Nasopharynx'`.execute(opened.owner);
    const sent = { words: '', items };
    expect((await as('physicist').ask('PUT', path('sheets/completed'), sent, 0)).status).toBe(200);
    expect((await signsStep('physicist')).status).toBe(200);
    expect((await signsStep('oncologist')).body).toMatchObject({
      ...{ code: 'clinic/step-refused', values: { step: 'completed', why: 'summary-unsigned' } },
    });
    expect((await signs('oncologist')).status).toBe(200);
    expect((await signsStep('oncologist')).status).toBe(200);
    expect((await detail()).state.state).toBe('completed');
    expect((await read()).isSigned).toBe(true); // that the course is completed changes nothing of how it was treated
  });

  test('waits for a new signature where the summary lapses later, and the board shows it among what is waited for', async () => {
    const onBoard = async () =>
      Board.parse((await as('therapist').ask('GET', 'clinic/board')).body).rows.map(({ state }) => state);
    expect(await onBoard()).toEqual([]);
    expect((await detail()).isSummaryToSign).toBe(false);
    await sql`update clinic_fraction set revision = revision + 1 where number = 4`.execute(opened.owner);
    const lapsed = await detail();
    const waits = [{ step: 'follow-up' }, { step: 'completed', owner: 'oncologist' }];
    expect(lapsed).toMatchObject({ isSummaryToSign: true, course: { underWay: false } });
    expect(lapsed.state).toMatchObject({ state: 'completed', reopened: ['completed'], waitsFor: waits });
    expect(await onBoard()).toEqual([lapsed.state]);
    expect((await signs('oncologist')).status).toBe(200);
    expect((await detail()).isSummaryToSign).toBe(false);
    expect(await onBoard()).toEqual([]);
  });
});

describe('what is taken along', () => {
  test('the sheet names the patient, numbers its pages, and says across it that it is a draft', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isocenter-completion-'));
    const completion = await acting(TEST_ACTOR, () => readCompletion(opened.database, courseKey, NOW));
    const made = { timeZone: 'Asia/Shanghai', madeAt: NOW };
    const words = {
      en: ['Wang Fang', 'A100', 'Page 1 of', 'Overall treatment time', 'G3', 'well tolerated', 'machine repaired'],
      zh: ['王芳', 'A100', '第 1 页', '总治疗时间', '3级', '口腔黏膜炎', 'machine repaired'],
    };
    const draft = { en: 'UNSIGNED DRAFT', zh: '未签名草稿' };
    for (const language of LANGUAGES)
      for (const isSigned of [true, false]) {
        const file = join(folder, `${language}.pdf`);
        await writeFile(file, await completionSheet({ ...completion, isSigned }, { language, ...made }));
        const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-']);
        for (const word of words[language]) expect(stdout).toContain(word);
        expect(stdout.includes(draft[language])).toBe(!isSigned);
        expect(stdout.includes(completion.sha256)).toBe(isSigned);
      }
    await rm(folder, { recursive: true });
  });

  test('the bundle fits its profiles, carries the signed words, and who took it is recorded', async () => {
    const { status, body } = await as('therapist').ask('GET', path('fhir'));
    expect(status).toBe(200);
    expect(validateBundle(body)).toEqual([]);
    expect(elementsAt(body, 'entry.resource.note.text')).toContain('tolerance: well tolerated');
    const { rows } = await sql`select 1 from record_event where entity = 'course' and action = 'export'`.execute(
      opened.owner,
    );
    expect(rows).toHaveLength(1);
  });

  test('of a course without a fraction there is nothing to tell', async () => {
    await sql`update clinic_fraction set in_error = true`.execute(opened.owner);
    expect(codeOf(await as('therapist').ask('GET', path('fhir')))).toBe('clinic/nothing-treated');
  });
});
