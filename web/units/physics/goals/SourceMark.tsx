import type { GoalResult } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './SourceMark.module.css';

/** As in the printed report. */
const SIGNS = { text: '●', knowledge: '○', own: '◇' } as const;

/** In one sign whether a goal's figure was read in its source; set, version and citation on pointing at it. */
export function SourceMark({ goal, set }: Pick<GoalResult, 'goal' | 'set'>) {
  const { t } = useWords();
  const told = `${set.name} ${set.version}\n${goal.source}\n${t(`physics.verified.${goal.verified}`)}`;
  return (
    <span className={styles['mark']} data-verified={goal.verified} title={told}>
      <span aria-hidden="true">{SIGNS[goal.verified]}</span>
      <span className="visually-hidden">{told}</span>
    </span>
  );
}
