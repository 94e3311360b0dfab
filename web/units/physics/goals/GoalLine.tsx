import type { GoalResult } from '../../../../server/units/physics/contract.ts';
import { formatQuantity, MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { comparisonSign, formatFigure, formatLimit, formatMetricName } from './figure.ts';
import styles from './GoalSheet.module.css';
import { SourceMark } from './SourceMark.tsx';
import { VerdictMark } from './VerdictMark.tsx';

/** A goal, its verdict and whether its figure was read in the source; open, also that source, its set, and what limits the verdict. */
export function GoalLine({
  result,
  open,
  onToggle,
}: {
  readonly result: GoalResult;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useWords();
  const { goal, eqd2, reason } = result;
  const name = result.structureName ?? goal.structure;
  const sign = comparisonSign(goal.comparison);
  return (
    <>
      <tr className={styles['line']} data-verdict={result.verdict} onClick={onToggle}>
        <td className={styles['sign']}>
          <VerdictMark verdict={result.verdict} word={false} />
        </td>
        <td className={styles['name']}>
          <button type="button" aria-expanded={open} title={name}>
            {name}
          </button>
        </td>
        <td>{formatMetricName(goal.metric, goal.unit)}</td>
        <td className={styles['number']}>
          {sign} {formatLimit(goal.goal)}
          {goal.tolerance !== undefined && <small> ({formatLimit(goal.tolerance)})</small>}
          <SourceMark goal={goal} set={result.set} />
        </td>
        <td className={styles['number']}>
          <b>{formatFigure(result.measured, goal.unit)}</b>
          {result.closeCall && (
            <span className={styles['close']} title={t('physics.goals.closeCall')}>
              <Icon name="alert" size={12} />
              <span className="visually-hidden">{t('physics.goals.closeCall')}</span>
            </span>
          )}
        </td>
        <td className={styles['number']}>
          {eqd2 ? (
            <span title={t('physics.goals.alphaBeta', { gy: eqd2.alphaBetaGy, source: eqd2.source })}>
              {eqd2.other && `${formatQuantity(eqd2.other.gy, 'Gy')}–`}
              {formatQuantity(eqd2.gy, 'Gy')}
            </span>
          ) : (
            MISSING
          )}
        </td>
      </tr>
      {reason && result.verdict === 'cannot be judged' && !open && (
        <tr className={styles['why']}>
          <td />
          <td colSpan={5}>{t(reason.code, reason.values)}</td>
        </tr>
      )}
      {open && (
        <tr className={styles['detail']}>
          <td />
          <td colSpan={5}>
            <dl>
              <dt>{t('physics.goals.verdict')}</dt>
              <dd>
                <VerdictMark verdict={result.verdict} />
                {reason && <span> {t(reason.code, reason.values)}</span>}
              </dd>
              {result.structureName && result.structureName !== goal.structure && (
                <>
                  <dt>{t('physics.goals.standardName')}</dt>
                  <dd>{goal.structure}</dd>
                </>
              )}
              <dt>{t('physics.goals.limit')}</dt>
              <dd>
                {goal.metric} {sign} {formatLimit(goal.goal)}
                {goal.tolerance !== undefined && ` · ${t('physics.goals.tolerance')} ${formatLimit(goal.tolerance)}`}
                {goal.priority !== undefined && ` · ${t('physics.goals.priority')} ${goal.priority}`}
              </dd>
              {goal.endpoint && (
                <>
                  <dt>{t('physics.goals.endpoint')}</dt>
                  <dd>{goal.endpoint}</dd>
                </>
              )}
              <dt>{t('physics.goals.set')}</dt>
              <dd>
                {result.set.name} · {result.set.version}
              </dd>
              <dt>{t('physics.goals.source')}</dt>
              <dd>
                {goal.source}
                {goal.seenIn && ` · ${t('physics.goals.seenIn', { where: goal.seenIn })}`}{' '}
                <span className={styles['verified']} data-verified={goal.verified}>
                  {t(`physics.verified.${goal.verified}`)}
                </span>
              </dd>
              {eqd2 && (
                <>
                  <dt>EQD2</dt>
                  <dd>
                    {t('physics.goals.alphaBeta', {
                      gy: eqd2.other ? `${eqd2.other.alphaBetaGy} / ${eqd2.alphaBetaGy}` : eqd2.alphaBetaGy,
                      source: eqd2.source,
                    })}{' '}
                    <span className={styles['verified']} data-verified={eqd2.verified}>
                      {t(`physics.verified.${eqd2.verified}`)}
                    </span>
                  </dd>
                </>
              )}
              {goal.note && (
                <>
                  <dt>{t('physics.goals.note')}</dt>
                  <dd>{goal.note}</dd>
                </>
              )}
            </dl>
          </td>
        </tr>
      )}
    </>
  );
}
