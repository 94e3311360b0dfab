import { Link } from 'react-router';
import type { BreakGlassRow } from '../../../../server/platform/access/contract.ts';
import { localMoment, localTime } from '../../format/moment.ts';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useWords } from '../../language/use-words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { LoadMore } from '../../parts/LoadMore.tsx';
import { type PlainColumn, PlainTable } from '../../parts/PlainTable.tsx';
import sheet from '../../parts/Sheet.module.css';
import standing from '../../parts/Standing.module.css';
import { PeopleTabs } from '../people/PeopleTabs.tsx';
import { useBreakGlass } from '../people/people-queries.ts';
import { nameOf } from '../person-name.ts';

/** Who opened a patient without the right to, when and why. */
export function BreakGlassPage() {
  const { t } = useWords();
  usePageTitle('people.glass');
  const pages = useBreakGlass();
  const { rows, error, refetch } = pages;
  const columns = useColumns();
  if (error && !rows) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <PeopleTabs />
      <h1>{t('people.glass')}</h1>
      <p className={sheet['about']}>{t('people.glass.what')}</p>
      {rows?.length === 0 ? (
        <div className={standing['standing']}>
          <Icon name="check" size={24} />
          <p>{t('people.glass.empty')}</p>
        </div>
      ) : (
        <div className={sheet['card']}>
          <PlainTable
            label={t('people.glass')}
            columns={columns}
            rows={rows}
            keyOf={({ breakGlassKey }) => breakGlassKey}
          />
        </div>
      )}
      <LoadMore pages={pages} />
    </div>
  );
}

function useColumns(): readonly PlainColumn<BreakGlassRow>[] {
  const { t, language } = useWords();
  return [
    { key: 'when', header: t('people.glass.when'), cell: ({ at }) => localMoment(at) },
    {
      key: 'who',
      header: t('people.glass.who'),
      cell: ({ person, role }) => (
        <>
          <strong>{nameOf(person, language)}</strong> {t(`role.${role}`)}
        </>
      ),
    },
    {
      key: 'patient',
      header: t('people.glass.patient'),
      cell: ({ patientKey }) => <Link to={`/patients/${patientKey}`}>{patientKey}</Link>,
    },
    { key: 'reason', header: t('people.glass.reason'), cell: ({ reason }) => reason },
    {
      key: 'until',
      header: t('people.glass.until'),
      cell: ({ until }) => (
        <>
          {localTime(until)}{' '}
          {Date.parse(until) > Date.now() && (
            <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('people.glass.running')}</span>
          )}
        </>
      ),
    },
  ];
}
