import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { Administration } from '../../../../server/units/ward/analgesics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { positiveIn } from '../opioids/given-draft.ts';
import { instantOf, typedInstant } from '../stay/typed-instant.ts';
import { correctDose } from './api.ts';
import { useAnalgesicsAct } from './use-analgesics.ts';

/** What really was: another time, another dose, none at all, or that it was entered in error. Always with a reason. */
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
  const [inError, setInError] = useState(given.inError);
  const [correction, setCorrection] = useState('');
  const [tried, setTried] = useState(false);
  // an instant that was not touched keeps its seconds
  const instant = at === typedInstant(content.at) ? content.at : instantOf(at);
  const dose = positiveIn(typed);
  const isDoseWrong = content.given && dose === null;
  const saving = useAnalgesicsAct(
    stayKey,
    (moment: string) =>
      correctDose(given, {
        ...{ content: { ...content, at: moment, dose: content.given ? dose : null }, inError },
        ...{ removedAt: given.removedAt, correction: correction.trim() },
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
        {content.given && (
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
      </div>
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
