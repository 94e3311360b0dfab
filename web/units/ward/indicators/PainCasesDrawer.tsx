import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import type { PainIndicatorCase } from '../../../../server/units/ward/indicators/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { isMessageKey, useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchPainIndicatorCases } from './api.ts';
import { painIndicatorById } from './pain-indicator-records.ts';

/** Who is behind a figure, those outside the numerator first; how its source defines it, and how it is counted here. */
export function PainCasesDrawer(props: { readonly id: string; readonly month: string; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const { id, month } = props;
  const { data, error, refetch } = useQuery({
    queryKey: ['pain-indicators', 'cases', id, month],
    queryFn: ({ signal }) => fetchPainIndicatorCases(id, month, signal),
  });
  const known = painIndicatorById.get(id);
  const counted = `pain-indicators.counted.${id}`;
  const columns: readonly PlainColumn<PainIndicatorCase>[] = [
    {
      key: 'what',
      header: t('pain-indicators.patient'),
      cell: ({ stayKey, patient }) => (
        <Link to={`/ward/stays/${stayKey}`}>
          {patient ? [patient.nameZh, patient.name].filter(Boolean).join(' ') : t('pain-indicators.stay', { stayKey })}
        </Link>
      ),
    },
    { key: 'at', header: t('indicators.day'), cell: ({ at }) => localMoment(at) },
    { key: 'counts', header: t('indicators.counts'), cell: ({ counts }) => (counts ? '✓' : '✕') },
  ];
  return (
    <Drawer open width={560} title={`${known?.[language] ?? id} · ${month}`} onClose={props.onClose}>
      <dl className={sheet['facts']}>
        <dt>{t('indicators.numerator')}</dt>
        <dd>{known?.numerator}</dd>
        <dt>{t('indicators.denominator')}</dt>
        <dd>{known?.denominator}</dd>
        {isMessageKey(counted) && (
          <>
            <dt>{t('pain-indicators.counted')}</dt>
            <dd>{t(counted)}</dd>
          </>
        )}
        <dt>{t('indicators.source')}</dt>
        <dd>
          {known?.source}
          {known?.verified === 'knowledge' && ` · ${t('indicators.unverified')}`}
        </dd>
      </dl>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <PlainTable
          label={t('indicators.cases')}
          columns={columns}
          rows={data}
          keyOf={({ stayKey, at }) => `${stayKey} ${at}`}
        />
      )}
    </Drawer>
  );
}
