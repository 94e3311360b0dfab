import type { FileReference, Mapping, QueryAction, Questionnaire, QuestionnaireResponse } from '@isocenter/forms';
import type { Language } from '@isocenter/messages';
import type {
  AskedLock,
  AskedStep,
  FilledDetail,
  FilledSummary,
  FormDetail,
  FormPatient,
  FormPrefill,
  FormSummary,
} from '../../../server/platform/forms/contract.ts';
import type { Page } from '../../../server/platform/http/contract.ts';
import type { SignatureAsked } from '../../../server/platform/signatures/contract.ts';
import { requestJson, requestNothing } from '../api/request.ts';
import { pageQuery } from '../api/use-pages.ts';

const ROOT = '/api/platform';

export function fetchForms(signal?: AbortSignal): Promise<readonly FormSummary[]> {
  return requestJson<readonly FormSummary[]>(`${ROOT}/forms`, { signal });
}

export function fetchForm(formKey: string, signal?: AbortSignal): Promise<FormDetail> {
  return requestJson<FormDetail>(`${ROOT}/forms/${encodeURIComponent(formKey)}`, { signal });
}

export function addForm(questionnaire: unknown): Promise<FormDetail> {
  return requestJson<FormDetail>(`${ROOT}/forms`, { method: 'POST', json: { questionnaire } });
}

export function replaceForm({ formKey, revision }: FormDetail, questionnaire: Questionnaire): Promise<FormDetail> {
  return requestJson<FormDetail>(`${ROOT}/forms/${formKey}`, { method: 'PUT', json: { questionnaire }, revision });
}

/** From now on this version is filled, and no other of the same form. */
export function activateForm({ formKey, revision }: FormDetail): Promise<FormDetail> {
  return requestJson<FormDetail>(`${ROOT}/forms/${formKey}/activate`, { method: 'POST', revision });
}

export function discardDraft({ formKey, revision }: FormDetail): Promise<void> {
  return requestNothing(`${ROOT}/forms/${formKey}`, { method: 'DELETE', revision });
}

/** @param patientKey of one patient only */
export function fetchFilledForms(
  patientKey: string | undefined,
  after: string | null,
  signal?: AbortSignal,
): Promise<Page<FilledSummary>> {
  const patient = patientKey === undefined ? '' : `patient=${encodeURIComponent(patientKey)}&`;
  return requestJson(`${ROOT}/filled-forms?${patient}${pageQuery(after)}`, { signal });
}

export function fetchFormPatient(patientKey: string, signal?: AbortSignal): Promise<FormPatient> {
  return requestJson<FormPatient>(`${ROOT}/form-patients/${encodeURIComponent(patientKey)}`, { signal });
}

export function beginForm(formKey: string, patientKey: string | undefined): Promise<FilledDetail> {
  const about = { patientKey: patientKey ?? null, visit: null };
  return requestJson<FilledDetail>(`${ROOT}/forms/${formKey}/filled`, { method: 'POST', json: about });
}

/** Says at which visit a draft is filled. */
export function sayVisit({ filledKey, revision, about }: FilledDetail, visit: string): Promise<FilledDetail> {
  const json = { patientKey: about.patient?.patientKey ?? null, visit: visit === '' ? null : visit };
  return requestJson<FilledDetail>(`${ROOT}/filled-forms/${filledKey}/about`, { method: 'PUT', json, revision });
}

export function fetchPrefill(filledKey: string, signal?: AbortSignal): Promise<FormPrefill> {
  return requestJson<FormPrefill>(`${ROOT}/filled-forms/${filledKey}/prefill`, { signal });
}

/** Takes over what a record says to one question. */
export function takeOver(
  { filledKey, revision }: FilledDetail,
  asked: { readonly path: string; readonly reference: string },
): Promise<FilledDetail> {
  return requestJson<FilledDetail>(`${ROOT}/filled-forms/${filledKey}/prefill`, {
    method: 'POST',
    json: asked,
    revision,
  });
}

/** Keeps a file for one question. @returns the answer that names it */
export function addFile(filledKey: string, path: string, file: File): Promise<FileReference> {
  const query = `path=${encodeURIComponent(path)}`;
  return requestJson<FileReference>(`${ROOT}/filled-forms/${filledKey}/files?${query}`, { method: 'POST', file });
}

/** Everything that was filled on one version, one row each. */
export function csvUrl(formKey: string, language: Language): string {
  return `${ROOT}/forms/${formKey}/filled.csv?language=${language}`;
}

export function fileUrl(filledKey: string, sha256: string): string {
  return `${ROOT}/filled-forms/${filledKey}/files/${sha256}`;
}

/** Moves a filled form to the version in use. */
export function migrate(
  { filledKey, revision }: FilledDetail,
  asked: { readonly formKey: string; readonly mapping: Mapping; readonly reason: string },
): Promise<FilledDetail> {
  return requestJson<FilledDetail>(`${ROOT}/filled-forms/${filledKey}/version`, {
    method: 'POST',
    json: asked,
    revision,
  });
}

export function addLock(filledKey: string, asked: AskedLock): Promise<FilledDetail> {
  return requestJson<FilledDetail>(`${ROOT}/filled-forms/${filledKey}/locks`, { method: 'POST', json: asked });
}

export function unlock(
  filledKey: string,
  lockKey: string,
  step: { readonly do: 'ask-unlock'; readonly reason: string } | { readonly do: 'unlock' },
): Promise<FilledDetail> {
  return requestJson<FilledDetail>(`${ROOT}/filled-forms/${filledKey}/locks/${lockKey}`, {
    method: 'POST',
    json: step,
  });
}

export function fetchFilled(filledKey: string, signal?: AbortSignal): Promise<FilledDetail> {
  return requestJson<FilledDetail>(`${ROOT}/filled-forms/${encodeURIComponent(filledKey)}`, { signal });
}

/** What a page saves: all answers, and what it knew when it was read. */
export interface SavedAnswers {
  readonly response: QuestionnaireResponse;
  readonly confirmed: readonly string[];
  readonly reason: string;
  readonly revision: number;
}

export function saveAnswers(filledKey: string, { revision, ...answers }: SavedAnswers): Promise<FilledDetail> {
  return requestJson<FilledDetail>(`${ROOT}/filled-forms/${filledKey}/answers`, {
    method: 'PUT',
    json: answers,
    revision,
  });
}

export function takeStep({ filledKey, revision }: FilledDetail, step: AskedStep): Promise<FilledDetail> {
  return requestJson<FilledDetail>(`${ROOT}/filled-forms/${filledKey}/steps`, { method: 'POST', json: step, revision });
}

export function signFilled({ filledKey, revision }: FilledDetail, asked: SignatureAsked): Promise<FilledDetail> {
  return requestJson<FilledDetail>(`${ROOT}/filled-forms/${filledKey}/signatures`, {
    method: 'POST',
    json: asked,
    revision,
  });
}

export function askQuery(
  filledKey: string,
  asked: { readonly path: string; readonly words: string },
): Promise<FilledDetail> {
  return requestJson<FilledDetail>(`${ROOT}/filled-forms/${filledKey}/queries`, { method: 'POST', json: asked });
}

export function actOnQuery(
  filledKey: string,
  queryKey: string,
  act: { readonly action: QueryAction; readonly words: string },
): Promise<FilledDetail> {
  return requestJson<FilledDetail>(`${ROOT}/filled-forms/${filledKey}/queries/${queryKey}`, {
    method: 'POST',
    json: act,
  });
}
