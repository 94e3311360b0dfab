import { useState } from 'react';
import type { Policy, Role } from '../../../../server/platform/access/contract.ts';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useWords } from '../../language/use-words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import sheet from '../../parts/Sheet.module.css';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useNarrow } from '../../parts/use-narrow.ts';
import { PeopleTabs } from '../people/PeopleTabs.tsx';
import { usePolicy } from '../people/people-queries.ts';
import { useSession } from '../SessionContext.ts';
import { PolicyMatrix } from './PolicyMatrix.tsx';
import { PolicyOfRole } from './PolicyOfRole.tsx';

/** Who may do what: the one table that server and database ask. */
export function PolicyPage() {
  const { t } = useWords();
  usePageTitle('people.policy');
  const { data: policy, error, refetch } = usePolicy();
  if (error && !policy) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']} style={{ maxWidth: 'none' }}>
      <PeopleTabs />
      <h1>{t('people.policy')}</h1>
      <p className={sheet['about']}>{t('people.policy.what')}</p>
      {policy ? <Shown policy={policy} /> : <Skeleton height={320} />}
    </div>
  );
}

/** All roles beside each other where there is room for them; on a phone one after the other. */
function Shown({ policy }: { readonly policy: Policy }) {
  const narrow = useNarrow();
  const { role } = useSession();
  const [chosen, setChosen] = useState<Role>(role);
  return narrow ? <PolicyOfRole policy={policy} role={chosen} onRole={setChosen} /> : <PolicyMatrix policy={policy} />;
}
