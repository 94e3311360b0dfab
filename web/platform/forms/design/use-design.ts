import { allItems, type FormDefinition, type FormItem } from '@isocenter/forms';
import { useCallback, useMemo, useState } from 'react';

const MOST_STEPS_BACK = 100;

/** A form on the drawing board: each change can be undone. */
export interface Design {
  readonly definition: FormDefinition;
  readonly selected: FormItem | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(definition: FormDefinition): void;
  changeItems(items: readonly FormItem[]): void;
  select(linkId: string | undefined): void;
  undo(): void;
  redo(): void;
}

export function useDesign(start: FormDefinition): Design {
  const [{ past, present, future }, setHistory] = useState<{
    readonly past: readonly FormDefinition[];
    readonly present: FormDefinition;
    readonly future: readonly FormDefinition[];
  }>({ past: [], present: start, future: [] });
  const [linkId, select] = useState<string>();
  const change = useCallback((next: FormDefinition) => {
    setHistory(({ past: before, present: now }) => ({
      past: [...before, now].slice(-MOST_STEPS_BACK),
      present: next,
      future: [],
    }));
  }, []);
  const selected = useMemo(
    () => [...allItems(present.items)].find((item) => item.linkId === linkId),
    [present.items, linkId],
  );
  return {
    definition: present,
    selected,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    change,
    changeItems: (items) => change({ ...present, items }),
    select,
    undo: () =>
      setHistory((history) => {
        const previous = history.past.at(-1);
        if (!previous) return history;
        return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
      }),
    redo: () =>
      setHistory((history) => {
        const [next, ...future_] = history.future;
        if (!next) return history;
        return { past: [...history.past, history.present], present: next, future: future_ };
      }),
  };
}
