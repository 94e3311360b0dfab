import { Button } from 'antd';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import { Icon } from './Icon.tsx';
import styles from './Standing.module.css';

/** Stands where data would be that could not be had: what, what to do, the code, and a second try. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
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
      {onRetry && (
        <Button className={styles['action'] ?? ''} icon={<Icon name="retry" />} onClick={onRetry}>
          {t('frame.retry')}
        </Button>
      )}
    </div>
  );
}
