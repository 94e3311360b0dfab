import { Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useErrorWords } from '../../platform/api/use-error-words.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import styles from './FirstVisit.module.css';
import { useDemonstration } from './use-demonstration.ts';

/** One click makes patients of analytic shapes and leads to the list in which they stand. */
export function LoadDemonstration() {
  const { t } = useWords();
  const errorWords = useErrorWords();
  const navigate = useNavigate();
  const { start, loading, files, error, done, interrupted } = useDemonstration();
  useEffect(() => {
    if (done) void navigate('/patients');
  }, [done, navigate]);
  return (
    <>
      <Button icon={<Icon name="phantom" />} loading={loading} onClick={start}>
        {loading ? t('imaging.demonstration.loading', { files }) : t('imaging.demonstration.load')}
      </Button>
      {interrupted && (
        <p className={styles['error']} role="alert">
          {t('imaging.demonstration.interrupted')}
        </p>
      )}
      {error && (
        <p className={styles['error']} role="alert">
          {errorWords(error).sentence} <code>{errorWords(error).code}</code>
        </p>
      )}
    </>
  );
}
