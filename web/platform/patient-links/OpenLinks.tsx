import { Button } from 'antd';
import type { PatientLink } from '../../../server/platform/patient-links/contract.ts';
import { localDate, localMoment } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import sheet from '../parts/Sheet.module.css';
import styles from './Links.module.css';

/** The links of a patient that are open, and when each was last used. `onRevoke`: absent where the person may not take one back. */
export function OpenLinks(props: {
  readonly links: readonly PatientLink[];
  readonly onRevoke?: (linkKey: string) => void;
}) {
  const { t } = useWords();
  const { links, onRevoke } = props;
  return links
    .filter(({ isOpen }) => isOpen)
    .map(({ linkKey, expiresAt, lastUsedAt, isLocked }) => (
      <div key={linkKey} className={styles['open']}>
        <span>
          {t('report.open', { at: localDate(expiresAt) })} ·{' '}
          {lastUsedAt ? t('report.lastUsed', { at: localMoment(lastUsedAt) }) : t('report.neverUsed')}
        </span>
        {isLocked && <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('report.locked')}</span>}
        {onRevoke && <Button onClick={() => onRevoke(linkKey)}>{t('report.revoke')}</Button>}
      </div>
    ));
}
