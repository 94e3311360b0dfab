import type { StructureResult } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { formatFigure, formatMetricName, formatValue } from '../goals/figure.ts';
import styles from './Tables.module.css';

/** Our figures beside those of the planning system; a difference beyond what is not known of ours is marked. */
export function DifferenceTable({ structures }: { readonly structures: readonly StructureResult[] }) {
  const { t } = useWords();
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('physics.goals.structure')}</th>
            <th>{t('physics.goals.metric')}</th>
            <th className={styles['number']} title={t('physics.figure.parts')}>
              {t('physics.differences.ours')}
            </th>
            <th className={styles['number']}>{t('physics.differences.theirs')}</th>
            <th className={styles['number']}>{t('physics.differences.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {structures.flatMap(({ roiNumber, name, planningSystem }) => [
            ...(planningSystem?.differences ?? []).map(({ metric, unit, ours, theirs, flagged }) => (
              <tr key={`${roiNumber}${metric}`}>
                <td>{name}</td>
                <td>{formatMetricName(metric, unit)}</td>
                <td className={styles['number']}>{formatFigure(ours, unit)}</td>
                <td className={styles['number']}>{formatValue(theirs, unit)}</td>
                <td className={styles['number']} data-warn={flagged}>
                  {formatValue(ours.value - theirs, unit)}
                  {flagged && ` ${t('physics.differences.flagged')}`}
                </td>
              </tr>
            )),
            ...(planningSystem?.theirsAlone ?? []).map(({ metric, unit, theirs }) => (
              <tr key={`${roiNumber}${metric} alone`}>
                <td>{name}</td>
                <td>{formatMetricName(metric, unit)}</td>
                <td className={styles['number']}>{t('physics.differences.withheld')}</td>
                <td className={styles['number']}>{formatValue(theirs, unit)}</td>
                <td className={styles['number']}>–</td>
              </tr>
            )),
          ])}
        </tbody>
      </table>
    </div>
  );
}
