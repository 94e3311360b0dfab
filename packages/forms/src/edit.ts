import { type AnsweredGroup, type AnsweredItem, type Answers, type AnswerValue, isAnsweredGroup } from './answers.ts';

/** Answers with other values at one place (a `path` of the filled form); groups on the way are made where they are missing. */
export function withValues(answers: Answers, path: string, values: readonly AnswerValue[]): Answers {
  const { outer, linkId } = parsePath(path);
  return within(answers, outer, (items) => {
    const others = items.filter((item) => item.linkId !== linkId);
    return values.length > 0 ? [...others, { linkId, values }] : others;
  });
}

/** Answers with one more, empty filling of a repeating group. */
export function withFilling(answers: Answers, group: string): Answers {
  const { outer, linkId } = parsePath(group);
  return within(answers, outer, (items) => [...items, { linkId, items: [] }]);
}

/** Answers without one filling of a repeating group (its path ends with its place, `beam[1]`); those after it move up. */
export function withoutFilling(answers: Answers, filling: string): Answers {
  const { outer, linkId, index } = parsePath(filling);
  return within(answers, outer, (items) => {
    const removed = fillingsOf(items, linkId)[index];
    return items.filter((item) => item !== removed);
  });
}

interface Step {
  readonly linkId: string;
  readonly index: number;
}

function parsePath(path: string): Step & { readonly outer: readonly Step[] } {
  const steps = path.split('/').map((part) => {
    const [, linkId, index] = /^([^[]*)(?:\[(\d+)\])?$/.exec(part) ?? [];
    if (linkId === undefined) throw new RangeError(`Expected the path of an item but found ${path}`);
    return { linkId: decodeURIComponent(linkId), index: Number(index ?? 0) };
  });
  return { outer: steps.slice(0, -1), ...steps.at(-1)! };
}

function within(answers: Answers, [step, ...deeper]: readonly Step[], change: (items: Answers) => Answers): Answers {
  if (!step) return change(answers);
  const present = fillingsOf(answers, step.linkId);
  const missing: readonly AnsweredGroup[] = Array.from(
    { length: Math.max(0, step.index + 1 - present.length) },
    () => ({
      linkId: step.linkId,
      items: [],
    }),
  );
  const target = [...present, ...missing][step.index];
  return [...answers, ...missing].map(
    (item): AnsweredItem => (item === target ? { ...target, items: within(target.items, deeper, change) } : item),
  );
}

function fillingsOf(answers: Answers, linkId: string): readonly AnsweredGroup[] {
  return answers.filter((item): item is AnsweredGroup => item.linkId === linkId && isAnsweredGroup(item));
}
