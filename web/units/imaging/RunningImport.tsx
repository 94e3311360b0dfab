import { Link } from 'react-router';
import { formatCount } from '../../platform/format/count.ts';
import { useWords } from '../../platform/language/use-words.ts';
import styles from './RunningImport.module.css';
import { isUnderWay, useUpload } from './UploadsContext.tsx';
import { filesRemaining } from './upload-tally.ts';

/** The upload in the top bar, while one walks through other pages. */
export function RunningImport() {
  const { t, language } = useWords();
  const upload = useUpload();
  if (!isUnderWay(upload)) return null;
  const { tally } = upload;
  const percent = tally.bytes > 0 ? (tally.bytesSent / tally.bytes) * 100 : 0;
  return (
    <Link to="/import" className={styles['chip']}>
      <span className={styles['ring']} style={{ '--share': `${percent}%` }} />
      {tally.blocked.size > 0
        ? t('imaging.upload.waiting')
        : t('imaging.upload.short', { files: formatCount(filesRemaining(tally), language) })}
    </Link>
  );
}
