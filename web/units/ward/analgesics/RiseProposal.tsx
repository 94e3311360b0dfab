import { MOST_RISE_PERCENT, riseByPain } from '@isocenter/pain';
import { useWords } from '../../../platform/language/use-words.ts';
import { Cited } from '../opioids/Cited.tsx';
import { written, writtenRange } from '../opioids/written.ts';
import { Proposal } from './Proposal.tsx';

/** The total of 24 hours raised by the band of the score, with the cap beside it. The lower end of a table's range counts. */
export function RiseProposal(props: { readonly lowMg: number; readonly nrs: number; readonly isSedated: boolean }) {
  const { t } = useWords();
  const { lowMg, nrs, isSedated } = props;
  if (!(lowMg > 0)) return null;
  const told = riseByPain({ doseMg: lowMg, nrs, isSedated });
  return (
    <Proposal title={t('analgesics.rise')}>
      {'refused' in told ? (
        <p>{t(`analgesics.rise.${told.refused}`)}</p>
      ) : (
        <>
          <p>
            <b>
              {t('analgesics.rise.says', {
                ...{ nrs, mg: written(lowMg), percent: rangeOf(told.leastPercent, told.mostPercent) },
                range: writtenRange(told.lowMg, told.highMg),
              })}
            </b>
          </p>
          <p>{t('analgesics.rise.cap', { percent: MOST_RISE_PERCENT, mg: written(told.capMg) })}</p>
          {told.isBeyondCap && <p>{t('analgesics.rise.beyond')}</p>}
        </>
      )}
      <Cited rules={told.rules} />
    </Proposal>
  );
}

const rangeOf = (least: number, most: number) => `${least} – ${most}`;
