import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import { inFormerRole, signIn } from './api.ts';
import { OneTimeCode } from './OneTimeCode.tsx';
import { PasswordField } from './PasswordField.tsx';
import { Refusal } from './Refusal.tsx';
import styles from './SignInForm.module.css';
import { takeSession } from './session-query.ts';

/**
 * Account and password; where the account has a second step, the six digits after them. `login` fixes the account where a session of
 * somebody has ended. Everything typed stays when the server refuses or does not answer.
 */
export function SignInForm(props: {
  readonly head: ReactNode;
  readonly login?: string;
  /** The role that was worked in, to go on in. */
  readonly roleKey?: string;
  readonly action: string;
  readonly foot?: ReactNode;
}) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [login, setLogin] = useState(props.login ?? '');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  const [tried, setTried] = useState(false);
  const signing = useMutation({
    mutationFn: async (code: string) => {
      const session = await signIn({ login: login.trim(), password, ...(code ? { totp: code } : {}) });
      return inFormerRole(session, props.roleKey);
    },
    onSuccess: (session) => takeSession(queries, session),
    onError: (error) => {
      setTotp('');
      if (asksForCode(error)) setAsksCode(true);
    },
  });
  const complete = login.trim() !== '' && password !== '';
  const submit = (code: string) => {
    setTried(true);
    if (complete && !signing.isPending) signing.mutate(code);
  };
  const needed = (value: string) => (tried && value === '' ? t('access.field.needed') : null);
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(totp);
      }}
    >
      {asksCode ? <h1>{t('access.account.totp')}</h1> : props.head}
      {asksCode ? (
        <>
          <p>{t('access.signIn.totp.why')}</p>
          <OneTimeCode label={t('access.signIn.totp')} value={totp} onChange={setTotp} onComplete={submit} />
        </>
      ) : (
        <>
          {props.login === undefined && (
            <Field label={t('access.signIn.login')} fault={needed(login.trim())}>
              {(control) => (
                <Input
                  {...control}
                  size="large"
                  value={login}
                  autoComplete="username"
                  autoCapitalize="none"
                  spellCheck={false}
                  autoFocus
                  onChange={(event) => setLogin(event.target.value)}
                />
              )}
            </Field>
          )}
          {props.login !== undefined && <input type="hidden" autoComplete="username" value={props.login} readOnly />}
          <PasswordField
            label={t('access.signIn.password')}
            kind="present"
            size="large"
            value={password}
            onChange={setPassword}
            fault={needed(password)}
            autoFocus={props.login !== undefined}
          />
        </>
      )}
      {signing.isError && !asksForCode(signing.error) && <Refusal error={signing.error} />}
      <Button type="primary" size="large" block htmlType="submit" loading={signing.isPending}>
        {props.action}
      </Button>
      {asksCode ? (
        <Button
          type="text"
          onClick={() => {
            setAsksCode(false);
            signing.reset();
          }}
        >
          {t('access.signIn.back')}
        </Button>
      ) : (
        !(props.login === undefined && signing.isError) && props.foot
      )}
    </form>
  );
}

function asksForCode(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'access/totp-needed';
}
