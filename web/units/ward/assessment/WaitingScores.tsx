import { Button, Popconfirm } from 'antd';
import { useRefusalWords } from '../../../platform/api/use-error-words.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import type { ScoreOutbox, ScoresOnTheWay, WaitingScore } from './outbox.ts';
import { useScoreText } from './use-score-text.ts';

/** How many scores wait to be sent; those that the server refused, each with its reason, until a person decides. */
export function WaitingScores({ outbox, waiting, isKeptOnDevice }: { readonly outbox: ScoreOutbox } & ScoresOnTheWay) {
  const { t } = useWords();
  const onTheWay = waiting.filter(({ refused }) => refused === null);
  return (
    <>
      {onTheWay.length > 0 && (
        <Notice weight={isKeptOnDevice ? 'note' : 'warning'}>
          {t('ward.waiting', { n: onTheWay.length })} {t(isKeptOnDevice ? 'ward.waiting.kept' : 'ward.waiting.notKept')}
        </Notice>
      )}
      {waiting.map((each) => each.refused && <Refused key={each.score.clientKey} waiting={each} outbox={outbox} />)}
    </>
  );
}

function Refused({ waiting, outbox }: { readonly waiting: WaitingScore; readonly outbox: ScoreOutbox }) {
  const { t } = useWords();
  const words = useRefusalWords();
  const scoreText = useScoreText();
  const { bed, score, refused } = waiting;
  const { clientKey, content } = score;
  return (
    <Notice
      weight="error"
      action={
        <span>
          <Button onClick={() => outbox.retry(clientKey)}>{t('ward.refused.again')}</Button>{' '}
          <Popconfirm
            title={t('ward.refused.discard.sure')}
            okText={t('ward.refused.discard')}
            cancelText={t('frame.cancel')}
            onConfirm={() => outbox.discard(clientKey)}
          >
            <Button danger>{t('ward.refused.discard')}</Button>
          </Popconfirm>
        </span>
      }
    >
      {t('ward.refused', { bed, score: scoreText(content), at: localMoment(content.at) })} {refused && words(refused)}
    </Notice>
  );
}
