import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Order } from '../../../../server/units/ward/analgesics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { positiveIn } from '../opioids/given-draft.ts';
import { typedInstant } from '../stay/typed-instant.ts';
import { giveDose } from './api.ts';
import { isOutcomeUnknown } from './is-outcome-unknown.ts';
import { keptInstant } from './kept-instant.ts';
import { useAnalgesicsAct } from './use-analgesics.ts';

/**
 * A dose that was given, or was not. Whatever becomes of the line, what is sent again is the same dose: its mark is made once, and its time stays.
 * `isLate`: charted after the order or the stay ended, so its time is typed.
 */
export function GiveDose(props: {
  readonly stayKey: string;
  readonly order: Order;
  readonly isGiven: boolean;
  readonly isLate: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { order, isGiven, isLate, onClose } = props;
  const { dose: least, doseMost, unit, schedule } = order.content;
  const isInfusion = schedule.kind === 'infusion';
  const [sentAs] = useState(() => crypto.randomUUID());
  const [openedAt] = useState(() => new Date().toISOString());
  const [at, setAt] = useState(isLate ? '' : typedInstant(openedAt));
  // between two doses whoever gives it chooses: neither is filled in
  const [typed, setTyped] = useState(doseMost === null ? String(least) : '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const instant = keptInstant(openedAt, at);
  const dose = positiveIn(typed);
  const giving = useAnalgesicsAct(
    props.stayKey,
    (given: { at: string; dose: number | null }) =>
      giveDose(order.orderKey, { sentAs, ...given, given: isGiven, reason: reason.trim() }),
    onClose,
  );
  const isSound = instant !== undefined && (isGiven ? dose !== null : reason.trim() !== '');
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isSound && !giving.isPending) giving.mutate({ at: instant, dose: isGiven ? dose : null });
      }}
    >
      <div className={sheet['pair']}>
        <Field label={t('analgesics.at')} fault={tried && instant === undefined ? t('analgesics.at.wrong') : null}>
          {(control) => (
            <Input
              {...control}
              size="large"
              type="datetime-local"
              disabled={giving.isPending || isOutcomeUnknown(giving.error)}
              value={at}
              onChange={(event) => setAt(event.target.value)}
            />
          )}
        </Field>
        {isGiven && (
          <Field
            label={t(isInfusion ? 'analgesics.infusion.in' : 'analgesics.dose.in', {
              unit: t(`analgesics.unit.${unit}`),
            })}
            fault={tried && dose === null ? t('opioids.amount.wrong') : null}
          >
            {(control) => (
              <Input
                {...control}
                size="large"
                inputMode="decimal"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        )}
      </div>
      <Field
        label={t(isGiven ? 'analgesics.reason' : 'analgesics.not-given.why')}
        optional={isGiven}
        hint={isGiven ? t('analgesics.reason.hint') : undefined}
        fault={tried && !isGiven && reason.trim() === '' ? t('analgesics.reason.needed') : null}
      >
        {(control) => (
          <Input
            {...control}
            size="large"
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {giving.error != null && <Refusal error={giving.error} />}
      <div className={sheet['acts']}>
        <Button size="large" type="primary" htmlType="submit" loading={giving.isPending}>
          {t(
            isGiven ? (isInfusion ? 'analgesics.infusion.keep' : 'analgesics.give.save') : 'analgesics.not-given.save',
          )}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  );
}
