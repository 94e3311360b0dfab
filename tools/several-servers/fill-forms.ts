import { type FormDefinition, writeQuestionnaire, writeResponse } from '@isocenter/forms';
import type { FilledDetail, FormDetail } from '../../server/platform/forms/contract.ts';
import type { Asking } from './load.ts';

/** Each filled form, with the last value that was acknowledged and the last that was sent. */
export type SavedForms = ReadonlyMap<string, { readonly acknowledged: number; readonly sent: number }>;

const SAVERS = 4;
const SAVES_A_FORM = 20;

const CHECKLIST: FormDefinition = {
  ...{
    url: 'urn:load:checklist',
    version: '1',
    status: 'draft',
    language: 'en',
    title: { en: 'Checklist', zh: '核对表' },
  },
  items: [
    { kind: 'number', linkId: 'output', text: { en: 'Output' }, required: true, repeats: false, least: 0, checks: [] },
  ],
};

/** People who fill one form after another, each saved many times. */
export async function fillForms({
  stopping,
  json,
}: Asking): Promise<{ readonly saved: SavedForms; readonly people: readonly Promise<void>[] }> {
  const saved = new Map<string, { acknowledged: number; sent: number }>();
  const questionnaire = writeQuestionnaire(CHECKLIST);
  const form = await json<FormDetail>('POST', '/api/platform/forms', { body: { questionnaire } });
  if (!form) throw new Error('the form could not be made');
  const { formKey } = form;
  await json('POST', `/api/platform/forms/${formKey}/activate`, { headers: { 'if-match': `"${form.revision}"` } });

  async function fill(): Promise<void> {
    while (!stopping.aborted) {
      const begun = await json<FilledDetail>('POST', `/api/platform/forms/${formKey}/filled`);
      if (begun) await fillOne(begun);
    }
  }

  async function fillOne({ filledKey, revision }: FilledDetail): Promise<void> {
    const path = `/api/platform/filled-forms/${filledKey}`;
    const kept = { acknowledged: 0, sent: 0 };
    saved.set(filledKey, kept);
    for (let known: number | undefined = revision; kept.sent < SAVES_A_FORM && !stopping.aborted; ) {
      if (known === undefined) {
        known = (await json<FilledDetail>('GET', path))?.revision; // whether the last one came is not known
        continue;
      }
      kept.sent += 1;
      const response = writeResponse(CHECKLIST, [{ linkId: 'output', values: [kept.sent] }], { status: 'in-progress' });
      const body = { response, confirmed: [], reason: 'load' };
      const headers = { 'if-match': `"${known}"` };
      const answer: FilledDetail | undefined = await json('PUT', `${path}/answers`, { body, headers });
      if (answer) kept.acknowledged = kept.sent;
      known = answer?.revision;
    }
  }

  return { saved, people: Array.from({ length: SAVERS }, fill) };
}
