import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { type Administration, INFUSION_UNITS } from '../../../../server/units/ward/analgesics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { positiveIn } from '../opioids/given-draft.ts';
import { instantOf, typedInstant } from '../stay/typed-instant.ts';
import { correctDose } from './api.ts';
import { keptInstant } from './kept-instant.ts';
import { useAnalgesicsAct } from './use-analgesics.ts';

/**
 * What really was: another time, another dose, none at all, a patch taken off at another time or not yet, or that it was entered in error. Always
 * with a reason, which is that of a dose that was not given, too.
 */
export function CorrectDose(props: {
  readonly stayKey: string;
  readonly given: Administration;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { given, stayKey, onClose } = props;
  const { content } = given;
  const [at, setAt] = useState(() => typedInstant(content.at));
  const [typed, setTyped] = useState(content.dose === null ? '' : String(content.dose));
  const [isGiven, setGiven] = useState(content.given);
  const [removed, setRemoved] = useState(given.removedAt === null ? '' : typedInstant(given.removedAt));
  const [inError, setInError] = useState(given.inError);
  const [correction, setCorrection] = useState('');
  const [tried, setTried] = useState(false);
  const instant = keptInstant(content.at, at);
  const isInfusion = INFUSION_UNITS.some((unit) => unit === given.unit);
  const isWorn = isGiven && (given.unit === 'mcg/h' || isInfusion);
  const removedAt = given.removedAt === null ? instantOf(removed) : keptInstant(given.removedAt, removed);
  const dose = positiveIn(typed);
  const isDoseWrong = isGiven && dose === null;
  const saving = useAnalgesicsAct(
    stayKey,
    (moment: string) =>
      correctDose(given, {
        content: {
          ...{ at: moment, given: isGiven, dose: isGiven ? dose : null },
          // why a dose was given too soon, say, does not say why it was not given
          reason: isGiven === content.given ? content.reason : isGiven ? '' : correction.trim(),
        },
        ...{ inError, removedAt: isWorn ? (removedAt ?? null) : null, correction: correction.trim() },
      }),
    onClose,
  );
  const isSound = instant !== undefined && !isDoseWrong && correction.trim() !== '';
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isSound && !saving.isPending) saving.mutate(instant);
      }}
    >
      <div className={sheet['pair']}>
        <Field label={t('analgesics.at')} fault={tried && instant === undefined ? t('analgesics.at.wrong') : null}>
          {(control) => (
            <Input {...control} type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
          )}
        </Field>
        {isGiven && (
          <Field
            label={t('analgesics.dose.in', { unit: t(`analgesics.unit.${given.unit}`) })}
            fault={tried && isDoseWrong ? t('opioids.amount.wrong') : null}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        )}
        {isWorn && (
          <Field label={t(isInfusion ? 'analgesics.infusion.stop.at' : 'analgesics.take-off.at')} optional>
            {(control) => (
              <Input
                {...control}
                type="datetime-local"
                value={removed}
                onChange={(event) => setRemoved(event.target.value)}
              />
            )}
          </Field>
        )}
      </div>
      <Checkbox checked={!isGiven} onChange={({ target }) => setGiven(!target.checked)}>
        {t('analgesics.was-not-given')}
      </Checkbox>
      <Checkbox checked={inError} onChange={({ target }) => setInError(target.checked)}>
        {t('ward.inError')}
      </Checkbox>
      <Field
        label={t('analgesics.correction')}
        fault={tried && correction.trim() === '' ? t('analgesics.reason.needed') : null}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={correction}
            onChange={(event) => setCorrection(event.target.value)}
          />
        )}
      </Field>
      {saving.error != null && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('analgesics.correct')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
