import { useMutation } from '@tanstack/react-query';
import { Button, DatePicker, Input, Select } from 'antd';
import { useState } from 'react';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useColleagues } from '../../../platform/tasks/task-queries.ts';
import { addAction } from './api.ts';
import { useIncidentAnswer } from './incident-queries.ts';

/** Something that is to change, for somebody who sees to it, until a day. */
export function ActionForm(props: { readonly incidentKey: string; readonly onDone: () => void }) {
  const { t, language } = useWords();
  const { data: colleagues } = useColleagues();
  const answered = useIncidentAnswer();
  const [words, setWords] = useState('');
  const [owner, setOwner] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState('');
  const [tried, setTried] = useState(false);
  const adding = useMutation({
    mutationFn: () => addAction(props.incidentKey, { words: words.trim(), owner: owner ?? '', dueOn }),
    onSuccess: async (detail) => {
      await answered(detail);
      props.onDone();
    },
  });
  const needed = (isMissing: boolean) => (tried && isMissing ? t('clinic.needed') : null);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (words.trim() && owner && dueOn && !adding.isPending) adding.mutate();
      }}
    >
      <Field label={t('safety.action.words')} fault={needed(!words.trim())}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <div className={sheet['pair']}>
        <Field label={t('safety.action.owner')} fault={needed(!owner)}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              loading={colleagues === undefined}
              value={owner}
              options={(colleagues ?? []).map((each) => ({ value: each.personKey, label: nameOf(each, language) }))}
              onChange={setOwner}
            />
          )}
        </Field>
        <Field label={t('safety.action.due')} fault={needed(!dueOn)}>
          {(control) => (
            <DatePicker
              {...control}
              format="YYYY-MM-DD"
              onChange={(_, day) => setDueOn(String(day ?? ''))}
              // Enter takes the day; it does not give the action yet.
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            />
          )}
        </Field>
      </div>
      {adding.isError && <Refusal error={adding.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={adding.isPending}>
          {t('clinic.save')}
        </Button>
        <Button onClick={props.onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
