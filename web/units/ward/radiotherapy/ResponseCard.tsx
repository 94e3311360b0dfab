import { BONE_RESPONSE_SOURCE, PAIN_FLARE } from '@isocenter/pain';
import { Button } from 'antd';
import { useState } from 'react';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Source } from '../opioids/Cited.tsx';
import { TreatedSiteForm } from './TreatedSiteForm.tsx';
import { TreatedSiteLines } from './TreatedSiteLines.tsx';
import { useTreatedSites } from './use-treated-sites.ts';

/** What radiotherapy did to painful bone metastases: of each site the baseline, what followed, and the category of the consensus. */
export function ResponseCard({ stay }: { readonly stay: Stay }) {
  const { t } = useWords();
  const { data, error, refetch } = useTreatedSites(stay.stayKey);
  const { discharge } = stay.content;
  // after the discharge the pain is asked on, as long as the patient lives
  const mayAssess = useMay('pain.assess') && !stay.inError && discharge?.to !== 'died';
  const [adding, setAdding] = useState(false);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  // without a course there is nothing whose response could be followed
  if (!data || data.courses.length === 0) return null;
  return (
    <section className={sheet['card']} aria-labelledby="response">
      <header>
        <h2 id="response">{t('response.title')}</h2>
        {mayAssess && discharge === null && !adding && (
          <div className={sheet['acts']}>
            <Button size="large" onClick={() => setAdding(true)}>
              {t('response.add')}
            </Button>
          </div>
        )}
      </header>
      {adding && <TreatedSiteForm stayKey={stay.stayKey} courses={data.courses} onClose={() => setAdding(false)} />}
      {data.sites.length === 0 && <p className={sheet['empty']}>{t('response.none')}</p>}
      {data.sites.map((site) => (
        <TreatedSiteLines key={site.treatedSiteKey} stay={stay} site={site} mayAssess={mayAssess} />
      ))}
      <p className={sheet['empty']}>
        {t('response.about')} <Source of={BONE_RESPONSE_SOURCE.source} verified={BONE_RESPONSE_SOURCE.verified} />{' '}
        {t('response.flare')} <Source of={PAIN_FLARE.source} verified={PAIN_FLARE.verified} />
      </p>
    </section>
  );
}
