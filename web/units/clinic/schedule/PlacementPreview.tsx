import { timeIn } from '@isocenter/deadlines';
import type { PlacementAsk, PlacementProposal } from '../../../../server/units/clinic/schedule/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import styles from './Schedule.module.css';
import { weekdayKey } from './WeekGrid.tsx';

/** Where the fractions would come, which were moved, and which days are skipped and why. */
export function PlacementPreview(props: {
  readonly proposal: PlacementProposal;
  readonly asked: PlacementAsk;
  readonly timeZone: string;
}) {
  const { proposal, asked } = props;
  const { t, language } = useWords();
  const { fractions, skipped, yearsNotListed } = proposal;
  const [first, last] = [fractions[0], fractions.at(-1)];
  const told = skipped.filter(({ why }) => why !== 'weekend');
  const full = skipped.filter(({ why }) => why === 'full' || why === 'second').length;
  if (!first || !last)
    return (
      <Notice weight="error">
        {t('clinic.placement.noRoom', { found: proposal.found, fractions: asked.fractions })}
      </Notice>
    );
  return (
    <div>
      <p>
        {t('clinic.placement.span', { fractions: fractions.length, first: first.day, last: last.day })}{' '}
        {t('clinic.placement.weekends', { days: skipped.length - told.length })}
      </p>
      {yearsNotListed.length > 0 && (
        <Notice weight="warning">{t('clinic.placement.notListed', { years: yearsNotListed.join(', ') })}</Notice>
      )}
      {full > 0 && <Notice weight="warning">{t('clinic.placement.full', { days: full })}</Notice>}
      {told.map(({ day, why, name, said }) => (
        <p key={day} className={styles['quiet']}>
          {day}: {t(`clinic.placement.skipped.${why}`)} {name?.[language] ?? said}
        </p>
      ))}
      <details>
        <summary>{t('clinic.placement.each')}</summary>
        <ol>
          {fractions.map(({ fraction, day, startsAt, movedByMinutes }) => (
            <li key={fraction}>
              {t(`clinic.schedule.weekday.${weekdayKey(day)}`)} {day} {timeIn(props.timeZone, new Date(startsAt))}
              {movedByMinutes !== 0 && ` (${t('clinic.placement.movedBy', { minutes: movedByMinutes })})`}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
