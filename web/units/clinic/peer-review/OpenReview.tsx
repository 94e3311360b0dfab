import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { CoursePeerReviews } from '../../../../server/units/clinic/peer-review/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { planName } from '../prescription/plan-name.ts';
import { fetchReviewablePlans, openReview } from './api.ts';
import styles from './PeerReview.module.css';
import { useReviewAct } from './use-peer-review.ts';

/** Puts a version of a plan under review: the one that lies in the archive now. */
export function OpenReview(props: {
  readonly courseKey: string;
  readonly onOpened: (answer: CoursePeerReviews) => void;
}) {
  const { t } = useWords();
  const { courseKey } = props;
  const mayWrite = useMay('peer-review.write');
  const [caseKey, setCaseKey] = useState<string | null>(null);
  const { data: plans } = useQuery({
    queryKey: ['clinic', 'plans', courseKey],
    queryFn: ({ signal }) => fetchReviewablePlans(courseKey, signal),
    enabled: mayWrite,
  });
  const opening = useReviewAct(async (chosen: string) => {
    const answer = await openReview(courseKey, chosen);
    props.onOpened(answer);
    return answer;
  });
  if (!mayWrite) return null;
  if (plans?.length === 0) return <p>{t('peer-review.plans.none')}</p>;
  return (
    <div className={styles['opening']}>
      <Field label={t('peer-review.choose')}>
        {(control) => (
          <Select
            {...control}
            value={caseKey}
            loading={plans === undefined}
            options={(plans ?? []).map((plan) => ({
              value: plan.caseKey,
              label: planName(plan, plans ?? [], t('plan.unnamed')),
            }))}
            onChange={setCaseKey}
          />
        )}
      </Field>
      <Button
        disabled={caseKey === null}
        loading={opening.isPending}
        onClick={() => caseKey !== null && opening.mutate(caseKey)}
      >
        {t('peer-review.open')}
      </Button>
      {opening.isError && <Refusal error={opening.error} />}
    </div>
  );
}
