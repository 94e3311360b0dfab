import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { PersonDetail } from '../../../../server/platform/access/contract.ts';
import { useHeld } from '../../api/use-versioned-change.ts';
import { localMoment } from '../../format/moment.ts';
import { useWords } from '../../language/use-words.ts';
import sheet from '../../parts/Sheet.module.css';
import { changePerson } from '../api.ts';
import { faultOfPassword, PASSWORD_LEAST } from '../form-faults.ts';
import { PasswordField } from '../PasswordField.tsx';
import { Refusal } from '../Refusal.tsx';
import { PersonOvertaken } from './PersonOvertaken.tsx';
import { usePersonEdit } from './people-queries.ts';

/** Lock and unlock, and a new password for whoever forgot theirs. */
export function PersonAccount({ person }: { readonly person: PersonDetail }) {
  const { t } = useWords();
  const [setting, setSetting] = useState(false);
  const locking = usePersonEdit(person, (read, locked: boolean) => changePerson(read, { locked }));
  return (
    <section className={sheet['card']} aria-labelledby="account">
      <header>
        <h2 id="account">{t('people.account')}</h2>
        <div className={sheet['acts']}>
          <Button disabled={setting} onClick={() => setSetting(true)}>
            {t('people.account.newPassword')}
          </Button>
          {person.state === 'locked' ? (
            <Button loading={locking.isPending} onClick={() => locking.mutate(false)}>
              {t('people.account.unlock')}
            </Button>
          ) : (
            <Popconfirm
              title={t('people.account.lockAsk')}
              okText={t('people.account.lock')}
              cancelText={t('frame.cancel')}
              okButtonProps={{ danger: true }}
              onConfirm={() => locking.mutate(true)}
            >
              <Button danger loading={locking.isPending}>
                {t('people.account.lock')}
              </Button>
            </Popconfirm>
          )}
        </div>
      </header>
      {locking.error && <Refusal error={locking.error} />}
      <PersonOvertaken person={person} editing={locking} />
      {setting && <SetPassword person={person} onDone={() => setSetting(false)} />}
      <dl className={sheet['facts']}>
        <dt>{t('people.login')}</dt>
        <dd>{person.login ?? '–'}</dd>
        <dt>{t('people.lastSignIn')}</dt>
        <dd>{person.lastSignInAt ? localMoment(person.lastSignInAt) : t('people.neverSignedIn')}</dd>
        <dt>{t('people.account.totp')}</dt>
        <dd>{t(person.totp ? 'people.account.totp.on' : 'people.account.totp.off')}</dd>
      </dl>
    </section>
  );
}

function SetPassword({ person, onDone }: { readonly person: PersonDetail; readonly onDone: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const fault = faultOfPassword(password, t);
  const setting = usePersonEdit(person, (read, typed: string) => changePerson(read, { password: typed }), {
    read: useHeld(person, true),
    onDone: () => {
      void message.success(t('people.account.passwordSet'));
      onDone();
    },
  });
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!fault && !setting.isPending) setting.mutate(password);
      }}
    >
      <PasswordField
        label={t('access.password.new')}
        kind="new"
        value={password}
        onChange={setPassword}
        hint={`${t('access.password.hint', { least: PASSWORD_LEAST })} ${t('people.add.firstPasswordHint')}`}
        fault={tried ? fault : null}
        autoFocus
      />
      {setting.error && <Refusal error={setting.error} />}
      <PersonOvertaken person={person} editing={setting} />
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={setting.isPending}>
          {t('people.save')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
