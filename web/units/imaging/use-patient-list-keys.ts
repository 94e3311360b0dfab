import type { RefObject } from 'react';
import type { PatientRow } from '../../../server/units/imaging/contract.ts';
import { usePageKeys } from '../../platform/keys/keys.tsx';
import type { usePatientSelection } from './use-patient-selection.ts';

const PAGE_ROWS = 15;

/** The keys of the patient list: walk, choose, open, search. */
export function usePatientListKeys(list: {
  /** The row the keys act on, and the last one. */
  readonly active: number;
  readonly last: number;
  readonly rowAt: (index: number) => PatientRow | undefined;
  /** The rows answer an older question: nobody is chosen among them. */
  readonly stale: boolean;
  readonly activate: (index: number) => void;
  readonly chosen: ReturnType<typeof usePatientSelection>;
  readonly openActive: () => void;
  readonly search: RefObject<HTMLInputElement | null>;
}): void {
  const { active, last, rowAt, stale, activate, chosen } = list;
  const within = (index: number) => Math.max(0, Math.min(last, index));
  const go = (index: number) => activate(within(index));
  const toggle = () => {
    const patient = rowAt(active);
    if (patient && !stale) chosen.toggle(patient.patientKey);
  };
  const extendTo = (index: number) => {
    const next = within(index);
    const [from, to] = [rowAt(active), rowAt(next)];
    if (!from || !to || stale) return;
    chosen.extend({ index: active, patientKey: from.patientKey }, { index: next, patientKey: to.patientKey });
    activate(next);
  };
  usePageKeys('imaging.patients', [
    { keys: ['/'], does: 'imaging.keys.search', run: () => list.search.current?.select() },
    { keys: ['ArrowDown'], does: 'imaging.keys.next', inFields: true, run: () => go(active + 1) },
    { keys: ['ArrowUp'], does: 'imaging.keys.previous', inFields: true, run: () => go(active - 1) },
    {
      keys: ['PageDown', 'PageUp'],
      does: 'imaging.keys.page',
      inFields: true,
      run: (event) => go(active + (event.key === 'PageDown' ? PAGE_ROWS : -PAGE_ROWS)),
    },
    { keys: ['Home', 'End'], does: 'imaging.keys.ends', run: (event) => go(event.key === 'Home' ? 0 : last) },
    { keys: ['Enter'], does: 'imaging.keys.open', inFields: true, run: list.openActive },
    { keys: [' '], does: 'imaging.keys.select', run: toggle },
    {
      keys: ['Shift+ArrowDown', 'Shift+ArrowUp'],
      does: 'imaging.keys.extend',
      run: (event) => extendTo(active + (event.key === 'ArrowDown' ? 1 : -1)),
    },
    { keys: ['Ctrl+A'], does: 'imaging.keys.selectAll', inFields: false, run: chosen.all },
    { keys: ['Escape'], does: 'imaging.keys.clear', run: chosen.clear },
  ]);
}
