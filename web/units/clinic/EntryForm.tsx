import { SITES } from '@isocenter/knowledge';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { EntryKind, PatientDetail } from '../../../server/units/clinic/contract.ts';
import { Refusal } from '../../platform/access/Refusal.tsx';
import { useWords } from '../../platform/language/use-words.ts';
import { Field } from '../../platform/parts/Field.tsx';
import sheet from '../../platform/parts/Sheet.module.css';
import {
  ENTRY_FIELDS,
  type EntryDraft,
  type EntryField,
  entryContent,
  entryDraft,
  type FieldFault,
  faultOf,
} from './entry-fields.ts';
import { REGISTRY } from './use-registry-rows.ts';

type Content = Readonly<Record<string, unknown>>;

/** An entry under a patient: its fields one by one. A diagnosis may take its codes from the table of sites. */
export function EntryForm(props: {
  readonly kind: EntryKind;
  readonly content?: Content;
  readonly onSave: (content: Content) => Promise<PatientDetail>;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { kind, content, onSave, onClose } = props;
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => entryDraft(kind, content));
  const [tried, setTried] = useState(false);
  const fields = ENTRY_FIELDS[kind];
  const saving = useMutation({
    mutationFn: onSave,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [REGISTRY] });
      onClose();
    },
  });
  const isFaulty = fields.some((field) => faultOf(field, draft[field.name] ?? '') !== null);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isFaulty && !saving.isPending) saving.mutate(entryContent(kind, draft));
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
      {saving.isError && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('clinic.save')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </div>
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
