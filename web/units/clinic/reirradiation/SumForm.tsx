import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { AskedSum, Reirradiation } from '../../../../server/units/clinic/reirradiation/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useSession } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import treatment from '../treatment/Treatment.module.css';
import { askSum } from './api.ts';
import { PlanFields } from './PlanFields.tsx';
import { StructureFields } from './StructureFields.tsx';
import {
  askedSum,
  BLANK,
  chosenPlans,
  countedOf,
  NO_STRUCTURE,
  namesOf,
  positive,
  registrationOf,
  type SumDraft,
} from './sum-draft.ts';
import { usePlanName } from './use-plan-name.ts';

/** What is to be summed: which plans, how much of each, which structures by which α/β, and whether by voxel. */
export function SumForm({ data }: { readonly data: Reirradiation }) {
  const { t, language } = useWords();
  const { person } = useSession();
  const queries = useQueryClient();
  const planName = usePlanName(data.plans);
  const [draft, setDraft] = useState<SumDraft>(BLANK);
  const [tried, setTried] = useState(false);
  const { patient, plans, told } = data;
  const asking = useMutation({
    mutationFn: (asked: AskedSum) => askSum(patient.patientKey, asked),
    onSuccess: (answer) => queries.setQueryData(['reirradiation', patient.patientKey], answer),
  });
  const change = (part: Partial<SumDraft>) => setDraft({ ...draft, ...part });
  const chosen = chosenPlans(draft, plans);
  const who = (language === 'zh' ? person.nameZh : null) ?? person.name;
  const asked = askedSum(draft, plans, t('reirradiation.alphaBeta.own', { who }));
  return (
    <form
      className={`${sheet['card']} ${sheet['padded']} ${sheet['form']} ${treatment['wide']}`}
      aria-label={t('reirradiation.ask')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (asked && !asking.isPending) asking.mutate(asked);
      }}
    >
      <fieldset>
        <legend>{t('reirradiation.plans')}</legend>
        {plans.map((plan) => (
          <PlanFields
            key={plan.caseKey}
            plan={plan}
            name={planName(plan.caseKey)}
            draft={countedOf(draft, plan)}
            tried={tried}
            onChange={(counted) => change({ plans: { ...draft.plans, [plan.caseKey]: counted } })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('reirradiation.structures')}</legend>
        {chosen.length === 0 && <p className={sheet['about']}>{t('reirradiation.structures.none')}</p>}
        {namesOf(chosen).map(({ name, count }) => (
          <StructureFields
            key={name}
            name={name}
            within={{ count, all: chosen.length }}
            draft={draft.structures[name] ?? NO_STRUCTURE}
            tried={tried}
            onChange={(structure) => change({ structures: { ...draft.structures, [name]: structure } })}
          />
        ))}
      </fieldset>
      <div className={sheet['pair']}>
        <Field label={t('reirradiation.voxel.of')} optional hint={t('reirradiation.voxel.hint')}>
          {(control) => (
            <Select
              {...control}
              allowClear
              placeholder={t('reirradiation.voxel.none')}
              value={draft.structuresOf}
              options={chosen.map(({ caseKey }) => ({ value: caseKey, label: planName(caseKey) }))}
              onChange={(structuresOf: string | null | undefined) => change({ structuresOf: structuresOf ?? null })}
            />
          )}
        </Field>
        <Field
          label={t('reirradiation.registration')}
          optional
          hint={t('reirradiation.registration.hint')}
          fault={tried && registrationOf(draft.registrationMm) === undefined ? t('reirradiation.number.orZero') : null}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={draft.registrationMm}
              onChange={({ target }) => change({ registrationMm: target.value })}
            />
          )}
        </Field>
        {told.length > 0 && (
          <Field
            label={t('reirradiation.told.alphaBeta')}
            optional
            fault={tried && positive(draft.toldAlphaBetaGy, 50) === undefined ? t('reirradiation.number') : null}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={draft.toldAlphaBetaGy}
                onChange={({ target }) => change({ toldAlphaBetaGy: target.value })}
              />
            )}
          </Field>
        )}
      </div>
      {tried && !asked && <p role="alert">{t('reirradiation.ask.wrong')}</p>}
      {asking.isError && <Refusal error={asking.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={asking.isPending}>
          {t('reirradiation.ask')}
        </Button>
      </div>
    </form>
  );
}
