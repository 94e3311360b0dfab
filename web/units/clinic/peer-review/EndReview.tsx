import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type {
  CoursePeerReviews,
  PeerReview,
  PeerReviewOutcome,
} from '../../../../server/units/clinic/peer-review/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useMay, useSession } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { SignDialog } from '../../../platform/signatures/SignDialog.tsx';
import { endReview } from './api.ts';
import { useReviewAnswer } from './use-peer-review.ts';

const OUTCOMES = ['agreed', 'agreed-with-changes', 'not-agreed'] as const satisfies readonly PeerReviewOutcome[];

/** The outcome, signed by an oncologist who made nothing of it once each comment is resolved; who may not is told why. */
export function EndReview({ data, review }: { readonly data: CoursePeerReviews; readonly review: PeerReview }) {
  const { t, language } = useWords();
  const { person } = useSession();
  const maySign = useMay('peer-review.sign');
  const open = data.pins.filter(({ line, resolution }) => line === review.line && resolution === null).length;
  const isAuthor = data.authors.some(({ personKey }) => personKey === person.personKey);
  if (review.isSigned || review.superseded) return null;
  return (
    <section className={sheet['card']} aria-labelledby="outcome">
      <header>
        <h2 id="outcome">{t('peer-review.outcome')}</h2>
      </header>
      {open > 0 && <Notice weight="note">{t('peer-review.end.blocked', { count: open })}</Notice>}
      {maySign && isAuthor && <Notice weight="warning">{t('peer-review.end.author')}</Notice>}
      {maySign && !isAuthor && <Outcome review={review} isBlocked={open > 0} />}
      {!maySign && (
        <p className={sheet['empty']}>
          {t('peer-review.end.who', {
            names: data.authors.map((each) => nameOf(each, language)).join(t('course.list.separator')),
          })}
        </p>
      )}
    </section>
  );
}

function Outcome({ review, isBlocked }: { readonly review: PeerReview; readonly isBlocked: boolean }) {
  const { t } = useWords();
  const answered = useReviewAnswer();
  const [outcome, setOutcome] = useState<PeerReviewOutcome | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const [signing, setSigning] = useState(false);
  const needsWords = outcome !== null && outcome !== 'agreed';
  const lacksWords = needsWords && words.trim() === '';
  return (
    <form
      className={`${sheet['padded']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (outcome && !lacksWords) setSigning(true);
      }}
    >
      <Field label={t('peer-review.outcome')} fault={tried && !outcome ? t('peer-review.outcome.choose') : null}>
        {({ id }, labelId) => (
          <Radio.Group
            id={id}
            aria-labelledby={labelId}
            value={outcome}
            options={OUTCOMES.map((value) => ({ value, label: t(`peer-review.outcome.${value}`) }))}
            onChange={(event) => setOutcome(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t('peer-review.outcome.words')}
        optional={!needsWords}
        fault={tried && lacksWords ? t('clinic/peer-review-words') : null}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2 }}
            maxLength={4000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" disabled={isBlocked}>
          {t('peer-review.end')}
        </Button>
      </div>
      {signing && outcome && (
        <SignDialog
          entity="clinic-peer-review"
          entityKey={review.reviewKey}
          only="reviewer"
          onSign={(asked) => endReview(review, { ...asked, outcome, words: words.trim() })}
          onSigned={(answer) => {
            setSigning(false);
            answered(answer);
          }}
          onClose={() => setSigning(false)}
        />
      )}
    </form>
  );
}
