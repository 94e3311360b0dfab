import { OPIOIDS } from '@isocenter/knowledge';
import type { OrderContent } from '../../../../server/units/ward/analgesics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';

/** What an order says, on one line: drug, dose, route and how often. */
export function useOrderText() {
  const { t, language } = useWords();
  const drugOf = ({ drug, preparation }: OrderContent) =>
    [drug && OPIOIDS[drug][language], preparation].filter((part) => part !== null && part !== '').join(' · ');
  const doseOf = ({ dose, doseMost, unit }: Pick<OrderContent, 'dose' | 'doseMost' | 'unit'>) =>
    `${doseMost === null ? dose : `${dose} – ${doseMost}`} ${t(`analgesics.unit.${unit}`)}`;
  const scheduleOf = ({ schedule }: OrderContent) => {
    switch (schedule.kind) {
      case 'regular':
        return t('analgesics.every', { hours: schedule.everyHours });
      case 'patch':
        return t('analgesics.changed', { hours: schedule.changeHours });
      case 'as-needed':
        return t('analgesics.as-needed.text', { minutes: schedule.notSoonerThanMin, most: schedule.mostIn24h });
      case 'once':
      case 'infusion':
        return t(`analgesics.kind.${schedule.kind}`);
    }
  };
  const lineOf = (content: OrderContent) =>
    [drugOf(content), doseOf(content), t(`opioids.route.${content.route}`), scheduleOf(content)].join(', ');
  return { drugOf, doseOf, scheduleOf, lineOf };
}
