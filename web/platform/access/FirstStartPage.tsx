import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePageTitle } from '../frame/use-page-title.ts';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import sheet from '../parts/Sheet.module.css';
import { startDepartment } from './api.ts';
import { Entrance } from './Entrance.tsx';
import { faultOfLogin, faultOfPassword, PASSWORD_LEAST } from './form-faults.ts';
import { NameFields, namesOf, type TypedNames } from './NameFields.tsx';
import { PasswordField } from './PasswordField.tsx';
import { Refusal } from './Refusal.tsx';
import styles from './SignInForm.module.css';
import { takeSession } from './session-query.ts';

const EMPTY: TypedNames = { name: '', nameZh: '' };

/**
 * The first account, behind the one-time link of the console. The secret stands behind the # of the address, which no browser sends on
 * and no log keeps.
 */
export function FirstStartPage() {
  const { t } = useWords();
  usePageTitle('access.first');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [token] = useState(() => location.hash.slice(1));
  const [person, setPerson] = useState(EMPTY);
  const [site, setSite] = useState(EMPTY);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const faults = { login: faultOfLogin(login, t), password: faultOfPassword(password, t) };
  const starting = useMutation({
    mutationFn: startDepartment,
    onSuccess: (session) => {
      takeSession(queries, session);
      void navigate('/people', { replace: true });
    },
  });
  const submit = () => {
    setTried(true);
    const [names, siteNames] = [namesOf(person), namesOf(site)];
    if (!names || !siteNames || faults.login || faults.password || starting.isPending) return;
    const { name: siteName, nameZh: siteNameZh } = siteNames;
    starting.mutate({ token, ...names, login: login.trim(), password, siteName, siteNameZh });
  };
  return (
    <Entrance width="wide">
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h1>{t('access.first')}</h1>
        <p>{t('access.first.what')}</p>
        <h2>{t('access.first.who')}</h2>
        <NameFields of="person" names={person} onChange={setPerson} tried={tried} size="large" autoFocus />
        <div className={sheet['pair']}>
          <Field
            label={t('access.person.login')}
            hint={t('access.person.loginHint')}
            fault={tried ? faults.login : null}
          >
            {(control) => (
              <Input
                {...control}
                size="large"
                value={login}
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                onChange={(event) => setLogin(event.target.value)}
              />
            )}
          </Field>
          <PasswordField
            label={t('access.signIn.password')}
            kind="new"
            size="large"
            value={password}
            onChange={setPassword}
            hint={t('access.password.hint', { least: PASSWORD_LEAST })}
            fault={tried ? faults.password : null}
          />
        </div>
        <h2>{t('access.first.where')}</h2>
        <NameFields of="site" names={site} onChange={setSite} tried={tried} size="large" />
        {starting.isError && <Refusal error={starting.error} />}
        <Button type="primary" size="large" block htmlType="submit" loading={starting.isPending}>
          {t('access.first.create')}
        </Button>
      </form>
    </Entrance>
  );
}
