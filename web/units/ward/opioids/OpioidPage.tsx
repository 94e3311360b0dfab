import { useState } from 'react';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { EquianalgesicChart } from './EquianalgesicChart.tsx';
import { EquivalentTable } from './EquivalentTable.tsx';
import { GivenDoses } from './GivenDoses.tsx';
import { dosesOf, type GivenDraft, noDose } from './given-draft.ts';
import { RescueCard } from './RescueCard.tsx';
import { RotationCard } from './RotationCard.tsx';
import { TitrationCard } from './TitrationCard.tsx';

/** Opioids in oral morphine by published tables, and what would be proposed. Nothing here is kept, and nothing is ordered. */
export function OpioidPage() {
  const { t } = useWords();
  usePageTitle('opioids.title');
  const [drafts, setDrafts] = useState<readonly GivenDraft[]>([noDose(0)]);
  const doses = dosesOf(drafts);
  return (
    <div className={sheet['page']}>
      <div className={sheet['head']}>
        <h1>{t('opioids.title')}</h1>
      </div>
      <p className={sheet['about']}>{t('opioids.about')}</p>
      <Notice weight="warning">{t('opioids.proposal-only')}</Notice>
      <GivenDoses drafts={drafts} onChange={setDrafts} />
      {doses && <EquivalentTable doses={doses} />}
      <RotationCard doses={doses} />
      <TitrationCard />
      <RescueCard />
      <EquianalgesicChart />
    </div>
  );
}
