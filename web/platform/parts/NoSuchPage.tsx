import { Link } from 'react-router';
import { useWords } from '../language/use-words.ts';
import styles from './Standing.module.css';

export function NoSuchPage() {
  const { t } = useWords();
  return (
    <div className={styles['standing']}>
      <h1>{t('frame.noSuchPage')}</h1>
      <p>
        <Link to="/">{t('frame.toStart')}</Link>
      </p>
    </div>
  );
}
