import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { PainScore } from '../../../../server/units/ward/assessment/contract.ts';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { WARD } from '../stay/api.ts';
import { fetchScores } from './api.ts';
import { CorrectScore } from './CorrectScore.tsx';
import styles from './Score.module.css';
import { ScoreSheet } from './ScoreSheet.tsx';
import { useOutbox } from './use-outbox.ts';
import { useScoreText } from './use-score-text.ts';
import { WaitingScores } from './WaitingScores.tsx';

/** Every score of a stay, the latest first; those that were struck out stay, with the reason. */
export function ScoresCard({ stay }: { readonly stay: Stay }) {
  const { t } = useWords();
  const { stayKey } = stay;
  const outbox = useOutbox();
  const mayAssess = useMay('pain.assess');
  const [assessing, setAssessing] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [WARD, 'scores', stayKey],
    queryFn: ({ signal }) => fetchScores(stayKey, signal),
  });
  const isOpen = !stay.inError && stay.content.discharge === null;
  return (
    <section className={sheet['card']} aria-labelledby="scores">
      <header>
        <h2 id="scores">{t('ward.scores')}</h2>
        {mayAssess && isOpen && (
          <div className={sheet['acts']}>
            <Button type="primary" size="large" onClick={() => setAssessing(true)}>
              {t('ward.board.assess')}
            </Button>
          </div>
        )}
      </header>
      <WaitingScores {...outbox} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={sheet['empty']}>{t('ward.scores.none')}</p>}
      <ul className={styles['lines']}>
        {data?.map((score) => (
          <ScoreLine key={score.scoreKey} score={score} mayAssess={mayAssess} />
        ))}
      </ul>
      {assessing && (
        <ScoreSheet
          assessed={{ ...stay, reportsSelf: stay.content.reportsSelf }}
          outbox={outbox.outbox}
          onClose={() => setAssessing(false)}
        />
      )}
    </section>
  );
}

function ScoreLine({ score, mayAssess }: { readonly score: PainScore; readonly mayAssess: boolean }) {
  const { t, language } = useWords();
  const scoreText = useScoreText();
  const [correcting, setCorrecting] = useState(false);
  const { content, inError, reason, recordedBy, scoreKey } = score;
  const said = [
    ...[localMoment(content.at), recordedBy && nameOf(recordedBy, language), content.note],
    content.changed && `${t('ward.changed')}: ${content.changed.map((each) => t(`ward.changed.${each}`)).join(', ')}`,
    ...[reason && `${t('ward.reason')}: ${reason}`],
  ];
  if (correcting) return <CorrectScore score={score} onClose={() => setCorrecting(false)} />;
  return (
    <li className={styles['line']}>
      <span>
        <strong className={inError ? styles['struck'] : ''}>{scoreText(content)}</strong>{' '}
        {inError && <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('ward.inError')}</span>}
        <small>{said.filter(Boolean).join(' · ')}</small>
      </span>
      <HistoryButton of={t('thing.painScore')} records={[{ entity: 'pain-score', key: scoreKey }]} />
      {mayAssess && (
        <Button size="small" onClick={() => setCorrecting(true)}>
          {t('ward.score.correct')}
        </Button>
      )}
    </li>
  );
}
