import type { ReactNode } from 'react';
import {
  DROWSY,
  MOST_STOOL_DAYS,
  RESCUE_AGO,
  RESCUE_HELPED,
  SIGNS,
} from '../../../../server/units/ward/own-page/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import frame from '../../../platform/patient-links/PatientPage.module.css';
import { Face } from '../assessment/Face.tsx';
import type { AnswerDraft, Step } from './answer-draft.ts';
import styles from './OwnPage.module.css';
import { useStoolText } from './use-answer-text.ts';

const upTo = (from: number, most: number) => Array.from({ length: most - from + 1 }, (_, n) => from + n);
const MOST_COUNT = 9;

interface QuestionProps {
  readonly step: Step;
  readonly draft: AnswerDraft;
  /** Answers by one tap, and goes on. */
  readonly onAnswer: (part: Partial<AnswerDraft>) => void;
  readonly onChange: (part: Partial<AnswerDraft>) => void;
  readonly onNext: () => void;
}

/** The answers that one can tap to one question. */
export function OneQuestion(props: QuestionProps) {
  const { t } = useWords();
  const { step, draft, onAnswer } = props;
  switch (step) {
    case 'by':
      return (
        <Choices
          of={['patient', 'other'] as const}
          chosen={draft.by}
          words={(by) => t(`own.by.${by}`)}
          onChoose={(by) => onAnswer({ by })}
        />
      );
    case 'pain':
      return <Pain {...props} />;
    case 'taken':
      return (
        <Choices
          of={[true, false]}
          chosen={draft.taken}
          words={(taken) => t(taken ? 'own.yes' : 'own.no')}
          onChoose={(taken) => onAnswer({ taken })}
        />
      );
    case 'ago':
      return (
        <Choices
          of={RESCUE_AGO}
          chosen={draft.ago}
          words={(ago) => t(`own.ago.${ago}`)}
          onChoose={(ago) => onAnswer({ ago })}
        />
      );
    case 'count':
      return (
        <Choices
          of={upTo(1, MOST_COUNT)}
          chosen={draft.count}
          words={(count) => (count === MOST_COUNT ? t('own.orMore', { count }) : count)}
          onChoose={(count) => onAnswer({ count })}
        />
      );
    case 'helped':
      return (
        <Choices
          of={RESCUE_HELPED}
          chosen={draft.helped}
          words={(helped) => t(`own.helped.${helped}`)}
          onChoose={(helped) => onAnswer({ helped })}
        />
      );
    case 'stoolDays':
      return <Stool {...props} />;
    case 'drowsy':
      return (
        <Choices
          of={DROWSY}
          chosen={draft.drowsy}
          words={(drowsy) => t(`own.drowsy.${drowsy}`)}
          onChoose={(drowsy) => onAnswer({ drowsy })}
        />
      );
    case 'signs':
      return <Signs {...props} />;
    case 'message':
      return <Message {...props} />;
  }
}

function Choices<Value extends string | number | boolean>(props: {
  readonly of: readonly Value[];
  readonly chosen: Value | null;
  readonly words: (value: Value) => ReactNode;
  readonly onChoose: (value: Value) => void;
}) {
  const { of, chosen, words, onChoose } = props;
  return (
    <div className={frame['answers']}>
      {of.map((value) => (
        <button
          key={String(value)}
          type="button"
          className={frame['answer']}
          aria-pressed={chosen === value}
          onClick={() => onChoose(value)}
        >
          {words(value)}
        </button>
      ))}
    </div>
  );
}

function Pain({ draft, onAnswer }: QuestionProps) {
  const { t } = useWords();
  return (
    <>
      <p>{t('own.pain.ends')}</p>
      <div className={styles['faces']}>
        {upTo(0, 10).map((pain) => (
          <button
            key={pain}
            type="button"
            className={styles['face']}
            aria-pressed={draft.pain === pain}
            onClick={() => onAnswer({ pain })}
          >
            <Face value={pain} />
            {pain}
          </button>
        ))}
      </div>
    </>
  );
}

function Stool({ draft, onAnswer }: QuestionProps) {
  const stoolText = useStoolText();
  return (
    <Choices
      of={upTo(0, MOST_STOOL_DAYS)}
      chosen={draft.stoolDays}
      words={stoolText}
      onChoose={(stoolDays) => onAnswer({ stoolDays })}
    />
  );
}

function Signs({ draft, onAnswer, onChange, onNext }: QuestionProps) {
  const { t } = useWords();
  const signs = draft.signs ?? [];
  return (
    <>
      <div className={frame['answers']}>
        {SIGNS.map((sign) => (
          <button
            key={sign}
            type="button"
            className={frame['answer']}
            aria-pressed={signs.includes(sign)}
            onClick={() =>
              onChange({ signs: signs.includes(sign) ? signs.filter((each) => each !== sign) : [...signs, sign] })
            }
          >
            {t(`own.sign.${sign}`)}
          </button>
        ))}
        <button type="button" className={frame['answer']} onClick={() => onAnswer({ signs: [] })}>
          {t('own.sign.none')}
        </button>
      </div>
      {signs.length > 0 && (
        <button type="button" className={frame['primary']} onClick={onNext}>
          {t('own.next')}
        </button>
      )}
    </>
  );
}

function Message({ draft, onChange, onNext }: QuestionProps) {
  const { t } = useWords();
  return (
    <>
      <textarea
        className={styles['message']}
        aria-label={t('own.ask.message')}
        maxLength={500}
        rows={5}
        value={draft.message}
        onChange={({ target }) => onChange({ message: target.value })}
      />
      <p>{t('own.message.hint')}</p>
      <button type="button" className={frame['primary']} onClick={onNext}>
        {t('own.next')}
      </button>
    </>
  );
}
