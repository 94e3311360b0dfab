import { EDUCATION_SHEETS, type EducationSheet } from '@isocenter/knowledge';
import { Link } from 'react-router';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { CheckedMark } from './CheckedMark.tsx';
import styles from './Education.module.css';
import { useChecks } from './use-checks.ts';

/** The sheets for patients: what each is about, and whether somebody of the ward has checked it. */
export function EducationPage() {
  const { t, language } = useWords();
  usePageTitle('education.title');
  const { data, error, refetch } = useChecks();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('education.title')}</h1>
      </header>
      <p className={sheet['about']}>{t('education.what')}</p>
      <ul className={styles['shelf']} aria-label={t('education.title')}>
        {EDUCATION_SHEETS.map((each) => (
          <li key={each.id} className={styles['item']}>
            <Link to={`/ward/education/${each.id}`}>{each.title[language]}</Link>
            <CheckedMark check={data?.find(({ sheetId }) => sheetId === each.id)} />
            <small>
              {t('education.version', { version: each.version })} · {t('education.unread-share', sharesOf(each))}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sharesOf({ parts }: EducationSheet): { readonly unread: number; readonly all: number } {
  const all = parts.flatMap(({ statements }) => statements);
  return { unread: all.filter(({ verified }) => verified === 'knowledge').length, all: all.length };
}
