import { Button, Input } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';

/** Asks for a reason, and does what needs one. */
export function SayWhy(props: {
  readonly label: string;
  readonly act: string;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSay: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { saving } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() !== '' && !saving.isPending) props.onSay(reason.trim());
      }}
    >
      <Field label={props.label} fault={tried && reason.trim() === '' ? t('analgesics.reason.needed') : null}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {saving.error != null && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {props.act}
        </Button>
        <Button onClick={props.onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
