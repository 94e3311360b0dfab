/** What is chosen of a list of which only a part is loaded: rows by their keys, or all of them but some. */
export interface Selection {
  readonly of: 'none' | 'all';
  /** Differ from `of`: chosen where it says none, left out where it says all. */
  readonly but: ReadonlySet<string>;
}

export const NOTHING: Selection = { of: 'none', but: new Set() };
export const EVERYTHING: Selection = { of: 'all', but: new Set() };

export function isSelected({ of, but }: Selection, key: string): boolean {
  return but.has(key) === (of === 'none');
}

/** The selection with these rows chosen, or left out. */
export function withRows(selection: Selection, keys: readonly string[], chosen: boolean): Selection {
  const but = new Set(selection.but);
  for (const key of keys) {
    if (chosen === (selection.of === 'none')) but.add(key);
    else but.delete(key);
  }
  return { ...selection, but };
}

/** How many of the `total` rows are chosen. */
export function countSelected({ of, but }: Selection, total: number): number {
  return of === 'none' ? but.size : Math.max(0, total - but.size);
}
