import { Button } from 'antd';
import { useState } from 'react';
import { useRefusalWords } from '../../api/use-error-words.ts';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useWords } from '../../language/use-words.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Entrance } from '../Entrance.tsx';
import styles from '../SignInForm.module.css';

/** Why the hospital's login led nowhere. The reason stands behind the # of the address, which no browser sends on and no log keeps. */
export function SignInRefusedPage() {
  const { t } = useWords();
  usePageTitle('access.signIn');
  const wordsOf = useRefusalWords();
  const [{ code = '', ...values }] = useState<Record<string, string>>(() =>
    Object.fromEntries(new URLSearchParams(location.hash.slice(1))),
  );
  return (
    <Entrance>
      <div className={styles['form']}>
        <h1>{t('access.provider.refused')}</h1>
        <div className={styles['refusal']} role="alert">
          <Icon name="alert" />
          <span>{wordsOf({ code, values })}</span>
        </div>
        <Button type="primary" size="large" block href="/">
          {t('access.provider.again')}
        </Button>
      </div>
    </Entrance>
  );
}
