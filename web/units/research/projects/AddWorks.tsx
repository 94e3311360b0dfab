import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { WorkRow } from '../../../../server/units/research/outputs/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { SearchField } from '../../../platform/parts/SearchField.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import styles from '../entries/Entries.module.css';
import { fetchWorks } from '../outputs/api.ts';

const SHOWN = 12;

/** Finds works of the register, and links them; the dialog stays open for the next. */
export function AddWorks(props: {
  readonly linked: ReadonlySet<string>;
  readonly saying: { readonly isPending: boolean; readonly error: unknown };
  readonly onSay: (work: WorkRow) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['research', 'works', 'for-project', search],
    queryFn: ({ signal }) =>
      fetchWorks(
        { search, type: null, from: null, to: null, sort: 'year', order: 'desc' },
        { offset: 0, limit: SHOWN, signal },
      ),
    placeholderData: (before) => before,
  });
  return (
    <Modal open width={720} footer={null} title={t('projects.works.add')} onCancel={props.onClose}>
      <div className={styles['waiting']}>
        <SearchField value={search} placeholder={t('projects.works.search')} onSearch={setSearch} />
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Skeleton height={160} />}
        {data?.total === 0 && <p>{t('projects.works.search.none')}</p>}
        {data?.rows.map((work) => (
          <div key={work.workKey} className={styles['decide']}>
            <span className={styles['work']}>
              <b>{work.title}</b>
              <small>{[work.authors, work.container, work.year, work.doi].filter(Boolean).join(' · ')}</small>
            </span>
            {props.linked.has(work.workKey) ? (
              <span className={`${sheet['chip']} ${sheet['good']}`}>✓ {t('projects.works.linked')}</span>
            ) : (
              <Button
                disabled={props.saying.isPending}
                aria-label={`${t('projects.works.link')}: ${work.title}`}
                onClick={() => props.onSay(work)}
              >
                {t('projects.works.link')}
              </Button>
            )}
          </div>
        ))}
        {data && data.total > SHOWN && (
          <small>{t('projects.works.search.more', { shown: SHOWN, total: data.total })}</small>
        )}
        {props.saying.error != null && <Refusal error={props.saying.error} />}
      </div>
    </Modal>
  );
}
