import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { fetchNarcotics } from './api.ts';
import { BookCard } from './BookCard.tsx';
import { ItemDialog } from './ItemDialog.tsx';
import { OpenCard } from './OpenCard.tsx';
import { StockCard } from './StockCard.tsx';

/** What of the narcotic drugs is there, what is open, and the book of one item. */
export function NarcoticsPage() {
  const { t } = useWords();
  usePageTitle('narcotics.title');
  const [asked, setAsked] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const mayWrite = useMay('narcotic.write');
  const { data, error, refetch } = useQuery({
    queryKey: ['ward', 'narcotics'],
    queryFn: ({ signal }) => fetchNarcotics(signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  const itemKey = asked.get('item');
  const month = asked.get('month') ?? localDate(new Date()).slice(0, 7);
  const item = data.items.find((each) => each.itemKey === itemKey);
  return (
    <div className={sheet['page']} style={{ maxWidth: 'none' }}>
      <header className={sheet['head']}>
        <h1>{t('narcotics.title')}</h1>
        {mayWrite && (
          <div className={sheet['acts']}>
            <Button size="large" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t('narcotics.item.new')}
            </Button>
          </div>
        )}
      </header>
      <p className={sheet['about']}>{t('narcotics.what')}</p>
      <OpenCard data={data} mayWrite={mayWrite} />
      <StockCard items={data.items} mayWrite={mayWrite} onOpen={(key) => setAsked({ item: key, month })} />
      {item && (
        <BookCard
          item={item}
          month={month}
          mayWrite={mayWrite}
          onMonth={(chosen) => setAsked({ item: item.itemKey, month: chosen })}
        />
      )}
      {adding && <ItemDialog onClose={() => setAdding(false)} />}
    </div>
  );
}
