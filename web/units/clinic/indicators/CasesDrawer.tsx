import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import type { IndicatorCaseRow } from '../../../../server/units/clinic/indicators/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchIndicatorCases } from './api.ts';
import { indicatorById } from './indicator-records.ts';

/** Who is behind a figure, those outside the numerator first; and how its source defines it. */
export function CasesDrawer(props: { readonly id: string; readonly month: string; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const { id, month } = props;
  const { data, error, refetch } = useQuery({
    queryKey: ['indicators', 'cases', id, month],
    queryFn: ({ signal }) => fetchIndicatorCases(id, month, signal),
  });
  const known = indicatorById.get(id);
  const columns = useColumns();
  return (
    <Drawer open width={560} title={`${known?.[language] ?? id} · ${month}`} onClose={props.onClose}>
      <dl className={sheet['facts']}>
        <dt>{t('indicators.numerator')}</dt>
        <dd>{known?.numerator}</dd>
        <dt>{t('indicators.denominator')}</dt>
        <dd>{known?.denominator}</dd>
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
          keyOf={({ day, courseKey, incidentKey, patient, machine }) =>
            `${day} ${courseKey} ${incidentKey} ${patient?.patientKey} ${machine?.name}`
          }
        />
      )}
    </Drawer>
  );
}

function useColumns(): readonly PlainColumn<IndicatorCaseRow>[] {
  const { t } = useWords();
  return [
    {
      key: 'what',
      header: t('indicators.case'),
      cell: ({ courseKey, incidentKey, patient, machine }) => (
        <span>
          {machine && [machine.nameZh, machine.name].filter(Boolean).join(' ')}
          {patient && [patient.nameZh, patient.name].filter(Boolean).join(' ')}{' '}
          {courseKey && <Link to={`/clinic/courses/${courseKey}`}>{t('indicators.course', { key: courseKey })}</Link>}
          {incidentKey && <Link to={`/safety/${incidentKey}`}>{t('safety.incident', { key: incidentKey })}</Link>}
        </span>
      ),
    },
    { key: 'day', header: t('indicators.day'), cell: ({ day }) => day },
    {
      key: 'counts',
      header: t('indicators.counts'),
      cell: ({ counts, workingDays, share }) =>
        share
          ? `${share.part}/${share.whole}`
          : workingDays === null
            ? counts
              ? '✓'
              : '✕'
            : t('indicators.workingDays', { days: workingDays }),
    },
  ];
}
