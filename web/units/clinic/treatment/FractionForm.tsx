import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Treatment } from '../../../../server/units/clinic/treatment/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { FieldsTyped } from './FieldsTyped.tsx';
import { contentOf, type FractionDraft, faultsOf, typedFields } from './fraction-draft.ts';
import styles from './Treatment.module.css';

type Content = Treatment['fractions'][number]['content'];
type PlanRow = Treatment['plans'][number];

const IDENTIFIERS = ['name', 'birth date', 'number', 'wristband', 'photograph', 'biometric'] as const;
const IMAGING = ['none', 'kv', 'cbct', 'portal', 'surface', 'mr', 'ultrasound'] as const;

/** A fraction, new or corrected: who lay there, what was imaged and shifted, what each field gave. */
export function FractionForm(props: {
  readonly row: PlanRow;
  readonly draft: FractionDraft;
  readonly before?: Content;
  /** The course or the plan is not ready: why it was given all the same is asked for, as for a number that the plan does not have. */
  readonly asksWhy: boolean;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (content: Content) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { row, before, saving, onSave, onClose } = props;
  const [draft, setDraft] = useState(props.draft);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft, row, before);
  const isFaulty = faults.number || faults.startedAt || faults.identifiedBy || faults.shift || faults.fields.size > 0;
  const change = (part: Partial<FractionDraft>) => setDraft({ ...draft, ...part });
  const said = (isWrong: boolean, sentence: string) => (tried && isWrong ? sentence : null);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']} ${styles['wide']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isFaulty && !saving.isPending) onSave(contentOf(draft, row, before));
      }}
    >
      <div className={sheet['pair']}>
        <Text
          label={t('treatment.fraction.number')}
          value={draft.number}
          onChange={(number) => change({ number })}
          fault={said(faults.number, t('clinic.wrong', { example: '7' }))}
        />
        <Text
          label={t('treatment.fraction.at')}
          value={draft.startedAt}
          onChange={(startedAt) => change({ startedAt })}
          fault={said(faults.startedAt, t('treatment.time.wrong'))}
        />
        <Text
          label={t('treatment.fraction.machine')}
          value={draft.machine}
          onChange={(machine) => change({ machine })}
        />
      </div>
      <div className={sheet['pair']}>
        <Field
          label={t('treatment.fraction.identified')}
          hint={t('treatment.fraction.identified.two')}
          fault={said(faults.identifiedBy, t('treatment.fraction.identified.two'))}
        >
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              value={[...draft.identifiedBy]}
              options={IDENTIFIERS.map((value) => ({ value, label: t(`treatment.identified.${value}`) }))}
              onChange={(identifiedBy) => change({ identifiedBy })}
            />
          )}
        </Field>
        <Field label={t('treatment.fraction.imaging')} optional>
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              value={[...draft.imaging]}
              options={IMAGING.map((value) => ({ value, label: t(`treatment.imaging.${value}`) }))}
              onChange={(imaging) => change({ imaging })}
            />
          )}
        </Field>
        <Text
          label={t('treatment.fraction.shift')}
          value={draft.shift}
          onChange={(shift) => change({ shift })}
          fault={said(faults.shift, t('treatment.mm.wrong'))}
          optional
        />
      </div>
      <FieldsTyped
        fields={typedFields(row, before)}
        draft={draft}
        wrong={tried ? faults.fields : new Set()}
        onChange={change}
      />
      <Text label={t('treatment.fraction.note')} value={draft.note} onChange={(note) => change({ note })} optional />
      {(props.asksWhy || Number(draft.number) > row.plan.fractions || draft.despite !== '') && (
        <Text
          label={t('treatment.fraction.despite')}
          value={draft.despite}
          onChange={(despite) => change({ despite })}
        />
      )}
      {saving.error != null && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('treatment.fraction.save')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}

function Text(props: {
  readonly label: string;
  readonly value: string;
  readonly fault?: ReactNode & (string | null);
  readonly optional?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { label, value, fault = null, optional = false, onChange } = props;
  return (
    <Field label={label} fault={fault} optional={optional}>
      {(control) => (
        <Input {...control} maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
