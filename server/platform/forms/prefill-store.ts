import { allFilled, type Form, isFilledQuestion, sameValues, withValues, writeResponse } from '@isocenter/forms';
import { DomainError } from '@isocenter/messages';
import type { FilledDetail, FormPrefill, PrefillTaken, TakenOver } from './contract.ts';
import { type FormParts, filledDetail } from './filled-detail.ts';
import { type FilledRow, filledRow, openedForm } from './filled-row.ts';
import { saveAnswers } from './filled-store.ts';
import type { FormSource } from './form-sources.ts';

/**
 * What can be taken over now, and of what was taken over earlier whether it still is what its source says. A form without such questions
 * asks no source.
 */
export async function prefillOf(parts: FormParts, filledKey: string, today: string): Promise<FormPrefill> {
  const row = await filledRow(parts.database, filledKey);
  const { form, answers } = await openedForm(parts.database, row);
  const sources = await sourcesOf(parts, row, form);
  const filled = form.fill(answers, { today });
  const proposals = sources.flatMap((source) =>
    form.prefill(filled, source).map(({ path, values }) => ({ path, values, source: named(source) })),
  );
  const present = new Map(
    [...allFilled(filled)].flatMap((item) => (isFilledQuestion(item) ? [[item.path, item]] : [])),
  );
  const taken = row.prefilled.map((each): PrefillTaken => {
    const question = present.get(each.path);
    const source = sources.find(({ reference }) => reference === each.source.reference);
    const now = question && source ? (form.prefillValue(question.item.linkId, source) ?? []) : [];
    const isKept = question !== undefined && sameValues(question.values, each.values);
    return { ...each, isKept, sourceIs: !source ? 'gone' : sameValues(now, each.values) ? 'same' : 'changed', now };
  });
  return { proposals, taken };
}

async function sourcesOf(
  { sources }: FormParts,
  { patient_key, prefilled }: FilledRow,
  form: Form,
): Promise<readonly FormSource[]> {
  if (patient_key === null || (!form.hasPrefill && prefilled.length === 0)) return [];
  return sources.of(String(patient_key));
}

const named = ({ reference, label, path }: FormSource): TakenOver['source'] => ({ reference, label, path });

/**
 * Takes one answer over, as its source says it now, and keeps where it came from.
 * @throws DomainError `forms/nothing-to-take-over`, and as {@link saveAnswers}
 */
export async function takeOver(
  parts: FormParts,
  filledKey: string,
  asked: { readonly revision: number; readonly today: string; readonly path: string; readonly reference: string },
): Promise<FilledDetail> {
  const { path, reference, revision, today } = asked;
  const row = await filledRow(parts.database, filledKey);
  const { form, answers } = await openedForm(parts.database, row);
  const source = (await sourcesOf(parts, row, form)).find((each) => each.reference === reference);
  const proposed = source && form.prefill(form.fill(answers, { today }), source).find((each) => each.path === path);
  if (!source || !proposed) throw new DomainError('forms/nothing-to-take-over', { path });
  const response = writeResponse(form.definition, withValues(answers, path, proposed.values), {
    status: 'in-progress',
  });
  const taken = { path, values: proposed.values, source: named(source), at: new Date().toISOString() };
  await saveAnswers(parts, filledKey, { ...asked, response, confirmed: row.confirmed, reason: '', taken, revision });
  return filledDetail(parts, filledKey);
}
