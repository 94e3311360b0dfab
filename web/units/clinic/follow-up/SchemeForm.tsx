import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { FollowUpScheme } from '../../../../server/units/clinic/follow-up/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { StepFields } from './StepFields.tsx';
import { type SchemeDraft, type StepDraft, schemeDraft, schemeOf, wholeFrom, withStep } from './scheme-draft.ts';

const FROMS = ['last fraction', 'stated end'] as const;

/** When visits are due: every interval is typed by whoever orders it. */
export function SchemeForm(props: {
  readonly scheme: FollowUpScheme | null;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (scheme: FollowUpScheme) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { saving } = props;
  const [draft, setDraft] = useState(() => schemeDraft(props.scheme));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<SchemeDraft>) => setDraft({ ...draft, ...part });
  const changeStep = (id: number, part: Partial<StepDraft>) =>
    change({ steps: draft.steps.map((step) => (step.id === id ? { ...step, ...part } : step)) });
  const needed = (isMissing: boolean) => (tried && isMissing ? t('follow-up.needed') : null);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      aria-label={t('follow-up.scheme')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const scheme = schemeOf(draft);
        if (scheme && !saving.isPending) props.onSave(scheme);
      }}
    >
      <div className={sheet['pair']}>
        <Field label={t('follow-up.from')} fault={needed(draft.from === null)}>
          {(control) => (
            <Select
              {...control}
              value={draft.from}
              options={FROMS.map((value) => ({ value, label: t(`follow-up.from.${value}`) }))}
              onChange={(from: SchemeDraft['from']) => change({ from })}
            />
          )}
        </Field>
        {draft.from === 'stated end' && (
          <Field label={t('follow-up.from.day')} fault={needed(draft.day === '')}>
            {(control) => (
              <Input
                {...control}
                type="date"
                value={draft.day}
                onChange={({ target }) => change({ day: target.value })}
              />
            )}
          </Field>
        )}
      </div>
      {draft.steps.map((step, index) => (
        <StepFields
          key={step.id}
          step={step}
          number={index + 1}
          tried={tried}
          onChange={(part) => changeStep(step.id, part)}
          onRemove={
            draft.steps.length > 1 ? () => change({ steps: draft.steps.filter(({ id }) => id !== step.id) }) : null
          }
        />
      ))}
      <div className={sheet['acts']}>
        <Button size="small" disabled={draft.steps.length >= 10} onClick={() => setDraft(withStep(draft))}>
          {t('follow-up.step.add')}
        </Button>
      </div>
      <Field
        label={t('follow-up.grace')}
        hint={t('follow-up.grace.hint')}
        fault={tried && wholeFrom(0, draft.graceDays) === undefined ? t('follow-up.whole', { least: 0 }) : null}
      >
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={draft.graceDays}
            onChange={({ target }) => change({ graceDays: target.value })}
          />
        )}
      </Field>
      <Field label={t('follow-up.note')} optional>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={1000}
            value={draft.note}
            onChange={({ target }) => change({ note: target.value })}
          />
        )}
      </Field>
      {saving.error != null && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('follow-up.scheme.save')}
        </Button>
        <Button onClick={props.onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
