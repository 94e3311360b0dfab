import { asksBaselineRise } from '@isocenter/pain';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { WardBoardRow } from '../../../../server/units/ward/board/contract.ts';
import type { PatientAnswer } from '../../../../server/units/ward/own-page/contract.ts';
import { formatSpan, timeBy } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { SaidChip } from '../own-page/SaidChip.tsx';
import styles from './Board.module.css';
import { CONSTIPATED_FROM_DAYS, isUncontrolled, minutesBetween, nextDue } from './board-rows.ts';

interface BoardCardProps {
  readonly row: WardBoardRow;
  /** The server's time [ms]. */
  readonly now: number;
  /** Scores of this patient that have not reached the server. */
  readonly waiting: number;
  /** What the patient reported last, by themselves. */
  readonly said?: PatientAnswer | undefined;
  /** On a wall nobody's name stands, and nothing is tapped. */
  readonly isWall: boolean;
  /** Absent where the person may not assess. */
  readonly onAssess?: (() => void) | undefined;
}

/** One patient of the board: what is due, how strong the pain was, one tap to assess. */
export function BoardCard({ row, now, waiting, said, isWall, onAssess }: BoardCardProps) {
  const { t } = useWords();
  const { bed, stayKey, latest } = row;
  const next = nextDue(row, now);
  const weight = next?.state === 'late' ? styles['late'] : next?.state === 'soon' ? styles['soon'] : '';
  return (
    <li className={`${styles['row']} ${weight}`} aria-label={t('ward.board.bed', { bed })}>
      <span className={styles['bed']}>{bed}</span>
      <span className={styles['who']}>
        {!isWall && (
          <>
            <Link to={`/ward/stays/${stayKey}`}>
              <strong>{[row.nameZh, row.name].filter(Boolean).join(' ')}</strong>
            </Link>
            <small>{[row.identifier, row.birthDate].filter(Boolean).join(' · ')}</small>
          </>
        )}
      </span>
      <span className={`${styles['pain']} ${isUncontrolled(row) ? styles['high'] : ''}`}>
        <strong>{latest?.pain ?? '–'}</strong>
        {latest
          ? `${t(`ward.scale.${latest.instrument}`)} ${t(`ward.during.${latest.during}`)} ${timeBy(latest.at, now)}`
          : t('ward.board.noScore')}
      </span>
      <span className={styles['chips']}>
        <DueChip row={row} now={now} />
        {isUncontrolled(row) && <span className={`${sheet['chip']} ${sheet['bad']}`}>✕ {t('ward.board.above3')}</span>}
        <RescueChip count={row.rescues24h} />
        {row.bowel && row.bowel.days >= CONSTIPATED_FROM_DAYS && (
          <span className={`${sheet['chip']} ${sheet['warn']}`} title={t('ward.board.bowel.hint')}>
            ≈ {t('ward.board.bowel', { days: row.bowel.days })} · {timeBy(row.bowel.at, now)}
          </span>
        )}
        {!row.reportsSelf && <span className={sheet['chip']}>{t('ward.board.cannotReport')}</span>}
        {said && <SaidChip answer={said} />}
        {waiting > 0 && (
          <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('ward.waiting.here', { n: waiting })}</span>
        )}
      </span>
      {onAssess && (
        <span className={styles['assess']}>
          <Button
            className={styles['assess'] ?? ''}
            onClick={onAssess}
            aria-label={t('ward.board.assess.bed', { bed })}
          >
            {t('ward.board.assess')}
          </Button>
        </span>
      )}
    </li>
  );
}

/** Rules disagree from how many rescue doses on the dose by the clock should rise: those that ask for it are named. */
function RescueChip({ count }: { readonly count: number }) {
  const { t } = useWords();
  if (count === 0) return null;
  const rules = asksBaselineRise(count).flatMap(({ rule, asks }) => (asks ? [rule] : []));
  return (
    <span className={`${sheet['chip']} ${rules.length > 0 ? sheet['bad'] : ''}`}>
      {rules.length > 0 ? '✕ ' : ''}
      {t('ward.board.rescues', { count })} {rules.length > 0 && `(${rules.join(', ')})`}
    </span>
  );
}

function DueChip({ row, now }: Pick<BoardCardProps, 'row' | 'now'>) {
  const { t, language } = useWords();
  const next = nextDue(row, now);
  if (!next) return null;
  const { due, state } = next;
  const words = language === 'zh' ? due.wordsZh : due.words;
  const at = timeBy(due.at, now);
  if (state === 'late') {
    const span = formatSpan(minutesBetween(Date.parse(due.at), now));
    return (
      <span className={`${sheet['chip']} ${sheet['bad']}`}>
        ✕ {words} · {t('ward.board.lateSince', { at, span })}
      </span>
    );
  }
  return (
    <span className={`${sheet['chip']} ${state === 'soon' ? sheet['warn'] : ''}`}>
      {state === 'soon' ? '≈ ' : ''}
      {words} · {t('ward.board.dueAt', { at })}
    </span>
  );
}
