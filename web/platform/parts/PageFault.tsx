import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import { Icon } from './Icon.tsx';
import styles from './Standing.module.css';

/** Stands where a page would be that stopped by a fault of the program. */
export function PageFault() {
  const { t } = useWords();
  const { sentence, code } = useErrorWords()(useRouteError());
  return (
    <div className={styles['standing']} role="alert">
      <span className={styles['mark']}>
        <Icon name="alert" size={28} />
      </span>
      <h1>{sentence}</h1>
      <p className={styles['code']}>
        {t('frame.error.code')} <code>{code}</code>
      </p>
      <Button className={styles['action'] ?? ''} onClick={() => location.reload()}>
        {t('frame.reload')}
      </Button>
    </div>
  );
}
