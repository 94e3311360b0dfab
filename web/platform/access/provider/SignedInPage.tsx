import { useEffect } from 'react';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useWords } from '../../language/use-words.ts';
import { Entrance } from '../Entrance.tsx';
import styles from '../SignInForm.module.css';

/** Where the hospital's login comes back to in a tab of its own: what was begun goes on in the other one. */
export function SignedInPage() {
  const { t } = useWords();
  usePageTitle('access.provider.back');
  useEffect(() => window.close(), []);
  return (
    <Entrance>
      <div className={styles['form']}>
        <h1>{t('access.provider.back')}</h1>
        <p>{t('access.provider.back.what')}</p>
      </div>
    </Entrance>
  );
}
