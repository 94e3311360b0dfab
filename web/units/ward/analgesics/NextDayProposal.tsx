import { TITRATION_RULES, titration } from '@isocenter/pain';
import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { Cited } from '../opioids/Cited.tsx';
import { written, writtenRange } from '../opioids/written.ts';
import { nowTyped } from '../stay/typed-instant.ts';
import type { FactsOfDay } from './facts-of-day.ts';
import { morphineOfDay } from './morphine-of-day.ts';
import { draftOfOrder } from './order-draft.ts';
import { Proposal } from './Proposal.tsx';
import { TakeOverButton } from './TakeOverButton.tsx';
import type { TakeOver } from './take-over.ts';

/**
 * The next day's oral morphine every four hours, by each rule by itself, from what was given in the last 24 hours. Where these cannot be reckoned with, because the
 * order is younger or something was not recorded, the card says so and proposes nothing.
 */
export function NextDayProposal(props: {
  readonly data: Analgesics;
  readonly facts: FactsOfDay;
  readonly nrs: number;
  readonly isSedated: boolean;
  readonly onTakeOver: TakeOver;
}) {
  const { t } = useWords();
  const { data, facts, nrs, isSedated, onTakeOver } = props;
  const day = morphineOfDay(data, facts);
  if (!day) return null;
  if ('why' in day)
    return (
      <Proposal title={t('analgesics.next-day')}>
        <Notice weight="warning">
          {t(`analgesics.next-day.${day.why}`, {
            at: localMoment(new Date(day.standsSince).toISOString()),
            count: facts.unrecorded,
          })}
        </Notice>
      </Proposal>
    );
  const { order, ...given } = day;
  const rescues = given.rescueMg.length === 0 ? '0' : given.rescueMg.map(written).join(' + ');
  return (
    <Proposal title={t('analgesics.next-day')}>
      {TITRATION_RULES.map((rule) => {
        const told = titration({ ...given, nrs, isSedated }, rule);
        const sum = {
          ...{ regular: written(given.regular24hMg), rescues },
          ...{ total: written(told.total24hMg), exact: written(told.exactMg) },
        };
        return (
          <div key={rule}>
            <p>{t('analgesics.next-day.sum', sum)}</p>
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
                    ...draftOfOrder(order),
                    ...{ dose: written(told.newFourHourlyMg), rules: told.rules, replacesKey: order.orderKey },
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
