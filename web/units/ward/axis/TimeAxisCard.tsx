import { OPIOID_TABLES } from '@isocenter/knowledge';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { opioidsGiven } from '../analgesics/facts-of-day.ts';
import { fetchScores } from '../assessment/api.ts';
import { WARD } from '../stay/api.ts';
import styles from './Axis.module.css';
import { AxisPicture } from './AxisPicture.tsx';
import { fetchFractions } from './api.ts';
import { doseSteps } from './dose-steps.ts';

const DAY_MS = 86_400_000;
/** Days that are shown. */
const SPANS = { '1': 1, '3': 3, '14': 14, '90': 90 } as const;
type Span = keyof typeof SPANS;

/** Scores, doses, adverse effects and radiotherapy of one patient on one axis of real time, from a day to three months. */
export function TimeAxisCard({ stay, data }: { readonly stay: Stay; readonly data: Analgesics }) {
  const { t, language } = useWords();
  const [span, setSpan] = useState<Span>('3');
  const { stayKey } = stay;
  const scores = useQuery({
    queryKey: [WARD, 'stay', stayKey, 'scores'],
    queryFn: ({ signal }) => fetchScores(stayKey, signal),
  });
  const fractions = useQuery({
    queryKey: [WARD, 'stay', stayKey, 'fractions'],
    queryFn: ({ signal }) => fetchFractions(stayKey, signal),
  });
  const to = stay.content.discharge ? Date.parse(stay.content.discharge.at) : Date.parse(data.now);
  const from = to - SPANS[span] * DAY_MS;
  const isIn = (at: string) => Date.parse(at) >= from && Date.parse(at) <= to;
  const table = OPIOID_TABLES.find(({ id }) => id === data.table.table);
  const steps = table
    ? doseSteps(opioidsGiven(data.orders, data.administrations), {
        ...{ table: table.id, from, to, admittedAt: Date.parse(stay.content.admittedAt) },
      })
    : [];
  const fault = scores.error ?? fractions.error;
  return (
    <section className={sheet['card']} aria-label={t('axis.title')}>
      <header>
        <h2>{t('axis.title')}</h2>
        <div className={sheet['acts']}>
          <Segmented<Span>
            value={span}
            options={(Object.keys(SPANS) as Span[]).map((value) => ({
              value,
              label: t('axis.days', { days: SPANS[value] }),
            }))}
            onChange={setSpan}
          />
        </div>
      </header>
      {/* without scores or fractions the axis would look as if there were none */}
      {scores.data && fractions.data ? (
        <div className={styles['picture']}>
          <AxisPicture
            from={from}
            to={to}
            steps={steps}
            scores={scores.data.filter(({ inError, content }) => !inError && isIn(content.at)).reverse()}
            rescues={data.administrations.filter(
              ({ isRescue, inError, content }) => isRescue && content.given && !inError && isIn(content.at),
            )}
            effects={data.effects.filter(({ inError, content }) => !inError && isIn(content.at))}
            fractions={fractions.data.filter(({ at }) => isIn(at))}
          />
        </div>
      ) : fault ? (
        <ErrorState
          error={fault}
          onRetry={() => {
            void scores.refetch();
            void fractions.refetch();
          }}
        />
      ) : (
        <Skeleton height={240} />
      )}
      <p className={sheet['empty']}>
        {table ? t('axis.table', { table: table.name[language] }) : t('analgesics.table.none')}{' '}
        {t('axis.stay', { at: localDate(stay.content.admittedAt) })}
      </p>
    </section>
  );
}
