import { answerFrom } from './answer-from.ts';
import type { AnswerValue } from './answers.ts';
import { allFilled, type FilledItem, isFilledQuestion } from './filled-form.ts';
import type { FormRules } from './form-rules.ts';

/** Where proposed values come from: any FHIR resource, and the reference under which a person can open it. */
export interface PrefillSource {
  /** Read by the expressions as `%prefill`. */
  readonly resource: object;
  readonly reference: string;
}

/** A proposed answer. It counts when a person, or the caller, takes it over; `source` stays with it. */
export interface Prefilled {
  readonly path: string;
  readonly values: readonly AnswerValue[];
  readonly source: string;
}

/** Proposals for questions that are asked and open. What does not fit its question is not proposed. */
export function prefilled(
  { prefill }: FormRules,
  filled: readonly FilledItem[],
  { resource, reference }: PrefillSource,
): readonly Prefilled[] {
  return [...allFilled(filled)].flatMap((item) => {
    if (!isFilledQuestion(item) || !item.asked || item.values.length > 0) return [];
    const found = prefill.get(item.item.linkId)?.(resource, { prefill: resource }) ?? [];
    const values = found.flatMap((result) => answerFrom(item.item, result) ?? []);
    if (values.length === 0 || values.length < found.length) return [];
    return [{ path: item.path, values, source: reference }];
  });
}
