import type { MadePatientLink } from '../../../server/platform/patient-links/contract.ts';
import { useWords } from '../language/use-words.ts';
import { Notice } from '../parts/Notice.tsx';
import styles from './Links.module.css';

/** Shown once: neither secret can be asked for again. */
export function MadeLink({ made }: { readonly made: MadePatientLink }) {
  const { t } = useWords();
  return (
    <Notice weight="note">
      <div className={styles['made']}>
        <span>{t('report.made')}</span>
        <span>
          {t('report.link')}: <code>{`${location.origin}${made.path}`}</code>
        </span>
        <span>
          {t('report.code')}: <code>{made.code}</code>
        </span>
      </div>
    </Notice>
  );
}
