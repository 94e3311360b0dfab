import { Link } from 'react-router';
import { useWords } from '../../platform/language/use-words.ts';
import { Notice } from '../../platform/parts/Notice.tsx';
import styles from './PatientsPage.module.css';
import { useConflicts, useQuarantine } from './waiting-queries.ts';

/** Says on the patients' page that files wait for a person, for they are missing from the list below. */
export function WaitingNotice() {
  const { t } = useWords();
  const quarantined = useQuarantine().total ?? 0;
  const conflicting = useConflicts().total ?? 0;
  if (quarantined + conflicting === 0) return null;
  return (
    <div className={styles['waiting']}>
      <Notice weight="warning">
        <span className={styles['links']}>
          {quarantined > 0 && <Link to="/quarantine">{t('imaging.waiting.quarantine', { files: quarantined })}</Link>}
          {conflicting > 0 && <Link to="/conflicts">{t('imaging.waiting.conflicts', { files: conflicting })}</Link>}
        </span>
      </Notice>
    </div>
  );
}
