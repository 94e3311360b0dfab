import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import sheet from '../../parts/Sheet.module.css';
import { PasswordField } from '../PasswordField.tsx';
import { Refusal } from '../Refusal.tsx';
import { useOwnChange } from './use-own-change.ts';

/** Asks for the password before a change that a page left open must not make for whoever comes by. */
export function PasswordAgain<Answer>(props: {
  /** What the change means, where that needs a word. */
  readonly what?: string;
  readonly action: string;
  readonly danger?: boolean;
  readonly change: (password: string) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const changing = useOwnChange(props.change, props.onDone);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (password && !changing.isPending) changing.mutate(password);
      }}
    >
      {props.what !== undefined && <p>{props.what}</p>}
      <PasswordField
        label={t('access.password.current')}
        kind="present"
        value={password}
        onChange={(typed) => {
          setPassword(typed);
          changing.reset();
        }}
        hint={t('access.account.password.again')}
        fault={tried && password === '' ? t('access.field.needed') : null}
        autoFocus
      />
      {changing.isError && <Refusal error={changing.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" danger={props.danger ?? false} loading={changing.isPending}>
          {props.action}
        </Button>
        <Button onClick={props.onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
