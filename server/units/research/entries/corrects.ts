type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json | undefined };

/**
 * Whether a change takes back something that was said: then a reason is asked for. What was empty and is filled, and an item that is added at the end of a list or
 * between others, takes back nothing. Items of a list are known by their `id`.
 */
export function corrects(before: Json | undefined, after: Json | undefined): boolean {
  if (isEmpty(before)) return false;
  if (isList(before)) return !isList(after) || listCorrects(before, after);
  if (isObject(before)) {
    if (!isObject(after)) return true;
    return Object.entries(before).some(([member, value]) => corrects(value, after[member]));
  }
  return before !== after;
}

function listCorrects(before: readonly Json[], after: readonly Json[]): boolean {
  let place = -1;
  return before.some((item) => {
    const next = after.findIndex((other, index) => index > place && isSame(item, other));
    place = Math.max(place, next);
    return next < 0 || corrects(item, after[next]);
  });
}

const isSame = (one: Json, other: Json) =>
  isObject(one) && isObject(other) ? one['id'] === other['id'] : one === other;
const isEmpty = (value: Json | undefined) =>
  value === undefined || value === null || value === '' || (isList(value) && value.length === 0);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json | undefined): value is { readonly [member: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
