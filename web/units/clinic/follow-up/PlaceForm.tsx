import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { FollowUp, NewPlace } from '../../../../server/units/clinic/follow-up/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { onPlan, type PlaceDraft, placeOf } from './place-draft.ts';

/** On which plan, which recurrence, and what 100 % is; the place itself is pointed at. */
export function PlaceForm(props: {
  readonly draft: PlaceDraft;
  readonly plans: FollowUp['plans'];
  readonly kinds: readonly NewPlace['kind'][];
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onDraft: (draft: PlaceDraft) => void;
  readonly onSave: (place: NewPlace) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { draft, plans, kinds, saving } = props;
  const { pointMm } = draft;
  const [tried, setTried] = useState(false);
  const change = (part: Partial<PlaceDraft>) => props.onDraft({ ...draft, ...part });
  const needed = (isMissing: boolean) => (tried && isMissing ? t('follow-up.needed') : null);
  const targets = plans.find(({ treatedPlanKey }) => treatedPlanKey === draft.treatedPlanKey)?.targets ?? [];
  const choosePlan = (treatedPlanKey: string) => {
    const plan = plans.find((each) => each.treatedPlanKey === treatedPlanKey);
    if (plan && treatedPlanKey !== draft.treatedPlanKey) props.onDraft(onPlan(draft, plan));
  };
  return (
    <form
      className={`${sheet['card']} ${sheet['padded']} ${sheet['form']}`}
      aria-label={t('follow-up.place.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const place = placeOf(draft);
        if (place && !saving.isPending) props.onSave(place);
      }}
    >
      <div className={sheet['pair']}>
        <Field label={t('follow-up.place.plan')} fault={needed(draft.treatedPlanKey === null)}>
          {(control) => (
            <Select
              {...control}
              value={draft.treatedPlanKey}
              options={plans.map(({ treatedPlanKey, label }) => ({ value: treatedPlanKey, label }))}
              onChange={choosePlan}
            />
          )}
        </Field>
        <Field label={t('follow-up.place.kind')} fault={needed(draft.kind === null)}>
          {(control) => (
            <Select
              {...control}
              value={draft.kind}
              options={kinds.map((value) => ({ value, label: t(`follow-up.recurrence.${value}`) }))}
              onChange={(kind: PlaceDraft['kind']) => change({ kind })}
            />
          )}
        </Field>
        <Field label={t('follow-up.place.target')} fault={needed(draft.target === null)}>
          {(control) => (
            <Select
              {...control}
              value={draft.target}
              options={targets.map(({ label, doseGy }) => ({
                value: label,
                label: `${label}: ${formatQuantity(doseGy, 'Gy')} Gy`,
              }))}
              onChange={(target: PlaceDraft['target']) => change({ target })}
            />
          )}
        </Field>
      </div>
      {pointMm ? (
        <p role="status">
          {t('follow-up.place.here')}: {pointMm.map((mm) => formatQuantity(mm, 'mm')).join(', ')}
        </p>
      ) : (
        <Notice weight={tried ? 'error' : 'note'}>{t('follow-up.place.nowhere')}</Notice>
      )}
      <Field label={t('follow-up.place.note')} optional>
        {(control) => (
          <Input
            {...control}
            maxLength={500}
            value={draft.note}
            onChange={({ target }) => change({ note: target.value })}
          />
        )}
      </Field>
      {saving.error != null && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button
          type="primary"
          htmlType="submit"
          loading={saving.isPending}
          title={pointMm ? undefined : t('follow-up.place.nowhere')}
        >
          {t('follow-up.place.save')}
        </Button>
        <Button onClick={props.onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
