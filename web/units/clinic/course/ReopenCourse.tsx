import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { CourseDetail } from '../../../../server/units/clinic/course/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useSession } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { COURSES, reopenCourse } from './api.ts';

/** A course that was ended by mistake, or goes on after all. */
export function ReopenCourse({ detail: { course } }: { readonly detail: CourseDetail }) {
  const { t } = useWords();
  const { role } = useSession();
  const queries = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const reopening = useMutation({
    mutationFn: (why: string) => reopenCourse(course.courseKey, why),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [COURSES] });
      setReason(null);
    },
  });
  if (course.underWay || (role !== 'oncologist' && role !== 'head')) return null;
  return (
    <div className={sheet['acts']}>
      <Button size="small" onClick={() => setReason('')}>
        {t('course.reopen')}
      </Button>
      {reason !== null && (
        <Modal
          open
          title={t('course.reopen')}
          okText={t('course.reopen')}
          cancelText={t('frame.cancel')}
          okButtonProps={{ disabled: reason.trim() === '', loading: reopening.isPending }}
          onOk={() => reopening.mutate(reason.trim())}
          onCancel={() => setReason(null)}
        >
          <p>{t('course.reopen.about')}</p>
          <Field label={t('course.back.reason')}>
            {(control) => (
              <Input {...control} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          {reopening.isError && <Refusal error={reopening.error} />}
        </Modal>
      )}
    </div>
  );
}
