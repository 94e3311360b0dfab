import type { CheckState } from '../../../../server/units/physics/plan-check/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './Plan.module.css';

/** Sign and colour, never colour alone. */
const SIGNS = {
  agrees: { sign: '✓', kind: 'met' },
  differs: { sign: '✕', kind: 'missed' },
  'cannot be checked': { sign: '?', kind: 'unknown' },
  'for a person': { sign: '☐', kind: 'person' },
} as const satisfies Readonly<Record<CheckState, unknown>>;

export function StateMark({ state, word = true }: { readonly state: CheckState; readonly word?: boolean }) {
  const { t } = useWords();
  const { sign, kind } = SIGNS[state];
  const spoken = t(`plan.state.${state}`);
  return (
    <span className={styles['mark']} data-kind={kind} title={spoken}>
      <b aria-hidden={word}>{sign}</b> <span className={word ? '' : 'visually-hidden'}>{spoken}</span>
    </span>
  );
}
