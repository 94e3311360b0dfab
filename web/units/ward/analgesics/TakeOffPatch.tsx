import { Button, Input } from 'antd';
import { useState } from 'react';
import { type Administration, INFUSION_UNITS } from '../../../../server/units/ward/analgesics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { typedInstant } from '../stay/typed-instant.ts';
import { takeOffPatch } from './api.ts';
import { keptInstant } from './kept-instant.ts';
import { useAnalgesicsAct } from './use-analgesics.ts';

/** When a patch was taken off, or an infusion stopped: what it gave counts until then. */
export function TakeOffPatch(props: {
  readonly stayKey: string;
  readonly given: Administration;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { stayKey, given, onClose } = props;
  const isInfusion = INFUSION_UNITS.some((unit) => unit === given.unit);
  const [openedAt] = useState(() => new Date().toISOString());
  const [at, setAt] = useState(() => typedInstant(openedAt));
  const [tried, setTried] = useState(false);
  const instant = keptInstant(openedAt, at);
  const taking = useAnalgesicsAct(stayKey, (moment: string) => takeOffPatch(given, moment), onClose);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (instant && !taking.isPending) taking.mutate(instant);
      }}
    >
      <Field
        label={t(isInfusion ? 'analgesics.infusion.stop.at' : 'analgesics.take-off.at')}
        fault={tried && instant === undefined ? t('analgesics.at.wrong') : null}
      >
        {(control) => (
          <Input
            {...control}
            size="large"
            type="datetime-local"
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
        )}
      </Field>
      {taking.error != null && <Refusal error={taking.error} />}
      <div className={sheet['acts']}>
        <Button size="large" type="primary" htmlType="submit" loading={taking.isPending}>
          {t(isInfusion ? 'analgesics.infusion.stop' : 'analgesics.take-off')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  );
}
