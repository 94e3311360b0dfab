import { Link } from 'react-router';
import type { PatientAnswer, WardPatientAnswers } from '../../../../server/units/ward/own-page/contract.ts';
import { formatSpan, localMoment, timeBy } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { minutesBetween } from '../board/board-rows.ts';
import { isLate, unseenAnswers } from './unseen-answers.ts';

/** Answers that somebody is to see to, of whoever has left the ward too. On a wall a bed stands for the patient, and nothing is tapped. `now`: the server's. */
export function RedAnswers(props: {
  readonly said: WardPatientAnswers;
  readonly now: number;
  readonly isWall: boolean;
}) {
  const { said, now, isWall } = props;
  const { t } = useWords();
  return unseenAnswers(said).map(({ answer, bed, name, nameZh, identifier }) => {
    const place = bed === null ? t('own.board.left') : t('ward.board.bed', { bed });
    const who = isWall ? place : [place, nameZh, name, identifier].filter(Boolean).join(' ');
    const message = answer.content.message === '' ? [] : [t('own.board.message')];
    const flags = [...answer.flags.map((flag) => t(`own.flag.${flag}`)), ...message].join(', ');
    return (
      <Notice
        key={answer.answerKey}
        weight={answer.level === 'red' ? 'error' : 'warning'}
        action={!isWall && <Link to={`/ward/stays/${answer.stayKey}`}>{t('own.board.open')}</Link>}
      >
        {t('own.board.red', { who, at: localMoment(answer.at), flags })} <DueOfAnswer answer={answer} now={now} />
      </Notice>
    );
  });
}

/** Until when somebody is to have seen to it; what came outside of staffed hours counts from the next of them. Red once that has passed. */
function DueOfAnswer({ answer, now }: { readonly answer: PatientAnswer; readonly now: number }) {
  const { t } = useWords();
  const late = isLate(answer, now);
  if (answer.dueAt === null || late === null) return null;
  const at = timeBy(answer.dueAt, now);
  return (
    <span className={`${sheet['chip']} ${late ? sheet['bad'] : sheet['warn']}`}>
      {late
        ? `✕ ${t('own.board.late', { at, span: formatSpan(minutesBetween(Date.parse(answer.dueAt), now)) })}`
        : `≈ ${t('own.board.due', { at })}`}
    </span>
  );
}
