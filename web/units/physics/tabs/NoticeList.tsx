import type { Notice } from '@isocenter/messages';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import styles from './Tables.module.css';

/** What is odd about these objects, in words. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = useWords();
  if (notices.length === 0) return <p className={styles['empty']}>{t('physics.notices.none')}</p>;
  return (
    <ul className={styles['notices']}>
      {notices.map(({ code, values }) => (
        <li key={`${code}${JSON.stringify(values)}`}>
          <Icon name="alert" size={14} />
          <span>{t(code, values)}</span>
        </li>
      ))}
    </ul>
  );
}
