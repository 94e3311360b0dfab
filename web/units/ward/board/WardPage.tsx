import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { WardBoard, WardBoardRow } from '../../../../server/units/ward/board/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localTime } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { ScoreSheet } from '../assessment/ScoreSheet.tsx';
import { useOutbox } from '../assessment/use-outbox.ts';
import { WaitingScores } from '../assessment/WaitingScores.tsx';
import { ContactDialog } from '../own-page/ContactDialog.tsx';
import { RedAnswers } from '../own-page/RedAnswers.tsx';
import { latestOf } from '../own-page/unseen-answers.ts';
import { usePatientAnswers } from '../own-page/use-patient-answers.ts';
import { AdmitDialog } from '../stay/AdmitDialog.tsx';
import { BedsDialog } from '../stay/BedsDialog.tsx';
import styles from './Board.module.css';
import { BoardCard } from './BoardCard.tsx';
import { orderedRows, type WardFilter } from './board-rows.ts';
import { SetUpWard } from './SetUpWard.tsx';
import { useWardBoard } from './use-ward-board.ts';

const FILTERS = ['all', 'due', 'pain'] as const;

/** The pain ward at one look: who must be assessed and since when that is late, who is in pain; one tap to assess. It works through a dead spot. */
export function WardPage() {
  const { t } = useWords();
  usePageTitle('ward.title');
  const [params, setParams] = useSearchParams();
  const filter = FILTERS.find((each) => each === params.get('show')) ?? 'all';
  const isWall = params.get('wall') === 'yes';
  const { data, error, refetch, now } = useWardBoard();
  const outbox = useOutbox();
  const said = usePatientAnswers();
  const mayAssess = useMay('pain.assess') && !isWall;
  const maySetUp = useMay('deadline.write');
  const [assessed, setAssessed] = useState<WardBoardRow | null>(null);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  const rows = orderedRows(data, filter, now);
  const show = (chosen: WardFilter) => {
    const next = new URLSearchParams(params);
    chosen === 'all' ? next.delete('show') : next.set('show', chosen);
    setParams(next, { replace: true });
  };
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t('ward.title')}</h1>
        <Segmented
          aria-label={t('ward.board.show')}
          value={filter}
          options={FILTERS.map((each) => ({
            value: each,
            label: `${t(`ward.board.show.${each}`)} (${orderedRows(data, each, now).length})`,
          }))}
          onChange={show}
        />
        <span className={sheet['count']}>{t('ward.board.asOf', { at: localTime(data.at) })}</span>
        {!isWall && <Acts board={data} />}
      </header>
      {error && <Notice weight="warning">{t('ward.board.away', { at: localTime(data.at) })}</Notice>}
      {said.data && <RedAnswers said={said.data} now={now} isWall={isWall} />}
      {said.error && <Notice weight="warning">{t('own.board.away')}</Notice>}
      <WaitingScores {...outbox} />
      {!data.hasRules && (
        <Notice weight="warning" action={maySetUp && <SetUpWard />}>
          {t('ward.board.noRules')}
        </Notice>
      )}
      {rows.length === 0 && <p>{t(data.rows.length === 0 ? 'ward.board.none' : 'ward.board.noneFound')}</p>}
      <ul className={styles['rows']} aria-label={t('ward.title')}>
        {rows.map((row) => (
          <BoardCard
            key={row.stayKey}
            row={row}
            now={now}
            isWall={isWall}
            said={latestOf(said.data ?? [], row.patientKey)?.answer}
            waiting={outbox.waiting.filter(({ stayKey, refused }) => stayKey === row.stayKey && !refused).length}
            onAssess={mayAssess ? () => setAssessed(row) : undefined}
          />
        ))}
      </ul>
      {assessed && <ScoreSheet assessed={assessed} outbox={outbox.outbox} onClose={() => setAssessed(null)} />}
    </div>
  );
}

function Acts({ board }: { readonly board: WardBoard }) {
  const { t } = useWords();
  const [open, setOpen] = useState<'admit' | 'beds' | 'contact' | null>(null);
  const [mayAdmit, mayKeepBeds, mayKeepContact] = [
    ...[useMay('stay.write'), useMay('bed.write'), useMay('ward-contact.write')],
  ];
  return (
    <div className={styles['acts']}>
      {mayKeepBeds && <Button onClick={() => setOpen('beds')}>{t('ward.beds')}</Button>}
      {mayKeepContact && <Button onClick={() => setOpen('contact')}>{t('own.contact')}</Button>}
      {mayAdmit && (
        <Button type="primary" onClick={() => setOpen('admit')}>
          {t('ward.admit')}
        </Button>
      )}
      {open === 'admit' && <AdmitDialog beds={board.beds} onClose={() => setOpen(null)} />}
      {open === 'contact' && <ContactDialog onClose={() => setOpen(null)} />}
      {open === 'beds' && <BedsDialog beds={board.beds} onClose={() => setOpen(null)} />}
    </div>
  );
}
