import { Button } from 'antd';
import { useState } from 'react';
import type { CourseSchedule, GapProposal } from '../../../../server/units/clinic/schedule/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { SignatureList } from '../../../platform/signatures/SignatureList.tsx';
import { SignDialog } from '../../../platform/signatures/SignDialog.tsx';
import { signCompensation } from './api.ts';
import styles from './Schedule.module.css';

const NEEDS_PRESCRIPTION = ['larger fractions', 'extra fractions'];

/** How gaps of the course are compensated for: who decided, why, by which figures, and whether it was carried out. */
export function CompensationsCard(props: {
  readonly schedule: CourseSchedule;
  readonly onChanged: (schedule: CourseSchedule) => unknown;
  readonly onCarryOut: (compensationKey: string, found: NonNullable<GapProposal['found']>) => void;
}) {
  const { t, language } = useWords();
  const mayWrite = useMay('schedule.write');
  const maySign = useMay('compensation.decide');
  const [signing, setSigning] = useState<CourseSchedule['compensations'][number]>();
  const { compensations } = props.schedule;
  if (compensations.length === 0) return null;
  return (
    <section className={sheet['card']} aria-labelledby="compensations">
      <header>
        <h2 id="compensations">{t('clinic.gap.decided')}</h2>
      </header>
      {compensations.map((compensation) => {
        const { compensationKey, content, reason, decidedAt, person, placementKey, signatures, isSigned, isStale } =
          compensation;
        const found = content.effect.proposals.find(({ method }) => method === content.method)?.found;
        const { tumour, late } = content.asked.parameters;
        return (
          <div key={compensationKey} className={sheet['body']}>
            <p>
              <strong>{t(`clinic.gap.method.${content.method}`)}</strong> ·{' '}
              {(language === 'zh' && person.nameZh) || person.name} · {localMoment(decidedAt)}{' '}
              <HistoryButton
                of={t('clinic.gap.decided')}
                records={[{ entity: 'gap-compensation', key: compensationKey }]}
              />
            </p>
            <p>{reason}</p>
            <span className={styles['arithmetic']}>{found?.tumour.written}</span>
            <span className={styles['arithmetic']}>{found?.late.written}</span>
            <p className={styles['quiet']}>
              {tumour.source} · {late.tissue}, {late.source}
            </p>
            {NEEDS_PRESCRIPTION.includes(content.method) && (
              <Notice weight="warning">{t('clinic.gap.needsPrescription')}</Notice>
            )}
            <SignatureList signatures={signatures} />
            {isStale && <Notice weight="warning">{t('clinic.gap.stale')}</Notice>}
            {!isSigned && !isStale && placementKey === null && (
              <Notice weight="warning">{t('clinic.gap.unsigned')}</Notice>
            )}
            {!isSigned && !isStale && maySign && (
              <Button type="primary" onClick={() => setSigning(compensation)}>
                {t('signatures.sign')}
              </Button>
            )}
            {isSigned && !isStale && placementKey === null && mayWrite && found && content.method !== 'none' && (
              <Button onClick={() => props.onCarryOut(compensationKey, found)}>{t('clinic.gap.carryOut')}</Button>
            )}
            {placementKey !== null && <p>{t('clinic.gap.carriedOut')}</p>}
          </div>
        );
      })}
      {signing && (
        <SignDialog
          entity="gap-compensation"
          entityKey={signing.compensationKey}
          onSign={(asked) => signCompensation(signing, asked)}
          onSigned={(schedule) => {
            setSigning(undefined);
            props.onChanged(schedule);
          }}
          onClose={() => setSigning(undefined)}
        />
      )}
    </section>
  );
}
