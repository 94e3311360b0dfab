import type { Policy } from '../../../../server/platform/access/contract.ts';
import { useWords } from '../../language/use-words.ts';
import { useSession } from '../SessionContext.ts';
import { Allowed } from './Allowed.tsx';
import styles from './PolicyMatrix.module.css';
import { useActionWords } from './use-action-words.ts';

/** Actions down, roles across; the role one works in stands out. */
export function PolicyMatrix({ policy }: { readonly policy: Policy }) {
  const { t } = useWords();
  const { role: own } = useSession();
  const actionWords = useActionWords();
  return (
    <>
      <p className={styles['legend']}>
        <Allowed where="all" /> {t('people.policy.all')} <Allowed where="own" /> {t('people.policy.own')}{' '}
        <Allowed where={undefined} /> {t('people.policy.none')}
      </p>
      <div className={styles['viewport']}>
        <table className={styles['matrix']} aria-label={t('people.policy')}>
          <thead>
            <tr>
              <th scope="col">{t('people.policy.action')}</th>
              {policy.roles.map((role) => (
                <th key={role} scope="col" className={role === own ? styles['own'] : ''}>
                  <span>{t(`role.${role}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {policy.actions.map(({ action, allowed }) => (
              <tr key={action}>
                <th scope="row">{actionWords(action)}</th>
                {policy.roles.map((role) => (
                  <td key={role} className={role === own ? styles['own'] : ''}>
                    <Allowed where={allowed[role]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
