import type { Verdict } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './VerdictMark.module.css';

/** Sign and colour of each verdict: never colour alone. */
const SIGNS = {
  met: { sign: '✓', kind: 'met' },
  'within tolerance': { sign: '≈', kind: 'tolerance' },
  'not met': { sign: '✕', kind: 'missed' },
  'cannot be judged': { sign: '?', kind: 'unknown' },
} as const;

export const VERDICTS = [
  'not met',
  'within tolerance',
  'cannot be judged',
  'met',
] as const satisfies readonly Verdict[];

export function VerdictMark({ verdict, word = true }: { readonly verdict: Verdict; readonly word?: boolean }) {
  const { t } = useWords();
  const { sign, kind } = SIGNS[verdict];
  const spoken = t(`physics.verdict.${kind}`);
  return (
    <span className={styles['mark']} data-kind={kind} title={spoken}>
      <b aria-hidden={word}>{sign}</b>
      <span className={word ? '' : 'visually-hidden'}>{spoken}</span>
    </span>
  );
}
