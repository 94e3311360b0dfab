import { useEffect } from 'react';
import { usePageTitle } from '../frame/use-page-title.ts';
import { useWords } from '../language/use-words.ts';
import { Entrance } from './Entrance.tsx';
import styles from './SignInForm.module.css';

const LOOK_EVERY_MS = 5000;

/** Nobody has an account yet: the way in is the link on the server's console. Goes on by itself once somebody used it. */
export function AwaitsFirstStart({ onLook }: { readonly onLook: () => void }) {
  const { t } = useWords();
  usePageTitle('access.first');
  useEffect(() => {
    const timer = setInterval(onLook, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [onLook]);
  return (
    <Entrance>
      <div className={styles['form']}>
        <h1>{t('access.first')}</h1>
        <p>{t('access.first.waiting')}</p>
        <pre className={styles['console']} aria-hidden="true">
          http://127.0.0.1:8080/first-start#…
        </pre>
      </div>
    </Entrance>
  );
}
