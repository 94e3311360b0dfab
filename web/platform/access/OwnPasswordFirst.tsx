import { Button } from 'antd';
import type { Session } from '../../../server/platform/access/contract.ts';
import { localMoment } from '../format/moment.ts';
import { usePageTitle } from '../frame/use-page-title.ts';
import { useWords } from '../language/use-words.ts';
import { PasswordFields } from './account/PasswordFields.tsx';
import { usePasswordChange } from './account/use-password-change.ts';
import { Entrance } from './Entrance.tsx';
import { nameOf } from './person-name.ts';
import styles from './SignInForm.module.css';
import { useSignOut } from './use-sign-out.ts';

/** Before anything else: a password that only its owner knows, in place of one that somebody else set. */
export function OwnPasswordFirst({ mustChange }: { readonly mustChange: NonNullable<Session['mustChange']> }) {
  const { t, language } = useWords();
  usePageTitle('access.own');
  const change = usePasswordChange(() => {}); // the session is asked anew, and opens the page
  const leave = useSignOut();
  const name = nameOf(mustChange.by, language);
  return (
    <Entrance>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.submit();
        }}
      >
        <h1>{t('access.own')}</h1>
        <p>{t('access.own.what', { name, at: localMoment(mustChange.at) })}</p>
        <PasswordFields change={change} size="large" />
        <Button type="primary" size="large" block htmlType="submit" loading={change.isPending}>
          {t('access.own.set')}
        </Button>
        <Button type="text" onClick={leave}>
          {t('access.menu.signOut')}
        </Button>
      </form>
    </Entrance>
  );
}
