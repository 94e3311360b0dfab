import { Modal, Select } from 'antd';
import { useState } from 'react';
import type { NarcoticItem, OpenItems } from '../../../../server/units/ward/narcotics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useWardAct } from '../stay/use-ward-act.ts';
import { amountTyped, unitsTyped } from './amount-typed.ts';
import { addEntry } from './api.ts';
import { TextField } from './TextField.tsx';
import { useNarcoticText } from './use-narcotic-text.ts';

/** What a charted dose took out of which batch. Nothing is filled in: whoever took it says what it was. */
export function UseDialog(props: {
  readonly dose: OpenItems['doses'][number];
  readonly items: readonly NarcoticItem[];
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { itemOf } = useNarcoticText();
  const { dose } = props;
  const [sentAs] = useState(() => crypto.randomUUID());
  const [batchKey, setBatchKey] = useState<string | null>(null);
  const [typed, setTyped] = useState({ units: '', given: '', wasted: '' });
  const [tried, setTried] = useState(false);
  const entering = useWardAct(addEntry, props.onClose);
  const fitting = props.items.filter(
    ({ content }) => content.drug === dose.drug && (content.unit === 'mcg/h') === (dose.unit === 'mcg/h'),
  );
  const batches = fitting.flatMap((item) =>
    item.batches
      .filter(({ balance }) => balance > 0)
      .map((batch) => ({
        ...{ value: batch.batchKey, content: item.content },
        label: `${itemOf(item.content)} · ${batch.number} (${batch.balance})`,
      })),
  );
  const content = batches.find(({ value }) => value === batchKey)?.content;
  const units = unitsTyped(typed.units);
  const [given, wasted] = [amountTyped(typed.given), amountTyped(typed.wasted)];
  const isSound = batchKey !== null && units !== undefined && given !== undefined && wasted !== undefined && given > 0;
  const unit = content?.unit ?? '';
  const set = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value });
  return (
    <Modal
      open
      title={t('narcotics.use.enter')}
      okText={t('narcotics.enter')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ size: 'large', loading: entering.isPending }}
      cancelButtonProps={{ size: 'large' }}
      onOk={() => {
        setTried(true);
        const of = { kind: 'use', sentAs, at: dose.at, administrationKey: dose.administrationKey } as const;
        if (isSound) entering.mutate({ ...of, batchKey, units, given, wasted });
      }}
      onCancel={props.onClose}
    >
      <div className={sheet['form']}>
        <p>
          {dose.dose === null
            ? t('narcotics.dose.runs', { entered: dose.entered, unit: dose.unit })
            : t('narcotics.dose', { dose: dose.dose, entered: dose.entered, unit: dose.unit })}
        </p>
        <Field label={t('narcotics.use.item')}>
          {(control) => (
            <Select
              {...control}
              size="large"
              value={batchKey}
              notFoundContent={t('narcotics.use.no-batch')}
              options={batches.map(({ value, label }) => ({ value, label }))}
              onChange={setBatchKey}
            />
          )}
        </Field>
        {content && (
          <>
            <TextField
              label={t('narcotics.units.form', { form: t(`narcotics.form.${content.form}`) })}
              inputMode="numeric"
              value={typed.units}
              onChange={set('units')}
            />
            <p>
              {t('narcotics.content', { content: units === undefined ? '–' : units * content.strength, unit })}{' '}
              {content.volumeMl !== null &&
                t('narcotics.content.ml', { ml: content.volumeMl, content: content.strength, unit })}
            </p>
            <div className={sheet['pair']}>
              <TextField
                label={t('narcotics.given', { unit })}
                inputMode="decimal"
                value={typed.given}
                onChange={set('given')}
              />
              <TextField
                label={t('narcotics.wasted.of', { unit })}
                inputMode="decimal"
                value={typed.wasted}
                onChange={set('wasted')}
              />
            </div>
            {wasted !== undefined && wasted > 0 && <p>{t('narcotics.witness.next')}</p>}
          </>
        )}
        {tried && !isSound && <p role="alert">{t('narcotics.incomplete')}</p>}
        {entering.error != null && <Refusal error={entering.error} />}
      </div>
    </Modal>
  );
}
