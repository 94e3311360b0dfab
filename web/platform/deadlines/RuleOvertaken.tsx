import type { Rule, RuleDetail } from '../../../server/platform/deadlines/contract.ts';
import { useWords } from '../language/use-words.ts';
import { CompareVersions, type VersionField } from '../parts/CompareVersions.tsx';
import { patternText } from './pattern-text.ts';
import type { useRuleEdit } from './use-rule-edit.ts';

/** Somebody else has saved or withdrawn the rule since it was opened. */
export function RuleOvertaken(props: {
  readonly rule: RuleDetail | undefined;
  /** As it is written now; undefined while something is missing. */
  readonly written: Rule | undefined;
  readonly editing: ReturnType<typeof useRuleEdit>;
  readonly onTakeTheirs: () => void;
}) {
  const fieldsOf = useRuleFields();
  const { saving, withdrawing } = props.editing;
  const theirs = fieldsOf(props.rule?.content);
  const leave = () => {
    saving.leave();
    withdrawing.leave();
    props.onTakeTheirs();
  };
  if (saving.overtaken) {
    const asked = props.written ?? saving.overtaken.asked;
    const shown = { mine: fieldsOf(asked), theirs, mineIs: 'typed', busy: saving.isPending } as const;
    return <CompareVersions {...shown} onInsist={() => saving.insist(asked)} onLeave={leave} />;
  }
  if (!withdrawing.overtaken) return null;
  const { asked, read } = withdrawing.overtaken;
  const shown = { mine: fieldsOf(read?.content), theirs, mineIs: 'read', busy: withdrawing.isPending } as const;
  return <CompareVersions {...shown} onInsist={() => withdrawing.insist(asked)} onLeave={leave} />;
}

function useRuleFields(): (rule: Rule | undefined) => readonly VersionField[] {
  const { t, language } = useWords();
  const lasting = (period: Rule['period']) =>
    `${period.amount} ${t(`deadlines.unit.${period.unit}`)}${'by' in period ? ` · ${period.by}` : ''}`;
  return (rule) => {
    if (!rule) return [];
    const { event, period, actor, recipients, whenLate } = rule;
    const late = whenLate.map((step) =>
      [
        step.do === 'escalate' ? `${t('deadlines.escalateTo')} ${t(`role.${step.to}`)}` : t('deadlines.remind'),
        step.after === null ? '' : lasting(step.after),
      ].join(' '),
    );
    return [
      ...(event
        ? [
            { key: 'what', label: t('tasks.what'), value: `${event.words.zh} / ${event.words.en}` },
            { key: 'starts', label: t('deadlines.starts'), value: patternText(event.starts) },
            { key: 'stops', label: t('deadlines.stops'), value: event.stops.map(patternText).join('\n') },
            {
              key: 'of',
              label: t('deadlines.concerned'),
              value: [
                event.of,
                'path' in Object(event.concerned) ? JSON.stringify(event.concerned) : event.concerned,
                event.page ?? '',
              ].join(' · '),
            },
          ]
        : []),
      { key: 'period', label: t('deadlines.amount'), value: lasting(period) },
      {
        key: 'actor',
        label: t('tasks.for'),
        value:
          'role' in actor
            ? t(`role.${actor.role}`)
            : t('deadlines.actor.otherwise', { role: t(`role.${actor.otherwise}`) }),
      },
      {
        key: 'recipients',
        label: t('deadlines.recipients'),
        value: recipients.map((role) => t(`role.${role}`)).join(language === 'zh' ? '、' : ', '),
      },
      { key: 'late', label: t('deadlines.whenLate'), value: late.join('\n') },
    ];
  };
}
