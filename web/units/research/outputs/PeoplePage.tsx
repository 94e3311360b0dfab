import { useQuery } from '@tanstack/react-query';
import type { Researcher } from '../../../../server/units/research/outputs/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { type PlainColumn, PlainTable, RowLink } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { RegisterNav } from '../RegisterNav.tsx';
import { fetchResearchers } from './api.ts';

/** Who of the department is an author of what, and whose word is waited for. */
export function PeoplePage() {
  const { t, language } = useWords();
  usePageTitle('works.people');
  const { data, error, refetch } = useQuery({
    queryKey: ['research', 'people'],
    queryFn: ({ signal }) => fetchResearchers(signal),
  });
  const columns: readonly PlainColumn<Researcher>[] = [
    {
      key: 'name',
      header: t('works.person'),
      cell: ({ person }) => <RowLink to={`/register/people/${person.personKey}`}>{nameOf(person, language)}</RowLink>,
    },
    { key: 'orcid', header: 'ORCID', cell: ({ orcid }) => orcid ?? MISSING },
    { key: 'forms', header: t('works.forms'), cell: ({ forms }) => forms.join(', ') || MISSING },
    { key: 'theirs', header: t('works.count.theirs'), cell: ({ theirs }) => theirs },
    {
      key: 'proposed',
      header: t('works.count.proposed'),
      cell: ({ proposed }) =>
        proposed === 0 ? MISSING : <span className={`${sheet['chip']} ${sheet['warn']}`}>{proposed}</span>,
    },
  ];
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('works.people')}</h1>
      </header>
      <RegisterNav />
      <p className={sheet['about']}>{t('works.people.what')}</p>
      <div className={sheet['card']}>
        <PlainTable label={t('works.people')} columns={columns} rows={data} keyOf={({ person }) => person.personKey} />
      </div>
    </div>
  );
}
