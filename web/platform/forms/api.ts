import type { FileReference, Mapping, QueryAction, Questionnaire, QuestionnaireResponse } from '@isocenter/forms';
import type { Language } from '@isocenter/messages';
import type {
  AskedLock,
  AskedStep,
  AskedUnlock,
  FilledDetail,
  FilledSummary,
  FormDetail,
  FormPatient,
  FormPrefill,
  FormSummary,
} from '../../../server/platform/forms/contract.ts';
import type { Page } from '../../../server/platform/http/contract.ts';
import type { SignatureAsked } from '../../../server/platform/signatures/contract.ts';
import { addressOf, api } from '../api/api.ts';

export function fetchForms(after: string | null, signal: AbortSignal): Promise<Page<FormSummary>> {
  return api.get('/api/platform/forms', { query: { after: after ?? undefined }, signal });
}

export function fetchForm(formKey: string, signal?: AbortSignal): Promise<FormDetail> {
  return api.get('/api/platform/forms/{formKey}', { path: { formKey }, signal });
}

export function addForm(questionnaire: unknown): Promise<FormDetail> {
  return api.post('/api/platform/forms', { json: { questionnaire } });
}

export function replaceForm({ formKey, revision }: FormDetail, questionnaire: Questionnaire): Promise<FormDetail> {
  return api.put('/api/platform/forms/{formKey}', { path: { formKey }, json: { questionnaire }, revision });
}

/** From now on this version is filled, and no other of the same form. */
export function activateForm({ formKey, revision }: FormDetail): Promise<FormDetail> {
  return api.post('/api/platform/forms/{formKey}/activate', { path: { formKey }, revision });
}

export function discardDraft({ formKey, revision }: FormDetail): Promise<void> {
  return api.delete('/api/platform/forms/{formKey}', { path: { formKey }, revision });
}

/** @param patient of one patient only, by the key */
export function fetchFilledForms(
  patient: string | undefined,
  after: string | null,
  signal?: AbortSignal,
): Promise<Page<FilledSummary>> {
  return api.get('/api/platform/filled-forms', { query: { patient, ...(after === null ? {} : { after }) }, signal });
}

export function fetchFormPatient(patientKey: string, signal?: AbortSignal): Promise<FormPatient> {
  return api.get('/api/platform/form-patients/{patientKey}', { path: { patientKey }, signal });
}

export function beginForm(formKey: string, patientKey: string | undefined): Promise<FilledDetail> {
  const about = { patientKey: patientKey ?? null, visit: null };
  return api.post('/api/platform/forms/{formKey}/filled', { path: { formKey }, json: about });
}

/** Says at which visit a draft is filled. */
export function sayVisit({ filledKey, revision, about }: FilledDetail, visit: string): Promise<FilledDetail> {
  const json = { patientKey: about.patient?.patientKey ?? null, visit: visit === '' ? null : visit };
  return api.put('/api/platform/filled-forms/{filledKey}/about', { path: { filledKey }, json, revision });
}

export function fetchPrefill(filledKey: string, signal?: AbortSignal): Promise<FormPrefill> {
  return api.get('/api/platform/filled-forms/{filledKey}/prefill', { path: { filledKey }, signal });
}

/** Takes over what a record says to one question. */
export function takeOver(
  { filledKey, revision }: FilledDetail,
  asked: { readonly path: string; readonly reference: string },
): Promise<FilledDetail> {
  return api.post('/api/platform/filled-forms/{filledKey}/prefill', { path: { filledKey }, json: asked, revision });
}

/** Keeps a file for one question. @returns the answer that names it */
export function addFile(filledKey: string, path: string, file: File): Promise<FileReference> {
  return api.post('/api/platform/filled-forms/{filledKey}/files', { path: { filledKey }, query: { path }, file });
}

/** Everything that was filled on one version, one row each. */
export function csvUrl(formKey: string, language: Language): string {
  return addressOf('/api/platform/forms/{formKey}/filled.csv', { path: { formKey }, query: { language } });
}

export function fileUrl(filledKey: string, sha256: string): string {
  return addressOf('/api/platform/filled-forms/{filledKey}/files/{sha256}', { path: { filledKey, sha256 } });
}

/** Moves a filled form to the version in use. */
export function migrate(
  { filledKey, revision }: FilledDetail,
  asked: { readonly formKey: string; readonly mapping: Mapping; readonly reason: string },
): Promise<FilledDetail> {
  return api.post('/api/platform/filled-forms/{filledKey}/version', { path: { filledKey }, json: asked, revision });
}

export function addLock(filledKey: string, asked: AskedLock): Promise<FilledDetail> {
  return api.post('/api/platform/filled-forms/{filledKey}/locks', { path: { filledKey }, json: asked });
}

export function unlock(filledKey: string, lockKey: string, step: AskedUnlock): Promise<FilledDetail> {
  return api.post('/api/platform/filled-forms/{filledKey}/locks/{lockKey}', {
    path: { filledKey, lockKey },
    json: step,
  });
}

export function fetchFilled(filledKey: string, signal?: AbortSignal): Promise<FilledDetail> {
  return api.get('/api/platform/filled-forms/{filledKey}', { path: { filledKey }, signal });
}

/** What a page saves: all answers, and what it knew when it was read. */
export interface SavedAnswers {
  readonly response: QuestionnaireResponse;
  readonly confirmed: readonly string[];
  readonly reason: string;
  readonly revision: number;
}

export function saveAnswers(filledKey: string, { revision, ...answers }: SavedAnswers): Promise<FilledDetail> {
  return api.put('/api/platform/filled-forms/{filledKey}/answers', { path: { filledKey }, json: answers, revision });
}

export function takeStep({ filledKey, revision }: FilledDetail, step: AskedStep): Promise<FilledDetail> {
  return api.post('/api/platform/filled-forms/{filledKey}/steps', { path: { filledKey }, json: step, revision });
}

export function signFilled({ filledKey, revision }: FilledDetail, asked: SignatureAsked): Promise<FilledDetail> {
  return api.post('/api/platform/filled-forms/{filledKey}/signatures', { path: { filledKey }, json: asked, revision });
}

export function askQuery(
  filledKey: string,
  asked: { readonly path: string; readonly words: string },
): Promise<FilledDetail> {
  return api.post('/api/platform/filled-forms/{filledKey}/queries', { path: { filledKey }, json: asked });
}

export function actOnQuery(
  filledKey: string,
  queryKey: string,
  act: { readonly action: QueryAction; readonly words: string },
): Promise<FilledDetail> {
  return api.post('/api/platform/filled-forms/{filledKey}/queries/{queryKey}', {
    path: { filledKey, queryKey },
    json: act,
  });
}
