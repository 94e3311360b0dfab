import { Button } from 'antd';
import { useState } from 'react';
import type { Site } from '../../../../server/platform/access/contract.ts';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useWords } from '../../language/use-words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { type PlainColumn, PlainTable } from '../../parts/PlainTable.tsx';
import sheet from '../../parts/Sheet.module.css';
import { PeopleTabs } from '../people/PeopleTabs.tsx';
import { useSites } from '../people/people-queries.ts';
import { nameOf, otherNameOf } from '../person-name.ts';
import { useMay } from '../SessionContext.ts';
import { NewSite } from './NewSite.tsx';
import { SITE_KIND_WORDS } from './site-kinds.ts';

/** The hospital, its campuses and the centres it looks after. */
export function SitesPage() {
  const { t, language } = useWords();
  usePageTitle('people.sites');
  const { data: sites, error, refetch } = useSites();
  const [adding, setAdding] = useState(false);
  const mayAdd = useMay('site.write');
  const columns: readonly PlainColumn<Site>[] = [
    {
      key: 'name',
      header: t('people.name'),
      cell: (site) => (
        <>
          <strong>{nameOf(site, language)}</strong> {otherNameOf(site, language)}
        </>
      ),
    },
    { key: 'kind', header: t('people.sites.kind'), cell: ({ kind }) => t(SITE_KIND_WORDS[kind]) },
  ];
  if (error && !sites) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <PeopleTabs />
      <header className={sheet['head']}>
        <h1>{t('people.sites')}</h1>
        {mayAdd && (
          <div className={sheet['acts']}>
            <Button type="primary" icon={<Icon name="plus" />} disabled={adding} onClick={() => setAdding(true)}>
              {t('people.sites.add')}
            </Button>
          </div>
        )}
      </header>
      <p className={sheet['about']}>{t('people.sites.what')}</p>
      {adding && <NewSite onDone={() => setAdding(false)} />}
      <div className={sheet['card']}>
        <PlainTable label={t('people.sites')} columns={columns} rows={sites} keyOf={({ siteKey }) => siteKey} />
      </div>
    </div>
  );
}
