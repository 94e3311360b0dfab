import { App, Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import sheet from '../../parts/Sheet.module.css';
import { changeOwnPassword } from '../api.ts';
import { faultOfPassword, PASSWORD_LEAST } from '../form-faults.ts';
import { PasswordField } from '../PasswordField.tsx';
import { usePersonChange } from '../people/people-queries.ts';
import { Refusal } from '../Refusal.tsx';

/** The present password and the new one. */
export function OwnPassword() {
  const { t } = useWords();
  const [changing, setChanging] = useState(false);
  return (
    <section className={sheet['card']} aria-labelledby="own-password">
      <header>
        <h2 id="own-password">{t('access.account.password')}</h2>
        <div className={sheet['acts']}>
          {!changing && <Button onClick={() => setChanging(true)}>{t('access.account.password.change')}</Button>}
        </div>
      </header>
      {changing && <PasswordForm onDone={() => setChanging(false)} />}
    </section>
  );
}

function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [present, setPresent] = useState('');
  const [wanted, setWanted] = useState('');
  const [tried, setTried] = useState(false);
  const fault = faultOfPassword(wanted, t);
  const changing = usePersonChange(
    () => changeOwnPassword({ present, wanted }),
    () => {
      void message.success(t('access.account.password.changed'));
      onDone();
    },
  );
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (present && !fault && !changing.isPending) changing.mutate(undefined);
      }}
    >
      <PasswordField
        label={t('access.password.current')}
        kind="present"
        value={present}
        onChange={setPresent}
        fault={tried && present === '' ? t('access.field.needed') : null}
        autoFocus
      />
      <PasswordField
        label={t('access.password.new')}
        kind="new"
        value={wanted}
        onChange={setWanted}
        hint={t('access.password.hint', { least: PASSWORD_LEAST })}
        fault={tried ? fault : null}
      />
      {changing.isError && <Refusal error={changing.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={changing.isPending}>
          {t('access.account.password.change')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
