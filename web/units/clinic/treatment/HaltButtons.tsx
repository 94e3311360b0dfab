import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Treatment } from '../../../../server/units/clinic/treatment/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { type HaltAct, haltCourse } from './api.ts';
import { useTreatmentAct } from './use-treatment.ts';

/** Holds a course, goes on with it, stops it early: each with its reason. */
export function HaltButtons(props: { readonly courseKey: string; readonly treatment: Treatment }) {
  const { t } = useWords();
  const { courseKey, treatment } = props;
  const { isTreated, paused } = treatment;
  const mayHold = useMay('treatment.hold');
  const mayDecide = useMay('treatment.decide');
  const [act, setAct] = useState<HaltAct | null>(null);
  const acts: readonly HaltAct[] = [
    ...(mayHold && isTreated && paused === null ? (['hold'] as const) : []),
    ...(mayDecide && paused !== null ? (['resume'] as const) : []),
    ...(mayDecide && isTreated ? (['stop'] as const) : []),
  ];
  return (
    <div className={sheet['acts']}>
      {acts.map((each) => (
        <Button key={each} danger={each === 'stop'} onClick={() => setAct(each)}>
          {t(`treatment.${each}`)}
        </Button>
      ))}
      {act && <HaltDialog courseKey={courseKey} act={act} onClose={() => setAct(null)} />}
    </div>
  );
}

function HaltDialog(props: { readonly courseKey: string; readonly act: HaltAct; readonly onClose: () => void }) {
  const { t } = useWords();
  const { courseKey, act, onClose } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const halting = useTreatmentAct(() => haltCourse(courseKey, act, reason.trim()), onClose);
  return (
    <Modal open title={t(`treatment.${act}.do`)} footer={null} onCancel={onClose}>
      <form
        className={sheet['form']}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reason.trim() !== '' && !halting.isPending) halting.mutate(undefined);
        }}
      >
        <Field label={t('treatment.why')} fault={tried && reason.trim() === '' ? t('treatment.why.needed') : null}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={3}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {halting.isError && <Refusal error={halting.error} />}
        <div className={sheet['acts']}>
          <Button type="primary" danger={act === 'stop'} htmlType="submit" loading={halting.isPending}>
            {t(`treatment.${act}.do`)}
          </Button>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
