import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { CourseDetail } from '../../../../server/units/clinic/course/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { COURSES, sendBack } from './api.ts';
import { useStepWords } from './StateChip.tsx';

/** Sends a course back from where it stands, by a way that its path knows, for a reason. */
export function SendBack({ detail }: { readonly detail: CourseDetail }) {
  const { t, language } = useWords();
  const wordsOf = useStepWords(detail.path.steps);
  const mayWrite = useMay('course.write');
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number>();
  const [reason, setReason] = useState('');
  const ways = detail.path.sendBacks.filter(({ from }) => from === detail.state.state);
  const way = ways[chosen ?? -1];
  const sending = useMutation({
    mutationFn: (back: { from: string; to: string; reason: string }) => sendBack(detail.course.courseKey, back),
    onSuccess: () => {
      setOpen(false);
      setReason('');
      void queries.invalidateQueries({ queryKey: [COURSES] });
    },
  });
  if (ways.length === 0 || !mayWrite) return null;
  return (
    <div className={sheet['acts']}>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('course.back')}
      </Button>
      {isOpen && (
        <Modal
          open
          title={t('course.back')}
          okText={t('course.back')}
          cancelText={t('frame.cancel')}
          okButtonProps={{ disabled: !way || reason.trim() === '', loading: sending.isPending }}
          onOk={() => way && sending.mutate({ from: way.from, to: way.to, reason: reason.trim() })}
          onCancel={() => setOpen(false)}
        >
          <div className={sheet['form']}>
            <p>{t('course.back.about')}</p>
            <Radio.Group
              aria-label={t('course.back.where')}
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
              options={ways.map(({ to, why }, index) => ({ value: index, label: `${wordsOf(to)}: ${why[language]}` }))}
            />
            <Field label={t('course.back.reason')}>
              {(control) => (
                <Input.TextArea
                  {...control}
                  maxLength={500}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            {sending.isError && <Refusal error={sending.error} />}
          </div>
        </Modal>
      )}
    </div>
  );
}
