import { useMutation } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { CourseSchedule } from '../../../../server/units/clinic/schedule/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { undoPlacement } from './api.ts';

/** Takes back the latest placement that stands, with a reason. */
export function UndoPlacement(props: {
  readonly schedule: CourseSchedule;
  readonly onChanged: (schedule: CourseSchedule) => unknown;
}) {
  const { t } = useWords();
  const latest = props.schedule.placements.findLast(({ undone }) => undone === null);
  const [reason, setReason] = useState<string | null>(null);
  const undoing = useMutation({
    mutationFn: (why: string) => undoPlacement(latest?.placementKey ?? '', why),
    onSuccess: async (changed) => {
      setReason(null);
      await props.onChanged(changed);
    },
  });
  if (!latest) return null;
  const { firstDay, lastDay, asked } = latest;
  return (
    <>
      <Button size="small" onClick={() => setReason('')}>
        {t('clinic.placement.undo')}
      </Button>
      {reason !== null && (
        <Modal open footer={null} title={t('clinic.placement.undo')} onCancel={() => setReason(null)}>
          <div className={sheet['form']}>
            <p>{t('clinic.placement.undo.what', { fractions: asked.fractions, first: firstDay, last: lastDay })}</p>
            <Field label={t('clinic.placement.undo.reason')}>
              {(control) => (
                <Input {...control} maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} />
              )}
            </Field>
            {undoing.error && <Refusal error={undoing.error} />}
            <Button danger disabled={!reason.trim()} loading={undoing.isPending} onClick={() => undoing.mutate(reason)}>
              {t('clinic.placement.undo')}
            </Button>
          </div>
        </Modal>
      )}
    </>
  );
}
