import { Input } from 'antd';
import { Field } from '../parts/Field.tsx';
import styles from './SignInForm.module.css';

const DIGITS = 6;

/** Six digits of an authenticator app. The sixth sends them: nothing more could be typed. */
export function OneTimeCode(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onComplete: (value: string) => void;
}) {
  return (
    <Field label={props.label}>
      {(control) => (
        <Input
          {...control}
          size="large"
          className={styles['digits'] ?? ''}
          value={props.value}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          onChange={(event) => {
            const digits = event.target.value.replaceAll(/\D/g, '').slice(0, DIGITS);
            props.onChange(digits);
            if (digits.length === DIGITS && digits !== props.value) props.onComplete(digits);
          }}
        />
      )}
    </Field>
  );
}
