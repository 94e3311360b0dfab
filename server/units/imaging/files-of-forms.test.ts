import { createHash } from 'node:crypto';
import { type FormDefinition, writeQuestionnaire, writeResponse } from '@isocenter/forms';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../platform/database/acting.ts';
import { testDatabase } from '../../platform/database/test-database.ts';
import type { FilledDetail } from '../../platform/forms/contract.ts';
import { formRoutes } from '../../platform/forms/form-routes.ts';
import { testServer } from '../../platform/http/test-server.ts';
import { filesOfForms } from './files-of-forms.ts';
import { type Imaging, openImaging } from './open-imaging.ts';
import { removeUnnamed } from './remove-unnamed.ts';
import { IMAGING_MIGRATIONS } from './schema.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let LI: ActingPerson;
let filled: FilledDetail;
const server = testServer();
beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS]);
  imaging = await openImaging(opened);
  LI = await testPerson(opened.database, 'Li Wei', 'physicist');
  const { database } = opened;
  formRoutes(server, { database, today: () => '2026-03-09', files: filesOfForms(imaging) });
  const draft = (await json('POST', 'forms', { questionnaire: writeQuestionnaire(FILM) })).body;
  await json('POST', `forms/${draft.formKey}/activate`, {}, draft.revision);
  filled = (await json('POST', `forms/${draft.formKey}/filled`)).body;
});
afterAll(async () => {
  await server.close();
  await imaging.close();
  await opened.close();
});

const question = { required: false, repeats: false, checks: [] } as const;
const FILM: FormDefinition = {
  ...{ url: 'urn:test:film', version: '1', status: 'draft', language: 'en', title: { en: 'Film' } },
  items: [
    { ...question, kind: 'file', linkId: 'film', text: { en: 'Film' }, types: ['application/pdf'], largestMb: 1 },
    { ...question, kind: 'text', lines: 'one', linkId: 'note', text: { en: 'Note' } },
  ],
};
const PDF = Buffer.from('%PDF-1.7\nmeasured film\n%%EOF\n');

async function json(method: 'GET' | 'POST' | 'PUT', url: string, body?: object, revision?: number) {
  const headers = { host: '127.0.0.1', ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) };
  const asked = { method, url: `/api/platform/${url}`, headers, ...(body ? { payload: body } : {}) };
  const answer = await acting(LI, async () => await server.inject(asked));
  return { status: answer.statusCode, body: answer.json() };
}
async function upload(payload: Buffer, { path = 'film', type = 'application/pdf', name = '膜片.pdf' } = {}) {
  const url = `/api/platform/filled-forms/${filled.filledKey}/files?path=${path}`;
  const headers = { host: '127.0.0.1', 'content-type': type, 'x-file-name': encodeURIComponent(name) };
  const answer = await acting(LI, async () => await server.inject({ method: 'POST', url, headers, payload }));
  return { status: answer.statusCode, body: answer.json() };
}

test('a file is kept with its hash, is an answer, comes back as it was, and stands in the record', async () => {
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  const { status, body } = await upload(PDF, { name: 'C:\\films\\膜片.pdf' });
  expect([status, body]).toEqual([
    201,
    { kind: 'file', sha256, name: '膜片.pdf', type: 'application/pdf', sizeBytes: PDF.length },
  ]);
  const response = writeResponse(FILM, [{ linkId: 'film', values: [body] }], { status: 'in-progress' });
  const path = `filled-forms/${filled.filledKey}/answers`;
  const saved = await json('PUT', path, { response, confirmed: [] }, filled.revision);
  expect(saved.body.response.item[0].answer[0].valueAttachment.url).toBe(`urn:sha256:${sha256}`);
  filled = saved.body;
  const back = await acting(LI, async () =>
    server.inject({
      url: `/api/platform/filled-forms/${filled.filledKey}/files/${sha256}`,
      headers: { host: '127.0.0.1' },
    }),
  );
  expect(back.rawPayload.equals(PDF)).toBe(true);
  expect(back.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('膜片.pdf')}`);
  const { rows } = await sql<{ after: object }>`select content::jsonb -> 'after' as after
    from record_event join record_content using (event_key) where entity = 'form-file'`.execute(opened.owner);
  expect(rows).toMatchObject([{ after: { sha256, name: '膜片.pdf', filled_key: Number(filled.filledKey) } }]);
  await acting(LI, () => removeUnnamed(imaging, sha256)); // the archive does not take away what a form names
  expect(await imaging.blobs.has(sha256)).toBe(true);
});

test('refused: too large, of another type, other bytes than it says, where no file is asked for, in a locked place', async () => {
  const large = Buffer.concat([PDF, Buffer.alloc(1024 * 1024)]);
  expect((await upload(large)).body).toMatchObject({ code: 'forms/file-size', status: 413 });
  expect((await upload(PDF, { type: 'image/png' })).body.code).toBe('forms/file-type');
  expect((await upload(Buffer.from('MZ program'))).body.code).toBe('forms/file-content');
  for (const path of ['note', 'nothing']) expect((await upload(PDF, { path })).body.code).toBe('forms/file-place');
  await json('POST', `filled-forms/${filled.filledKey}/locks`, { level: 'item', path: 'film', reason: 'measured' });
  expect((await upload(PDF)).body.code).toBe('forms/locked');
});

test('an answer names no file that was not kept for this form', async () => {
  const other = {
    kind: 'file',
    sha256: 'ab'.repeat(32),
    name: 'x.pdf',
    type: 'application/pdf',
    sizeBytes: 1,
  } as const;
  const begun: FilledDetail = (await json('POST', `forms/${filled.form.formKey}/filled`)).body;
  const path = `filled-forms/${begun.filledKey}`;
  const response = writeResponse(FILM, [{ linkId: 'film', values: [other] }], { status: 'in-progress' });
  const saved = await json('PUT', `${path}/answers`, { response, confirmed: [] }, begun.revision);
  expect(saved.body.code).toBe('forms/file-unknown');
  expect((await json('GET', `${path}/files/${other.sha256}`)).status).toBe(404);
});
