import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { fetchRules, setUpRules } from './api.ts';
import { ENTRIES, useEntryAct } from './use-entry-act.ts';

/** Shows what the register would ask for in time, each with where its day is from, and puts to use what the department never had. */
export function SetUpRules() {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const mayWrite = useMay('deadline.write');
  const { data, error, refetch } = useQuery({
    queryKey: [ENTRIES, 'rules'],
    queryFn: ({ signal }) => fetchRules(signal),
    enabled: open,
  });
  const setting = useEntryAct(setUpRules, () => setOpen(false));
  if (!mayWrite) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('entries.rules')}</Button>
      {open && (
        <Modal
          open
          title={t('entries.rules')}
          okText={t('entries.rules.use')}
          cancelText={t('frame.cancel')}
          okButtonProps={{ loading: setting.isPending, disabled: !data || data.rules.every(({ isKnown }) => isKnown) }}
          onOk={() => setting.mutate(undefined)}
          onCancel={() => setOpen(false)}
        >
          <p>{t('entries.rules.what')}</p>
          {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!error && !data && <Skeleton height={120} />}
          <ul>
            {data?.rules.map(({ trigger, words, days, verified, isKnown }) => (
              <li key={trigger}>
                {t('entries.rules.days', { words: words[language], days })} ({t(`entries.rules.${verified}`)}){' '}
                {isKnown && <small>{t('entries.rules.known')}</small>}
              </li>
            ))}
          </ul>
          {data?.hasCalendar === false && <p role="alert">{t('entries.rules.no-calendar')}</p>}
          {setting.error && <Refusal error={setting.error} />}
        </Modal>
      )}
    </>
  );
}
