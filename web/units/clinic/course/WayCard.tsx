import { CARE_PATH_STATES } from '@isocenter/knowledge';
import { Button } from 'antd';
import { useState } from 'react';
import type { CarePathStep, CourseDetail } from '../../../../server/units/clinic/course/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Course.module.css';
import { isWithoutQa } from './is-without-qa.ts';
import { SendBack } from './SendBack.tsx';
import { StepSheet } from './StepSheet.tsx';

/** The way of a course, step by step: what is done, what is waited for, what is to be done anew; each opens to its sheet. */
export function WayCard({ detail }: { readonly detail: CourseDetail }) {
  const { t } = useWords();
  const waiting = detail.state.waitsFor.at(-1)?.step ?? null;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className={sheet['card']} aria-labelledby="way">
      <header>
        <h2 id="way">{t('course.way')}</h2>
        <span className={sheet['chip']} title={CARE_PATH_STATES[0]?.source}>
          {t('course.way.knowledge')}
        </span>
        <SendBack detail={detail} />
      </header>
      <ol className={styles['way']}>
        {detail.path.steps
          .filter(({ id, kind }) => kind === 'way' || id === waiting || detail.facts.some((fact) => fact.step === id))
          .map((step) => (
            <StepLine
              key={step.id}
              detail={detail}
              step={step}
              isWaiting={detail.state.waitsFor.some((each) => each.step === step.id)}
              isOpen={open === step.id}
              onOpen={() => setOpen(open === step.id ? null : step.id)}
            />
          ))}
      </ol>
    </section>
  );
}

interface StepLineProps {
  readonly detail: CourseDetail;
  readonly step: CarePathStep;
  readonly isWaiting: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function StepLine({ detail, step, isWaiting, isOpen, onOpen }: StepLineProps) {
  const { t, language } = useWords();
  const mayWrite = useMay('course.write');
  const fact = detail.facts.findLast((each) => each.step === step.id && each.lapsed === null);
  const isAgain = detail.state.reopened.includes(step.id);
  const isAskedAnew = step.id === 'verified' && detail.state.afterQa === 'verify-anew';
  const who = step.signedBy.length > 0 ? step.signedBy : [step.owner];
  const signed = step.signedBy.length > 0 ? 'course.signed.by' : 'course.done.by';
  return (
    <li className={`${styles['step']} ${isWaiting ? styles['waiting'] : ''}`} data-step={step.id}>
      <Mark isDone={fact !== undefined} isAgain={isAgain} />
      <div>
        <span>{step.words[language]}</span>
        <small>
          {fact
            ? localMoment(fact.at)
            : t(signed, { roles: who.map((role) => t(`role.${role}`)).join(t('course.list.separator')) })}
          {isWithoutQa(fact) && ` · ⚠ ${t('course.withoutQa')}: ${fact?.reason}`}
          {step.id === 'referred' && fact?.reason && ` · ${fact.reason}`}
          {isAgain && ` · ${t('course.again')}`}
          {isAskedAnew && ` · ⚠ ${t('course.afterQa.verify-anew')}`}
          {step.isOptional && !fact && !isAskedAnew && ` · ${t('course.optional')}`}
        </small>
      </div>
      {mayWrite && (
        <Button size="small" type={isWaiting ? 'primary' : 'default'} aria-expanded={isOpen} onClick={onOpen}>
          {t(isOpen ? 'course.sheet.close' : 'course.sheet.open')}
        </Button>
      )}
      {isOpen && <StepSheet detail={detail} step={step} />}
    </li>
  );
}

function Mark({ isDone, isAgain }: { readonly isDone: boolean; readonly isAgain: boolean }) {
  const { t } = useWords();
  if (isAgain)
    return (
      <span className={`${styles['mark']} ${styles['again']}`} role="img" aria-label={t('course.again')}>
        ↺
      </span>
    );
  return (
    <span
      className={`${styles['mark']} ${isDone ? styles['done'] : ''}`}
      role="img"
      aria-label={t(isDone ? 'course.done' : 'course.open')}
    >
      {isDone ? '✓' : '○'}
    </span>
  );
}
