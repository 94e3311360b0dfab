import { useCallback, useRef, useState } from 'react';
import {
  countSelected,
  EVERYTHING,
  isSelected,
  NOTHING,
  type Selection,
  withRows,
} from '../../platform/parts/selection.ts';
import type { PatientQuery } from './api.ts';

/**
 * Which patients are chosen. The choice holds while one sorts and belongs to its filter: under another one nobody is chosen,
 * so that no one is exported who is not in the list.
 */
export function usePatientSelection(query: PatientQuery, total: number) {
  const filter = JSON.stringify([query.search, query.has, query.arrivedToday]);
  const [chosen, setChosen] = useState<{ readonly filter: string; readonly selection: Selection }>();
  const selection = chosen?.filter === filter ? chosen.selection : NOTHING;
  const run = useRef<{ readonly anchor: number; readonly at: number } | null>(null);
  const select = useCallback((next: Selection) => setChosen({ filter, selection: next }), [filter]);

  return {
    selection,
    count: countSelected(selection, total),
    toggle: (patientKey: string) => {
      run.current = null;
      select(withRows(selection, [patientKey], !isSelected(selection, patientKey)));
    },
    /** Carries the choice from one row to the next; back towards where it began, the row one leaves is given up. */
    extend: (from: Row, to: Row) => {
      const anchor = run.current?.at === from.index ? run.current.anchor : from.index;
      run.current = { anchor, at: to.index };
      const grows = Math.abs(to.index - anchor) >= Math.abs(from.index - anchor);
      select(withRows(withRows(selection, [from.patientKey], grows), [to.patientKey], true));
    },
    all: () => select(EVERYTHING),
    clear: () => {
      run.current = null;
      setChosen(undefined);
    },
  };
}

interface Row {
  readonly index: number;
  readonly patientKey: string;
}
