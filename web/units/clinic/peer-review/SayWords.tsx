import { Button, Input } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';

/** One thing is to be said: an answer, how something was resolved, why it is opened again. */
export function SayWords(props: {
  readonly label: string;
  readonly save: string;
  readonly saving: { readonly isPending: boolean; readonly error: unknown; readonly mutate: (words: string) => void };
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { saving } = props;
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (words.trim() && !saving.isPending) saving.mutate(words.trim());
      }}
    >
      <Field label={props.label} fault={tried && !words.trim() ? t('clinic.needed') : null}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            autoSize={{ minRows: 2 }}
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      {saving.error !== null && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {props.save}
        </Button>
        <Button onClick={props.onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
