import { useMutation } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type {
  CourseSchedule,
  GapAsk,
  GapEffect,
  GapProposal,
} from '../../../../server/units/clinic/schedule/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import { decideCompensation } from './api.ts';
import styles from './Schedule.module.css';

const signed = (gy: number) => `${gy < -0.005 ? '−' : gy > 0.005 ? '+' : '±'}${Math.abs(gy).toFixed(2)}`;

/** The ways of going on beside each other, with their arithmetic; an oncologist chooses one and says why. */
export function GapProposals(props: {
  readonly courseKey: string;
  readonly asked: GapAsk;
  readonly effect: GapEffect;
  readonly onChanged: (schedule: CourseSchedule) => unknown;
}) {
  const { effect, asked } = props;
  const { t } = useWords();
  const mayDecide = useMay('compensation.decide');
  const [method, setMethod] = useState<GapProposal['method'] | null>(null);
  const [reason, setReason] = useState('');
  const deciding = useMutation({
    mutationFn: (chosen: GapProposal['method']) =>
      decideCompensation(props.courseKey, { ...asked, method: chosen, reason: reason.trim() }),
    onSuccess: props.onChanged,
  });
  const remaining = ({ found }: GapProposal) =>
    found?.remaining
      .map(({ fractions, fractionGy, pairedHoursApart }) =>
        t(pairedHoursApart === null ? 'clinic.gap.group' : 'clinic.gap.pairs', {
          ...{ fractions, gy: fractionGy.toFixed(2), hours: pairedHoursApart ?? 0 },
        }),
      )
      .join(' + ');
  return (
    <>
      <p>
        {t('clinic.gap.planned', { days: effect.planned.overallDays })}
        <span className={styles['arithmetic']}>{effect.planned.tumour.written}</span>
        <span className={styles['arithmetic']}>{effect.planned.late.written}</span>
      </p>
      {asked.parameters.late.repairHalfTimeHours === null && <p>{t('clinic.gap.noRepair')}</p>}
      <PlainTable
        label={t('clinic.gap.ways')}
        rows={effect.proposals}
        keyOf={(row) => row.method}
        isPast={({ found }) => found === null}
        columns={[
          {
            key: 'method',
            header: t('clinic.gap.ways'),
            cell: (row) => (
              <>
                {mayDecide && row.found ? (
                  <Radio checked={method === row.method} onChange={() => setMethod(row.method)}>
                    {t(`clinic.gap.method.${row.method}`)}
                  </Radio>
                ) : (
                  t(`clinic.gap.method.${row.method}`)
                )}
                {row.impossible && (
                  <small className={styles['arithmetic']}>{t(`clinic.gap.impossible.${row.impossible}`)}</small>
                )}
                <span className={styles['arithmetic']}>{row.found?.tumour.written}</span>
                <span className={styles['arithmetic']}>{row.found?.late.written}</span>
              </>
            ),
          },
          { key: 'remaining', header: t('clinic.gap.remaining'), cell: (row) => remaining(row) ?? '–' },
          {
            key: 'end',
            header: t('clinic.gap.end'),
            cell: ({ found }) =>
              found ? t('clinic.gap.until', { day: found.days.at(-1) ?? '', days: found.overallDays }) : '–',
          },
          {
            key: 'tumour',
            header: t('clinic.gap.tumourDifference'),
            cell: ({ found }) => (found ? signed(found.tumourDifferenceGy) : '–'),
          },
          {
            key: 'late',
            header: t('clinic.gap.lateDifference'),
            cell: ({ found }) => (found ? signed(found.lateDifferenceGy) : '–'),
          },
        ]}
      />
      {mayDecide && method !== null && (
        <>
          <Field label={t('clinic.gap.reason')}>
            {(control) => (
              <Input.TextArea
                {...control}
                maxLength={1000}
                value={reason}
                onChange={(e) => setReason(e.target.value)}
              />
            )}
          </Field>
          {deciding.error && <Refusal error={deciding.error} />}
          <div className={styles['acts']}>
            <Button
              type="primary"
              disabled={!reason.trim()}
              loading={deciding.isPending}
              onClick={() => deciding.mutate(method)}
            >
              {t('clinic.gap.decide', { method: t(`clinic.gap.method.${method}`) })}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
