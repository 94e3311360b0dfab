import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Overview } from '../../../../server/units/office/public-site/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { formatCount } from '../../../platform/format/count.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { fetchOverview, PUBLIC_SITE } from './api.ts';
import { DepartmentCard } from './DepartmentCard.tsx';
import { ExportsCard } from './ExportsCard.tsx';
import { MarkWorksButton } from './MarkWorksButton.tsx';
import { NotShownCard } from './NotShownCard.tsx';
import { OneLanguageCard } from './OneLanguageCard.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import styles from './PublicSite.module.css';
import { ROOMS, SHOWN_KINDS } from './rooms-of-kinds.ts';

/** What the department's public pages would show today, what they would not and why, and their export. */
export function PublicSitePage() {
  usePageTitle('public-site.title');
  const { data, error, refetch } = useQuery({
    queryKey: PUBLIC_SITE,
    queryFn: ({ signal }) => fetchOverview(signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Loaded overview={data} /> : <Skeleton height={320} />;
}

function Loaded({ overview }: { readonly overview: Overview }) {
  const { t } = useWords();
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('public-site.title')}</h1>
      </header>
      <p className={sheet['about']}>{t('public-site.what')}</p>
      <ExportsCard overview={overview} />
      <ShownCard overview={overview} />
      <DepartmentCard department={overview.department} />
      <PeopleCard people={overview.people} />
      <NotShownCard notShown={overview.notShown} />
      <OneLanguageCard texts={overview.oneLanguage} />
    </div>
  );
}

/** How much of what is shown, and how much stands in the register without the mark. */
function ShownCard({ overview: { shown, unmarked } }: { readonly overview: Overview }) {
  const { t, language } = useWords();
  const mayPublish = useMay('register.publish');
  return (
    <section className={sheet['card']} aria-label={t('public-site.shown')}>
      <header>
        <h2>{t('public-site.shown')}</h2>
        {mayPublish && unmarked.works > 0 && <MarkWorksButton count={unmarked.works} />}
      </header>
      <ul className={styles['figures']}>
        {SHOWN_KINDS.map((kind) => (
          <li key={kind}>
            <b>{formatCount(shown[kind], language)}</b> <Link to={ROOMS[kind]}>{t(`public-site.${kind}`)}</Link>
            <span className={styles['quiet']}>
              {t(kind === 'people' ? 'public-site.silent' : 'public-site.unmarked', { count: unmarked[kind] })}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles['note']}>{t('public-site.sections')}</p>
    </section>
  );
}
