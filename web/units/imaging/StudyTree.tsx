import type { SeriesRow, StudyRow } from '../../../server/units/imaging/contract.ts';
import { formatBytes } from '../../platform/format/bytes.ts';
import { formatCount } from '../../platform/format/count.ts';
import { localMoment } from '../../platform/format/moment.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import styles from './StudyTree.module.css';

/** Studies, their series and the RT objects in them. */
export function StudyTree({ studies }: { readonly studies: readonly StudyRow[] }) {
  const { t } = useWords();
  return (
    <div className={styles['tree']}>
      {studies.map((study) => (
        <details key={study.studyKey} open>
          <summary className={styles['study']}>
            <span className={styles['turn']}>
              <Icon name="chevronRight" size={12} />
            </span>
            <span className={styles['date']}>{study.date ?? t('imaging.noDate')}</span>
            <span className={styles['name']}>{study.description ?? t('imaging.unnamedStudy')}</span>
            <code title={t('imaging.studyUid')}>{study.studyInstanceUid}</code>
          </summary>
          {study.series.map((series) => (
            <Series key={series.seriesKey} series={series} />
          ))}
        </details>
      ))}
    </div>
  );
}

function Series({ series }: { readonly series: SeriesRow }) {
  const { t, language } = useWords();
  return (
    <div className={styles['series']}>
      <div className={styles['row']}>
        <span className={styles['modality']}>{series.modality}</span>
        <span className={styles['number']}>{series.seriesNumber ?? ''}</span>
        <span className={styles['name']}>{series.description ?? <em>{t('imaging.unnamed')}</em>}</span>
        <span className={styles['count']}>
          {t('imaging.instances', { objects: formatCount(series.instanceCount, language) })}
        </span>
      </div>
      {series.rtInstances.map((instance) => (
        <div
          key={instance.instanceKey}
          className={`${styles['row']} ${styles['object']}`}
          title={instance.sopInstanceUid}
        >
          <span className={styles['name']}>{instance.label ?? <em>{t('imaging.unnamed')}</em>}</span>
          <span className={styles['arrived']}>{localMoment(instance.arrivedAt)}</span>
          <span className={styles['count']}>{formatBytes(instance.sizeBytes)}</span>
        </div>
      ))}
    </div>
  );
}
