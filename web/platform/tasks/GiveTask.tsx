import { Button, DatePicker, Input, Select } from 'antd';
import { useState } from 'react';
import type { GivenTask } from '../../../server/platform/tasks/contract.ts';
import { ROLES } from '../access/people/roles.ts';
import { nameOf } from '../access/person-name.ts';
import { Refusal } from '../access/Refusal.tsx';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import sheet from '../parts/Sheet.module.css';
import { giveTask } from './api.ts';
import { useColleagues, useTaskChange } from './task-queries.ts';

const ISO_MINUTE = 'YYYY-MM-DD HH:mm';

/** A task in own words, for a colleague or for whoever has a role here. */
export function GiveTask({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [to, setTo] = useState<GivenTask['to'] | null>(null);
  const [due, setDue] = useState('');
  const [tried, setTried] = useState(false);
  const giving = useTaskChange(giveTask, onDone);
  const needed = (missing: boolean) => (tried && missing ? t('tasks.needed') : null);
  return (
    <form
      className={`${sheet['padded']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!words.trim() || !to || giving.isPending) return;
        giving.mutate({ words: words.trim(), to, dueAt: due ? new Date(due.replace(' ', 'T')).toISOString() : null });
      }}
    >
      <Field label={t('tasks.give.what')} hint={t('tasks.give.whatHint')} fault={needed(!words.trim())}>
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
        <Field label={t('tasks.give.to')} fault={needed(!to)}>
          {(control) => <Whom control={control} onChange={setTo} />}
        </Field>
        <Field label={t('tasks.give.due')} optional>
          {(control) => (
            <DatePicker
              {...control}
              showTime={{ format: 'HH:mm' }}
              format={ISO_MINUTE}
              // Enter takes the typed minute; it does not give the task.
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
              onChange={(_, minute) => setDue(String(minute ?? ''))}
            />
          )}
        </Field>
      </div>
      {giving.isError && <Refusal error={giving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={giving.isPending}>
          {t('tasks.give.do')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}

function Whom(props: { readonly control: { readonly id: string }; readonly onChange: (to: GivenTask['to']) => void }) {
  const { t, language } = useWords();
  const { data: colleagues } = useColleagues();
  const people = (colleagues ?? []).map((colleague) => ({
    value: `person ${colleague.personKey}`,
    label: nameOf(colleague, language),
  }));
  const roles = ROLES.map((role) => ({ value: `role ${role}`, label: t(`role.${role}`) }));
  const chosen = new Map<string, GivenTask['to']>([
    ...(colleagues ?? []).map(({ personKey }) => [`person ${personKey}`, { personKey }] as const),
    ...ROLES.map((role) => [`role ${role}`, { role }] as const),
  ]);
  return (
    <Select
      {...props.control}
      showSearch={{ optionFilterProp: 'label' }}
      loading={colleagues === undefined}
      options={[
        { label: t('tasks.give.people'), options: people },
        { label: t('tasks.give.roles'), options: roles },
      ]}
      onChange={(value: string) => {
        const to = chosen.get(value);
        if (to) props.onChange(to);
      }}
    />
  );
}
