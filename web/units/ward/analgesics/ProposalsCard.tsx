import { OPIOID_TABLES, type OpioidTable } from '@isocenter/knowledge';
import { opioidTolerance, totalOralMorphine } from '@isocenter/pain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchScores } from '../assessment/api.ts';
import { Cited } from '../opioids/Cited.tsx';
import { PatchProposal } from '../opioids/PatchProposal.tsx';
import { AfterRescueProposal } from './AfterRescueProposal.tsx';
import { rescuesSeen } from './after-rescues.ts';
import { BaselineProposal } from './BaselineProposal.tsx';
import { FirstDoseProposal } from './FirstDoseProposal.tsx';
import { type FactsOfDay, hasNoOpioid, opioidInstants } from './facts-of-day.ts';
import { holdOf } from './hold-of.ts';
import { isSaid, latestScore } from './latest-score.ts';
import { NextDayProposal } from './NextDayProposal.tsx';
import { Proposal } from './Proposal.tsx';
import { NOTHING_TYPED, ProposalFields } from './ProposalFields.tsx';
import { RescueProposal } from './RescueProposal.tsx';
import { RiseProposal } from './RiseProposal.tsx';
import { TakeOverButton } from './TakeOverButton.tsx';
import { TaperProposal } from './TaperProposal.tsx';
import type { TakeOver } from './take-over.ts';

/** What the rules propose, each with its arithmetic and source. Nothing here orders: a physician takes it over into an order, and signs. */
export function ProposalsCard(props: {
  readonly data: Analgesics;
  readonly facts: FactsOfDay;
  readonly stayKey: string;
  readonly onTakeOver: TakeOver;
}) {
  const { t } = useWords();
  const { data, facts, stayKey, onTakeOver } = props;
  const scores = useQuery({
    queryKey: ['ward', 'stay', stayKey, 'scores'],
    queryFn: ({ signal }) => fetchScores(stayKey, signal),
  });
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const latest = latestScore(scores.data ?? [], data.now);
  const nrs = typed.nrs ?? (latest && isSaid(latest) ? latest.pain : null);
  const isSedated = typed.sedated === null ? holdOf(data).holds : typed.sedated === 'yes';
  const asksNaive = hasNoOpioid(data, facts);
  const table = OPIOID_TABLES.find(({ id }) => id === data.table.table);
  const total = table && facts.doses.length > 0 ? totalOralMorphine(facts.doses, table.id).total : null;
  return (
    <section className={sheet['card']} aria-label={t('analgesics.proposals')}>
      <header>
        <h2>{t('analgesics.proposals')}</h2>
      </header>
      <div className={sheet['body']}>
        <Notice weight="note">{t('analgesics.proposals.about')}</Notice>
        {scores.error && !scores.data && <ErrorState error={scores.error} onRetry={() => void scores.refetch()} />}
        <ProposalFields
          {...{ data, latest, nrs, isSedated, typed, asksNaive }}
          onType={(part) => setTyped({ ...typed, ...part })}
        />
        <LaxativeProposal data={data} onTakeOver={onTakeOver} />
        {nrs === null || isSedated === null ? (
          <p>{t('analgesics.proposals.need')}</p>
        ) : (
          <>
            {asksNaive && typed.naive === 'yes' && (
              <FirstDoseProposal nrs={nrs} isSedated={isSedated} onTakeOver={onTakeOver} />
            )}
            {scores.data && (
              <AfterRescueProposal
                {...{ data, isSedated, onTakeOver }}
                seen={rescuesSeen(facts.rescues, scores.data, opioidInstants(data))}
              />
            )}
            <NextDayProposal data={data} facts={facts} nrs={nrs} isSedated={isSedated} onTakeOver={onTakeOver} />
            {total && <RiseProposal lowMg={total.lowMg} nrs={nrs} isSedated={isSedated} />}
            {facts.doses.length > 0 && <BaselineProposal count={facts.rescues.length} isSedated={isSedated} />}
          </>
        )}
        {total && total.lowMg > 0 && <RescueProposal lowMg={total.lowMg} isSedated={isSedated} />}
        {table && <PatchSection table={table} facts={facts} />}
        {total && total.lowMg > 0 && <TaperProposal lowMg={total.lowMg} />}
        <p>
          <Link to="/ward/opioids">{t('analgesics.rotation')}</Link>
        </p>
      </div>
    </section>
  );
}

/** An opioid without a laxative beside it. */
function LaxativeProposal({ data, onTakeOver }: { readonly data: Analgesics; readonly onTakeOver: TakeOver }) {
  const { t } = useWords();
  const standing = data.orders.filter(({ stopped, isSigned }) => isSigned && !stopped);
  const has = (purpose: string) => standing.some(({ content }) => content.purpose === purpose);
  if (!has('opioid') || has('laxative')) return null;
  return (
    <Proposal title={t('analgesics.laxative')}>
      <p>{t('analgesics.laxative.none')}</p>
      <Cited rules={['E1']} />
      {onTakeOver && <TakeOverButton onClick={() => onTakeOver({ purpose: 'laxative', rules: ['E1'] })} />}
    </Proposal>
  );
}

function PatchSection({ table, facts }: { readonly table: OpioidTable; readonly facts: FactsOfDay }) {
  const { t } = useWords();
  if (facts.doses.length === 0) return null;
  return (
    <Proposal title={t('analgesics.patch')}>
      <p>{t(`analgesics.tolerance.${opioidTolerance(facts.days, table.id)}`)}</p>
      <PatchProposal doses={facts.doses} table={table.id} />
    </Proposal>
  );
}
