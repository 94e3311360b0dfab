import { useCallback, useState } from 'react';

/** A value with its past; typing into one cell counts as one step. */
export function useUndo<Value>(initial: Value) {
  const [history, setHistory] = useState<{ past: readonly Value[]; now: Value; step: string }>({
    past: [],
    now: initial,
    step: '',
  });
  const change = useCallback(
    (next: (value: Value) => Value, step: string) =>
      setHistory(({ past, now, step: last }) => ({
        past: step !== '' && step === last ? past : [...past, now],
        now: next(now),
        step,
      })),
    [],
  );
  const undo = useCallback(
    () => setHistory(({ past, now }) => ({ past: past.slice(0, -1), now: past.at(-1) ?? now, step: '' })),
    [],
  );
  return { value: history.now, change, undo, canUndo: history.past.length > 0 };
}
