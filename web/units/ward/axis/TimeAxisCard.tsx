import { OPIOID_TABLES, type OpioidTableId } from '@isocenter/knowledge';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { PatientAxis } from '../../../../server/units/ward/axis/contract.ts';
import type { TreatedSite } from '../../../../server/units/ward/radiotherapy/contract.ts';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { useTreatedSites } from '../radiotherapy/use-treated-sites.ts';
import { WARD } from '../stay/api.ts';
import styles from './Axis.module.css';
import { AxisPicture, type Drawn } from './AxisPicture.tsx';
import { fetchAxis } from './api.ts';
import { beginningOf } from './beginning-of.ts';
import { stepsOfStays, timesAtHome } from './steps-of-stays.ts';

const HOUR_MS = 3_600_000;
/** Hours that are shown; `all`: from the first that is known of the patient. */
const SPANS = { '6 h': 6, '1 d': 24, '3 d': 72, '14 d': 336, '90 d': 2160, all: null } as const;
type Span = keyof typeof SPANS;

/** Scores, doses, adverse effects, procedures and radiotherapy of one patient on one axis of real time, over all stays and the time at home, from six hours to months. */
export function TimeAxisCard(props: {
  readonly stay: Stay;
  readonly table: OpioidTableId | null;
  readonly now: string;
}) {
  const { t, language } = useWords();
  const [span, setSpan] = useState<Span>('3 d');
  const { stayKey, content } = props.stay;
  const { discharge } = content;
  const [end, setEnd] = useState<'discharge' | 'now'>('discharge');
  const axis = useQuery({
    queryKey: [WARD, 'stay', stayKey, 'axis'],
    queryFn: ({ signal }) => fetchAxis(stayKey, signal),
  });
  const treated = useTreatedSites(stayKey);
  const table = OPIOID_TABLES.find(({ id }) => id === props.table);
  const sites = (treated.data?.sites ?? []).filter(({ inError }) => !inError);
  const to = discharge && end === 'discharge' && span !== 'all' ? Date.parse(discharge.at) : Date.parse(props.now);
  const fault = axis.error ?? treated.error;
  const spanLabel = (value: Span) => {
    const hours = SPANS[value];
    if (hours === null) return t('axis.all');
    return hours < 24 ? t('axis.hours', { hours }) : t('axis.days', { days: hours / 24 });
  };
  return (
    <section className={sheet['card']} aria-label={t('axis.title')}>
      <header>
        <h2>{t('axis.title')}</h2>
        <div className={sheet['acts']}>
          {discharge && span !== 'all' && (
            <Segmented<'discharge' | 'now'>
              size="large"
              value={end}
              options={(['discharge', 'now'] as const).map((value) => ({ value, label: t(`axis.until.${value}`) }))}
              onChange={setEnd}
            />
          )}
          <Segmented<Span>
            size="large"
            value={span}
            options={(Object.keys(SPANS) as Span[]).map((value) => ({ value, label: spanLabel(value) }))}
            onChange={setSpan}
          />
        </div>
      </header>
      {/* without scores or fractions the axis would look as if there were none */}
      {axis.data && treated.data ? (
        <div className={styles['picture']}>
          <AxisPicture {...drawnOf(axis.data, sites, { table: table?.id ?? null, hours: SPANS[span], to })} />
        </div>
      ) : fault ? (
        <ErrorState
          error={fault}
          onRetry={() => {
            void axis.refetch();
            void treated.refetch();
          }}
        />
      ) : (
        <Skeleton height={240} />
      )}
      <p className={sheet['empty']}>
        {table ? t('axis.table', { table: table.name[language] }) : t('analgesics.table.none')} {t('axis.stays')}
        {sites.length > 0 && ` ${t('axis.response.letters')}`}
      </p>
    </section>
  );
}

interface Window {
  readonly table: OpioidTableId | null;
  /** Null: everything. */
  readonly hours: number | null;
  readonly to: number;
}

function drawnOf(axis: PatientAxis, sites: readonly TreatedSite[], { table, hours, to }: Window): Drawn {
  const from = hours === null ? beginningOf(axis, to) : to - hours * HOUR_MS;
  const isIn = ({ at }: { readonly at: string }) => Date.parse(at) >= from && Date.parse(at) <= to;
  const responses = sites.flatMap((site) =>
    site.pains
      .filter(({ inError, isBaseline, judged, content }) => !inError && (isBaseline || judged) && isIn(content))
      .map((pain) => ({ site, pain })),
  );
  return {
    ...{ from, to, responses, home: timesAtHome(axis.stays, { from, to }) },
    steps: table ? stepsOfStays(axis, { table, from, to }) : [],
    ...{ scores: axis.scores.filter(isIn), reported: axis.reported.filter(isIn), effects: axis.effects.filter(isIn) },
    ...{ procedures: axis.procedures.filter(isIn), contacts: axis.contacts.filter(isIn) },
    ...{ fractions: axis.fractions.filter(isIn) },
    rescues: axis.doses.filter((dose) => dose.isRescue && isIn(dose)),
  };
}
