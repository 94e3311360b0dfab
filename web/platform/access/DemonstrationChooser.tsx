import { useMutation } from '@tanstack/react-query';
import type { DemonstrationAccount } from '../../../server/platform/access/contract.ts';
import { useWords } from '../language/use-words.ts';
import { Avatar } from './Avatar.tsx';
import { signInAs } from './api.ts';
import { DemonstrationBar } from './DemonstrationBar.tsx';
import styles from './DemonstrationChooser.module.css';
import { nameOf } from './person-name.ts';
import { Refusal } from './Refusal.tsx';
import { useTakeSession } from './session-query.ts';

/** The people of the demonstration department, one of each role: a click, and one works as that person. */
export function DemonstrationChooser({ accounts }: { readonly accounts: readonly DemonstrationAccount[] }) {
  const { t, language } = useWords();
  const take = useTakeSession();
  const entering = useMutation({ mutationFn: signInAs, onSuccess: take });
  return (
    <>
      <h1 className={styles['title']}>{t('access.demonstration')}</h1>
      <p className={styles['about']}>{t('access.demonstration.what')}</p>
      <DemonstrationBar />
      <ul className={styles['people']}>
        {accounts.map((person) => (
          <li key={person.personKey}>
            <button type="button" disabled={entering.isPending} onClick={() => entering.mutate(person.personKey)}>
              <Avatar person={person} size={38} />
              <span>
                <strong>{t(`role.${person.role}`)}</strong>
                <span>
                  {nameOf(person, language)} · {nameOf(person.site, language)}
                </span>
                <small>{t(`role.${person.role}.opens`)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {entering.isError && <Refusal error={entering.error} />}
    </>
  );
}
