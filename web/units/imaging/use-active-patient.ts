import { useCallback, useEffect, useRef, useState } from 'react';
import type { PatientRow } from '../../../server/units/imaging/contract.ts';

/**
 * The row the keys act on. It follows its patient: when new arrivals push the rows down, Enter must still open the one that was
 * marked. `restart` goes to the first row of the next answer; until that is here (`stale`) nobody is marked.
 */
export function useActivePatient(
  start: number,
  rows: {
    readonly rowAt: (index: number) => PatientRow | undefined;
    readonly indexOf: (patientKey: string) => number | null;
    readonly stale: boolean;
  },
) {
  const { rowAt, indexOf, stale } = rows;
  const [active, setActive] = useState(start);
  const marked = useRef<string | null>(null);
  const activate = useCallback(
    (index: number) => {
      marked.current = rowAt(index)?.patientKey ?? null;
      setActive(index);
    },
    [rowAt],
  );
  const restart = useCallback(() => {
    marked.current = null;
    setActive(0);
  }, []);
  useEffect(() => {
    if (stale) return;
    const here = rowAt(active)?.patientKey ?? null;
    if (marked.current === null) marked.current = here;
    else if (here !== marked.current) {
      const moved = indexOf(marked.current);
      if (moved !== null) setActive(moved);
    }
  }, [rowAt, indexOf, stale, active]);
  return { active, activate, restart };
}
