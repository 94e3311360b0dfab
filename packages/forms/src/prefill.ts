import { answerFrom } from './answer-from.ts';
import type { AnswerValue } from './answers.ts';
import type { Question } from './definition.ts';
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
  rules: FormRules,
  filled: readonly FilledItem[],
  source: PrefillSource,
): readonly Prefilled[] {
  return [...allFilled(filled)].flatMap((item) => {
    if (!isFilledQuestion(item) || !item.asked || item.values.length > 0) return [];
    const values = prefillValue(rules, item.item, source);
    return values ? [{ path: item.path, values, source: source.reference }] : [];
  });
}

/** What a source says to a question; undefined where it says nothing, or nothing that fits it. */
export function prefillValue(
  { prefill }: FormRules,
  question: Question,
  { resource }: PrefillSource,
): readonly AnswerValue[] | undefined {
  const found = prefill.get(question.linkId)?.(resource, { prefill: resource }) ?? [];
  const values = found.flatMap((result) => answerFrom(question, result) ?? []);
  return values.length === 0 || values.length < found.length ? undefined : values;
}
