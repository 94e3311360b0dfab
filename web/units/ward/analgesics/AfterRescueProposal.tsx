import { afterRescue, reassessAfterMinutes } from '@isocenter/pain';
import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { useScoreText } from '../assessment/use-score-text.ts';
import { Cited } from '../opioids/Cited.tsx';
import { written, writtenRange } from '../opioids/written.ts';
import { nowTyped } from '../stay/typed-instant.ts';
import { cyclesWithoutChange, type RescueSeen, SEEN_WITHIN_HOURS } from './after-rescues.ts';
import { isSaid } from './latest-score.ts';
import { draftOfOrder } from './order-draft.ts';
import { Proposal } from './Proposal.tsx';
import { TakeOverButton } from './TakeOverButton.tsx';
import type { TakeOver } from './take-over.ts';

/** What the last rescue did, and what follows from it (R3 to R6). */
export function AfterRescueProposal(props: {
  readonly data: Analgesics;
  readonly seen: readonly RescueSeen[];
  readonly isSedated: boolean;
  readonly onTakeOver: TakeOver;
}) {
  const { t } = useWords();
  const scoreText = useScoreText();
  const { data, seen, isSedated, onTakeOver } = props;
  const [last] = seen;
  const order = data.orders.find(({ orderKey }) => orderKey === last?.rescue.orderKey);
  const dose = last?.rescue.content.dose ?? null;
  if (!last || !order || dose === null) return null;
  const { before, after, rescue } = last;
  const unit = t(`analgesics.unit.${rescue.unit}`);
  const due = reassessAfterMinutes(order.content.route);
  const given = { dose: written(dose), unit, at: localMoment(rescue.content.at) };
  if (!before || !after)
    return (
      <Proposal title={t('analgesics.after-rescue')}>
        <p>{t('analgesics.after-rescue.unknown', { ...given, hours: SEEN_WITHIN_HOURS })}</p>
        {due && (
          <>
            <p>{t('analgesics.after-rescue.due', { minutes: due.minutes })}</p>
            <Cited rules={[due.rule]} />
          </>
        )}
      </Proposal>
    );
  if (!isSaid(after))
    return (
      <Proposal title={t('analgesics.after-rescue')}>
        <p>
          {t('analgesics.after-rescue.watched', {
            ...given,
            ...{ before: scoreText(before.content), after: scoreText(after.content) },
          })}
        </p>
      </Proposal>
    );
  const told = afterRescue({
    ...{ dose, before: before.pain, after: after.pain, isSedated },
    cyclesWithoutChange: cyclesWithoutChange(seen),
  });
  return (
    <Proposal title={t('analgesics.after-rescue')}>
      <p>{t('analgesics.after-rescue.seen', { ...given, before: before.pain, after: after.pain })}</p>
      <p>
        <b>
          {told.act === 'more'
            ? t('analgesics.after-rescue.more', {
                ...given,
                range: writtenRange(told.low, told.high),
              })
            : t(`analgesics.after-rescue.${told.act}`, given)}
        </b>
        {told.act === 'more' && told.changeRoute && ` ${t('analgesics.after-rescue.route')}`}
      </p>
      <Cited rules={told.rules} />
      {onTakeOver && told.act === 'more' && (
        <TakeOverButton
          onClick={() =>
            onTakeOver({
              ...draftOfOrder(order),
              ...{ dose: written(told.low), doseMost: '', rules: told.rules, replacesKey: order.orderKey },
              ...{ beyondReason: '', note: '', startsAt: nowTyped() },
            })
          }
        />
      )}
    </Proposal>
  );
}
