import {
  CONTRIBUTING_FACTOR_SOURCE,
  EVENT_CLASS_SOURCE,
  type EventClass,
  PROBLEM_TYPE_SOURCE,
  type ProblemType,
} from '@isocenter/knowledge';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { IncidentAnalysis } from '../../../../server/units/clinic/safety/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { FactorList } from './FactorList.tsx';
import { TermSelect } from './TermSelect.tsx';
import { useTaxonomy } from './use-taxonomy.ts';

type Draft = { -readonly [Name in keyof IncidentAnalysis]: IncidentAnalysis[Name] };

/** What was found out about a report. It begins with the class that the reporter chose; nothing else is chosen beforehand. */
export function AnalysisForm(props: {
  readonly analysis: IncidentAnalysis | null;
  readonly reportedClass: EventClass;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (analysis: IncidentAnalysis) => void;
  readonly onClose: () => void;
  readonly comparison: ReactNode;
}) {
  const { t } = useWords();
  const { options } = useTaxonomy();
  const sourceOf = ({ source, verified }: typeof PROBLEM_TYPE_SOURCE) =>
    t(verified === 'knowledge' ? 'safety.source.knowledge' : 'safety.source', { source });
  const { saving } = props;
  const [draft, setDraft] = useState<Draft>(() => props.analysis ?? emptyAnalysis(props.reportedClass));
  const [tried, setTried] = useState(false);
  const set = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const factors = draft.factors.filter(({ words }) => words.trim() !== '');
  const isFaulty = draft.problemTypes.length === 0;
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isFaulty && !saving.isPending) props.onSave({ ...draft, factors });
      }}
    >
      <TermSelect
        label={t('safety.report.class')}
        hint={sourceOf(EVENT_CLASS_SOURCE)}
        value={draft.eventClass}
        options={options('classes')}
        onChange={(value) => value && set({ eventClass: value as EventClass })}
      />
      <Field
        label={t('safety.problemTypes')}
        hint={sourceOf(PROBLEM_TYPE_SOURCE)}
        fault={tried && isFaulty ? t('safety.analysis.needed') : null}
      >
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={[...draft.problemTypes]}
            options={options('problems')}
            onChange={(problemTypes: ProblemType[]) => set({ problemTypes })}
          />
        )}
      </Field>
      <div className={sheet['pair']}>
        <TermSelect
          label={t('safety.arose')}
          optional
          value={draft.arose}
          options={options('steps')}
          onChange={(arose) => set({ arose })}
        />
        <TermSelect
          label={t('safety.found')}
          optional
          value={draft.found}
          options={options('steps')}
          onChange={(found) => set({ found })}
        />
      </div>
      <TermSelect
        label={t('safety.technique')}
        optional
        value={draft.technique}
        options={options('techniques')}
        onChange={(technique) => set({ technique: technique as Draft['technique'] })}
      />
      <Words label={t('safety.account')} value={draft.account} most={8000} onChange={(account) => set({ account })} />
      <FactorList
        factors={draft.factors}
        hint={sourceOf(CONTRIBUTING_FACTOR_SOURCE)}
        onChange={(changed) => set({ factors: changed })}
      />
      <Words label={t('safety.lesson')} value={draft.lesson} most={4000} onChange={(lesson) => set({ lesson })} />
      {saving.error != null && <Refusal error={saving.error} />}
      {props.comparison ?? (
        <div className={sheet['acts']}>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('clinic.save')}
          </Button>
          <Button onClick={props.onClose}>{t('frame.cancel')}</Button>
        </div>
      )}
    </form>
  );
}

function emptyAnalysis(eventClass: EventClass): Draft {
  return {
    ...{ eventClass, problemTypes: [], technique: null, arose: null, found: null },
    ...{ account: '', factors: [], lesson: '' },
  };
}

function Words(props: {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} optional>
      {(control) => (
        <Input.TextArea
          {...control}
          maxLength={props.most}
          autoSize={{ minRows: 2, maxRows: 14 }}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
