import { Button } from 'antd';
import { useState } from 'react';
import type { Rule, RuleDetail } from '../../../server/platform/deadlines/contract.ts';
import { Refusal } from '../access/Refusal.tsx';
import { useWords } from '../language/use-words.ts';
import { Notice } from '../parts/Notice.tsx';
import sheet from '../parts/Sheet.module.css';
import { saveRule, withdrawRule } from './api.ts';
import { RuleFields } from './RuleFields.tsx';
import { draftOf, ruleOf } from './rule-draft.ts';
import { useSettingsChange } from './use-settings-change.ts';

/** How long a query of a form may wait for its answer. */
export function RuleCard({
  rule,
  hasCalendar,
}: {
  readonly rule: RuleDetail | undefined;
  readonly hasCalendar: boolean;
}) {
  const { t } = useWords();
  const [draft, setDraft] = useState(() => draftOf(rule?.content));
  const [tried, setTried] = useState(false);
  const version = rule?.version ?? 0;
  const saving = useSettingsChange((content: Rule) => saveRule(content, version));
  const withdrawing = useSettingsChange((trigger: string) => withdrawRule(trigger, version));
  const content = ruleOf(draft, 'form-query.asked');
  return (
    <section className={sheet['card']} aria-labelledby="rule">
      <header>
        <h2 id="rule">{t('deadlines.query')}</h2>
        {rule && (
          <span className={sheet['chip']}>{t('deadlines.running', { running: rule.running, late: rule.late })}</span>
        )}
      </header>
      <form
        className={`${sheet['body']} ${sheet['form']}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (content && !saving.isPending) saving.mutate(content);
        }}
      >
        {!rule && <Notice weight="note">{t('deadlines.none')}</Notice>}
        {rule && !hasCalendar && <Notice weight="warning">{t('deadlines.noCalendar')}</Notice>}
        <RuleFields draft={draft} tried={tried} otherwise={t('deadlines.otherwise')} onChange={setDraft} />
        {saving.isError && <Refusal error={saving.error} />}
        {withdrawing.isError && <Refusal error={withdrawing.error} />}
        <div className={sheet['acts']}>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('deadlines.save')}
          </Button>
          {rule && (
            <Button danger loading={withdrawing.isPending} onClick={() => withdrawing.mutate('form-query.asked')}>
              {t('deadlines.withdraw')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
