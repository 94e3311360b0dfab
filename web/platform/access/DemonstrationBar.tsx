import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useWords } from '../language/use-words.ts';
import { fetchDemonstrationProgress } from './api.ts';
import styles from './DemonstrationChooser.module.css';

const LOOK_EVERY_MS = 2000;

/** How far the patients of the demonstration are made; nobody need wait for it. */
export function DemonstrationBar() {
  const { t } = useWords();
  const { data } = useQuery({
    queryKey: ['access', 'demonstration-progress'],
    queryFn: ({ signal }) => fetchDemonstrationProgress(signal),
    refetchInterval: ({ state }) => (state.data?.progress?.state === 'making' ? LOOK_EVERY_MS : false),
  });
  const progress = data?.progress;
  if (!progress || progress.state === 'made') return null;
  if (progress.state === 'failed') return <p className={styles['about']}>{t('access.demonstration.failed')}</p>;
  return (
    <div className={styles['making']}>
      <p id="demonstration-making">{t('access.demonstration.making')}</p>
      <Progress percent={Math.floor(100 * progress.share)} size="small" aria-labelledby="demonstration-making" />
    </div>
  );
}
