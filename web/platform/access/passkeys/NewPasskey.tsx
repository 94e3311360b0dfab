import { startRegistration } from '@simplewebauthn/browser';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { Field } from '../../parts/Field.tsx';
import sheet from '../../parts/Sheet.module.css';
import { PasswordField } from '../PasswordField.tsx';
import { useSession } from '../SessionContext.ts';
import { addPasskey, offerPasskey } from './api.ts';
import { DeviceRefusal } from './DeviceRefusal.tsx';
import { usePasskeyChange } from './use-passkey-change.ts';

/** The name of the device and the password, then the device's own question. */
export function NewPasskey({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const [label, setLabel] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const { totp } = useSession();
  const making = usePasskeyChange(async () => {
    const response = await startRegistration({ optionsJSON: await offerPasskey({ password, ...(totp && { code }) }) });
    return addPasskey(label.trim(), response);
  }, onDone);
  const needed = (value: string) => (tried && value === '' ? t('access.field.needed') : null);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (label.trim() && password && (code || !totp) && !making.isPending) making.mutate(undefined);
      }}
    >
      <Field label={t('access.passkeys.label')} hint={t('access.passkeys.labelHint')} fault={needed(label.trim())}>
        {(control) => <Input {...control} autoFocus value={label} onChange={(event) => setLabel(event.target.value)} />}
      </Field>
      <PasswordField
        label={t('access.password.current')}
        kind="present"
        value={password}
        onChange={setPassword}
        fault={needed(password)}
      />
      {totp && (
        <Field label={t('access.account.totp.code')} fault={needed(code)}>
          {(control) => (
            <Input
              {...control}
              value={code}
              inputMode="numeric"
              autoComplete="one-time-code"
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
      )}
      {making.isError && <DeviceRefusal error={making.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={making.isPending}>
          {t('access.passkeys.make')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
