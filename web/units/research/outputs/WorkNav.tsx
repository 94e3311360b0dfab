import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { useWords } from '../../../platform/language/use-words.ts';
import { fetchDoubts } from './api.ts';
import styles from './Outputs.module.css';

/** The pages about papers. */
export function WorkNav() {
  const { t } = useWords();
  const { data: doubts } = useQuery({
    queryKey: ['research', 'doubts'],
    queryFn: ({ signal }) => fetchDoubts(signal),
  });
  return (
    <nav className={styles['nav']} aria-label={t('works.nav')}>
      <NavLink to="/register/works" end>
        {t('works.room')}
      </NavLink>
      <NavLink to="/register/imports">{t('works.imports')}</NavLink>
      <NavLink to="/register/doubts">
        {t('works.doubts')} {doubts && doubts.length > 0 && <span className={styles['waiting']}>{doubts.length}</span>}
      </NavLink>
      <NavLink to="/register/people">{t('works.people')}</NavLink>
      <NavLink to="/register/journals">{t('journals.title')}</NavLink>
    </nav>
  );
}
