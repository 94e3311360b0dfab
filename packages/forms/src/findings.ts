import { DomainError, type Notice, notice } from '@isocenter/messages';
import type { FormInUse } from './calculate.ts';
import { checkValue } from './check-value.ts';
import type { EditCheck, Text } from './definition.ts';
import { dayVariable } from './expressions.ts';
import {
  type FilledGroup,
  type FilledItem,
  type FilledQuestion,
  isFilledGroup,
  isFilledQuestion,
} from './filled-form.ts';
import { type Focused, focusOfFilling, focusOfForm } from './focus.ts';
import type { ParsedCheck } from './form-rules.ts';
import type { Refusal } from './refusal.ts';

/** Something wrong (`hard`), to be confirmed (`soft`) or to be looked into (`query`), at one place of a filled form. */
export interface Finding {
  readonly path: string;
  /** The same for the same trouble at every look: a check's key, or what the item's own rule is called. */
  readonly key: string;
  readonly class: EditCheck['class'];
  /** In the words of the form, or of the product. */
  readonly says: Text | Notice | Refusal;
}

/** What is wrong or doubtful about what is asked. */
export function findings(
  form: FormInUse,
  filled: readonly FilledItem[],
  stage: 'draft' | 'complete',
): readonly Finding[] {
  const whole = focusOfForm(form.definition, filled);
  const variables = { resource: whole, today: dayVariable(form.today) };
  const within = (items: readonly FilledItem[], focus: Focused): readonly Finding[] =>
    items.flatMap((item) => {
      if (!item.asked) return [];
      if (isFilledQuestion(item)) {
        const own = ofQuestion(item, stage);
        // What its own rule refuses is not yet a value to judge.
        return own.length > 0 ? own : ofChecks(form.rules.checks.get(item.item.linkId), item, focus, variables);
      }
      if (!isFilledGroup(item)) return [];
      return ofGroup(item);
    });
  const ofGroup = (group: FilledGroup) =>
    group.fillings.flatMap((filling, index) => {
      const focus = focusOfFilling(form.definition, group, filling);
      const place = group.item.repeats ? { path: `${group.path}[${index}]` } : group;
      return [
        ...ofChecks(form.rules.checks.get(group.item.linkId), place, focus, variables),
        ...within(filling, focus),
      ];
    });
  return within(filled, whole);
}

function ofQuestion(
  { item, path, values, notCalculated }: FilledQuestion,
  stage: 'draft' | 'complete',
): readonly Finding[] {
  const hard = (key: string, says: Finding['says']): Finding => ({ path, key, class: 'hard', says });
  if (notCalculated) return [hard('calculation', notCalculated)];
  if (values.length === 0)
    return item.required && stage === 'complete' ? [hard('required', notice('notice/forms/required'))] : [];
  const single = values.length > 1 && !item.repeats;
  return [
    ...(single ? [hard('one-answer', notice('notice/forms/one-answer', { found: values.length }))] : []),
    ...values.flatMap((value) => checkValue(item, value).map(({ key, says }) => hard(key, says))),
  ];
}

/** A check that gives nothing, because what it reads is not there yet, is in order (FHIR, invariants); one that cannot be evaluated is not. */
function ofChecks(
  checks: readonly ParsedCheck[] | undefined,
  { path }: { readonly path: string },
  focus: Focused,
  variables: Readonly<Record<string, unknown>>,
): readonly Finding[] {
  return (checks ?? []).flatMap(({ check, holds }): readonly Finding[] => {
    const finding = { path, key: check.key, class: check.class };
    try {
      const result = holds(focus, variables);
      const inOrder = result.length === 0 || result.every((value) => value === true);
      return inOrder ? [] : [{ ...finding, says: check.message }];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [{ ...finding, says: { code: error.code, values: error.values } }];
    }
  });
}
