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
import { useProcedures } from '../procedures/use-procedures.ts';
import { useTreatedSites } from '../radiotherapy/use-treated-sites.ts';
import { WARD } from '../stay/api.ts';
import styles from './Axis.module.css';
import { AxisPicture } from './AxisPicture.tsx';
import { fetchFractions } from './api.ts';
import { doseSteps } from './dose-steps.ts';

const HOUR_MS = 3_600_000;
/** Hours that are shown. */
const SPANS = { '6 h': 6, '1 d': 24, '3 d': 72, '14 d': 336, '90 d': 2160 } as const;
type Span = keyof typeof SPANS;

/** Scores, doses, adverse effects, procedures and radiotherapy of one patient on one axis of real time, from six hours to three months. */
export function TimeAxisCard({ stay, data }: { readonly stay: Stay; readonly data: Analgesics }) {
  const { t, language } = useWords();
  const [span, setSpan] = useState<Span>('3 d');
  const { stayKey } = stay;
  const scores = useQuery({
    queryKey: [WARD, 'stay', stayKey, 'scores'],
    queryFn: ({ signal }) => fetchScores(stayKey, signal),
  });
  const fractions = useQuery({
    queryKey: [WARD, 'stay', stayKey, 'fractions'],
    queryFn: ({ signal }) => fetchFractions(stayKey, signal),
  });
  const procedures = useProcedures(stayKey);
  const treated = useTreatedSites(stayKey);
  const to = stay.content.discharge ? Date.parse(stay.content.discharge.at) : Date.parse(data.now);
  const from = to - SPANS[span] * HOUR_MS;
  const isIn = (at: string) => Date.parse(at) >= from && Date.parse(at) <= to;
  const table = OPIOID_TABLES.find(({ id }) => id === data.table.table);
  const steps = table
    ? doseSteps(opioidsGiven(data.orders, data.administrations), {
        ...{ table: table.id, from, to, admittedAt: Date.parse(stay.content.admittedAt) },
      })
    : [];
  const sites = (treated.data?.sites ?? []).filter(({ inError }) => !inError);
  const fault = scores.error ?? fractions.error ?? procedures.error ?? treated.error;
  return (
    <section className={sheet['card']} aria-label={t('axis.title')}>
      <header>
        <h2>{t('axis.title')}</h2>
        <div className={sheet['acts']}>
          <Segmented<Span>
            value={span}
            options={(Object.keys(SPANS) as Span[]).map((value) => ({
              value,
              label:
                SPANS[value] < 24
                  ? t('axis.hours', { hours: SPANS[value] })
                  : t('axis.days', { days: SPANS[value] / 24 }),
            }))}
            onChange={setSpan}
          />
        </div>
      </header>
      {/* without scores or fractions the axis would look as if there were none */}
      {scores.data && fractions.data && procedures.data && treated.data ? (
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
            procedures={procedures.data.filter(({ inError, content }) => !inError && isIn(content.at))}
            responses={sites.flatMap((site) =>
              site.pains
                .filter(
                  ({ inError, isBaseline, judged, content }) => !inError && (isBaseline || judged) && isIn(content.at),
                )
                .map((pain) => ({ site, pain })),
            )}
          />
        </div>
      ) : fault ? (
        <ErrorState
          error={fault}
          onRetry={() => {
            void scores.refetch();
            void fractions.refetch();
            void procedures.refetch();
            void treated.refetch();
          }}
        />
      ) : (
        <Skeleton height={240} />
      )}
      <p className={sheet['empty']}>
        {table ? t('axis.table', { table: table.name[language] }) : t('analgesics.table.none')}{' '}
        {t('axis.stay', { at: localDate(stay.content.admittedAt) })}
        {sites.length > 0 && ` ${t('axis.response.letters')}`}
      </p>
    </section>
  );
}
