import { useState } from 'react';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import styles from './PatientPage.module.css';

/** Where a patient types the code that belongs to the link. */
export function CodeForm(props: {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCode: (code: string) => void;
}) {
  const { t } = useWords();
  const errorWords = useErrorWords();
  const [code, setCode] = useState('');
  const isWhole = /^\d{6}$/.test(code);
  return (
    <form
      className={styles['card']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !props.busy) props.onCode(code);
      }}
    >
      <label htmlFor="code">{t('patient.report.code')}</label>
      <input
        id="code"
        className={styles['code']}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
      />
      <p>{t('patient.report.code.hint')}</p>
      {props.error != null && <p role="alert">{errorWords(props.error).sentence}</p>}
      <button type="submit" className={styles['primary']} disabled={!isWhole || props.busy}>
        {t('patient.report.begin')}
      </button>
    </form>
  );
}
