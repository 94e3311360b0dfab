import { Button } from 'antd';
import { useState } from 'react';
import type { RuleDetail } from '../../../server/platform/deadlines/contract.ts';
import { Refusal } from '../access/Refusal.tsx';
import { useWords } from '../language/use-words.ts';
import sheet from '../parts/Sheet.module.css';
import { EventFields } from './EventFields.tsx';
import { eventDraftOf, eventOf } from './event-draft.ts';
import { RuleFields } from './RuleFields.tsx';
import { RuleOvertaken } from './RuleOvertaken.tsx';
import { draftOf, ruleOf } from './rule-draft.ts';
import { useRuleEdit } from './use-rule-edit.ts';

/** One rule that follows events, new or in its next version. */
export function EventRuleForm({
  rule,
  onDone,
}: {
  readonly rule: RuleDetail | undefined;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const [followed, setFollowed] = useState(() => eventDraftOf(rule?.content.trigger ?? '', rule?.content.event));
  const [draft, setDraft] = useState(() => draftOf(rule?.content));
  const [tried, setTried] = useState(false);
  const editing = useRuleEdit(rule, { isTyping: true, onDone });
  const { saving, withdrawing } = editing;
  const event = eventOf(followed);
  const content = event && ruleOf(draft, `event.${followed.name}`);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      aria-label={t('deadlines.events')}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        setTried(true);
        if (content && !saving.isPending) saving.mutate({ ...content, event });
      }}
    >
      <EventFields draft={followed} tried={tried} isNew={rule === undefined} onChange={setFollowed} />
      <RuleFields draft={draft} tried={tried} otherwise={t('deadlines.events.otherwise')} onChange={setDraft} />
      {saving.error !== null && <Refusal error={saving.error} />}
      {withdrawing.error !== null && <Refusal error={withdrawing.error} />}
      <RuleOvertaken rule={rule} written={content && { ...content, event }} editing={editing} onTakeTheirs={onDone} />
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('deadlines.save')}
        </Button>
        {rule && (
          <Button danger loading={withdrawing.isPending} onClick={() => withdrawing.mutate(rule.content.trigger)}>
            {t('deadlines.withdraw')}
          </Button>
        )}
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
