import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PersonRow } from '../../../../server/platform/access/contract.ts';
import { formatCount } from '../../format/count.ts';
import { localMoment } from '../../format/moment.ts';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useWords } from '../../language/use-words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { type PlainColumn, PlainTable, RowLink } from '../../parts/PlainTable.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import sheet from '../../parts/Sheet.module.css';
import standing from '../../parts/Standing.module.css';
import { AccountState } from './AccountState.tsx';
import { PeopleTabs } from './PeopleTabs.tsx';
import { PersonLine } from './PersonLine.tsx';
import { usePeople } from './people-queries.ts';
import { RoleChips } from './RoleChips.tsx';
import { useMatchingPeople } from './use-matching-people.ts';

/** Who works here, in which roles. */
export function PeoplePage() {
  const { t, language } = useWords();
  usePageTitle('people.people');
  const { data: people, error, refetch } = usePeople();
  const [search, setSearch] = useState('');
  const columns = useColumns();
  const found = useMatchingPeople(people, search);
  if (error && !people) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <PeopleTabs />
      <header className={sheet['head']}>
        <h1>
          {t('people.people')}{' '}
          {people && <span className={sheet['count']}>{formatCount(people.length, language)}</span>}
        </h1>
        <div className={sheet['search']}>
          <SearchField value={search} onSearch={setSearch} placeholder={t('people.search')} />
        </div>
        <div className={sheet['acts']}>
          <Link to="/people/new" tabIndex={-1}>
            <Button type="primary" icon={<Icon name="plus" />}>
              {t('people.add')}
            </Button>
          </Link>
        </div>
      </header>
      {found?.length === 0 ? (
        <div className={standing['standing']}>
          <p>{t('people.nothingFound')}</p>
          <Button onClick={() => setSearch('')}>{t('people.clear')}</Button>
        </div>
      ) : (
        <div className={sheet['card']}>
          <PlainTable
            label={t('people.people')}
            columns={columns}
            rows={found}
            keyOf={({ personKey }) => personKey}
            isPast={({ state }) => state === 'locked'}
          />
        </div>
      )}
      {people?.length === 1 && (
        <p className={sheet['about']}>
          <strong>{t('people.empty')}</strong> {t('people.empty.what')}
        </p>
      )}
    </div>
  );
}

function useColumns(): readonly PlainColumn<PersonRow>[] {
  const { t } = useWords();
  return [
    {
      key: 'name',
      header: t('people.name'),
      cell: (person) => (
        <RowLink to={`/people/${person.personKey}`}>
          <PersonLine person={person} />
        </RowLink>
      ),
    },
    { key: 'login', header: t('people.login'), cell: ({ login }) => login ?? '–' },
    { key: 'roles', header: t('people.roles'), cell: ({ roles }) => <RoleChips roles={roles} /> },
    { key: 'state', header: t('people.state'), cell: ({ state }) => <AccountState state={state} /> },
    {
      key: 'seen',
      header: t('people.lastSignIn'),
      cell: ({ lastSignInAt }) => (lastSignInAt ? localMoment(lastSignInAt) : t('people.neverSignedIn')),
    },
  ];
}
