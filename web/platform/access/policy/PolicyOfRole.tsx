import { Select } from 'antd';
import type { Policy, Role } from '../../../../server/platform/access/contract.ts';
import { useWords } from '../../language/use-words.ts';
import { Field } from '../../parts/Field.tsx';
import sheet from '../../parts/Sheet.module.css';
import { useSession } from '../SessionContext.ts';
import { Allowed } from './Allowed.tsx';
import styles from './PolicyOfRole.module.css';
import { useActionWords } from './use-action-words.ts';

/** What one role may, for a phone. */
export function PolicyOfRole(props: {
  readonly policy: Policy;
  readonly role: Role;
  readonly onRole: (role: Role) => void;
}) {
  const { t } = useWords();
  const { role: own } = useSession();
  const actionWords = useActionWords();
  const { policy, role } = props;
  return (
    <>
      <Field label={t('people.policy.role')} {...(role === own ? { hint: t('people.policy.yours') } : {})}>
        {(control) => (
          <Select
            {...control}
            size="large"
            value={role}
            options={policy.roles.map((each) => ({ value: each, label: t(`role.${each}`) }))}
            onChange={props.onRole}
          />
        )}
      </Field>
      <ul className={`${sheet['card']} ${styles['list']}`}>
        {policy.actions.map(({ action, allowed }) => (
          <li key={action} className={allowed[role] ? '' : (styles['no'] ?? '')}>
            {actionWords(action)}
            <span>
              {t(`people.policy.${allowed[role] ?? 'none'}`)} <Allowed where={allowed[role]} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
