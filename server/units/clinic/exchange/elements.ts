import { EXTENSIONS } from './terminology.ts';

/** An element of a resource as JSON has it. */
export type Element = { readonly [member: string]: unknown };

export const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What stands at a path below an element, lists taken apart: `extension[dose].extension[volume].valueReference`, `identifier[use=usual].value`.
 * `extension[name]` is the one with the address of that name, or with that name itself. A primitive that says only why it has no value stands
 * there as `{ extension }`, as FHIR's JSON writes it beside it, under `_name`.
 */
export function elementsAt(root: unknown, path: string): readonly unknown[] {
  const steps = path.match(/(?:[^.[]|\[[^\]]*\])+/g) ?? [];
  return steps.reduce<readonly unknown[]>((found, step) => found.flatMap((each) => below(each, step)), [root]);
}

function below(element: unknown, step: string): readonly unknown[] {
  if (!isElement(element)) return [];
  const [, name = '', filter] = /^(\w+)(?:\[(.+)\])?$/.exec(step) ?? [];
  const value = element[name] ?? element[`_${name}`];
  const all: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
  if (filter === undefined) return all;
  const [member, wanted] = filter.includes('=') ? filter.split('=') : ['url', EXTENSIONS[filter] ?? filter];
  return all.filter((each) => isElement(each) && each[member ?? ''] === wanted);
}

/** Why an element has no value, where it says so. */
export const saysWhyAbsent = (element: unknown): boolean =>
  elementsAt(element, 'extension[absent].valueCode').length > 0;

/** Whether all of the pattern stands in the value, as FHIR compares a pattern: a list has some item for each of the pattern’s. */
export function fits(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern))
    return Array.isArray(value) && pattern.every((each) => value.some((one) => fits(one, each)));
  if (isElement(pattern))
    return isElement(value) && Object.entries(pattern).every(([name, each]) => fits(value[name], each));
  return value === pattern;
}
