import { Button } from 'antd';
import { useState } from 'react';
import type { CoursePeerReviews, PeerReview, ReviewPin } from '../../../../server/units/clinic/peer-review/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import type { BesideView } from '../../physics/beside/index.ts';
import { Comment } from './Comment.tsx';
import styles from './PeerReview.module.css';
import { PinForm } from './PinForm.tsx';

/** What was said at the versions of this plan and of the other plans of the course, in the order in which it was; each leads to its place. */
export function Comments(props: {
  readonly data: CoursePeerReviews;
  readonly review: PeerReview;
  readonly view: BesideView;
  readonly chosen: string | null;
  readonly onChoose: (pinKey: string) => void;
}) {
  const { t } = useWords();
  const { data, review, view, chosen, onChoose } = props;
  const mayWrite = useMay('peer-review.write');
  const [adding, setAdding] = useState(false);
  const isOpen = review.superseded === null && !review.isSigned;
  const ofPlan = data.pins.filter(({ line }) => line === review.line);
  const unresolved = ofPlan.filter(({ resolution }) => resolution === null).length;
  const otherPlan = ({ line, reviewKey }: ReviewPin) => {
    if (line === review.line) return null;
    return data.reviews.find((each) => each.reviewKey === reviewKey)?.content.label ?? t('plan.unnamed');
  };
  const show = ({ pinKey, content }: ReviewPin) => {
    onChoose(pinKey);
    view.lookAt(content.atMm);
  };
  return (
    <section className={sheet['card']} aria-labelledby="comments">
      <header>
        <h2 id="comments">{t('peer-review.comments')}</h2>
        {ofPlan.length > 0 && (
          <span className={`${sheet['chip']} ${unresolved > 0 ? sheet['warn'] : sheet['good']}`}>
            {t('peer-review.comments.open', { open: unresolved, all: ofPlan.length })}
          </span>
        )}
        {mayWrite && isOpen && !adding && (
          <div className={sheet['acts']}>
            <Button size="small" type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t('peer-review.pin')}
            </Button>
          </div>
        )}
      </header>
      {adding && <PinForm reviewKey={review.reviewKey} view={view} onDone={() => setAdding(false)} />}
      {data.pins.length === 0 && !adding && <p className={sheet['empty']}>{t('peer-review.comments.none')}</p>}
      <ol className={styles['comments']}>
        {data.pins.map((pin) => (
          <Comment
            key={pin.pinKey}
            pin={pin}
            reviewKey={review.reviewKey}
            otherPlan={otherPlan(pin)}
            isPlaced={pin.content.frameOfReferenceUid === review.content.frameOfReferenceUid}
            isChosen={pin.pinKey === chosen}
            mayAct={mayWrite && isOpen}
            view={view}
            onShow={() => show(pin)}
          />
        ))}
      </ol>
    </section>
  );
}
