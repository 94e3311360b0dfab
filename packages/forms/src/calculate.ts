import { DomainError } from '@isocenter/messages';
import { answerFrom } from './answer-from.ts';
import type { AnswerValue } from './answers.ts';
import type { FormDefinition, Question } from './definition.ts';
import { dayVariable } from './expressions.ts';
import { type FilledItem, type FilledQuestion, isFilledGroup, isFilledQuestion } from './filled-form.ts';
import { type Focused, focusOfFilling, focusOfForm } from './focus.ts';
import type { FormRules } from './form-rules.ts';
import type { PartialDate } from './partial-date.ts';
import { askBySkipRules } from './skip-rules.ts';

export interface FormInUse {
  readonly definition: FormDefinition;
  readonly rules: FormRules;
  readonly today: PartialDate;
}

/**
 * Calculates until nothing changes: a value may rest on another, and decide what is asked. Each round settles at least one more,
 * so a form that goes on after as many rounds as it has calculations chases itself.
 * @throws DomainError `forms/calculation-does-not-settle`
 */
export function calculate(form: FormInUse, asked: readonly FilledItem[]): readonly FilledItem[] {
  const { calculated } = form.rules;
  if (calculated.size === 0) return asked;
  let present = withoutCalculated(asked, calculated);
  for (let round = 0; round <= rounds(present, calculated); round++) {
    const next = askBySkipRules(calculateOnce(form, present));
    if (same(next, present)) return next;
    present = next;
  }
  throw new DomainError('forms/calculation-does-not-settle', { linkIds: [...calculated.keys()].join(', ') });
}

type Calculated = FormRules['calculated'];

/** Calculated places; one may also show or hide others, which takes a round of its own. */
function rounds(filled: readonly FilledItem[], calculated: Calculated): number {
  let places = 0;
  mapQuestions(filled, (question) => {
    if (calculated.has(question.item.linkId)) places += 1;
    return question;
  });
  return 2 * places;
}

function withoutCalculated(filled: readonly FilledItem[], calculated: Calculated): readonly FilledItem[] {
  return mapQuestions(filled, (question) =>
    calculated.has(question.item.linkId) ? { ...question, values: [] } : question,
  );
}

function calculateOnce(form: FormInUse, filled: readonly FilledItem[]): readonly FilledItem[] {
  const whole = focusOfForm(form.definition, filled);
  const variables = { resource: whole, today: dayVariable(form.today) };
  const within = (items: readonly FilledItem[], focus: Focused): readonly FilledItem[] =>
    items.map((item) => {
      if (isFilledQuestion(item)) return calculateQuestion(form.rules, item, focus, variables);
      if (!isFilledGroup(item)) return item;
      const fillings = item.fillings.map((filling) => within(filling, focusOfFilling(form.definition, item, filling)));
      return { ...item, fillings };
    });
  return within(filled, whole);
}

/** What cannot be calculated has no value, and says why: the rest of the form stays usable, and cannot be completed. */
function calculateQuestion(
  { calculated }: FormRules,
  question: FilledQuestion,
  focus: Focused,
  variables: Readonly<Record<string, unknown>>,
): FilledQuestion {
  const { item, path, asked } = question;
  const expression = calculated.get(item.linkId);
  if (!expression) return question;
  if (!asked) return { item, path, asked, values: [] };
  try {
    return { item, path, asked, values: answersFrom(item, expression(focus, variables)) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { item, path, asked, values: [], notCalculated: { code: error.code, values: error.values } };
  }
}

function answersFrom(item: Question, results: readonly unknown[]): readonly AnswerValue[] {
  const values = results.flatMap((result) => answerFrom(item, result) ?? []);
  if (values.length < results.length || (values.length > 1 && !item.repeats))
    throw new DomainError('forms/calculation-value', { linkId: item.linkId, kind: item.kind });
  return values;
}

function mapQuestions(
  filled: readonly FilledItem[],
  change: (question: FilledQuestion) => FilledQuestion,
): readonly FilledItem[] {
  return filled.map((item) => {
    if (isFilledQuestion(item)) return change(item);
    if (!isFilledGroup(item)) return item;
    return { ...item, fillings: item.fillings.map((filling) => mapQuestions(filling, change)) };
  });
}

function same(a: readonly FilledItem[], b: readonly FilledItem[]): boolean {
  return a.every((item, index) => {
    const other = b[index]!;
    if (item.asked !== other.asked) return false;
    if (isFilledQuestion(item) && isFilledQuestion(other))
      return JSON.stringify(item.values) === JSON.stringify(other.values);
    if (!isFilledGroup(item) || !isFilledGroup(other)) return true;
    return item.fillings.every((filling, place) => same(filling, other.fillings[place]!));
  });
}
