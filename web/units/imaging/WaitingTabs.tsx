import { NavLink } from 'react-router';
import { useWords } from '../../platform/language/use-words.ts';
import styles from './Waiting.module.css';
import { useConflicts, useQuarantine } from './waiting-queries.ts';

/** The two pages of files that wait for a person. */
export function WaitingTabs() {
  const { t } = useWords();
  const tabs = [
    { to: '/quarantine', label: t('imaging.quarantine'), count: useQuarantine().total },
    { to: '/conflicts', label: t('imaging.conflicts'), count: useConflicts().total },
  ];
  return (
    <nav className={styles['tabs']} aria-label={t('imaging.waiting')}>
      {tabs.map(({ to, label, count }) => (
        <NavLink key={to} to={to} className={({ isActive }) => (isActive ? (styles['here'] ?? '') : '')}>
          {label}
          {count !== undefined && <span>{count}</span>}
        </NavLink>
      ))}
    </nav>
  );
}
