import { Button } from 'antd';
import type { Pages } from '../api/use-pages.ts';
import { useWords } from '../language/use-words.ts';

/** The end of a list that goes on. */
export function LoadMore({
  pages,
}: {
  readonly pages: Pick<Pages<unknown>, 'hasMore' | 'isLoadingMore' | 'loadMore'>;
}) {
  const { t } = useWords();
  if (!pages.hasMore) return null;
  return (
    <div>
      <Button loading={pages.isLoadingMore} onClick={pages.loadMore}>
        {t('frame.more')}
      </Button>
    </div>
  );
}
