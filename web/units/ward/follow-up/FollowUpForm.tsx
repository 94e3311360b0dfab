import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { FOLLOW_UP_WAYS, type FollowUpContent } from '../../../../server/units/ward/follow-up/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { isOutcomeUnknown } from '../analgesics/is-outcome-unknown.ts';
import { instantOf, nowTyped } from '../stay/typed-instant.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { addFollowUp } from './api.ts';

const NOT_ASKED = 'not-asked';
const PAINS = Array.from({ length: 11 }, (_, pain) => ({ value: pain, label: String(pain) }));

/** How the pain is after the discharge. Nothing of it is chosen beforehand. */
export function FollowUpForm({ stayKey, onClose }: { readonly stayKey: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const [sentAs] = useState(() => crypto.randomUUID());
  const [at, setAt] = useState(nowTyped);
  const [way, setWay] = useState<FollowUpContent['way'] | null>(null);
  const [isReached, setReached] = useState<boolean | null>(null);
  const [worst, setWorst] = useState<number | typeof NOT_ASKED | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useWardAct((content: FollowUpContent) => addFollowUp(stayKey, { sentAs, content }), onClose);
  const instant = instantOf(at);
  const needed = (isMissing: boolean) => (tried && isMissing ? t('ward-follow-up.needed') : null);
  const isPainMissing = isReached === true && worst === null;
  const save = () => {
    setTried(true);
    if (!instant || way === null || isReached === null || isPainMissing || saving.isPending) return;
    const pain = isReached && worst !== NOT_ASKED ? worst : null;
    saving.mutate({ at: instant, way, isReached, worst: pain, note: note.trim() });
  };
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      aria-label={t('ward-follow-up.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={sheet['pair']}>
        <Field label={t('ward-follow-up.way')} fault={needed(way === null)}>
          {(control) => (
            <Select<FollowUpContent['way']>
              {...control}
              size="large"
              placeholder={t('opioids.choose')}
              value={way}
              options={FOLLOW_UP_WAYS.map((value) => ({ value, label: t(`ward-follow-up.way.${value}`) }))}
              onChange={setWay}
            />
          )}
        </Field>
        <Field label={t('analgesics.at')} fault={tried && !instant ? t('analgesics.at.wrong') : null}>
          {(control) => (
            <Input
              {...control}
              size="large"
              type="datetime-local"
              disabled={saving.isPending || isOutcomeUnknown(saving.error)}
              value={at}
              onChange={({ target }) => setAt(target.value)}
            />
          )}
        </Field>
      </div>
      <Field label={t('ward-follow-up.reached')} fault={needed(isReached === null)}>
        {({ id }, labelId) => (
          <Radio.Group
            id={id}
            size="large"
            optionType="button"
            aria-labelledby={labelId}
            value={isReached}
            onChange={({ target }) => setReached(target.value)}
            options={[true, false].map((value) => ({
              value,
              label: t(`ward-follow-up.reached.${value ? 'yes' : 'no'}`),
            }))}
          />
        )}
      </Field>
      {isReached === true && (
        <Field label={t('ward-follow-up.worst')} fault={needed(isPainMissing)}>
          {(control) => (
            <Select<number | typeof NOT_ASKED>
              {...control}
              size="large"
              placeholder={t('opioids.choose')}
              value={worst}
              options={[...PAINS, { value: NOT_ASKED, label: t('ward-follow-up.worst.not-asked') }]}
              onChange={setWorst}
            />
          )}
        </Field>
      )}
      <Field label={t('analgesics.note')} optional>
        {(control) => (
          <Input
            {...control}
            size="large"
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      {saving.error && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button size="large" type="primary" htmlType="submit" loading={saving.isPending}>
          {t('ward-follow-up.keep')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  );
}
