import { formatCount } from '../../platform/format/count.ts';
import { localMoment } from '../../platform/format/moment.ts';
import { useWords } from '../../platform/language/use-words.ts';
import styles from './ImportPage.module.css';
import { useImports } from './imports-query.ts';

/** Imports of every source, so that what a planning system sent by network is seen to have arrived. */
export function LatestImports() {
  const { t, language } = useWords();
  const imports = useImports();
  if (!imports.data || imports.data.length === 0) return null;
  const count = (value: number) => (value === 0 ? '0' : formatCount(value, language));
  return (
    <section className={styles['card']}>
      <h2>{t('imaging.latest')}</h2>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th>{t('imaging.latest.when')}</th>
              <th>{t('imaging.latest.source')}</th>
              <th>{t('imaging.latest.state')}</th>
              <th className={styles['number']}>{t('imaging.outcome.stored')}</th>
              <th className={styles['number']}>{t('imaging.outcome.already present')}</th>
              <th className={styles['number']}>{t('imaging.outcome.conflict')}</th>
              <th className={styles['number']}>{t('imaging.outcome.quarantined')}</th>
              <th className={styles['number']}>{t('imaging.outcome.ignored')}</th>
            </tr>
          </thead>
          <tbody>
            {imports.data.slice(0, 20).map((run) => (
              <tr key={run.importKey}>
                <td>{localMoment(run.startedAt)}</td>
                <td>{t(`imaging.source.${run.source}`)}</td>
                <td>{t(`imaging.run.${run.state}`)}</td>
                <td className={styles['number']}>{count(run.stored)}</td>
                <td className={styles['number']}>{count(run.alreadyPresent)}</td>
                <td className={styles['number']}>{count(run.conflicting)}</td>
                <td className={styles['number']}>{count(run.quarantined)}</td>
                <td className={styles['number']}>{count(run.ignored)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
