import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from '../assessment/Score.module.css';
import { WARD } from '../stay/api.ts';
import { fetchRadiotherapy } from './api.ts';
import { ReferralLine } from './ReferralLine.tsx';
import { ReferralOffer } from './ReferralOffer.tsx';

/** Radiotherapy of a patient of the ward: what is offered, and what was referred. Not shown where there is neither. */
export function RadiotherapyCard({ stay }: { readonly stay: Stay }) {
  const { t } = useWords();
  const { stayKey } = stay;
  const { data, error, refetch } = useQuery({
    queryKey: [WARD, 'stay', stayKey, 'radiotherapy'],
    queryFn: ({ signal }) => fetchRadiotherapy(stayKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !(data.offer.isOffered || data.referrals.length > 0)) return null;
  return (
    <section className={sheet['card']} aria-labelledby="radiotherapy">
      <header>
        <h2 id="radiotherapy">{t('radiotherapy.title')}</h2>
      </header>
      {data.offer.isOffered && <ReferralOffer stayKey={stayKey} reason={data.offer.reason} />}
      {data.otherCourses.length > 0 && (
        <p className={sheet['empty']}>
          {t('radiotherapy.others')}
          {': '}
          {data.otherCourses.map(({ courseKey, title }) => (
            <Link key={courseKey} to={`/clinic/courses/${courseKey}`}>
              {title}{' '}
            </Link>
          ))}
        </p>
      )}
      <ul className={styles['lines']}>
        {data.referrals.map((referral) => (
          <ReferralLine key={referral.referralKey} referral={referral} />
        ))}
      </ul>
    </section>
  );
}
