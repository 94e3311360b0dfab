import { Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import { Icon } from '../parts/Icon.tsx';
import styles from './PasswordField.module.css';

/** A password that can be shown, and that says when Caps Lock is on. */
export function PasswordField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the browser's store of passwords should do: offer the kept one, or keep a new one. */
  readonly kind: 'present' | 'new';
  readonly hint?: string;
  readonly fault?: string | null | undefined;
  readonly autoFocus?: boolean;
  readonly size?: 'large';
}) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const hint = capsLock ? t('access.signIn.capsLock') : props.hint;
  return (
    <Field label={props.label} fault={props.fault} {...(hint === undefined ? {} : { hint })}>
      {(control) => (
        <Input
          {...control}
          {...(props.size ? { size: props.size } : {})}
          type={shown ? 'text' : 'password'}
          value={props.value}
          autoComplete={props.kind === 'new' ? 'new-password' : 'current-password'}
          spellCheck={false}
          autoCapitalize="none"
          autoFocus={props.autoFocus ?? false}
          suffix={
            <button
              type="button"
              className={styles['reveal']}
              aria-label={t(shown ? 'access.signIn.hidePassword' : 'access.signIn.showPassword')}
              onClick={() => setShown(!shown)}
            >
              <Icon name={shown ? 'eyeOff' : 'eye'} />
            </button>
          }
          onChange={(event) => props.onChange(event.target.value)}
          onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
        />
      )}
    </Field>
  );
}
