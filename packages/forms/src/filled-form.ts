import type { AnsweredItem, Answers, AnswerValue } from './answers.ts';
import { isAnsweredGroup } from './answers.ts';
import type { Display, FormItem, Group, Question } from './definition.ts';
import type { Refusal } from './refusal.ts';

/** A form with what was entered on it: what a page draws, a check reads and a print shows. */
export type FilledItem = FilledQuestion | FilledGroup | FilledDisplay;

interface Place {
  /** Where it stands: `weight`, or `beam[1]/energy` in the second filling of a repeating group. A linkId's own `/` and `[` are escaped. */
  readonly path: string;
  /** Whether its skip rule, and those of the groups around it, let it be asked. What is not asked does not count. */
  readonly asked: boolean;
}

export interface FilledQuestion extends Place {
  readonly item: Question;
  readonly values: readonly AnswerValue[];
  /** Why a calculated question has no value although it is asked. */
  readonly notCalculated?: Refusal;
}

export interface FilledGroup extends Place {
  readonly item: Group;
  /** The fillings: exactly one, or any number where the group repeats. */
  readonly fillings: readonly (readonly FilledItem[])[];
}

export interface FilledDisplay extends Place {
  readonly item: Display;
}

/** Lays answers out as the form has its items; every item stands there, answered or not. Nothing is asked or skipped yet. */
export function layOut(items: readonly FormItem[], answers: Answers, prefix = ''): readonly FilledItem[] {
  return items.map((item) =>
    layOutItem(
      item,
      answers.filter(({ linkId }) => linkId === item.linkId),
      prefix,
    ),
  );
}

function layOutItem(item: FormItem, answered: readonly AnsweredItem[], prefix: string): FilledItem {
  const path = `${prefix}${encodeURIComponent(item.linkId)}`;
  if (item.kind === 'display') return { item, path, asked: true };
  if (item.kind !== 'group') {
    const values = answered.flatMap((answer) => (isAnsweredGroup(answer) ? [] : answer.values));
    return { item, path, asked: true, values };
  }
  const given = answered.filter(isAnsweredGroup).map(({ items }) => items);
  const fillings = item.repeats ? given : [given.flat()];
  return {
    item,
    path,
    asked: true,
    fillings: fillings.map((filling, index) =>
      layOut(item.items, filling, item.repeats ? `${path}[${index}]/` : `${path}/`),
    ),
  };
}

export function isFilledGroup(filled: FilledItem): filled is FilledGroup {
  return filled.item.kind === 'group';
}

export function isFilledQuestion(filled: FilledItem): filled is FilledQuestion {
  return 'values' in filled;
}

/** Everything on the form, outer before inner. */
export function* allFilled(filled: readonly FilledItem[]): Generator<FilledItem> {
  for (const item of filled) {
    yield item;
    if (isFilledGroup(item)) for (const filling of item.fillings) yield* allFilled(filling);
  }
}

/** The answers that count: of what is asked, without empty items. A draft keeps those that are skipped, too: asked again, they come back. */
export function answersOf(
  filled: readonly FilledItem[],
  { skipped }: { readonly skipped: 'kept' | 'left out' } = { skipped: 'left out' },
): Answers {
  return filled.flatMap((item): readonly AnsweredItem[] => {
    if (!item.asked && skipped === 'left out') return [];
    if (isFilledQuestion(item))
      return item.values.length > 0 ? [{ linkId: item.item.linkId, values: item.values }] : [];
    if (!isFilledGroup(item)) return [];
    return item.fillings.flatMap((filling) => {
      const items = answersOf(filling, { skipped });
      return items.length > 0 ? [{ linkId: item.item.linkId, items }] : [];
    });
  });
}
