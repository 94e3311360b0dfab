import { Button } from 'antd';
import { useState } from 'react';
import type { ReviewPin } from '../../../../server/units/clinic/peer-review/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useSession } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import type { BesideView } from '../../physics/beside/index.ts';
import { answerComment, resolveComment } from './api.ts';
import styles from './PeerReview.module.css';
import { PinForm } from './PinForm.tsx';
import { placeText } from './place-text.ts';
import { SayWords } from './SayWords.tsx';
import { useReviewAct } from './use-peer-review.ts';

const KINDS = ['RTPLAN', 'RTSTRUCT', 'RTDOSE'] as const;
const LOUD: readonly string[] = ['minor-change', 'major-change'];

/** One comment at its place, what was answered, and how it was resolved. */
export function Comment(props: {
  readonly pin: ReviewPin;
  /** Through which it is answered and resolved: the one under review. */
  readonly reviewKey: string;
  /** On another plan of the course, which it is called here; null of the one under review. */
  readonly otherPlan: string | null;
  readonly isPlaced: boolean;
  readonly isChosen: boolean;
  readonly mayAct: boolean;
  readonly view: BesideView;
  readonly onShow: () => void;
}) {
  const { t, language } = useWords();
  const { pin, reviewKey, otherPlan, isPlaced, isChosen, mayAct, view, onShow } = props;
  const { person } = useSession();
  const { pinKey, number, content, by, at, editedAt, answers, resolution, changedSince } = pin;
  const [saying, setSaying] = useState<'answer' | 'resolve' | 'edit' | null>(null);
  const close = () => setSaying(null);
  const answering = useReviewAct((words: string) => answerComment({ reviewKey, pinKey, words }), close);
  const resolving = useReviewAct((words: string) => resolveComment({ reviewKey, pinKey, words }), close);
  const kinds = changedSince.map((kind) => t(`peer-review.kind.${KINDS.find((each) => each === kind) ?? 'other'}`));
  return (
    <li className={styles['comment']} data-chosen={isChosen} data-resolved={resolution !== null}>
      <div className={styles['head']}>
        <b className={styles['number']}>{number}</b>
        <span className={`${sheet['chip']} ${LOUD.includes(content.severity) ? sheet['warn'] : ''}`}>
          {t(`peer-review.severity.${content.severity}`)}
        </span>
        <span className={`${sheet['chip']} ${resolution ? sheet['good'] : ''}`}>
          {resolution ? '✓ ' : '○ '}
          {t(resolution ? 'peer-review.resolved' : 'peer-review.unresolved')}
        </span>
        {otherPlan !== null && <span className={sheet['chip']}>{t('peer-review.otherPlan', { plan: otherPlan })}</span>}
        <HistoryButton
          of={`${t('peer-review.pin.words')} ${number}`}
          records={[{ entity: 'peer-review-pin', key: pinKey }]}
        />
        {isPlaced && (
          <Button
            size="small"
            type="text"
            icon={<Icon name="crosshair" size={14} />}
            aria-label={t('peer-review.show', { number })}
            title={t('peer-review.show', { number })}
            onClick={onShow}
          />
        )}
      </div>
      <p className={styles['words']}>{content.words}</p>
      <small>
        {nameOf(by, language)} · {localMoment(at)}
        {editedAt && ` · ${t('peer-review.edited', { at: localMoment(editedAt) })}`} ·{' '}
        {content.structure ? `${content.structure.name} · ` : ''}
        {t('peer-review.pin.place', { at: placeText(content.atMm) })}
      </small>
      {kinds.length > 0 && (
        <small className={styles['older']}>
          {t('peer-review.older', { kinds: kinds.join(t('course.list.separator')) })}
        </small>
      )}
      {!isPlaced && <small className={styles['older']}>{t('peer-review.elsewhere')}</small>}
      <ul className={styles['answers']}>
        {answers.map(({ answerKey, words, by: who, at: when }) => (
          <li key={answerKey}>
            {words}
            <small>
              {nameOf(who, language)} · {localMoment(when)}
            </small>
          </li>
        ))}
        {resolution && (
          <li data-resolution>
            ✓ {resolution.words}
            <small>
              {t('peer-review.resolved')} · {nameOf(resolution.by, language)} · {localMoment(resolution.at)}
            </small>
          </li>
        )}
      </ul>
      {mayAct && !resolution && saying === null && (
        <div className={sheet['acts']}>
          {by.personKey === person.personKey && (
            <Button size="small" onClick={() => setSaying('edit')}>
              {t('peer-review.edit')}
            </Button>
          )}
          <Button size="small" onClick={() => setSaying('answer')}>
            {t('peer-review.answer')}
          </Button>
          <Button size="small" onClick={() => setSaying('resolve')}>
            {t('peer-review.resolve')}
          </Button>
        </div>
      )}
      {saying === 'edit' && <PinForm reviewKey={reviewKey} view={view} changed={pin} onDone={close} />}
      {(saying === 'answer' || saying === 'resolve') && (
        <SayWords
          label={t(`peer-review.${saying}.words`)}
          save={t(`peer-review.${saying}.save`)}
          saving={saying === 'answer' ? answering : resolving}
          onClose={close}
        />
      )}
    </li>
  );
}
