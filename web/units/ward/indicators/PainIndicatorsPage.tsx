import { useQuery } from '@tanstack/react-query';
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
import { fetchPainIndicators } from './api.ts';
import { NotKept } from './NotKept.tsx';
import { PainCasesDrawer } from './PainCasesDrawer.tsx';
import { painIndicatorById, painIndicatorRecords } from './pain-indicator-records.ts';
import { SelfAssessmentCard } from './SelfAssessmentCard.tsx';

/** What the pain ward is judged by, of one year, by month; each figure opens to the stays behind it. */
export function PainIndicatorsPage() {
  const { t, language } = useWords();
  usePageTitle('pain-indicators.title');
  const thisYear = Number(localDate(new Date()).slice(0, 4));
  const [asked, setAsked] = useSearchParams();
  const year = Number(asked.get('year') ?? thisYear);
  const { data, error, refetch } = useQuery({
    queryKey: ['pain-indicators', year],
    queryFn: ({ signal }) => fetchPainIndicators({ from: `${year}-01`, to: `${year}-12` }, signal),
  });
  const [id, month] = [asked.get('of'), asked.get('month')];
  const close = () => setAsked({ year: String(year) });
  const kept = data?.filter(({ isKept }) => isKept);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']} style={{ maxWidth: 'none' }}>
      <header className={sheet['head']}>
        <h1>{t('pain-indicators.title')}</h1>
        <Segmented
          aria-label={t('indicators.year')}
          value={year}
          options={[thisYear - 2, thisYear - 1, thisYear]}
          onChange={(chosen) => setAsked({ year: String(chosen) })}
        />
        <div className={sheet['acts']}>
          <Button
            icon={<Icon name="download" />}
            disabled={!kept}
            onClick={() =>
              kept && saveFile(csvFile(painIndicatorRecords(kept, language)), `pain-indicators-${year}.csv`)
            }
          >
            CSV
          </Button>
        </div>
      </header>
      <p className={sheet['about']}>{t('pain-indicators.what')}</p>
      <section className={sheet['card']} aria-label={t('indicators.computed')}>
        <IndicatorTable
          indicators={kept}
          known={painIndicatorById}
          onOpen={(of, chosen) => setAsked({ year: String(year), of, month: chosen })}
        />
      </section>
      {data && <NotKept ids={data.flatMap((each) => (each.isKept ? [] : each.id))} />}
      <SelfAssessmentCard />
      {id && month && painIndicatorById.has(id) && <PainCasesDrawer id={id} month={month} onClose={close} />}
    </div>
  );
}
