import { allItems, type FormDefinition, type FormItem } from '@isocenter/forms';

/** Kinds that can be designed here. */
export const DESIGNED_KINDS = [
  ...(['number', 'integer', 'scale', 'text', 'long-text', 'date', 'instant', 'yes-no'] as const),
  ...(['choice', 'body-map', 'file', 'dicom', 'group', 'display'] as const),
] as const;
export type DesignedKind = (typeof DESIGNED_KINDS)[number];

/** What the designer calls an item: a scale is an integer, a body map a choice. */
export function designedKind(item: FormItem): DesignedKind {
  if (item.kind === 'integer' && item.control === 'scale') return 'scale';
  if (item.kind === 'choice' && item.control === 'body-map') return 'body-map';
  if (item.kind === 'text' && item.lines === 'several') return 'long-text';
  return item.kind;
}

/** The first of q1, q2, … that the form has not. */
export function nextLinkId(definition: FormDefinition): string {
  const taken = new Set([...allItems(definition.items)].map(({ linkId }) => linkId));
  let number = 1;
  while (taken.has(`q${number}`)) number += 1;
  return `q${number}`;
}

/** Changes one item, wherever it stands; `undefined` takes it out, several take its place. */
export function changeItem(
  items: readonly FormItem[],
  linkId: string,
  change: (item: FormItem) => readonly FormItem[],
): readonly FormItem[] {
  return items.flatMap((item) => {
    if (item.linkId === linkId) return change(item);
    return item.kind === 'group' ? [{ ...item, items: changeItem(item.items, linkId, change) }] : [item];
  });
}

/** Adds an item after another one, at the end of a group that is `after`, or at the end of the form. */
export function addItem(items: readonly FormItem[], added: FormItem, after: string | undefined): readonly FormItem[] {
  if (after === undefined) return [...items, added];
  return changeItem(items, after, (item) =>
    item.kind === 'group' ? [{ ...item, items: [...item.items, added] }] : [item, added],
  );
}

/** Moves an item among its siblings. */
export function moveItem(items: readonly FormItem[], linkId: string, by: -1 | 1): readonly FormItem[] {
  const from = items.findIndex((item) => item.linkId === linkId);
  if (from < 0)
    return items.map((item) => (item.kind === 'group' ? { ...item, items: moveItem(item.items, linkId, by) } : item));
  const to = from + by;
  if (to < 0 || to >= items.length) return items;
  const moved = [...items];
  [moved[from], moved[to]] = [moved[to]!, moved[from]!];
  return moved;
}

/** Where an answer is asked about by its linkId, the new name is written: skip rules follow, expressions are text and do not. */
export function renameItem(items: readonly FormItem[], linkId: string, renamed: string): readonly FormItem[] {
  return items.map((item) => {
    const skip = item.skip && {
      ...item.skip,
      conditions: item.skip.conditions.map((condition) =>
        condition.question === linkId ? { ...condition, question: renamed } : condition,
      ) as unknown as typeof item.skip.conditions,
    };
    const own = { ...item, ...(skip ? { skip } : {}), linkId: item.linkId === linkId ? renamed : item.linkId };
    return own.kind === 'group' ? { ...own, items: renameItem(own.items, linkId, renamed) } : own;
  });
}

/** The linkIds that other items' skip rules ask about. */
export function askedAbout(definition: FormDefinition, linkId: string): boolean {
  return [...allItems(definition.items)].some((item) =>
    item.skip?.conditions.some((condition) => condition.question === linkId),
  );
}
