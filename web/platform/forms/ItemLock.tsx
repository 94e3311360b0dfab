import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useMay } from '../access/SessionContext.ts';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { addLock } from './api.ts';
import styles from './Forms.module.css';
import { LockLine, MAY_LOCK } from './Locks.tsx';
import type { Sheet } from './use-filling.ts';

/** The locks of one answer, and a way to lock it. */
export function ItemLock({ path, sheet }: { readonly path: string; readonly sheet: Sheet }) {
  const { detail, takeOver } = sheet;
  const own = detail.locks.filter((lock) => lock.path === path);
  const may = useMay(MAY_LOCK);
  if (own.length > 0) return own.map((lock) => <LockLine key={lock.lockKey} lock={lock} filling={sheet} />);
  if (!may || detail.state === 'draft' || isClosed(sheet, path)) return null;
  return <LockAnswer path={path} filledKey={detail.filledKey} onDone={takeOver} />;
}

/** Whether the answer is closed: by a lock, its own or a wider one, or for who may only look. */
export function isClosed(
  { detail: { state, locks }, isReadOnly = false }: Pick<Sheet, 'detail' | 'isReadOnly'>,
  path: string,
): boolean {
  return isReadOnly || state === 'locked' || locks.some((lock) => lock.level !== 'item' || lock.path === path);
}

function LockAnswer(props: { readonly path: string; readonly filledKey: string; readonly onDone: Sheet['takeOver'] }) {
  const { path, filledKey, onDone } = props;
  const { t } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const lock = useMutation({
    mutationFn: () => addLock(filledKey, { level: 'item', path, reason }),
    onSuccess: onDone,
    onError: (error) => void message.error(errorWords(error).sentence),
  });
  if (!asking)
    return (
      <Button
        type="text"
        size="small"
        className={styles['lockItem'] ?? ''}
        icon={<Icon name="lock" size={14} />}
        aria-label={t('forms.lock.item')}
        title={t('forms.lock.item')}
        onClick={() => setAsking(true)}
      />
    );
  return (
    <div className={styles['words']}>
      <Input
        autoFocus
        size="small"
        aria-label={t('forms.lock.why')}
        placeholder={t('forms.lock.why')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles['row']}>
        <Button size="small" disabled={reason.trim() === ''} loading={lock.isPending} onClick={() => lock.mutate()}>
          {t('forms.lock.item')}
        </Button>
        <Button size="small" type="text" onClick={() => setAsking(false)}>
          {t('frame.cancel')}
        </Button>
      </div>
    </div>
  );
}
