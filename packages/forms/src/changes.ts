import type { Answers, AnswerValue } from './answers.ts';
import type { FormDefinition } from './definition.ts';
import { allFilled, isFilledQuestion, layOut } from './filled-form.ts';

/** How the answers at one place differ between two saves. */
export interface Change {
  readonly path: string;
  readonly linkId: string;
  /** An open question was answered; an answer was changed; an answer was taken back. */
  readonly kind: 'entered' | 'changed' | 'removed';
  readonly before: readonly AnswerValue[];
  readonly after: readonly AnswerValue[];
}

/**
 * What changed from one save to the next, in the order of the form; calculated values follow from the others and are not listed.
 * Fillings of a repeating group are told apart by their order, so one that was taken out of the middle shows as changes of those after it.
 */
export function changesBetween(definition: FormDefinition, before: Answers, after: Answers): readonly Change[] {
  const [old, young] = [valuesByPath(definition, before), valuesByPath(definition, after)];
  const paths = [...new Set([...young.keys(), ...old.keys()])];
  return paths.flatMap((path): readonly Change[] => {
    const { linkId } = (young.get(path) ?? old.get(path))!;
    const values = { before: old.get(path)?.values ?? [], after: young.get(path)?.values ?? [] };
    if (sameValues(values.before, values.after)) return [];
    const kind = values.before.length === 0 ? 'entered' : values.after.length === 0 ? 'removed' : 'changed';
    return [{ path, linkId, kind, ...values }];
  });
}

/** A change of what was saved asks why; answering what was open does not. */
export function asksWhy({ kind }: Change): boolean {
  return kind !== 'entered';
}

function valuesByPath({ items }: FormDefinition, answers: Answers) {
  const byPath = new Map<string, { readonly linkId: string; readonly values: readonly AnswerValue[] }>();
  for (const filled of allFilled(layOut(items, answers)))
    if (isFilledQuestion(filled) && filled.item.calculated === undefined)
      byPath.set(filled.path, { linkId: filled.item.linkId, values: filled.values });
  return byPath;
}

/** Whether two answers are the same. */
export function sameValues(a: readonly AnswerValue[], b: readonly AnswerValue[]): boolean {
  return a.length === b.length && a.every((value, index) => sameValue(value, b[index]!));
}

/** Two objects are the same whatever the order of their members. */
function sameValue(a: AnswerValue, b: AnswerValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  const entries = (value: object) =>
    JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  return entries(a) === entries(b);
}
