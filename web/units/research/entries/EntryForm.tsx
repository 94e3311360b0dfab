import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Entries.module.css';
import { TextLine } from './Fields.tsx';

/** The frame of a form of an entry: what it asks, the reason of a correction, and what the server refused. */
export function EntryForm(props: {
  readonly label: string;
  /** An entry that is there already may be corrected. */
  readonly isThere: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  /** What is missing, in words; null: nothing. */
  readonly missing: string | null;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <form
      className={`${sheet['card']} ${styles['form']}`}
      style={{ maxWidth: 920 }}
      aria-label={props.label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (props.missing === null && !props.isPending) props.onSave(reason.trim());
      }}
    >
      {props.children}
      {props.isThere && (
        <TextLine
          label={t('entries.reason')}
          hint={t('entries.reason.hint')}
          optional
          most={500}
          value={reason}
          onChange={setReason}
        />
      )}
      {tried && props.missing !== null && <p role="alert">{props.missing}</p>}
      {props.error != null && <Refusal error={props.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={props.isPending}>
          {t(props.isThere ? 'entries.save' : 'entries.add')}
        </Button>
        <Button onClick={props.onCancel}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
