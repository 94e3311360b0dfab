import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { CarePathStep, CourseDetail } from '../../../../server/units/clinic/course/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { COURSES, sayStep } from './api.ts';

/** Says that a step happened now, where nobody signs it. */
export function SayStep({ detail, step }: { readonly detail: CourseDetail; readonly step: CarePathStep }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const saying = useMutation({
    mutationFn: () => sayStep(detail.course.courseKey, { step: step.id, at: new Date().toISOString(), reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [COURSES] }),
  });
  const needsReason = step.kind === 'end' || step.kind === 'pause';
  return (
    <div className={sheet['form']}>
      <Field label={t('course.note')} optional={!needsReason}>
        {(control) => (
          <Input {...control} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      {saying.isError && <Refusal error={saying.error} />}
      <div className={sheet['acts']}>
        <Button
          type="primary"
          disabled={needsReason && reason.trim() === ''}
          loading={saying.isPending}
          onClick={() => saying.mutate()}
        >
          {t('course.say')}
        </Button>
      </div>
    </div>
  );
}
