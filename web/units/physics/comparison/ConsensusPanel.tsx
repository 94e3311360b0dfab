import { Checkbox } from 'antd';
import { formatFraction } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import tables from '../tabs/Tables.module.css';
import type { WorkerJob } from '../use-worker-job.ts';
import styles from './ConsensusPanel.module.css';
import type { ConsensusOutcome } from './comparison-job.ts';
import type { Observer } from './use-consensus.ts';

/** The structure behind all who drew it, drawn dotted where it is wanted, and how well each of them saw it. */
export function ConsensusPanel({
  shown,
  onShow,
  work,
  observers,
  error,
}: {
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly work: WorkerJob<ConsensusOutcome>;
  readonly observers: readonly Observer[];
  readonly error: unknown;
}) {
  const { t } = useWords();
  const failure = error ?? (work.state === 'failed' ? work.error : null);
  return (
    <section className={styles['panel']} aria-label={t('comparison.consensus')}>
      <Checkbox checked={shown} onChange={(event) => onShow(event.target.checked)}>
        {t('comparison.consensus')}
      </Checkbox>
      <small>{t('comparison.consensus.hint')}</small>
      {shown && failure !== null && <ErrorState error={failure} />}
      {shown && observers.length === 1 && <Notice weight="note">{t('comparison.consensus.alone')}</Notice>}
      {shown && work.state === 'running' && <p role="status">{t('comparison.comparing')}</p>}
      {shown && work.state === 'done' && (
        <table className={tables['table']}>
          <thead>
            <tr>
              <th>{t('comparison.set')}</th>
              <th className={tables['number']}>{t('comparison.consensus.sensitivity')}</th>
              <th className={tables['number']}>{t('comparison.consensus.specificity')}</th>
            </tr>
          </thead>
          <tbody>
            {observers.map(({ label }, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two sets may bear one label; their order is fixed
              <tr key={n}>
                <td>{label}</td>
                <td className={tables['number']}>{formatFraction(work.outcome.sensitivity[n])}</td>
                <td className={tables['number']}>{formatFraction(work.outcome.specificity[n])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
