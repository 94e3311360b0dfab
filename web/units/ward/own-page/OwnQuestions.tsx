import { type ReactNode, useState } from 'react';
import type { AnswerContent } from '../../../../server/units/ward/own-page/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import frame from '../../../platform/patient-links/PatientPage.module.css';
import { type AnswerDraft, answerContent, BLANK_ANSWER, type Step, stepsOf } from './answer-draft.ts';
import { LookOver } from './LookOver.tsx';
import { OneQuestion } from './OneQuestion.tsx';

/** One question a screen; each but the first may be left, and gone back to. What is sent is looked over before. */
export function OwnQuestions({ onGiven }: { readonly onGiven: (content: AnswerContent) => void }) {
  const { t } = useWords();
  const [draft, setDraft] = useState<AnswerDraft>(BLANK_ANSWER);
  const [at, setAt] = useState(0);
  const steps = stepsOf(draft);
  const step = steps[at];
  const back = at > 0 && (
    <button type="button" className={frame['quiet']} onClick={() => setAt(at - 1)}>
      {t('patient.report.back')}
    </button>
  );
  if (!step) return <LookOver content={answerContent(draft)} back={back} onSend={onGiven} />;
  const answer = (part: Partial<AnswerDraft>) => {
    setDraft({ ...draft, ...part });
    setAt(at + 1);
  };
  return (
    <Screen key={step} step={step} number={at + 1} all={steps.length}>
      <OneQuestion
        step={step}
        draft={draft}
        onAnswer={answer}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        onNext={() => setAt(at + 1)}
      />
      <div className={frame['foot']}>
        {back}
        {step !== 'by' && step !== 'message' && (
          <button type="button" className={frame['quiet']} onClick={() => answer(LEFT[step])}>
            {t('patient.report.skip')}
          </button>
        )}
      </div>
    </Screen>
  );
}

/** A question that is left has no answer, also where it had one before. */
const LEFT: Readonly<Record<Exclude<Step, 'by' | 'message'>, Partial<AnswerDraft>>> = {
  ...{ pain: { pain: null }, taken: { taken: null }, ago: { ago: null }, count: { count: null } },
  ...{ helped: { helped: null }, stoolDays: { stoolDays: null }, drowsy: { drowsy: null }, signs: { signs: null } },
};

function Screen(props: {
  readonly step: Step;
  readonly number: number;
  readonly all: number;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const { step, number, all, children } = props;
  return (
    <section className={frame['card']} aria-live="polite">
      <p className={frame['step']}>{t('patient.report.step', { number, all })}</p>
      <h2>{t(`own.ask.${step}`)}</h2>
      {children}
    </section>
  );
}
