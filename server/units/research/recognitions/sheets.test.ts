import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { acting } from '../../../platform/database/acting.ts';
import { TEST_ACTOR } from '../../../platform/database/test-database.ts';
import { filledDetail } from '../../../platform/forms/filled-detail.ts';
import { stepOn } from '../../../platform/forms/filled-store.ts';
import { NO_FILES } from '../../../platform/forms/form-files.ts';
import { NO_SOURCES } from '../../../platform/forms/form-sources.ts';
import { activateForm } from '../../../platform/forms/form-store.ts';
import { researchTestServer } from '../research-test-server.ts';
import { Recognition, type RecognitionContent } from './contract.ts';
import { ExampleForm, Sheets } from './sheet-contract.ts';

let at: Awaited<ReturnType<typeof researchTestServer>>;
let researcher: TestSession;
let head: TestSession;
let formKey: string;
beforeAll(async () => {
  at = await researchTestServer(() => new Date('2026-06-15T04:00:00Z'));
  researcher = await testSession(at, { name: 'Yu Fan', role: 'researcher' });
  head = await testSession(at, { name: 'Lin Yue', role: 'head' });
  formKey = ExampleForm.parse((await head.ask('POST', 'research/self-assessment-example')).body).formKey;
});
afterAll(() => at.close());

const CONTENT: RecognitionContent = {
  ...{ title: { zh: '临床重点专科', en: '' }, kind: 'accreditation', sort: 'key-specialty', body: '省卫生健康委员会' },
  ...{ level: 'provincial', rank: '', number: '', from: '2023-01-01', to: '2027-12-31', people: [], note: '' },
  reports: [{ id: 'a', what: '年度自评', dueOn: '2026-12-01', doneOn: null }],
};
/** One that is there already is refused. */
let made = 0;
async function accreditation(): Promise<string> {
  made += 1;
  const content = { ...CONTENT, from: `2023-01-0${made}` };
  const { body } = await researcher.ask('POST', 'research/recognitions', { content });
  return `research/recognitions/${Recognition.parse(body).entryKey}/sheets`;
}

test('the example is a draft that the department changes and puts to use; there is one of it', async () => {
  expect((await researcher.ask('POST', 'research/self-assessment-example')).status).toBe(403);
  expect((await head.ask('POST', 'research/self-assessment-example')).body).toEqual({ formKey });
  const refused = await researcher.ask('POST', await accreditation(), { formKey, reportId: null });
  expect(refused.body).toMatchObject({ code: 'forms/not-active' });
  await acting(TEST_ACTOR, () => activateForm(at.database, formKey, 1));
});

test('a sheet is begun for a report that is due, says what it is about, and is listed as its form stands', async () => {
  const path = await accreditation();
  expect((await researcher.ask('POST', path, { formKey, reportId: 'of nothing' })).status).toBe(400);
  expect((await researcher.ask('POST', path, { formKey, reportId: 'b' })).status).toBe(404);
  const [sheet] = Sheets.parse((await researcher.ask('POST', path, { formKey, reportId: 'a' })).body);
  expect(sheet).toMatchObject({ reportId: 'a', begunBy: { name: 'Yu Fan' }, struckOut: null, revision: 1 });
  expect(sheet?.form).toMatchObject({ title: { zh: '自评表（示例）' }, version: '1', state: 'draft' });
  const parts = { database: at.database, sources: NO_SOURCES, files: NO_FILES };
  const filledKey = sheet?.filledKey ?? '';
  expect((await acting(TEST_ACTOR, () => filledDetail(parts, filledKey))).about.visit).toBe(
    '年度自评 2026-12-01 · 临床重点专科',
  );
  const completed = acting(TEST_ACTOR, () =>
    stepOn(parts, filledKey, { revision: 1, today: '2026-06-15', step: { do: 'complete' } }),
  );
  await expect(completed).rejects.toMatchObject({ code: 'forms/step-refused' });
});

test('a sheet is put to another report, or struck out; who saw an older version is told', async () => {
  const path = await accreditation();
  const [sheet] = Sheets.parse((await researcher.ask('POST', path, { formKey, reportId: null })).body);
  const one = `${path}/${sheet?.sheetKey}`;
  const tied = await researcher.ask('PUT', one, { reportId: 'a', struckOut: null }, 1);
  expect(tied.body).toMatchObject([{ reportId: 'a', revision: 2 }]);
  expect((await researcher.ask('PUT', one, { reportId: null, struckOut: null }, 1)).status).toBe(412);
  const struck = await researcher.ask('PUT', one, { reportId: 'a', struckOut: '填错表' }, 2);
  expect(struck.body).toMatchObject([{ struckOut: '填错表' }]);
});
