import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { fetchStateAt, type RecordName } from './api.ts';
import styles from './HistoryDrawer.module.css';

/** The record as it was after an event, opened where somebody asks for it. */
export function StateThen({ record, at }: { readonly record: RecordName; readonly at: string }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const {
    data: state,
    error,
    refetch,
  } = useQuery({
    queryKey: ['record', 'state', record.entity, record.key, at],
    queryFn: ({ signal }) => fetchStateAt(record, at, signal),
    enabled: open,
  });
  const lines = state?.what?.[language];
  return (
    <div className={styles['then']}>
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('record.history.then')}
      </Button>
      {open && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {open && state && !lines && (
        <p>{t(state.row === null ? 'record.history.then.none' : 'record.history.then.unknown')}</p>
      )}
      {open && lines && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
