import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { NewTreatedPlan, Treatment } from '../../../../server/units/clinic/treatment/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { addTreatedPlan } from './api.ts';
import { TargetsTyped } from './TargetsTyped.tsx';
import { BLANK, orderOf, takePlanFaults } from './take-plan-draft.ts';
import { useTreatmentAct } from './use-treatment.ts';

type TextName = 'machine' | 'fractions' | 'shift' | 'setup' | 'despite';
const LONGEST: Readonly<Record<TextName, number>> = {
  machine: 64,
  fractions: 20,
  shift: 60,
  setup: 1000,
  despite: 500,
};

/** Takes a plan of the archive over into the course; what the plan states itself is not typed again. */
export function TakePlanForm(props: {
  readonly courseKey: string;
  readonly cases: Treatment['cases'];
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const { courseKey, cases, onDone } = props;
  const [caseKey, setCaseKey] = useState(cases.length === 1 ? (cases[0]?.caseKey ?? null) : null);
  const [draft, setDraft] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const taking = useTreatmentAct((plan: NewTreatedPlan) => addTreatedPlan(courseKey, plan), onDone);
  const chosen = cases.find((each) => each.caseKey === caseKey);
  const faults = takePlanFaults(draft);
  const said = (isWrong: boolean, sentence: string) => (tried && isWrong ? sentence : null);
  const text = (name: TextName, more: { readonly hint?: string; readonly fault?: string | null } = {}) => (
    <Field label={t(`treatment.plan.${name}`)} {...more} optional>
      {(control) => (
        <Input
          {...control}
          maxLength={LONGEST[name]}
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
        setTried(true);
        if (caseKey && faults.isSound && !taking.isPending) taking.mutate(orderOf(caseKey, draft));
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
        {text('machine')}
        {text('fractions', {
          hint: t('treatment.plan.fractions.hint'),
          fault: said(faults.fractions, t('treatment.plan.fractions.wrong')),
        })}
      </div>
      <TargetsTyped
        targets={draft.targets}
        faults={tried ? faults.targets : []}
        onChange={(targets) => setDraft({ ...draft, targets })}
      />
      {text('shift', { fault: said(faults.shift, t('treatment.mm.wrong')) })}
      {text('setup')}
      {chosen && !chosen.isApproved && text('despite')}
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
