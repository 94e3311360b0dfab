import { Button } from 'antd';
import { useState } from 'react';
import type { RuleDetail } from '../../../server/platform/deadlines/contract.ts';
import { useWords } from '../language/use-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { type PlainColumn, PlainTable } from '../parts/PlainTable.tsx';
import sheet from '../parts/Sheet.module.css';
import { EventRuleForm } from './EventRuleForm.tsx';
import { patternText } from './pattern-text.ts';

/** Rules that say themselves which events of the record begin and end a deadline. */
export function EventRules({ rules }: { readonly rules: readonly RuleDetail[] }) {
  const { t, language } = useWords();
  const [editing, setEditing] = useState<RuleDetail['content']['trigger'] | 'new' | null>(null);
  const columns: readonly PlainColumn<RuleDetail>[] = [
    { key: 'what', header: t('tasks.what'), cell: ({ content }) => content.event?.words[language] },
    {
      key: 'starts',
      header: t('deadlines.starts'),
      cell: ({ content }) => content.event && <code>{patternText(content.event.starts)}</code>,
    },
    {
      key: 'period',
      header: t('deadlines.amount'),
      cell: ({ content: { period } }) => `${period.amount} ${t(`deadlines.unit.${period.unit}`)}`,
    },
    {
      key: 'running',
      header: t('tasks.state'),
      cell: ({ running, late }) => t('deadlines.running', { running, late }),
    },
    {
      key: 'acts',
      header: t('tasks.acts'),
      acts: true,
      cell: (rule) => <Button onClick={() => setEditing(rule.content.trigger)}>{t('deadlines.edit')}</Button>,
    },
  ];
  return (
    <section className={sheet['card']} aria-labelledby="event-rules">
      <header>
        <h2 id="event-rules">{t('deadlines.events')}</h2>
        <div className={sheet['acts']}>
          <Button icon={<Icon name="plus" />} disabled={editing !== null} onClick={() => setEditing('new')}>
            {t('deadlines.add')}
          </Button>
        </div>
      </header>
      {rules.length === 0 && editing === null && <p className={sheet['empty']}>{t('deadlines.events.none')}</p>}
      {rules.length > 0 && (
        <PlainTable
          label={t('deadlines.events')}
          columns={columns}
          rows={rules}
          keyOf={({ content }) => content.trigger}
        />
      )}
      {editing !== null && (
        <EventRuleForm
          key={editing}
          rule={rules.find(({ content }) => content.trigger === editing)}
          onDone={() => setEditing(null)}
        />
      )}
    </section>
  );
}
