import { SITES } from '@isocenter/knowledge';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { EntryKind } from '../../../../server/units/clinic/patients/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import {
  ENTRY_FIELDS,
  type EntryDraft,
  type EntryField,
  entryContent,
  entryDraft,
  type FieldFault,
  faultOf,
} from './entry-fields.ts';

type Content = Readonly<Record<string, unknown>>;

/** An entry under a patient: its fields one by one. A diagnosis may take its codes from the table of sites. */
export function EntryForm(props: {
  readonly kind: EntryKind;
  readonly content?: Content;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (content: Content) => void;
  readonly onClose: () => void;
  /** What is to be decided first, in place of the buttons. */
  readonly comparison?: ReactNode;
}) {
  const { t } = useWords();
  const { kind, content, saving, onSave, onClose } = props;
  const [draft, setDraft] = useState(() => entryDraft(kind, content));
  const [tried, setTried] = useState(false);
  const fields = ENTRY_FIELDS[kind];
  const isFaulty = fields.some((field) => faultOf(field, draft[field.name] ?? '') !== null);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isFaulty && !saving.isPending) onSave(entryContent(kind, draft));
      }}
    >
      {kind === 'diagnoses' && <SiteChoice onChoose={(codes) => setDraft({ ...draft, ...codes })} />}
      <div className={sheet['pair']}>
        {fields.map((field) => (
          <OneField
            key={field.name}
            field={field}
            value={draft[field.name] ?? ''}
            fault={tried ? faultOf(field, draft[field.name] ?? '') : null}
            onChange={(value) => setDraft({ ...draft, [field.name]: value })}
          />
        ))}
      </div>
      {saving.error != null && <Refusal error={saving.error} />}
      {props.comparison ?? (
        <div className={sheet['acts']}>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('clinic.save')}
          </Button>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
        </div>
      )}
    </form>
  );
}

/** Fills words and codes in, to be looked over; a code that nobody read in the classification says so. */
function SiteChoice({ onChoose }: { readonly onChoose: (codes: EntryDraft) => void }) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const site = SITES.find(({ id }) => id === chosen);
  return (
    <Field
      label={t('clinic.site.choose')}
      optional
      hint={site?.verified === 'knowledge' ? t('clinic.site.unverified') : undefined}
    >
      {(control) => (
        <Select
          {...control}
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen}
          options={SITES.map(({ id, en, zh, icd10 }) => ({ value: id, label: `${{ en, zh }[language]} ${icd10}` }))}
          onChange={(id: string) => {
            setChosen(id);
            const found = SITES.find((each) => each.id === id);
            if (!found) return;
            const { en, zh, icd10, topography, morphologies } = found;
            const morphology = morphologies.length === 1 ? (morphologies[0] ?? '') : '';
            onChoose({ words: { en, zh }[language], icd10, topography, morphology });
          }}
        />
      )}
    </Field>
  );
}

function OneField(props: {
  readonly field: EntryField;
  readonly value: string;
  readonly fault: FieldFault | null;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const { field, value, fault, onChange } = props;
  const said =
    fault &&
    (fault.why === 'shape'
      ? t('clinic.wrong', { example: fault.example })
      : t(fault.why === 'date' ? 'clinic.date.wrong' : 'clinic.needed'));
  return (
    <Field
      label={t(field.label)}
      fault={said}
      hint={field.kind === 'date' ? t('clinic.date.hint') : undefined}
      optional={!field.isNeeded}
    >
      {(control) =>
        field.choices ? (
          <Select
            {...control}
            allowClear
            value={value || null}
            options={field.choices.map((choice) => ({ value: choice.value, label: t(choice.label) }))}
            onChange={(chosen: string | null | undefined) => onChange(chosen ?? '')}
          />
        ) : (
          <Input {...control} maxLength={300} value={value} onChange={(event) => onChange(event.target.value)} />
        )
      }
    </Field>
  );
}
