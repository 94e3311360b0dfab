import { RESCUE_RULES, rescueDose } from '@isocenter/pain';
import { useWords } from '../../../platform/language/use-words.ts';
import { Cited } from '../opioids/Cited.tsx';
import { writtenRange } from '../opioids/written.ts';
import { Proposal } from './Proposal.tsx';

/** A rescue dose in oral morphine by each rule; none for who is sedated. */
export function RescueProposal(props: { readonly lowMg: number; readonly isSedated: boolean | null }) {
  const { t } = useWords();
  if (props.isSedated !== false) return null;
  return (
    <Proposal title={t('opioids.rescue')}>
      {RESCUE_RULES.map((rule) => {
        const { lowMg, highMg } = rescueDose(props.lowMg, rule);
        return (
          <div key={rule}>
            <p>
              <b>{t('opioids.mg.oral', { mg: writtenRange(lowMg, highMg) })}</b>
            </p>
            <Cited rules={[rule]} />
          </div>
        );
      })}
    </Proposal>
  );
}
