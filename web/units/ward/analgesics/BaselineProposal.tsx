import { asksBaselineRise } from '@isocenter/pain';
import { useWords } from '../../../platform/language/use-words.ts';
import { Cited } from '../opioids/Cited.tsx';
import opioids from '../opioids/Opioids.module.css';
import { Proposal } from './Proposal.tsx';

/** Whether so many rescues ask for more by the clock: the rules disagree, and each answers. None for who is sedated. */
export function BaselineProposal({ count, isSedated }: { readonly count: number; readonly isSedated: boolean }) {
  const { t } = useWords();
  if (isSedated)
    return (
      <Proposal title={t('analgesics.baseline')}>
        <p>{t('analgesics.rise.sedated')}</p>
        <Cited rules={['E2']} />
      </Proposal>
    );
  return (
    <Proposal title={t('analgesics.baseline')}>
      <p>{t('analgesics.baseline.count', { count })}</p>
      <ul className={opioids['cited']}>
        {asksBaselineRise(count).map(({ rule, asks }) => (
          <li key={rule}>
            <b>{t(asks ? 'analgesics.baseline.yes' : 'analgesics.baseline.no')}</b>
            <Cited rules={[rule]} />
          </li>
        ))}
      </ul>
    </Proposal>
  );
}
