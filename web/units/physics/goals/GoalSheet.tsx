import { type ReactNode, useState } from 'react';
import type { GoalResult, PlanEvaluation, Verdict } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { boundsOfVerdicts } from './bounds-of-verdicts.ts';
import { GoalLine } from './GoalLine.tsx';
import styles from './GoalSheet.module.css';
import { VERDICTS, VerdictMark } from './VerdictMark.tsx';

/** Every goal of the chosen set with its verdict. A click on a line opens what stands behind it; the counts filter. */
export function GoalSheet({
  evaluation,
  measuredName,
  onStructure,
  children,
}: {
  readonly evaluation: PlanEvaluation;
  /** `A` or `A + B` where two doses are compared: what was judged. */
  readonly measuredName: string | null;
  /** Looks at the structure of a goal in the images. */
  readonly onStructure: (roiNumber: number) => void;
  /** Choice of the goal set and what can be done with it. */
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const [only, setOnly] = useState<Verdict | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: evaluation.goals.filter((result) => result.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  const shown = evaluation.goals
    .filter((result) => only === null || result.verdict === only)
    .toSorted((a, b) => URGENCY.indexOf(a.verdict) - URGENCY.indexOf(b.verdict));
  return (
    <section className={styles['sheet']} aria-label={t('physics.goals')}>
      <header className={styles['head']}>
        <h2>{[t('physics.goals'), measuredName ?? []].flat().join(' · ')}</h2>
        {children}
      </header>
      <fieldset className={styles['counts']} aria-label={t('physics.goals.filter')}>
        {counts.map(({ verdict, count }) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={only === verdict}
            onClick={() => setOnly(only === verdict ? null : verdict)}
          >
            <VerdictMark verdict={verdict} /> {count}
          </button>
        ))}
      </fieldset>
      {evaluation.goalSet === null || evaluation.goals.length === 0 ? (
        <p className={styles['empty']}>{t(evaluation.goalSetReason.code, evaluation.goalSetReason.values)}</p>
      ) : (
        <div className={styles['scroll']}>
          {boundsOfVerdicts(evaluation.notices).map(({ code, values }) => (
            <Notice key={code} weight="warning">
              {t(code, values)}
            </Notice>
          ))}
          <table className={styles['table']}>
            <thead>
              <tr>
                <th className={styles['sign']}>
                  <span className="visually-hidden">{t('physics.goals.verdict')}</span>
                </th>
                <th>{t('physics.goals.structure')}</th>
                <th>{t('physics.goals.metric')}</th>
                <th className={styles['number']}>{t('physics.goals.limit')}</th>
                <th className={styles['number']} title={t('physics.figure.parts')}>
                  {t('physics.goals.measured')}
                </th>
                <th className={styles['number']}>EQD2 (Gy)</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((result) => (
                <GoalLine
                  key={keyOf(result)}
                  result={result}
                  open={open === keyOf(result)}
                  onToggle={() => {
                    setOpen(open === keyOf(result) ? null : keyOf(result));
                    if (result.roiNumber !== null) onStructure(result.roiNumber);
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** What needs a decision stands on top; what cannot be judged for want of a structure, at the end. */
const URGENCY: readonly Verdict[] = ['not met', 'within tolerance', 'met', 'cannot be judged'];

/** One goal of a set may be judged on several structures. */
function keyOf({ goal, roiNumber }: GoalResult): string {
  return `${goal.id}@${roiNumber ?? ''}`;
}
