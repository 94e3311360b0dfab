import { App, Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import sheet from '../../parts/Sheet.module.css';
import { makeToken } from '../api.ts';
import { PasswordField } from '../PasswordField.tsx';
import { Refusal } from '../Refusal.tsx';
import styles from './NewToken.module.css';
import { useOwnChange } from './use-own-change.ts';

const USUAL_DAYS = 90;
const MOST_DAYS = 366;

/** Names the program, then shows its token, once. */
export function NewToken({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<number | null>(USUAL_DAYS);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const making = useOwnChange(makeToken);
  if (making.data) return <Made token={making.data.token} onDone={onDone} />;
  const missing = tried && label.trim() === '' ? t('access.field.needed') : null;
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (label.trim() && days && password && !making.isPending)
          making.mutate({ label: label.trim(), days, password });
      }}
    >
      <div className={sheet['pair']}>
        <Field label={t('access.tokens.label')} fault={missing}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              value={label}
              placeholder="PACS"
              onChange={(event) => setLabel(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('access.tokens.days')} fault={days ? null : t('access.field.needed')}>
          {(control) => (
            <InputNumber
              {...control}
              style={{ width: '100%' }}
              min={1}
              max={MOST_DAYS}
              precision={0}
              value={days}
              onChange={setDays}
            />
          )}
        </Field>
      </div>
      <PasswordField
        label={t('access.password.current')}
        kind="present"
        value={password}
        onChange={setPassword}
        hint={t('access.account.password.again')}
        fault={tried && password === '' ? t('access.field.needed') : null}
      />
      {making.isError && <Refusal error={making.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={making.isPending}>
          {t('access.tokens.add')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}

function Made({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const copy = () => void navigator.clipboard.writeText(token).then(() => message.success(t('access.tokens.copied')));
  return (
    <div className={`${sheet['inset']} ${styles['made']}`}>
      <Notice weight="warning">{t('access.tokens.once')}</Notice>
      <code>{token}</code>
      <div className={sheet['acts']}>
        <Button type="primary" onClick={copy}>
          {t('access.tokens.copy')}
        </Button>
        <Button onClick={onDone}>{t('frame.close')}</Button>
      </div>
    </div>
  );
}
