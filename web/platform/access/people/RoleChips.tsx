import type { HeldRole } from '../../../../server/platform/access/contract.ts';
import { useWords } from '../../language/use-words.ts';
import sheet from '../../parts/Sheet.module.css';
import { nameOf } from '../person-name.ts';

/** The roles that somebody has now, each with its site. */
export function RoleChips({ roles }: { readonly roles: readonly HeldRole[] }) {
  const { t, language } = useWords();
  if (roles.length === 0) return <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('people.noRole')}</span>;
  return (
    <span className={sheet['chips']}>
      {roles.map(({ roleKey, role, site }) => (
        <span key={roleKey} className={sheet['chip']}>
          {t(`role.${role}`)} · {nameOf(site, language)}
        </span>
      ))}
    </span>
  );
}
