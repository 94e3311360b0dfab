import { useWords } from '../../language/use-words.ts';
import styles from './Allowed.module.css';

/** A filled disc for all sites, a half one for the own site, a dash for no. The word is read aloud and under the pointer. */
export function Allowed({ where }: { readonly where: 'own' | 'all' | undefined }) {
  const { t } = useWords();
  const words = t(`people.policy.${where ?? 'none'}`);
  return (
    <span className={`${styles['allowed']} ${where ? '' : styles['no']}`} title={words}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {where === undefined && <path d="M4.5 7h5" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />}
        {where && <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />}
        {where === 'all' && <circle cx="7" cy="7" r="5" fill="currentColor" />}
        {where === 'own' && <path d="M7 2a5 5 0 0 0 0 10Z" fill="currentColor" />}
      </svg>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
