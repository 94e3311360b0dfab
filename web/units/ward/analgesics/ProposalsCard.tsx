import { OPIOID_TABLES, type OpioidTable } from '@isocenter/knowledge';
import { opioidTolerance, totalOralMorphine } from '@isocenter/pain';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchScores } from '../assessment/api.ts';
import { Cited } from '../opioids/Cited.tsx';
import opioids from '../opioids/Opioids.module.css';
import { PatchProposal } from '../opioids/PatchProposal.tsx';
import { AfterRescueProposal } from './AfterRescueProposal.tsx';
import { rescuesSeen } from './after-rescues.ts';
import { BaselineProposal } from './BaselineProposal.tsx';
import { FirstDoseProposal } from './FirstDoseProposal.tsx';
import type { FactsOfDay } from './facts-of-day.ts';
import { holdOf } from './HoldNotice.tsx';
import { NextDayProposal } from './NextDayProposal.tsx';
import { Proposal } from './Proposal.tsx';
import { RescueProposal } from './RescueProposal.tsx';
import { RiseProposal } from './RiseProposal.tsx';
import { TakeOverButton } from './TakeOverButton.tsx';
import { TaperProposal } from './TaperProposal.tsx';
import type { TakeOver } from './take-over.ts';

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const DAY_MS = 86_400_000;

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
  const [typedNrs, setNrs] = useState<number | null>(null);
  const [typedSedation, setSedation] = useState<'no' | 'yes' | null>(null);
  const since = Date.parse(data.now) - DAY_MS;
  const latest = scores.data?.find(({ inError, content }) => !inError && Date.parse(content.at) >= since);
  const nrs = typedNrs ?? latest?.pain ?? null;
  const hold = holdOf(data);
  const isSedated = typedSedation === null ? hold : typedSedation === 'yes';
  const seen = rescuesSeen(facts.rescues, scores.data ?? []);
  const table = OPIOID_TABLES.find(({ id }) => id === data.table.table);
  const total = table && facts.doses.length > 0 ? totalOralMorphine(facts.doses, table.id).total : null;
  const isNaive = facts.doses.length === 0 && facts.hoursBefore === 0;
  return (
    <section className={sheet['card']} aria-label={t('analgesics.proposals')}>
      <header>
        <h2>{t('analgesics.proposals')}</h2>
      </header>
      <div className={sheet['body']}>
        <Notice weight="note">{t('analgesics.proposals.about')}</Notice>
        <div className={opioids['dose']}>
          <Field
            label={t('opioids.titration.nrs')}
            hint={
              latest && typedNrs === null
                ? t('analgesics.score.from', { at: localMoment(latest.content.at) })
                : t('analgesics.score.typed')
            }
          >
            {(control) => (
              <Select<number>
                {...control}
                placeholder={t('opioids.choose')}
                value={nrs}
                options={SCORES.map((value) => ({ value, label: String(value) }))}
                onChange={setNrs}
              />
            )}
          </Field>
          <Field
            label={t('opioids.titration.sedated')}
            hint={t(hold === null ? 'analgesics.sedation.unknown' : 'analgesics.sedation.from')}
          >
            {(control) => (
              <Select<'no' | 'yes'>
                {...control}
                placeholder={t('opioids.choose')}
                value={isSedated === null ? null : isSedated ? 'yes' : 'no'}
                options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`opioids.sedated.${value}`) }))}
                onChange={setSedation}
              />
            )}
          </Field>
        </div>
        <LaxativeProposal data={data} onTakeOver={onTakeOver} />
        {nrs === null || isSedated === null ? (
          <p>{t('analgesics.proposals.need')}</p>
        ) : (
          <>
            {isNaive && <FirstDoseProposal nrs={nrs} isSedated={isSedated} onTakeOver={onTakeOver} />}
            <AfterRescueProposal data={data} seen={seen} isSedated={isSedated} onTakeOver={onTakeOver} />
            <NextDayProposal data={data} facts={facts} nrs={nrs} isSedated={isSedated} onTakeOver={onTakeOver} />
            {total && <RiseProposal lowMg={total.lowMg} nrs={nrs} isSedated={isSedated} />}
          </>
        )}
        {facts.doses.length > 0 && <BaselineProposal count={facts.rescues.length} />}
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
