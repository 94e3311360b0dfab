import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { WorkDetail } from '../../../../server/units/research/outputs/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchWorks } from './api.ts';
import { MergeView } from './MergeView.tsx';
import styles from './Outputs.module.css';

const SHOWN = 20;

/** Finds the other work that is the same as this one, and shows both before they are merged. */
export function MergeChoice({ work, onClose }: { readonly work: WorkDetail; readonly onClose: () => void }) {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = search.trim();
  const { data } = useQuery({
    queryKey: ['research', 'works', 'to-merge', asked],
    queryFn: ({ signal }) =>
      fetchWorks(
        { search: asked, type: null, from: null, to: null, sort: 'year', order: 'desc' },
        { offset: 0, limit: SHOWN, signal },
      ),
    enabled: asked !== '',
  });
  if (chosen !== null) return <MergeView pair={{ kept: work.workKey, merged: chosen }} onClose={onClose} />;
  const others = data?.rows.filter(({ workKey }) => workKey !== work.workKey);
  return (
    <Modal open width={760} title={t('works.merge.with')} footer={null} onCancel={onClose}>
      <Input
        autoFocus
        aria-label={t('works.merge.search')}
        placeholder={t('works.merge.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {others?.length === 0 && <p className={sheet['empty']}>{t('works.merge.nothing')}</p>}
      <ul className={styles['lines']}>
        {others?.map(({ workKey, title, authors, container, year, doi }) => (
          <li key={workKey}>
            {title} <small>{[authors, container, year, doi].filter(Boolean).join(' · ')}</small>{' '}
            <Button size="small" onClick={() => setChosen(workKey)}>
              {t('works.merge.compare')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
