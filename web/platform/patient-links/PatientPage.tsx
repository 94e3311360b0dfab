import type { MessageKey } from '@isocenter/messages';
import { type ReactNode, useState } from 'react';
import { usePageTitle } from '../frame/use-page-title.ts';
import { useWords } from '../language/use-words.ts';
import styles from './PatientPage.module.css';

/**
 * The frame of a patient's own page: large, in both languages, without an account. The secret stands behind the # of the address, which no
 * browser sends on; the code is told apart from it. Nothing here says who the patient is.
 * @param props.urgent what to do in an emergency: always on top
 */
export function PatientPage(props: {
  readonly title: MessageKey;
  readonly urgent: ReactNode;
  readonly children: (secret: string) => ReactNode;
}) {
  const { t, language, speak } = useWords();
  usePageTitle(props.title);
  const [secret] = useState(() => location.hash.slice(1));
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t(props.title)}</h1>
        <button
          type="button"
          className={styles['quiet']}
          lang={language === 'zh' ? 'en' : 'zh'}
          onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
        >
          {language === 'zh' ? 'English' : '中文'}
        </button>
      </header>
      <div className={styles['urgent']}>{props.urgent}</div>
      {secret === '' ? <p role="alert">{t('patient.report.noLink')}</p> : props.children(secret)}
    </main>
  );
}
