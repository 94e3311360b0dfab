import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Identifier, PatientContent } from '../../../../server/units/clinic/patients/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Clinic.module.css';
import { contentOf, draftOf, faultsOf } from './patient-draft.ts';

const SEXES = ['F', 'M', 'O'] as const;

/** Who a patient is; what was typed stays when the server refuses. */
export function PatientForm(props: {
  readonly content?: PatientContent;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (content: PatientContent) => void;
  readonly onClose: () => void;
  /** What is to be decided first, in place of the buttons. */
  readonly comparison?: ReactNode;
}) {
  const { t } = useWords();
  const { saving } = props;
  const [draft, setDraft] = useState(() => draftOf(props.content));
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const isFaulty = faults.name || faults.birthDate || faults.identifiers;
  return (
    <form
      className={sheet['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isFaulty && !saving.isPending) props.onSave(contentOf(draft));
      }}
    >
      <div className={sheet['pair']}>
        <Field label={t('clinic.nameZh')} fault={tried && faults.name ? t('clinic.name.needed') : null}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              lang="zh"
              maxLength={100}
              value={draft.nameZh}
              onChange={(event) => setDraft({ ...draft, nameZh: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('clinic.name')}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={draft.name}
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('clinic.sex')}>
          {(control) => (
            <Select
              {...control}
              allowClear
              value={draft.sex}
              options={SEXES.map((value) => ({ value, label: t(`frame.banner.sex.${value}`) }))}
              onChange={(value) => setDraft({ ...draft, sex: value ?? null })}
            />
          )}
        </Field>
        <Field
          label={t('clinic.born')}
          hint={t('clinic.date.hint')}
          fault={tried && faults.birthDate ? t('clinic.date.wrong') : null}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={10}
              value={draft.birthDate}
              onChange={(event) => setDraft({ ...draft, birthDate: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Numbers
        identifiers={draft.identifiers}
        fault={tried && faults.identifiers ? t('clinic.number.half') : null}
        onChange={(identifiers) => setDraft({ ...draft, identifiers })}
      />
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

/** The numbers of several hospitals. */
function Numbers(props: {
  readonly identifiers: readonly Identifier[];
  readonly fault: string | null;
  readonly onChange: (identifiers: readonly Identifier[]) => void;
}) {
  const { t } = useWords();
  const { identifiers, onChange } = props;
  const set = (index: number, changed: Partial<Identifier>) =>
    onChange(identifiers.map((each, place) => (place === index ? { ...each, ...changed } : each)));
  return (
    <Field label={t('clinic.numbers')} fault={props.fault}>
      {({ id }) => (
        <div id={id} className={styles['numbers']}>
          {identifiers.map(({ assigner, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place while it is typed
            <div key={index} className={styles['number']}>
              <Input
                aria-label={t('clinic.assigner')}
                placeholder={t('clinic.assigner')}
                maxLength={120}
                value={assigner}
                onChange={(event) => set(index, { assigner: event.target.value })}
              />
              <Input
                aria-label={t('clinic.number')}
                placeholder={t('clinic.number')}
                maxLength={64}
                value={value}
                onChange={(event) => set(index, { value: event.target.value })}
              />
              <Button
                type="text"
                icon={<Icon name="trash" />}
                aria-label={t('clinic.number.remove', { number: value || index + 1 })}
                onClick={() => onChange(identifiers.filter((_, place) => place !== index))}
              />
            </div>
          ))}
          <div>
            <Button
              size="small"
              icon={<Icon name="plus" size={12} />}
              onClick={() => onChange([...identifiers, { assigner: '', value: '' }])}
            >
              {t('clinic.number.add')}
            </Button>
          </div>
        </div>
      )}
    </Field>
  );
}
