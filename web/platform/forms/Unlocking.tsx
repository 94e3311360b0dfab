import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { FilledDetail, FormLock } from '../../../server/platform/forms/contract.ts';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import { unlock } from './api.ts';
import styles from './Forms.module.css';

/** One person asks with a reason, another agrees. */
export function Unlocking(props: {
  readonly lock: FormLock;
  readonly filledKey: string;
  onDone(detail: FilledDetail): void;
}) {
  const { lock, filledKey, onDone } = props;
  const { t } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const step = useMutation({
    mutationFn: (asked: Parameters<typeof unlock>[2]) => unlock(filledKey, lock.lockKey, asked),
    onSuccess: onDone,
    onError: (error) => void message.error(errorWords(error).sentence),
  });
  const { unlockAsked } = lock;
  if (unlockAsked)
    return (
      <p className={styles['row']}>
        {t('forms.unlock.asked', { by: unlockAsked.by, reason: unlockAsked.reason })} {t('forms.unlock.waits')}
        {!unlockAsked.mine && (
          <Button size="small" loading={step.isPending} onClick={() => step.mutate({ do: 'unlock' })}>
            {t('forms.unlock.agree')}
          </Button>
        )}
      </p>
    );
  if (!asking)
    return (
      <Button size="small" type="link" onClick={() => setAsking(true)}>
        {t('forms.unlock.ask')}
      </Button>
    );
  return (
    <div className={styles['words']}>
      <Input
        autoFocus
        size="small"
        aria-label={t('forms.unlock.why')}
        placeholder={t('forms.unlock.why')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles['row']}>
        <Button
          size="small"
          disabled={reason.trim() === ''}
          loading={step.isPending}
          onClick={() => step.mutate({ do: 'ask-unlock', reason })}
        >
          {t('forms.unlock.ask')}
        </Button>
        <Button size="small" type="text" onClick={() => setAsking(false)}>
          {t('frame.cancel')}
        </Button>
      </div>
    </div>
  );
}
