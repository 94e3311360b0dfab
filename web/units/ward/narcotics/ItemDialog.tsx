import { OPIOIDS, type Opioid } from '@isocenter/knowledge';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import type { ItemContent } from '../../../../server/units/ward/narcotics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useWardAct } from '../stay/use-ward-act.ts';
import { amountTyped } from './amount-typed.ts';
import { addItem } from './api.ts';
import { TextField } from './TextField.tsx';

type Form = ItemContent['form'];
type Unit = ItemContent['unit'];
const FORMS: readonly Form[] = ['tablet', 'capsule', 'ampoule', 'patch', 'bottle', 'suppository'];
const FLUIDS: readonly (Form | null)[] = ['ampoule', 'bottle'];
const DRUGS = Object.keys(OPIOIDS) as Opioid[];

/** A drug in a form and strength of which the ward begins a ledger. */
export function ItemDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useWords();
  const [drug, setDrug] = useState<Opioid | null>(null);
  const [form, setForm] = useState<Form | null>(null);
  const [unit, setUnit] = useState<Unit | null>(null);
  const [preparation, setPreparation] = useState('');
  const [typed, setTyped] = useState({ strength: '', volume: '' });
  const [tried, setTried] = useState(false);
  const adding = useWardAct(addItem, onClose);
  const units: readonly Unit[] = form === 'patch' ? ['mcg/h'] : ['mg', 'mcg'];
  const strength = amountTyped(typed.strength);
  const volumeMl = FLUIDS.includes(form) && typed.volume !== '' ? amountTyped(typed.volume) : null;
  const isSound =
    drug && form && unit && units.includes(unit) && preparation.trim() !== '' && strength && volumeMl !== 0;
  const add = () => {
    setTried(true);
    if (isSound && volumeMl !== undefined)
      adding.mutate({ drug, form, unit, preparation: preparation.trim(), strength, volumeMl });
  };
  return (
    <Modal
      open
      title={t('narcotics.item.new')}
      okText={t('narcotics.item.add')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ size: 'large', loading: adding.isPending }}
      cancelButtonProps={{ size: 'large' }}
      onOk={add}
      onCancel={onClose}
    >
      <div className={sheet['form']}>
        <Field label={t('narcotics.drug')}>
          {(control) => (
            <Select
              {...control}
              size="large"
              value={drug}
              options={DRUGS.map((value) => ({ value, label: OPIOIDS[value][language] }))}
              onChange={setDrug}
            />
          )}
        </Field>
        <TextField label={t('narcotics.preparation')} value={preparation} most={120} onChange={setPreparation} />
        <Field label={t('narcotics.form')}>
          {(control) => (
            <Select
              {...control}
              size="large"
              value={form}
              options={FORMS.map((value) => ({ value, label: t(`narcotics.form.${value}`) }))}
              onChange={(chosen) => {
                setForm(chosen);
                setUnit(chosen === 'patch' ? 'mcg/h' : null);
              }}
            />
          )}
        </Field>
        <div className={sheet['pair']}>
          <TextField
            label={t('narcotics.strength')}
            inputMode="decimal"
            value={typed.strength}
            onChange={(value) => setTyped({ ...typed, strength: value })}
          />
          <Field label={t('narcotics.unit')}>
            {(control) => (
              <Select
                {...control}
                size="large"
                value={unit}
                options={units.map((value) => ({
                  value,
                  label: value === 'mg' ? 'mg' : t(`analgesics.unit.${value}`),
                }))}
                onChange={setUnit}
              />
            )}
          </Field>
        </div>
        {FLUIDS.includes(form) && (
          <TextField
            label={t('narcotics.volume')}
            inputMode="decimal"
            value={typed.volume}
            onChange={(value) => setTyped({ ...typed, volume: value })}
          />
        )}
        {tried && !isSound && <p role="alert">{t('narcotics.incomplete')}</p>}
        {adding.error != null && <Refusal error={adding.error} />}
      </div>
    </Modal>
  );
}
