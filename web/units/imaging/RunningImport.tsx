import { Link } from 'react-router';
import { formatCount } from '../../platform/format/count.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { useForeignImports } from './imports-query.ts';
import styles from './RunningImport.module.css';
import { isUnderWay, useUpload } from './UploadsContext.tsx';
import { filesRemaining } from './upload-tally.ts';

/** What is being imported, in the top bar while one walks through the pages: the upload of this page, else a run on the server. */
export function RunningImport() {
  const { t, language } = useWords();
  const upload = useUpload();
  const foreign = useForeignImports()[0];
  if (isUnderWay(upload)) {
    const { tally } = upload;
    const percent = tally.bytes > 0 ? (tally.bytesSent / tally.bytes) * 100 : 0;
    return (
      <Link to="/import" className={styles['chip']}>
        <span className={styles['ring']} style={{ '--share': `${percent}%` }} />
        {upload.state === 'unpacking'
          ? t('imaging.upload.unpackingShort')
          : tally.blocked.size > 0
            ? t('imaging.upload.waiting')
            : t('imaging.upload.short', { files: formatCount(filesRemaining(tally), language) })}
      </Link>
    );
  }
  if (!foreign) return null;
  const arrived = foreign.stored + foreign.alreadyPresent;
  return (
    <Link to="/import" className={styles['chip']}>
      <span className={`${styles['ring']} ${styles['turning']}`} />
      {t('imaging.foreign', { source: t(`imaging.source.${foreign.source}`), files: formatCount(arrived, language) })}
    </Link>
  );
}
