import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { useWords } from '../../platform/language/use-words.ts';
import { fetchDoubts } from './outputs/api.ts';
import styles from './outputs/Outputs.module.css';

/** The rooms of the register; whoever reads one reads all. */
export function RegisterNav() {
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
      <NavLink to="/register/projects">{t('projects.title')}</NavLink>
      <NavLink to="/register/patents">{t('patents.title')}</NavLink>
      <NavLink to="/register/recognitions">{t('recognitions.room')}</NavLink>
    </nav>
  );
}
