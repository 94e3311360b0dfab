import { Link } from 'react-router';
import type { Overview } from '../../../../server/units/office/public-site/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './PublicSite.module.css';
import { pathOf } from './rooms-of-kinds.ts';
import { shownIn } from './shown-in.ts';

/** Texts that the pages show in one language for both. */
export function OneLanguageCard({ texts }: { readonly texts: Overview['oneLanguage'] }) {
  const { t, language } = useWords();
  return (
    <section className={sheet['card']} aria-label={t('public-site.one-language')}>
      <header>
        <h2>{t('public-site.one-language')}</h2>
      </header>
      {texts.length === 0 ? (
        <p className={sheet['empty']}>{t('public-site.one-language.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {texts.map(({ kind, key, title, text, missing }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: places of the department have no key of their own here
            <li key={`${kind} ${key} ${text} ${place}`}>
              <Link to={pathOf(kind, key)}>{shownIn(title, language)}</Link>
              <span className={styles['quiet']}>
                {t(`public-site.text.${text}`)} · {t(`public-site.missing.${missing}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
