import { SEDATION_GRADES } from '@isocenter/pain';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import {
  type Analgesics,
  EFFECTS,
  type Effect,
  type EffectKind,
} from '../../../../server/units/ward/analgesics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { instantOf, nowTyped } from '../stay/typed-instant.ts';
import styles from './Analgesics.module.css';
import { addEffect, correctEffect } from './api.ts';
import { isOutcomeUnknown } from './is-outcome-unknown.ts';
import { SayWhy } from './SayWhy.tsx';
import { useAnalgesicsAct } from './use-analgesics.ts';

const KINDS = Object.keys(EFFECTS) as EffectKind[];
const SHOWN = 12;

/** Adverse effects that were looked for: days without stool, nausea, sedation, breathing. */
export function EffectsCard({ data }: { readonly data: Analgesics }) {
  const { t } = useWords();
  const mayWrite = useMay('administration.write');
  const [kind, setKind] = useState<EffectKind | null>(null);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? data.effects : data.effects.slice(0, SHOWN);
  return (
    <section className={sheet['card']} aria-label={t('analgesics.effects')}>
      <header>
        <h2>{t('analgesics.effects')}</h2>
        {mayWrite && (
          <div className={sheet['acts']}>
            {KINDS.map((each) => (
              <Button key={each} onClick={() => setKind(each)}>
                {t(`analgesics.effect.${each}`)}
              </Button>
            ))}
          </div>
        )}
      </header>
      {kind && <EffectForm key={kind} stayKey={data.stayKey} kind={kind} onClose={() => setKind(null)} />}
      {data.effects.length === 0 && <p className={sheet['empty']}>{t('analgesics.effects.none')}</p>}
      <ul className={styles['lines']}>
        {shown.map((effect) => (
          <EffectLine key={effect.effectKey} stayKey={data.stayKey} effect={effect} mayWrite={mayWrite} />
        ))}
      </ul>
      {data.effects.length > shown.length && (
        <Button type="link" onClick={() => setWhole(true)}>
          {t('analgesics.all', { count: data.effects.length })}
        </Button>
      )}
    </section>
  );
}

function EffectForm(props: { readonly stayKey: string; readonly kind: EffectKind; readonly onClose: () => void }) {
  const { t } = useWords();
  const { kind, stayKey, onClose } = props;
  const [sentAs] = useState(() => crypto.randomUUID());
  const [at, setAt] = useState(nowTyped);
  const [value, setValue] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const instant = instantOf(at);
  const saving = useAnalgesicsAct(
    stayKey,
    (seen: { at: string; value: number }) =>
      addEffect(stayKey, { sentAs, content: { ...seen, kind, note: note.trim() } }),
    onClose,
  );
  const graded = kind === 'sedation' || kind === 'nausea';
  const grades = graded ? Array.from({ length: EFFECTS[kind] + 1 }, (_, grade) => grade) : [];
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (instant && value !== null && !saving.isPending) saving.mutate({ at: instant, value });
      }}
    >
      <Field
        label={t(`analgesics.effect.${kind}.value`)}
        fault={tried && value === null ? t('analgesics.effect.needed') : null}
      >
        {(control) =>
          kind === 'sedation' || kind === 'nausea' ? (
            <Select<number>
              {...control}
              size="large"
              placeholder={t('opioids.choose')}
              value={value}
              options={grades.map((grade) => ({
                value: grade,
                label: t(`analgesics.effect.${kind}.${grade}` as 'analgesics.effect.nausea.0'),
              }))}
              onChange={setValue}
            />
          ) : (
            <InputNumber<number>
              {...control}
              size="large"
              min={0}
              max={EFFECTS[kind]}
              precision={0}
              value={value}
              onChange={setValue}
            />
          )
        }
      </Field>
      <Field label={t('analgesics.at')} fault={tried && instant === undefined ? t('analgesics.at.wrong') : null}>
        {(control) => (
          <Input
            {...control}
            size="large"
            type="datetime-local"
            disabled={saving.isPending || isOutcomeUnknown(saving.error)}
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('analgesics.note')} optional>
        {(control) => (
          <Input {...control} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      {saving.error != null && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button size="large" type="primary" htmlType="submit" loading={saving.isPending}>
          {t('analgesics.effect.keep')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  );
}

function EffectLine(props: { readonly stayKey: string; readonly effect: Effect; readonly mayWrite: boolean }) {
  const { t } = useWords();
  const { stayKey, effect, mayWrite } = props;
  const { at, kind, value, note } = effect.content;
  const [striking, setStriking] = useState(false);
  const saving = useAnalgesicsAct(
    stayKey,
    (correction: string) => correctEffect(effect, { content: effect.content, inError: !effect.inError, correction }),
    () => setStriking(false),
  );
  const said = kind === 'sedation' ? (SEDATION_GRADES[value] ?? String(value)) : String(value);
  return (
    <li className={effect.inError ? styles['dim'] : ''}>
      <div className={styles['order']}>
        <div>
          <span>
            {localMoment(at)} · {t(`analgesics.effect.${kind}.value`)}: <b>{said}</b> {note}
          </span>
          <small className={styles['under']}>
            {[effect.recordedBy?.name, effect.inError && t('ward.inError'), effect.correction]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </div>
        {mayWrite && !striking && (
          <Button size="small" onClick={() => setStriking(true)}>
            {t(effect.inError ? 'analgesics.restore' : 'analgesics.strike')}
          </Button>
        )}
      </div>
      {striking && (
        <SayWhy
          label={t('analgesics.correction')}
          act={t(effect.inError ? 'analgesics.restore' : 'analgesics.strike')}
          saving={saving}
          onSay={saving.mutate}
          onClose={() => setStriking(false)}
        />
      )}
    </li>
  );
}
