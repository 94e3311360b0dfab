import { QUALITY_INDICATORS } from '@isocenter/knowledge';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { csvFile } from '../../../platform/format/csv.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { IndicatorTable } from '../../../platform/indicators/IndicatorTable.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchIndicatorApart, fetchIndicators } from './api.ts';
import { CasesDrawer } from './CasesDrawer.tsx';
import { GapList } from './GapList.tsx';
import { indicatorById, indicatorRecords } from './indicator-records.ts';

/** What the department is judged by, of one year, by month; each figure opens to those behind it. */
export function IndicatorsPage() {
  const { t, language } = useWords();
  usePageTitle('indicators.title');
  const thisYear = Number(localDate(new Date()).slice(0, 4));
  const [asked, setAsked] = useSearchParams();
  const year = Number(asked.get('year') ?? thisYear);
  const { data, error, refetch } = useQuery({
    queryKey: ['indicators', year],
    queryFn: ({ signal }) => fetchIndicators({ from: `${year}-01`, to: `${year}-12` }, signal),
  });
  const [id, month] = [asked.get('of'), asked.get('month')];
  const open = (of: string, chosen: string) => setAsked({ year: String(year), of, month: chosen });
  const apart = useQueries({
    queries: (data ?? [])
      .filter(({ gap }) => gap === 'asked apart')
      .map(({ id: each }) => ({
        queryKey: ['indicators', year, each],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          fetchIndicatorApart(each, { from: `${year}-01`, to: `${year}-12` }, signal),
      })),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const later = apart.flatMap((each) => each.data ?? []);
  const computed = data?.flatMap((each) =>
    each.gap === null ? each : (later.find(({ id: of }) => of === each.id) ?? []),
  );
  return (
    <div className={sheet['page']} style={{ maxWidth: 'none' }}>
      <header className={sheet['head']}>
        <h1>{t('indicators.title')}</h1>
        <Segmented
          aria-label={t('indicators.year')}
          value={year}
          options={[thisYear - 2, thisYear - 1, thisYear]}
          onChange={(chosen) => setAsked({ year: String(chosen) })}
        />
        <div className={sheet['acts']}>
          <Button
            icon={<Icon name="download" />}
            disabled={!computed}
            onClick={() =>
              computed && saveFile(csvFile(indicatorRecords(computed, language)), `indicators-${year}.csv`)
            }
          >
            CSV
          </Button>
        </div>
      </header>
      <p className={sheet['about']}>{t('indicators.what')}</p>
      <section className={sheet['card']} aria-label={t('indicators.computed')}>
        <IndicatorTable indicators={computed} known={indicatorById} onOpen={open} />
        {apart.some(({ isPending }) => isPending) && <p className={sheet['padded']}>{t('indicators.apart')}</p>}
        {apart.map(
          (each) =>
            each.error &&
            !each.data && (
              <ErrorState key={each.error.message} error={each.error} onRetry={() => void each.refetch()} />
            ),
        )}
      </section>
      {data && <GapList gaps={data.filter(({ gap }) => gap !== null && gap !== 'asked apart')} />}
      {id && month && QUALITY_INDICATORS.some((each) => each.id === id) && (
        <CasesDrawer id={id} month={month} onClose={() => setAsked({ year: String(year) })} />
      )}
    </div>
  );
}
