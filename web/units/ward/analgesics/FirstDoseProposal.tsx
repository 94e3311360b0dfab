import { firstDoses } from '@isocenter/pain';
import { useWords } from '../../../platform/language/use-words.ts';
import { Cited } from '../opioids/Cited.tsx';
import { writtenRange } from '../opioids/written.ts';
import { Proposal } from './Proposal.tsx';
import { TakeOverButton } from './TakeOverButton.tsx';
import type { TakeOver } from './take-over.ts';

/** How the rules begin where the physician says that opioids are new to the patient: each by itself. The dose is left to the physician where a rule gives a range. */
export function FirstDoseProposal(props: {
  readonly nrs: number;
  readonly isSedated: boolean;
  readonly onTakeOver: TakeOver;
}) {
  const { t } = useWords();
  const { nrs, isSedated, onTakeOver } = props;
  const doses = firstDoses({ nrs, isSedated });
  if (doses.length === 0) return null;
  return (
    <Proposal title={t('analgesics.first-dose')}>
      {doses.map(({ rule, lowMg, highMg, everyHours }) => (
        <div key={rule}>
          <p>
            <b>{t('analgesics.first-dose.says', { mg: writtenRange(lowMg, highMg), hours: everyHours })}</b>
          </p>
          <Cited rules={[rule]} />
          {onTakeOver && (
            <TakeOverButton
              onClick={() =>
                onTakeOver({
                  ...{ purpose: 'opioid', drug: 'morphine', route: 'oral', unit: 'mg', kind: 'regular' },
                  ...{ dose: lowMg === highMg ? String(lowMg) : '', hours: String(everyHours), rules: [rule] },
                })
              }
            />
          )}
        </div>
      ))}
    </Proposal>
  );
}
