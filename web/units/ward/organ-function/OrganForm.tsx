import { CHILD_PUGH, type ChildPugh } from '@isocenter/knowledge';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { MEASURES, type Measured, type OrganContent } from '../../../../server/units/ward/organ-function/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { isOutcomeUnknown } from '../analgesics/is-outcome-unknown.ts';
import { instantOf, nowTyped } from '../stay/typed-instant.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { addOrganValue } from './api.ts';

interface Typed {
  readonly measure: Measured['measure'] | null;
  readonly egfr: number | null;
  readonly childPugh: ChildPugh | null;
  readonly at: string;
  readonly note: string;
}

/** A value of renal or hepatic function, with the time of its sample. */
export function OrganForm({ stayKey, onClose }: { readonly stayKey: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const [sentAs] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState<Typed>({ measure: null, egfr: null, childPugh: null, at: nowTyped(), note: '' });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const saving = useWardAct((content: OrganContent) => addOrganValue(stayKey, { sentAs, content }), onClose);
  const [measured, instant] = [measuredOf(typed), instantOf(typed.at)];
  const needed = (isMissing: boolean) => (tried && isMissing ? t('organs.needed') : null);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      aria-label={t('organs.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (measured && instant && !saving.isPending) saving.mutate({ at: instant, measured, note: typed.note.trim() });
      }}
    >
      <div className={sheet['pair']}>
        <Field label={t('organs.measure')} fault={needed(typed.measure === null)}>
          {(control) => (
            <Select<Measured['measure']>
              {...control}
              size="large"
              placeholder={t('opioids.choose')}
              value={typed.measure}
              options={MEASURES.map((value) => ({ value, label: t(`organs.measure.${value}`) }))}
              onChange={(measure) => change({ measure })}
            />
          )}
        </Field>
        {typed.measure === 'egfr' && (
          <Field label={t('organs.egfr')} fault={needed(typed.egfr === null)}>
            {(control) => (
              <InputNumber<number>
                {...control}
                size="large"
                min={0}
                max={200}
                value={typed.egfr}
                onChange={(egfr) => change({ egfr })}
              />
            )}
          </Field>
        )}
        {typed.measure === 'child-pugh' && (
          <Field label={t('organs.measure.child-pugh')} fault={needed(typed.childPugh === null)}>
            {(control) => (
              <Select<ChildPugh>
                {...control}
                size="large"
                placeholder={t('opioids.choose')}
                value={typed.childPugh}
                options={CHILD_PUGH.map((value) => ({ value, label: value }))}
                onChange={(childPugh) => change({ childPugh })}
              />
            )}
          </Field>
        )}
        <Field label={t('organs.at')} fault={tried && !instant ? t('analgesics.at.wrong') : null}>
          {(control) => (
            <Input
              {...control}
              size="large"
              type="datetime-local"
              disabled={saving.isPending || isOutcomeUnknown(saving.error)}
              value={typed.at}
              onChange={({ target }) => change({ at: target.value })}
            />
          )}
        </Field>
        <Field label={t('analgesics.note')} optional>
          {(control) => (
            <Input
              {...control}
              size="large"
              maxLength={300}
              value={typed.note}
              onChange={({ target }) => change({ note: target.value })}
            />
          )}
        </Field>
      </div>
      {saving.error && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button size="large" type="primary" htmlType="submit" loading={saving.isPending}>
          {t('organs.keep')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  );
}

function measuredOf({ measure, egfr, childPugh }: Typed): Measured | null {
  switch (measure) {
    case 'egfr':
      return egfr === null ? null : { measure, value: egfr };
    case 'child-pugh':
      return childPugh === null ? null : { measure, value: childPugh };
    case 'dialysis':
    case 'no-liver-disease':
      return { measure };
    case null:
      return null;
  }
}
