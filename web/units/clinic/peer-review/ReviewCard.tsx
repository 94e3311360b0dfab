import { Button } from 'antd';
import { useState } from 'react';
import type { PeerReview } from '../../../../server/units/clinic/peer-review/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { SignatureList } from '../../../platform/signatures/SignatureList.tsx';
import { reopenReview } from './api.ts';
import { SayWords } from './SayWords.tsx';
import { useReviewAct } from './use-peer-review.ts';

const ENTITY = 'clinic-peer-review';
const SHOWN_DIGITS = 12;

/** Which version it is of, by the hashes of its objects; its outcome and signature; why it no longer is the one reviewed. */
export function ReviewCard({ review }: { readonly review: PeerReview }) {
  const { t, language } = useWords();
  const mayWrite = useMay('peer-review.write');
  const [reopening, setReopening] = useState(false);
  const { reviewKey, content, ended, isSigned, superseded, openedBy, openedAt, reopened, signatures } = review;
  const again = useReviewAct(
    (reason: string) => reopenReview(review, reason),
    () => setReopening(false),
  );
  const state = superseded ? 'over' : isSigned ? 'ended' : 'open';
  const chip = { over: '', ended: sheet['good'], open: sheet['warn'] }[state];
  return (
    <section className={sheet['card']} aria-labelledby="reviewed" data-review={state}>
      <header>
        <h2 id="reviewed">{content.label ?? t('plan.unnamed')}</h2>
        <span className={`${sheet['chip']} ${chip}`}>{t(`peer-review.state.${state}`)}</span>
        {ended && <span className={sheet['chip']}>{t(`peer-review.outcome.${ended.outcome}`)}</span>}
        <div className={sheet['acts']}>
          <HistoryButton of={t('peer-review.title')} records={[{ entity: ENTITY, key: reviewKey }]} />
          {state === 'ended' && mayWrite && !reopening && (
            <Button size="small" onClick={() => setReopening(true)}>
              {t('peer-review.reopen')}
            </Button>
          )}
        </div>
      </header>
      {superseded && (
        <Notice weight="warning">
          {t('peer-review.superseded', { why: superseded.why })} · {localMoment(superseded.at)}
        </Notice>
      )}
      {reopening && (
        <SayWords
          label={t('peer-review.reopen.reason')}
          save={t('peer-review.reopen')}
          saving={again}
          onClose={() => setReopening(false)}
        />
      )}
      <dl className={sheet['facts']}>
        <dt>{t('peer-review.objects')}</dt>
        <dd>
          {content.objects.map(({ kind, sopInstanceUid, sha256 }) => (
            <span key={sopInstanceUid} title={`${sopInstanceUid} ${sha256}`}>
              {kind} <span className="mono">{sha256.slice(0, SHOWN_DIGITS)}</span>{' '}
            </span>
          ))}
        </dd>
        <dt>{localMoment(openedAt)}</dt>
        <dd>{t('peer-review.openedBy', { name: nameOf(openedBy, language) })}</dd>
        {reopened.map(({ reason, by, at }) => (
          <div key={at} style={{ display: 'contents' }}>
            <dt>{localMoment(at)}</dt>
            <dd>{t('peer-review.reopened', { name: nameOf(by, language), at: localMoment(at), reason })}</dd>
          </div>
        ))}
        {ended && ended.words !== '' && (
          <>
            <dt>{t('peer-review.outcome')}</dt>
            <dd>{ended.words}</dd>
          </>
        )}
      </dl>
      <SignatureList signatures={signatures} />
    </section>
  );
}
