import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { WardFollowUp } from '../../../../server/units/ward/follow-up/contract.ts';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { SayWhy } from '../analgesics/SayWhy.tsx';
import styles from '../assessment/Score.module.css';
import { WARD } from '../stay/api.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { fetchFollowUps, strikeOutFollowUp } from './api.ts';
import { FollowUpForm } from './FollowUpForm.tsx';

/** Contacts after the discharge of a stay, the latest first; those that were struck out stay, with the reason. */
export function FollowUpCard({ stay }: { readonly stay: Stay }) {
  const { discharge } = stay.content;
  const isAsked = discharge !== null && discharge.to !== 'died' && !stay.inError;
  return isAsked ? <FollowUps stayKey={stay.stayKey} /> : null;
}

function FollowUps({ stayKey }: { readonly stayKey: string }) {
  const { t } = useWords();
  const mayWrite = useMay('pain.assess');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [WARD, 'stay', stayKey, 'follow-ups'],
    queryFn: ({ signal }) => fetchFollowUps(stayKey, signal),
  });
  return (
    <section className={sheet['card']} aria-label={t('ward-follow-up.title')}>
      <header>
        <h2>{t('ward-follow-up.title')}</h2>
        {mayWrite && !adding && (
          <div className={sheet['acts']}>
            <Button size="large" onClick={() => setAdding(true)}>
              {t('ward-follow-up.add')}
            </Button>
          </div>
        )}
      </header>
      {adding && <FollowUpForm stayKey={stayKey} onClose={() => setAdding(false)} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={sheet['empty']}>{t('ward-follow-up.none')}</p>}
      <ul className={styles['lines']}>
        {data?.map((followUp) => (
          <FollowUpLine key={followUp.followUpKey} followUp={followUp} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  );
}

function FollowUpLine({ followUp, mayWrite }: { readonly followUp: WardFollowUp; readonly mayWrite: boolean }) {
  const { t, language } = useWords();
  const [striking, setStriking] = useState(false);
  const saving = useWardAct(
    (correction: string) => strikeOutFollowUp(followUp, correction),
    () => setStriking(false),
  );
  const { content, inError, correction, recordedBy, followUpKey } = followUp;
  const { at, way, isReached, worst, note } = content;
  const act = t(inError ? 'analgesics.restore' : 'analgesics.strike');
  const pain = worst === null ? null : t('ward-follow-up.worst.told', { worst });
  const under = [
    ...[localMoment(at), t(`ward-follow-up.way.${way}`), note, recordedBy && nameOf(recordedBy, language)],
    ...[inError && t('ward.inError'), correction],
  ];
  return (
    <li className={styles['line']}>
      <span>
        <strong className={inError ? styles['struck'] : ''}>
          {[t(`ward-follow-up.reached.${isReached ? 'yes' : 'no'}`), pain].filter(Boolean).join(' · ')}
        </strong>
        <small>{under.filter(Boolean).join(' · ')}</small>
      </span>
      <HistoryButton of={t('thing.wardFollowUp')} records={[{ entity: 'ward-follow-up', key: followUpKey }]} />
      {mayWrite && !striking && <Button onClick={() => setStriking(true)}>{act}</Button>}
      {striking && (
        <SayWhy
          label={t('analgesics.correction')}
          act={act}
          saving={saving}
          onSay={saving.mutate}
          onClose={() => setStriking(false)}
        />
      )}
    </li>
  );
}
