import type { PatientAnswer } from '../../../../server/units/ward/own-page/contract.ts';
import { timeBy } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useAnswerText } from './use-answer-text.ts';

/** A sign of the board: what the patient reported last, never taken for a score of the ward's. */
export function SaidChip({ answer }: { readonly answer: PatientAnswer }) {
  const { t } = useWords();
  const answerText = useAnswerText();
  const { at, content, flags, level, acknowledged } = answer;
  const pain = content.pain === null ? [] : [t('own.answer.pain', { pain: content.pain })];
  const what = [...pain, ...flags.map((flag) => t(`own.flag.${flag}`)), ...(content.message ? ['…'] : [])].join(', ');
  const isPressing = level === 'red' && acknowledged === null;
  return (
    <span
      className={`${sheet['chip']} ${isPressing ? sheet['bad'] : level === 'none' ? '' : sheet['warn']}`}
      title={answerText(content)}
    >
      {isPressing ? '✕ ' : level === 'none' ? '' : '≈ '}
      {t('own.board.chip', { at: timeBy(at, Date.now()), what: what || '–' })}
    </span>
  );
}
