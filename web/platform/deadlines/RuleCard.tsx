import { Button } from 'antd';
import { useState } from 'react';
import type { RuleDetail } from '../../../server/platform/deadlines/contract.ts';
import { Refusal } from '../access/Refusal.tsx';
import { useWords } from '../language/use-words.ts';
import { Notice } from '../parts/Notice.tsx';
import sheet from '../parts/Sheet.module.css';
import { RuleFields } from './RuleFields.tsx';
import { RuleOvertaken } from './RuleOvertaken.tsx';
import { draftOf, type RuleDraft, ruleOf } from './rule-draft.ts';
import { useRuleEdit } from './use-rule-edit.ts';

/** How long a query of a form may wait for its answer. */
export function RuleCard({
  rule,
  hasCalendar,
}: {
  readonly rule: RuleDetail | undefined;
  readonly hasCalendar: boolean;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState<RuleDraft | null>(null);
  const [tried, setTried] = useState(false);
  const draft = typed ?? draftOf(rule?.content);
  const editing = useRuleEdit(rule, { isTyping: typed !== null, onDone: () => setTyped(null) });
  const { saving, withdrawing } = editing;
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
        <RuleFields draft={draft} tried={tried} otherwise={t('deadlines.otherwise')} onChange={setTyped} />
        {saving.error !== null && <Refusal error={saving.error} />}
        {withdrawing.error !== null && <Refusal error={withdrawing.error} />}
        <RuleOvertaken rule={rule} written={content} editing={editing} onTakeTheirs={() => setTyped(null)} />
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
