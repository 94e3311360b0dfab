import type { ReactNode } from 'react';
import type { AnswerContent } from '../../../../server/units/ward/own-page/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import frame from '../../../platform/patient-links/PatientPage.module.css';
import { stepsOf } from './answer-draft.ts';
import { useSaid } from './use-answer-text.ts';

/** What is about to be sent, question by question. `content`: null where nothing was answered. */
export function LookOver(props: {
  readonly content: AnswerContent | null;
  readonly back: ReactNode;
  readonly onSend: (content: AnswerContent) => void;
}) {
  const { t } = useWords();
  const said = useSaid();
  const { content, back, onSend } = props;
  return (
    <section className={frame['card']}>
      <h2>{t('patient.report.check')}</h2>
      {content ? (
        <dl className={frame['given']}>
          {stepsOf({ taken: content.rescue?.taken ?? null }).map((step) => (
            <div key={step}>
              <dt>{t(`own.ask.${step}`)}</dt>
              <dd>{said(content, step) ?? t('patient.report.noAnswer')}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{t('patient.report.noAnswer')}</p>
      )}
      <div className={frame['foot']}>
        {back}
        <button
          type="button"
          className={frame['primary']}
          disabled={!content}
          onClick={() => {
            if (content) onSend(content);
          }}
        >
          {t('patient.report.send')}
        </button>
      </div>
    </section>
  );
}
