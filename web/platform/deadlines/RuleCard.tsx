import type { LateStep } from '@isocenter/deadlines';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Role } from '../../../server/platform/access/contract.ts';
import type { Rule, RuleDetail } from '../../../server/platform/deadlines/contract.ts';
import { ROLES } from '../access/people/roles.ts';
import { Refusal } from '../access/Refusal.tsx';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import sheet from '../parts/Sheet.module.css';
import { saveRule, withdrawRule } from './api.ts';
import { useSettingsChange } from './use-settings-change.ts';

const UNITS = ['hours', 'days', 'working days'] as const;
type Unit = (typeof UNITS)[number];

/** What the department decides about the rule; nothing is proposed. */
interface Draft {
  readonly amount: number | null;
  readonly unit: Unit | null;
  readonly by: string;
  readonly otherwise: Role | null;
  readonly recipients: readonly Role[];
  readonly remindAfterHours: number | null;
  readonly escalateAfterHours: number | null;
  readonly escalateTo: Role | null;
}

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
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const content = ruleOf(draft);
  const roles = ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }));
  const needed = (missing: boolean) => (tried && missing ? t('tasks.needed') : null);
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
        <div className={sheet['pair']}>
          <Field label={t('deadlines.amount')} fault={needed(draft.amount === null)}>
            {(control) => (
              <InputNumber
                {...control}
                min={1}
                max={3660}
                precision={0}
                value={draft.amount}
                onChange={(amount) => change({ amount })}
              />
            )}
          </Field>
          <Field label={t('deadlines.unit')} fault={needed(draft.unit === null)}>
            {(control) => (
              <Select
                {...control}
                value={draft.unit}
                options={UNITS.map((unit) => ({ value: unit, label: t(`deadlines.unit.${unit}`) }))}
                onChange={(unit) => change({ unit })}
              />
            )}
          </Field>
          {draft.unit !== 'hours' && (
            <Field label={t('deadlines.by')} fault={needed(!isTime(draft.by))}>
              {(control) => (
                <Input
                  {...control}
                  placeholder="17:00"
                  value={draft.by}
                  onChange={(event) => change({ by: event.target.value })}
                />
              )}
            </Field>
          )}
        </div>
        <div className={sheet['pair']}>
          <Field label={t('deadlines.otherwise')} fault={needed(draft.otherwise === null)}>
            {(control) => (
              <Select
                {...control}
                value={draft.otherwise}
                options={roles}
                onChange={(otherwise) => change({ otherwise })}
              />
            )}
          </Field>
          <Field label={t('deadlines.recipients')} optional>
            {(control) => (
              <Select
                {...control}
                mode="multiple"
                value={[...draft.recipients]}
                options={roles}
                onChange={(recipients) => change({ recipients })}
              />
            )}
          </Field>
        </div>
        <div className={sheet['pair']}>
          <Field label={t('deadlines.remind')} optional>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={3660}
                precision={0}
                value={draft.remindAfterHours}
                onChange={(remindAfterHours) => change({ remindAfterHours })}
              />
            )}
          </Field>
          <Field label={t('deadlines.escalate')} optional>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={3660}
                precision={0}
                value={draft.escalateAfterHours}
                onChange={(escalateAfterHours) => change({ escalateAfterHours })}
              />
            )}
          </Field>
          <Field
            label={t('deadlines.escalateTo')}
            fault={needed(draft.escalateAfterHours !== null && draft.escalateTo === null)}
            optional
          >
            {(control) => (
              <Select
                {...control}
                allowClear
                value={draft.escalateTo}
                options={roles}
                onChange={(escalateTo) => change({ escalateTo: escalateTo ?? null })}
              />
            )}
          </Field>
        </div>
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

const isTime = (text: string) => /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);

function draftOf(rule: Rule | undefined): Draft {
  const hours = (step: LateStep | undefined) =>
    step === undefined ? null : step.after?.unit === 'hours' ? step.after.amount : 0;
  const remind = rule?.whenLate.find((step) => step.do === 'remind');
  const escalate = rule?.whenLate.find((step) => step.do === 'escalate');
  return {
    amount: rule?.period.amount ?? null,
    unit: rule?.period.unit ?? null,
    by: rule && rule.period.unit !== 'hours' ? rule.period.by : '',
    otherwise: rule ? ('role' in rule.actor ? rule.actor.role : rule.actor.otherwise) : null,
    recipients: rule?.recipients ?? [],
    remindAfterHours: hours(remind),
    escalateAfterHours: hours(escalate),
    escalateTo: escalate?.do === 'escalate' ? escalate.to : null,
  };
}

/** Undefined while something is missing. */
function ruleOf(draft: Draft): Rule | undefined {
  const { amount, unit, by, otherwise, recipients, remindAfterHours, escalateAfterHours, escalateTo } = draft;
  if (amount === null || unit === null || otherwise === null) return undefined;
  if (unit !== 'hours' && !isTime(by)) return undefined;
  if (escalateAfterHours !== null && escalateTo === null) return undefined;
  const after = (hours: number) => (hours === 0 ? null : ({ unit: 'hours', amount: hours } as const));
  return {
    trigger: 'form-query.asked',
    period: unit === 'hours' ? { unit, amount } : { unit, amount, by },
    actor: { person: 'concerned', otherwise },
    recipients,
    whenLate: [
      ...(remindAfterHours === null ? [] : [{ do: 'remind', after: after(remindAfterHours) } as const]),
      ...(escalateAfterHours === null || escalateTo === null
        ? []
        : [{ do: 'escalate', after: after(escalateAfterHours), to: escalateTo } as const]),
    ],
  };
}
