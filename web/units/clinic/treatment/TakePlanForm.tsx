import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { NewTreatedPlan, Treatment } from '../../../../server/units/clinic/treatment/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { addTreatedPlan } from './api.ts';
import { shiftOf } from './fraction-draft.ts';
import { useTreatmentAct } from './use-treatment.ts';

const EMPTY = { fractions: '', target: '', doseGy: '', machine: '', setup: '', shift: '', despite: '' };
type Draft = typeof EMPTY;

/** Takes a plan of the archive over into the course; what the plan states itself is not typed again. */
export function TakePlanForm(props: {
  readonly courseKey: string;
  readonly cases: Treatment['cases'];
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const { courseKey, cases, onDone } = props;
  const [caseKey, setCaseKey] = useState(cases.length === 1 ? (cases[0]?.caseKey ?? null) : null);
  const [draft, setDraft] = useState(EMPTY);
  const taking = useTreatmentAct((plan: NewTreatedPlan) => addTreatedPlan(courseKey, plan), onDone);
  const chosen = cases.find((each) => each.caseKey === caseKey);
  const isShiftWrong = shiftOf(draft.shift) === undefined;
  const text = (name: keyof Draft, label: string, hint?: string) => (
    <Field label={label} hint={hint} optional fault={name === 'shift' && isShiftWrong ? t('treatment.mm.wrong') : null}>
      {(control) => (
        <Input
          {...control}
          maxLength={500}
          value={draft[name]}
          onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (caseKey && !isShiftWrong && !taking.isPending) taking.mutate(orderOf(caseKey, draft));
      }}
    >
      <Field label={t('treatment.plan.case')}>
        {(control) => (
          <Select
            {...control}
            value={caseKey}
            options={cases.map(({ caseKey: value, label, isApproved }) => ({
              value,
              label: `${label ?? value}${isApproved ? '' : ` · ${t('treatment.plan.unapproved')}`}`,
            }))}
            onChange={setCaseKey}
          />
        )}
      </Field>
      <div className={sheet['pair']}>
        {text('machine', t('treatment.plan.machine'))}
        {text('fractions', t('treatment.plan.fractions'), t('treatment.plan.fractions.hint'))}
        {text('target', t('treatment.plan.target'), t('treatment.plan.target.hint'))}
        {text('doseGy', t('treatment.plan.dose'))}
      </div>
      {text('shift', t('treatment.plan.shift'))}
      {text('setup', t('treatment.plan.setup'))}
      {chosen && !chosen.isApproved && text('despite', t('treatment.plan.despite'))}
      {taking.isError && <Refusal error={taking.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={taking.isPending} disabled={caseKey === null}>
          {t('treatment.plan.take')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}

function orderOf(caseKey: string, draft: Draft): NewTreatedPlan {
  const [fractions, doseGy] = [Number(draft.fractions), Number(draft.doseGy)];
  const target = draft.target.trim();
  return {
    ...{
      caseKey,
      machine: draft.machine.trim() || null,
      setup: draft.setup.trim(),
      despite: draft.despite.trim(),
      shift: shiftOf(draft.shift) ?? null,
    },
    fractions: Number.isInteger(fractions) && fractions > 0 ? fractions : null,
    targets: target !== '' && doseGy > 0 ? [{ label: target, doseGy }] : null,
  };
}
