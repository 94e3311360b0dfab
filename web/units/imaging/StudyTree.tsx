import type { InstanceRow, SeriesRow, StudyRow } from '../../../server/units/imaging/contract.ts';
import { useMay } from '../../platform/access/SessionContext.ts';
import { formatBytes } from '../../platform/format/bytes.ts';
import { formatCount } from '../../platform/format/count.ts';
import { localMoment } from '../../platform/format/moment.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import { downloadHref } from './api.ts';
import styles from './StudyTree.module.css';

/** Studies, their series and the RT objects in them. A series of one RT object takes one line. */
export function StudyTree({ studies }: { readonly studies: readonly StudyRow[] }) {
  const { t } = useWords();
  return (
    <div className={styles['tree']}>
      <div className={`${styles['row']} ${styles['head']}`} aria-hidden="true">
        <span>{t('imaging.object.modality')}</span>
        <span className={styles['number']}>{t('imaging.object.series')}</span>
        <span>{t('imaging.object.description')}</span>
        <span className={styles['arrived']}>{t('imaging.object.arrived')}</span>
        <span className={`${styles['size']} ${styles['right']}`}>{t('imaging.object.size')}</span>
        <span className={styles['right']}>{t('imaging.object.count')}</span>
        <span />
      </div>
      {studies.map((study) => (
        <details key={study.studyKey} open>
          <summary className={styles['study']}>
            <span className={styles['turn']}>
              <Icon name="chevronRight" size={12} />
            </span>
            <span className={styles['date']}>{study.date ?? t('imaging.noDate')}</span>
            <span className={styles['name']}>{study.description ?? t('imaging.unnamedStudy')}</span>
            <code title={t('imaging.studyUid')}>{study.studyInstanceUid}</code>
            <Download href={downloadHref.study(study.studyKey)} words={t('imaging.download.study')} />
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
  const only = series.instanceCount === 1 ? series.rtInstances[0] : undefined;
  const name = [only?.label, series.description].filter(Boolean).join(' · ');
  return (
    <>
      <div className={styles['row']} title={only?.sopInstanceUid}>
        <span className={styles['modality']}>{series.modality}</span>
        <span className={styles['number']}>{series.seriesNumber ?? ''}</span>
        <span className={styles['name']}>{name || <em>{t('imaging.unnamed')}</em>}</span>
        {only ? <Arrival instance={only} /> : <NoArrival />}
        <span className={styles['right']}>{formatCount(series.instanceCount, language)}</span>
        {only ? (
          <Download href={downloadHref.instance(only.instanceKey)} words={t('imaging.download.object')} />
        ) : (
          <Download href={downloadHref.series(series.seriesKey)} words={t('imaging.download.series')} />
        )}
      </div>
      {!only &&
        series.rtInstances.map((instance) => (
          <div
            key={instance.instanceKey}
            className={`${styles['row']} ${styles['object']}`}
            title={instance.sopInstanceUid}
          >
            <span />
            <span className={styles['number']} />
            <span className={styles['name']}>{instance.label ?? <em>{t('imaging.unnamed')}</em>}</span>
            <Arrival instance={instance} />
            <span />
            <Download href={downloadHref.instance(instance.instanceKey)} words={t('imaging.download.object')} />
          </div>
        ))}
    </>
  );
}

function Download({ href, words }: { readonly href: string; readonly words: string }) {
  if (!useMay('object.export')) return <span />;
  return (
    <a className={styles['download']} href={href} download title={words} aria-label={words}>
      <Icon name="download" size={14} />
    </a>
  );
}

function Arrival({ instance }: { readonly instance: InstanceRow }) {
  return (
    <>
      <span className={styles['arrived']}>{localMoment(instance.arrivedAt)}</span>
      <span className={`${styles['size']} ${styles['right']}`}>{formatBytes(instance.sizeBytes)}</span>
    </>
  );
}

/** Keeps the columns of a series of many slices: each slice has its own arrival and size. */
function NoArrival() {
  return (
    <>
      <span className={styles['arrived']} />
      <span className={`${styles['size']} ${styles['right']}`} />
    </>
  );
}
