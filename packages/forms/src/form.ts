import type { Answers, AnswerValue } from './answers.ts';
import { calculate } from './calculate.ts';
import { checkDefinition } from './check-definition.ts';
import { allItems, type FormDefinition, isQuestion } from './definition.ts';
import { type FilledItem, layOut } from './filled-form.ts';
import { type Finding, findings } from './findings.ts';
import { parseRules } from './form-rules.ts';
import type { PartialDate } from './partial-date.ts';
import { type Prefilled, type PrefillSource, prefilled, prefillValue } from './prefill.ts';
import { askBySkipRules } from './skip-rules.ts';

/** A form that can be filled: its definition makes sense and its expressions are parsed. The same code runs in the page and on the server. */
export interface Form {
  readonly definition: FormDefinition;
  /**
   * Answers laid out as the form has its items: what is asked, and what is calculated from them. Calculated values that were handed in
   * do not count; they are made anew.
   * @throws DomainError `forms/calculation-does-not-settle`
   */
  fill(answers: Answers, options: { readonly today: PartialDate }): readonly FilledItem[];
  /** What is wrong or doubtful. A draft may leave questions open, a complete form may not. */
  check(
    filled: readonly FilledItem[],
    options: { readonly today: PartialDate; readonly stage: 'draft' | 'complete' },
  ): readonly Finding[];
  /** What can be proposed for questions that are asked and open. */
  prefill(filled: readonly FilledItem[], source: PrefillSource): readonly Prefilled[];
  /** What a source says now to a question, answered or not; undefined where it says nothing that fits. */
  prefillValue(linkId: string, source: PrefillSource): readonly AnswerValue[] | undefined;
  /** Whether any question can be answered from a source. */
  readonly hasPrefill: boolean;
}

/** @throws DomainError as {@link checkDefinition}; `forms/expression`, `forms/expression-clock` */
export function openForm(definition: FormDefinition): Form {
  checkDefinition(definition);
  const rules = parseRules(definition);
  return {
    definition,
    fill: (answers, { today }) => {
      const laidOut = layOut(definition.items, answers);
      return calculate({ definition, rules, today }, askBySkipRules(laidOut));
    },
    check: (filled, { today, stage }) => findings({ definition, rules, today }, filled, stage),
    prefill: (filled, source) => prefilled(rules, filled, source),
    prefillValue: (linkId, source) => {
      const item = [...allItems(definition.items)].find((each) => each.linkId === linkId);
      return item && isQuestion(item) ? prefillValue(rules, item, source) : undefined;
    },
    hasPrefill: rules.prefill.size > 0,
  };
}
