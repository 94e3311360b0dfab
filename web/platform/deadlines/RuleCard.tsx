import { Button } from 'antd';
import { useId, useState } from 'react';
import type { ProgramTrigger, RuleDetail } from '../../../server/platform/deadlines/contract.ts';
import { Refusal } from '../access/Refusal.tsx';
import { useWords } from '../language/use-words.ts';
import { Notice } from '../parts/Notice.tsx';
import sheet from '../parts/Sheet.module.css';
import { RuleFields } from './RuleFields.tsx';
import { RuleOvertaken } from './RuleOvertaken.tsx';
import { draftOf, type RuleDraft, ruleOf } from './rule-draft.ts';
import { useRuleEdit } from './use-rule-edit.ts';

interface Props {
  /** What the program itself says when it begins and ends. */
  readonly trigger: ProgramTrigger;
  readonly rule: RuleDetail | undefined;
  readonly hasCalendar: boolean;
}

/** How long something may wait of which the program says when it begins: a query of a form, a severe toxicity. */
export function RuleCard({ trigger, rule, hasCalendar }: Props) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState<RuleDraft | null>(null);
  const [tried, setTried] = useState(false);
  const draft = typed ?? draftOf(rule?.content);
  const editing = useRuleEdit(rule, { isTyping: typed !== null, onDone: () => setTyped(null) });
  const { saving, withdrawing } = editing;
  const content = ruleOf(draft, trigger);
  return (
    <section className={sheet['card']} aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(`deadlines.of.${trigger}`)}</h2>
        {rule && (
          <span className={sheet['chip']}>{t('deadlines.running', { running: rule.running, late: rule.late })}</span>
        )}
      </header>
      <form
        className={`${sheet['body']} ${sheet['form']}`}
        aria-labelledby={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (content && !saving.isPending) saving.mutate(content);
        }}
      >
        {!rule && <Notice weight="note">{t(`deadlines.none.${trigger}`)}</Notice>}
        {rule && !hasCalendar && <Notice weight="warning">{t('deadlines.noCalendar')}</Notice>}
        <RuleFields draft={draft} tried={tried} otherwise={t(`deadlines.otherwise.${trigger}`)} onChange={setTyped} />
        {saving.error !== null && <Refusal error={saving.error} />}
        {withdrawing.error !== null && <Refusal error={withdrawing.error} />}
        <RuleOvertaken rule={rule} written={content} editing={editing} onTakeTheirs={() => setTyped(null)} />
        <div className={sheet['acts']}>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('deadlines.save')}
          </Button>
          {rule && (
            <Button danger loading={withdrawing.isPending} onClick={() => withdrawing.mutate(trigger)}>
              {t('deadlines.withdraw')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
