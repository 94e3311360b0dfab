import { App, Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import sheet from '../../parts/Sheet.module.css';
import { PasswordFields } from './PasswordFields.tsx';
import { usePasswordChange } from './use-password-change.ts';

/** The present password and the new one. */
export function OwnPassword() {
  const { t } = useWords();
  const { message } = App.useApp();
  const [changing, setChanging] = useState(false);
  const change = usePasswordChange(() => {
    void message.success(t('access.account.password.changed'));
    setChanging(false);
  });
  return (
    <section className={sheet['card']} aria-labelledby="own-password">
      <header>
        <h2 id="own-password">{t('access.account.password')}</h2>
        <div className={sheet['acts']}>
          {!changing && <Button onClick={() => setChanging(true)}>{t('access.account.password.change')}</Button>}
        </div>
      </header>
      {changing && (
        <form
          className={`${sheet['inset']} ${sheet['form']}`}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            change.submit();
          }}
        >
          <PasswordFields change={change} />
          <div className={sheet['acts']}>
            <Button type="primary" htmlType="submit" loading={change.isPending}>
              {t('access.account.password.change')}
            </Button>
            <Button onClick={() => setChanging(false)}>{t('frame.cancel')}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
