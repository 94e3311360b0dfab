import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import { Icon } from './Icon.tsx';
import styles from './Standing.module.css';

/** A server that is away is asked again by itself. */
const RETRY_EVERY_MS = 5000;

/**
 * Stands where data would be that could not be had: what, what to do, the code, and a second try. What is not there at all is
 * not tried again: there the way back is `children`.
 */
export function ErrorState(props: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}) {
  const { error, onRetry, children } = props;
  useEffect(() => {
    if (!onRetry || !(error instanceof ApiError) || !error.isPassing) return;
    const timer = setInterval(onRetry, RETRY_EVERY_MS);
    return () => clearInterval(timer);
  }, [error, onRetry]);
  const { t } = useWords();
  const { sentence, code } = useErrorWords()(error);
  return (
    <div className={styles['standing']} role="alert">
      <span className={styles['mark']}>
        <Icon name="alert" size={28} />
      </span>
      <p>{sentence}</p>
      <p className={styles['code']}>
        {t('frame.error.code')} <code>{code}</code>
      </p>
      {isAbsent(error) && children}
      {onRetry && !(isAbsent(error) && children) && (
        <Button className={styles['action'] ?? ''} icon={<Icon name="retry" />} onClick={onRetry}>
          {t('frame.retry')}
        </Button>
      )}
    </div>
  );
}

function isAbsent(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}
