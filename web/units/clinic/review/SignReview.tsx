import { Button } from 'antd';
import { useState } from 'react';
import type { Review } from '../../../../server/units/clinic/review/contract.ts';
import { useMay, useSession } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { SignDialog } from '../../../platform/signatures/SignDialog.tsx';
import { useTreatmentAct } from '../treatment/use-treatment.ts';
import { signReview } from './api.ts';

/** For the physician who made the review, as its author; for an oncologist where somebody else did, as reviewer. */
export function SignReview({ review }: { readonly review: Review }) {
  const { t } = useWords();
  const { person, role } = useSession();
  const maySign = useMay('review.sign');
  const [signing, setSigning] = useState(false);
  const reading = useTreatmentAct(async () => undefined);
  const isAuthor = review.recordedBy?.personKey === person.personKey;
  const hasSigned = review.signatures.some(
    ({ personKey, lapsed }) => lapsed === null && personKey === person.personKey,
  );
  if (!maySign || hasSigned || (!isAuthor && role !== 'oncologist')) return null;
  return (
    <>
      <Button size="small" type={review.waitsGrade === null ? 'default' : 'primary'} onClick={() => setSigning(true)}>
        {t('review.sign')}
      </Button>
      {signing && (
        <SignDialog
          entity="weekly-review"
          entityKey={review.reviewKey}
          only={isAuthor ? 'author' : 'reviewer'}
          onSign={(asked) => signReview(review, asked)}
          onSigned={() => {
            setSigning(false);
            reading.mutate(undefined);
          }}
          onClose={() => setSigning(false)}
        />
      )}
    </>
  );
}
