/** A value of JSON, as the record holds it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One place where two values differ: `['content', 'goals', { id: 'g1' }, 'goal']`, from 95 to 93. `undefined` where there is
 * nothing: an item that came has no `from`, one that went no `to`.
 */
export interface Difference {
  readonly path: readonly PathStep[];
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

/** The name of a member, or the item of a list whose member `id` has this value. */
export type PathStep = string | { readonly id: string };

/**
 * Where `after` differs from `before`, each place once, in their order. Lists of objects that each have an `id` of their own are
 * compared item by item, wherever the item stands; other lists are one value.
 */
export function differences(
  before: Json | undefined,
  after: Json | undefined,
  path: readonly PathStep[] = [],
): readonly Difference[] {
  if (isObject(before) && isObject(after)) return memberDifferences(before, after, path);
  const [items, itemsAfter] = [itemsById(before), itemsById(after)];
  if (items && itemsAfter) return itemDifferences(items, itemsAfter, path);
  return isEqual(before, after) ? [] : [{ path, from: before, to: after }];
}

function memberDifferences(before: JsonObject, after: JsonObject, path: readonly PathStep[]): readonly Difference[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => differences(own(before, name), own(after, name), [...path, name]));
}

function itemDifferences(
  before: ReadonlyMap<string, JsonObject>,
  after: ReadonlyMap<string, JsonObject>,
  path: readonly PathStep[],
): readonly Difference[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id) => differences(before.get(id), after.get(id), [...path, { id }]));
}

type JsonObject = { readonly [key: string]: Json };

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const own = (object: JsonObject, name: string) => (Object.hasOwn(object, name) ? object[name] : undefined);

/** Undefined where it is no such list; an empty list is one. */
function itemsById(value: Json | undefined): ReadonlyMap<string, JsonObject> | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = new Map<string, JsonObject>();
  for (const item of value as readonly Json[]) {
    const id = isObject(item) ? own(item, 'id') : undefined;
    if (typeof id !== 'string' || items.has(id)) return undefined;
    items.set(id, item as JsonObject);
  }
  return items;
}

function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonical(a) === canonical(b);
}

/** Members in one order: the database keeps none. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_key, member: Json) =>
    isObject(member) ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member,
  );
}
