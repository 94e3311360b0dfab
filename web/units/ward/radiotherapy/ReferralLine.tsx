import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { WardReferral } from '../../../../server/units/ward/radiotherapy/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { SayWhy } from '../analgesics/SayWhy.tsx';
import styles from '../assessment/Score.module.css';
import { useWardAct } from '../stay/use-ward-act.ts';
import { withdrawReferral } from './api.ts';
import { useReasonText } from './use-reason-text.ts';

/** A referral from the ward: its course, where that stands, why it was made; withdrawn while nothing came of it. */
export function ReferralLine({ referral }: { readonly referral: WardReferral }) {
  const { t, language } = useWords();
  const reasonText = useReasonText();
  const mayRefer = useMay('radiotherapy.refer');
  const [withdrawing, setWithdrawing] = useState(false);
  const saving = useWardAct(
    (reason: string) => withdrawReferral(referral, reason),
    () => setWithdrawing(false),
  );
  const { courseKey, title, at, recordedBy, isOpen, isFresh, step, withdrawn, reason } = referral;
  const name = recordedBy ? nameOf(recordedBy, language) : '';
  const under = [
    t('radiotherapy.referred', { name, at: localMoment(at) }),
    ...reasonText(reason),
    ...(withdrawn ? [t('radiotherapy.withdrawn', { at: localMoment(withdrawn.at), reason: withdrawn.reason })] : []),
  ];
  return (
    <li className={styles['line']}>
      <span>
        <Link to={`/clinic/courses/${courseKey}`}>{title}</Link>{' '}
        <span className={sheet['chip']}>
          {[step?.[language], t(isOpen ? 'radiotherapy.open' : 'radiotherapy.over')].filter(Boolean).join(' · ')}
        </span>
        <small>{under.join(' · ')}</small>
      </span>
      <HistoryButton
        of={t('thing.radiotherapyReferral')}
        records={[{ entity: 'ward-radiotherapy-referral', key: referral.referralKey }]}
      />
      {mayRefer && isFresh && !withdrawing && (
        <Button size="large" onClick={() => setWithdrawing(true)}>
          {t('radiotherapy.withdraw')}
        </Button>
      )}
      {withdrawing && (
        <SayWhy
          label={t('radiotherapy.withdraw.why')}
          act={t('radiotherapy.withdraw')}
          saving={saving}
          onSay={saving.mutate}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </li>
  );
}
