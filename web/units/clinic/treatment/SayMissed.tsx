import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { sayMissed } from '../schedule/api.ts';
import { useTreatmentAct } from './use-treatment.ts';

/** A booked treatment that was not given: with its reason. */
export function SayMissed({ appointmentKey }: { readonly appointmentKey: string }) {
  const { t } = useWords();
  const [reason, setReason] = useState<string | null>(null);
  const saying = useTreatmentAct(
    (why: string) => sayMissed(appointmentKey, why),
    () => setReason(null),
  );
  return (
    <>
      <Button size="small" onClick={() => setReason('')}>
        {t('treatment.day.miss')}
      </Button>
      {reason !== null && (
        <Modal
          open
          title={t('treatment.day.miss')}
          okText={t('treatment.day.miss.save')}
          cancelText={t('frame.cancel')}
          okButtonProps={{ disabled: reason.trim() === '', loading: saying.isPending }}
          onOk={() => saying.mutate(reason.trim())}
          onCancel={() => setReason(null)}
        >
          <Field label={t('treatment.why')}>
            {(control) => (
              <Input {...control} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          {saying.isError && <Refusal error={saying.error} />}
        </Modal>
      )}
    </>
  );
}
