import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Doubt, WorkRow } from '../../../../server/units/research/outputs/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { isMessageKey, useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import standing from '../../../platform/parts/Standing.module.css';
import { RegisterNav } from '../RegisterNav.tsx';
import { decideDoubt, fetchDoubts } from './api.ts';
import { MergeView } from './MergeView.tsx';
import styles from './Outputs.module.css';
import { useRegisterAct } from './use-register-act.ts';

/** Which pairs of works may be one: a person decides. */
export function DoubtsPage() {
  const { t } = useWords();
  usePageTitle('works.doubts');
  const { data, error, refetch } = useQuery({
    queryKey: ['research', 'doubts'],
    queryFn: ({ signal }) => fetchDoubts(signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('works.doubts')}</h1>
      </header>
      <RegisterNav />
      <p className={sheet['about']}>{t('works.doubts.what')}</p>
      {!data && <Skeleton height={200} />}
      {data?.length === 0 && (
        <div className={standing['standing']}>
          <Icon name="check" size={24} />
          <p>{t('works.doubts.none')}</p>
        </div>
      )}
      {data?.map((doubt) => (
        <DoubtCard key={doubt.doubtKey} doubt={doubt} />
      ))}
    </div>
  );
}

function DoubtCard({ doubt }: { readonly doubt: Doubt }) {
  const { t } = useWords();
  const mayWrite = useMay('register.write');
  const [comparing, setComparing] = useState(false);
  const deciding = useRegisterAct((decision: 'different') => decideDoubt(doubt.doubtKey, decision));
  const why = `works.why.${doubt.why}`;
  return (
    <section className={sheet['card']} aria-label={doubt.first.title} data-doubt={doubt.doubtKey}>
      <header>
        <h2>{isMessageKey(why) ? t(why) : doubt.why}</h2>
        {mayWrite && (
          <div className={sheet['acts']}>
            <Button loading={deciding.isPending} onClick={() => deciding.mutate('different')}>
              {t('works.doubt.different')}
            </Button>
            <Button type="primary" onClick={() => setComparing(true)}>
              {t('works.merge.compare')}
            </Button>
          </div>
        )}
      </header>
      <div className={styles['pair']}>
        <Side row={doubt.first} other={doubt.second} />
        <Side row={doubt.second} other={doubt.first} />
      </div>
      {comparing && (
        <MergeView
          pair={{ kept: doubt.first.workKey, merged: doubt.second.workKey }}
          onClose={() => setComparing(false)}
        />
      )}
      {deciding.isError && <Refusal error={deciding.error} />}
    </section>
  );
}

const FIELDS = ['title', 'authors', 'container', 'year', 'doi'] as const;

/** What one of the two says; where the other says something else it is marked, by weight and not by colour alone. */
function Side({ row, other }: { readonly row: WorkRow; readonly other: WorkRow }) {
  const { t } = useWords();
  return (
    <dl className={sheet['facts']}>
      <dt>{t('works.type')}</dt>
      <dd>{row.type === other.type ? t(`works.type.${row.type}`) : <b>{t(`works.type.${row.type}`)}</b>}</dd>
      {FIELDS.map((field) => {
        const said = row[field] ?? MISSING;
        return [
          <dt key={`${field}-label`}>{t(`works.field.${field}`)}</dt>,
          <dd key={field} className={styles['breaks']}>
            {row[field] === other[field] ? said : <b>{said}</b>}
          </dd>,
        ];
      })}
      <dt />
      <dd>
        <Link to={`/register/works/${row.workKey}`}>{t('works.open')}</Link>
      </dd>
    </dl>
  );
}
