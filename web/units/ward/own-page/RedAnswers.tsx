import { Link } from 'react-router';
import type { WardPatientAnswers } from '../../../../server/units/ward/own-page/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { unseenAnswers } from './unseen-answers.ts';

/** Answers that somebody is to see to, of whoever has left the ward too. On a wall a bed stands for the patient, and nothing is tapped. */
export function RedAnswers({ said, isWall }: { readonly said: WardPatientAnswers; readonly isWall: boolean }) {
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
        {t('own.board.red', { who, at: localMoment(answer.at), flags })}
      </Notice>
    );
  });
}
