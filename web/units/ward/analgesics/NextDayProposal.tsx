import { TITRATION_RULES, titration } from '@isocenter/pain';
import type { Analgesics, Order } from '../../../../server/units/ward/analgesics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { Cited } from '../opioids/Cited.tsx';
import { written, writtenRange } from '../opioids/written.ts';
import { nowTyped } from '../stay/typed-instant.ts';
import type { FactsOfDay } from './facts-of-day.ts';
import { draftOfOrder } from './order-draft.ts';
import { Proposal } from './Proposal.tsx';
import { TakeOverButton } from './TakeOverButton.tsx';
import type { TakeOver } from './take-over.ts';

/** The next day's oral morphine every four hours, by each rule by itself; where it is what the patient has, and all of it was recorded. */
export function NextDayProposal(props: {
  readonly data: Analgesics;
  readonly facts: FactsOfDay;
  readonly nrs: number;
  readonly isSedated: boolean;
  readonly onTakeOver: TakeOver;
}) {
  const { t } = useWords();
  const { data, facts, nrs, isSedated, onTakeOver } = props;
  const regular = fourHourlyMorphine(data.orders);
  const isMorphine = facts.doses.every(({ drug, route }) => drug === 'morphine' && route === 'oral');
  if (!regular || !isMorphine || facts.doses.length === 0) return null;
  const given = {
    ...{ fourHourlyMg: regular.content.dose, nrs, isSedated },
    rescueMg: facts.rescues.flatMap(({ content }) => content.dose ?? []),
  };
  const rescues = given.rescueMg.length === 0 ? '0' : given.rescueMg.map(written).join(' + ');
  return (
    <Proposal title={t('analgesics.next-day')}>
      {facts.unrecorded > 0 && (
        <Notice weight="warning">{t('analgesics.unrecorded', { count: facts.unrecorded })}</Notice>
      )}
      {TITRATION_RULES.map((rule) => {
        const told = titration(given, rule);
        const sum = {
          ...{ dose: written(given.fourHourlyMg), rescues },
          ...{ total: written(told.total24hMg), exact: written(told.exactMg) },
        };
        return (
          <div key={rule}>
            <p>{t('opioids.titration.sum', sum)}</p>
            {'refused' in told ? (
              <Notice weight="warning">{t(`opioids.titration.refused.${told.refused}`)}</Notice>
            ) : (
              <p>
                <b>
                  {t('opioids.titration.proposal', {
                    dose: written(told.newFourHourlyMg),
                    rescue: writtenRange(told.rescue.lowMg, told.rescue.highMg),
                    rise: written(told.risePercent),
                  })}
                </b>
              </p>
            )}
            <Cited rules={told.rules} />
            {onTakeOver && !('refused' in told) && (
              <TakeOverButton
                onClick={() =>
                  onTakeOver({
                    ...draftOfOrder(regular),
                    ...{ dose: written(told.newFourHourlyMg), rules: told.rules, replacesKey: regular.orderKey },
                    ...{ beyondReason: '', note: '', startsAt: nowTyped() },
                  })
                }
              />
            )}
          </div>
        );
      })}
    </Proposal>
  );
}

/** The one order by the clock, where it is of oral morphine, in mg, every four hours, in one dose. */
function fourHourlyMorphine(orders: readonly Order[]): Order | undefined {
  const byTheClock = orders.filter(
    ({ isSigned, stopped, content: { schedule, drug } }) =>
      isSigned && !stopped && drug !== null && (schedule.kind === 'regular' || schedule.kind === 'patch'),
  );
  const [only, ...more] = byTheClock;
  if (!only || more.length > 0) return undefined;
  const { drug, route, unit, doseMost, schedule } = only.content;
  const isIt = drug === 'morphine' && route === 'oral' && unit === 'mg' && doseMost === null;
  return isIt && schedule.kind === 'regular' && schedule.everyHours === 4 ? only : undefined;
}
