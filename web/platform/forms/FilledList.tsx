import { textIn } from '@isocenter/forms';
import { Link } from 'react-router';
import { usePages } from '../api/use-pages.ts';
import { localMoment } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { fetchFilledForms } from './api.ts';
import styles from './Forms.module.css';

/** What was filled last, and where a query waits. */
export function FilledList({ patientKey }: { readonly patientKey: string | undefined }) {
  const { t, language } = useWords();
  const pages = usePages({
    queryKey: ['forms', 'filled', 'list', patientKey],
    fetchPage: (after, signal) => fetchFilledForms(patientKey, after, signal),
    keyOf: ({ filledKey }) => filledKey,
  });
  const { rows: filled, error, refetch } = pages;
  if (error && !filled) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!filled) return null;
  return (
    <section className={styles['section']}>
      <h2>{t('forms.filled')}</h2>
      {filled.length === 0 && <p className={styles['quiet']}>{t('forms.filled.empty')}</p>}
      {filled.length > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th>{t('forms.name')}</th>
                <th>{t('forms.about')}</th>
                <th>{t('forms.status')}</th>
                <th>{t('forms.by')}</th>
                <th>{t('forms.savedAt')}</th>
                <th className={styles['number']}>{t('forms.queries')}</th>
              </tr>
            </thead>
            <tbody>
              {filled.map(({ filledKey, title, state, beganBy, savedAt, openQueries, about }) => (
                <tr key={filledKey}>
                  <td>
                    <Link to={`/filled/${filledKey}`}>{textIn(title, language)}</Link>
                  </td>
                  <td>{[about.patient?.label, about.visit].filter(Boolean).join(' · ')}</td>
                  <td>
                    <span className={styles['state']} data-state={state}>
                      {t(`forms.state.${state}`)}
                    </span>
                  </td>
                  <td>{beganBy}</td>
                  <td>{localMoment(savedAt)}</td>
                  <td className={styles['number']}>{openQueries}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <LoadMore pages={pages} />
    </section>
  );
}
