import { NavLink } from 'react-router';
import { useWords } from '../../language/use-words.ts';
import { useSession } from '../SessionContext.ts';
import styles from './PeopleTabs.module.css';
import { PEOPLE_PAGES } from './people-pages.ts';

/** The pages about people, as far as the person may open them. */
export function PeopleTabs() {
  const { t } = useWords();
  const { rights } = useSession();
  const pages = PEOPLE_PAGES.filter(({ right }) => rights.includes(right));
  return (
    <nav className={styles['tabs']} aria-label={t('people.people')}>
      {pages.map(({ path, label }) => (
        <NavLink key={path} to={path} className={({ isActive }) => (isActive ? (styles['here'] ?? '') : '')}>
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
}
