import { PRO_ANSWERS, type ProQuestion, proQuestionsAsked, proQuestionsFor } from '@isocenter/knowledge';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkEntrance } from '../../../../server/platform/patient-links/contract.ts';
import { useErrorWords } from '../../../platform/api/use-error-words.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from '../../../platform/patient-links/PatientPage.module.css';
import { sendReport } from './api.ts';

type Answers = Readonly<Record<string, number>>;

/** One question after another; each may be left, and gone back to. What is sent is looked over before. */
export function ReportQuestions(props: { readonly entrance: LinkEntrance; readonly region: string | null }) {
  const { t } = useWords();
  const { entrance, region } = props;
  const [answers, setAnswers] = useState<Answers>({});
  const [at, setAt] = useState(0);
  const questions = proQuestionsAsked(proQuestionsFor(region ?? undefined), answers);
  const question = questions[at];
  if (!question)
    return <LookOver entrance={entrance} questions={questions} answers={answers} onBack={() => setAt(at - 1)} />;
  const answer = (value: number | undefined) => {
    const { [question.id]: _, ...others } = answers;
    setAnswers(value === undefined ? others : { ...others, [question.id]: value });
    setAt(at + 1);
  };
  return (
    <section className={styles['card']} key={question.id} aria-live="polite">
      <p className={styles['step']}>{t('patient.report.step', { number: at + 1, all: questions.length })}</p>
      <Question question={question} chosen={answers[question.id]} onAnswer={answer} />
      <div className={styles['foot']}>
        {at > 0 && (
          <button type="button" className={styles['quiet']} onClick={() => setAt(at - 1)}>
            {t('patient.report.back')}
          </button>
        )}
        <button type="button" className={styles['quiet']} onClick={() => answer(undefined)}>
          {t('patient.report.skip')}
        </button>
      </div>
    </section>
  );
}

function Question(props: {
  readonly question: ProQuestion;
  readonly chosen: number | undefined;
  readonly onAnswer: (value: number) => void;
}) {
  const { language } = useWords();
  const { question, chosen, onAnswer } = props;
  return (
    <>
      <h2>{question.text[language]}</h2>
      <div className={styles['answers']}>
        {PRO_ANSWERS[question.attribute].map((words, value) => (
          <button
            key={words.en}
            type="button"
            className={styles['answer']}
            aria-pressed={chosen === value}
            onClick={() => onAnswer(value)}
          >
            {words[language]}
          </button>
        ))}
      </div>
    </>
  );
}

function LookOver(props: {
  readonly entrance: LinkEntrance;
  readonly questions: readonly ProQuestion[];
  readonly answers: Answers;
  readonly onBack: () => void;
}) {
  const { t, language } = useWords();
  const errorWords = useErrorWords();
  const { entrance, questions, answers } = props;
  const asked = new Set(questions.map(({ id }) => id));
  const given = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
  const sending = useMutation({ mutationFn: () => sendReport({ ...entrance, language, answers: given }) });
  if (sending.isSuccess)
    return (
      <section className={styles['card']}>
        <h2>{t('patient.report.sent')}</h2>
        <p>{t('patient.report.close')}</p>
      </section>
    );
  return (
    <section className={styles['card']}>
      <h2>{t('patient.report.check')}</h2>
      <dl className={styles['given']}>
        {questions.map(({ id, text, attribute }) => (
          <div key={id}>
            <dt>{text[language]}</dt>
            <dd>{PRO_ANSWERS[attribute][answers[id] ?? -1]?.[language] ?? t('patient.report.noAnswer')}</dd>
          </div>
        ))}
      </dl>
      {sending.isError && <p role="alert">{errorWords(sending.error).sentence}</p>}
      <div className={styles['foot']}>
        <button type="button" className={styles['quiet']} onClick={props.onBack}>
          {t('patient.report.back')}
        </button>
        <button
          type="button"
          className={styles['primary']}
          disabled={sending.isPending || Object.keys(given).length === 0}
          onClick={() => sending.mutate()}
        >
          {t('patient.report.send')}
        </button>
      </div>
    </section>
  );
}
