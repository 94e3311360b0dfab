import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PersonDetail } from '../../../../server/platform/access/contract.ts';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useWords } from '../../language/use-words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import sheet from '../../parts/Sheet.module.css';
import { Skeleton } from '../../parts/Skeleton.tsx';
import type { RecordName } from '../../record/api.ts';
import { HistoryButton } from '../../record/HistoryButton.tsx';
import { Avatar } from '../Avatar.tsx';
import { nameOf, otherNameOf } from '../person-name.ts';
import { PersonSubject } from '../provider/PersonSubject.tsx';
import { useMay } from '../SessionContext.ts';
import { SessionTable } from '../SessionTable.tsx';
import { AccountState } from './AccountState.tsx';
import { PersonAccount } from './PersonAccount.tsx';
import { PersonNames } from './PersonNames.tsx';
import styles from './PersonPage.module.css';
import { PersonPasskeys } from './PersonPasskeys.tsx';
import { PersonRoles } from './PersonRoles.tsx';
import { usePerson } from './people-queries.ts';

/** One person: roles over time, the account, and where it is signed in. */
export function PersonPage() {
  const { t, language } = useWords();
  usePageTitle('people.person');
  const { personKey = '' } = useParams();
  const { data: person, error, refetch } = usePerson(personKey);
  const [naming, setNaming] = useState(false);
  const mayWrite = useMay('person.write');
  if (error && !person) {
    return (
      <ErrorState error={error} onRetry={() => void refetch()}>
        <Link to="/people">{t('people.back')}</Link>
      </ErrorState>
    );
  }
  if (!person) return <Waiting />;
  const other = otherNameOf(person, language);
  return (
    <div className={sheet['page']}>
      <Link to="/people">‹ {t('people.back')}</Link>
      <header className={styles['head']}>
        <Avatar person={person} size={48} />
        <div>
          <h1>
            {nameOf(person, language)} {other && <span>{other}</span>}{' '}
            <HistoryButton of={nameOf(person, language)} records={recordsOf(person)} />
          </h1>
          <p>
            {person.login} <AccountState state={person.state} />
            {mayWrite && !naming && (
              <Button type="text" size="small" onClick={() => setNaming(true)}>
                {t('people.names')}
              </Button>
            )}
          </p>
        </div>
      </header>
      {naming && <PersonNames person={person} onDone={() => setNaming(false)} />}
      <PersonRoles person={person} />
      <PersonAccount person={person} />
      <PersonSubject personKey={person.personKey} />
      <PersonPasskeys personKey={person.personKey} />
      <SessionTable personKey={person.personKey} title={t('access.sessions.of')} />
    </div>
  );
}

/** The person, the account, and each of the roles. */
function recordsOf({ personKey, roles }: PersonDetail): readonly RecordName[] {
  return [
    ...['person', 'account', 'credential'].map((entity) => ({ entity, key: personKey })),
    ...roles.map(({ roleKey }) => ({ entity: 'role-period', key: roleKey })),
  ];
}

function Waiting() {
  return (
    <div className={sheet['page']} aria-busy="true">
      <Skeleton width={90} />
      <Skeleton width={260} height={48} />
      {[0, 1].map((card) => (
        <div key={card} className={`${sheet['card']} ${sheet['padded']}`}>
          <Skeleton width={160} />
        </div>
      ))}
    </div>
  );
}
