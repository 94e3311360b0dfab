import { Link } from 'react-router';
import type { Overview } from '../../../../server/units/office/public-site/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './PublicSite.module.css';
import { pathOf } from './rooms-of-kinds.ts';
import { shownIn } from './shown-in.ts';

/** What is marked as public and is not on the pages, with the reason. */
export function NotShownCard({ notShown }: { readonly notShown: Overview['notShown'] }) {
  const { t, language } = useWords();
  return (
    <section className={sheet['card']} aria-label={t('public-site.not-shown')}>
      <header>
        <h2>{t('public-site.not-shown')}</h2>
      </header>
      {notShown.length === 0 ? (
        <p className={sheet['empty']}>{t('public-site.not-shown.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {notShown.map(({ kind, key, title, why }) => (
            <li key={`${kind} ${key}`}>
              <Link to={pathOf(kind, key)}>{shownIn(title, language)}</Link>
              <span className={styles['quiet']}>
                {t(`public-site.${kind}`)} · {t(`public-site.why.${why}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
